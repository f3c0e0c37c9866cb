import QtQuick
import KioskModels

// Today's tours, where there is no room for them beside the list.
Item {
    id: root

    required property ManifestViewModel model

    ManifestBack {
        id: head

        model: root.model
        title: qsTr("Today's tours")
        width: parent.width
    }

    TourStrip {
        anchors.bottom: parent.bottom
        cell: Theme.staffSide * 0.8
        rows: 2
        tours: root.model.tours
        width: parent.width
        onPicked: key => root.model.chooseTour(key)
    }
}

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
        readonly property int fitting: Math.floor((parent.height - head.height - Theme.gap + Theme.gapTight) / (Theme.touch + Theme.gapTight))
        readonly property int needed: Math.ceil(tours.size / Math.max(1, Math.floor((width + Theme.gapTight) / (cell + Theme.gapTight))))

        cell: Theme.staffSide * 0.8
        height: implicitHeight
        rows: Math.max(1, Math.min(fitting, needed))
        tours: root.model.tours
        width: parent.width
        y: head.height + Theme.gap
        onPicked: key => root.model.chooseTour(key)
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// Today's tours in one row, or in as many as there is room for; arrows where there are more.
Item {
    id: root

    required property PagedRows tours
    property int rows: 1
    property real cell: (Theme.large ? 264 : 212) * Theme.unit
    readonly property bool turning: tours.size > capacity(width)
    readonly property real room: turning ? width - 2 * (Theme.touch + Theme.gapTight) : width
    readonly property int columns: Math.max(1, Math.floor((room + Theme.gapTight) / (cell + Theme.gapTight)))

    signal picked(string key)

    function capacity(wide: real): int {
        return Math.max(1, Math.floor((wide + Theme.gapTight) / (cell + Theme.gapTight))) * rows
    }

    function apply(): void {
        root.tours.setRoom(root.columns * root.rows)
    }

    implicitHeight: rows * (Theme.touch + Theme.gapTight) - Theme.gapTight
    Component.onCompleted: apply()
    onColumnsChanged: Qt.callLater(apply)
    onRowsChanged: Qt.callLater(apply)

    PagerButton {
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        enabled: root.tours.page > 0
        icon: "back"
        label: qsTr("Earlier tours")
        objectName: "earlierToursButton"
        visible: root.turning
        width: Theme.touch
        onTriggered: root.tours.previousPage()
    }

    Grid {
        anchors.verticalCenter: parent.verticalCenter
        columns: root.columns
        spacing: Theme.gapTight
        x: root.turning ? Theme.touch + Theme.gapTight : 0

        Repeater {
            model: root.tours.rows

            TourPick {
                width: (root.room - (root.columns - 1) * Theme.gapTight) / root.columns
                onPicked: key => root.picked(key)
            }
        }
    }

    PagerButton {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        enabled: root.tours.page + 1 < root.tours.pages
        icon: "next"
        label: qsTr("Later tours")
        objectName: "laterToursButton"
        visible: root.turning
        width: Theme.touch
        onTriggered: root.tours.nextPage()
    }
}

import QtQuick
import KioskModels

// Rows in pages of as many as there is room for, in one or more columns.
Item {
    id: root

    required property PagedRows paged
    required property real rowHeight
    property int columns: 1
    property bool low: false // the rows lie at the bottom, where hands reach
    property bool pagerBelow: true // else whoever uses this shows one elsewhere
    property alias delegate: repeater.delegate
    readonly property real contentTop: grid.y
    readonly property real step: rowHeight + Theme.gapTight
    readonly property real pagerTaken: pagerBelow ? Theme.touch + Theme.gapTight : 0
    readonly property int allFit: Math.max(1, Math.floor((height + Theme.gapTight) / step)) * columns
    readonly property int fit: paged.size <= allFit ? allFit
                                                    : Math.max(1, Math.floor((height + Theme.gapTight - pagerTaken) / step)) * columns

    function apply(): void {
        root.paged?.setRoom(root.fit)
    }

    Component.onCompleted: apply()
    onFitChanged: Qt.callLater(apply)

    Grid {
        id: grid

        columns: root.columns
        spacing: Theme.gapTight
        width: parent.width
        y: root.low ? root.height - height - (pager.visible ? root.pagerTaken : 0) : 0

        Repeater {
            id: repeater

            model: root.paged.rows
        }
    }

    // Who touches a row that has just come there meant the one before it.
    MouseArea {
        readonly property bool shields: true

        anchors.fill: grid
        visible: settling.running

        Timer {
            id: settling

            interval: Theme.tapGap
            running: true
        }

        Connections {
            target: root.paged.rows

            function onModelReset(): void {
                settling.restart()
            }

            function onRowsInserted(): void {
                settling.restart()
            }

            function onRowsRemoved(): void {
                settling.restart()
            }
        }
    }

    Pager {
        id: pager

        anchors.bottom: parent.bottom
        page: root.paged.page
        pages: root.paged.pages
        visible: root.pagerBelow && root.paged.pages > 1
        width: parent.width
        onNext: root.paged.nextPage()
        onPrevious: root.paged.previousPage()
    }
}

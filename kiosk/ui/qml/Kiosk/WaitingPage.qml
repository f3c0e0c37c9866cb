pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// What waits for a person: how much of it is urgent, and a row for each thing.
Item {
    id: root

    required property StaffViewModel staff
    readonly property WaitingViewModel model: staff.model("WaitingPage") as WaitingViewModel
    readonly property bool beside: !Theme.portrait
    readonly property int columns: beside ? 2 : 1
    readonly property real rowWidth: (width - (columns - 1) * Theme.gapTight) / columns
    readonly property PagedRows listed: model.rows as PagedRows
    readonly property bool paging: beside && listed.pages > 1

    Row {
        id: chips

        readonly property real wide: (width - 2 * spacing) / 3

        spacing: Theme.gapTight
        width: root.beside ? parent.width * 0.56 : parent.width

        CountChip {
            count: root.model.atOnce
            label: qsTr("At once")
            objectName: "urgency:0"
            on: root.model.only === 0
            width: chips.wide
            worried: count > 0
            onTriggered: root.model.showOnly(0)
        }

        CountChip {
            count: root.model.soon
            label: qsTr("Soon")
            objectName: "urgency:1"
            on: root.model.only === 1
            width: chips.wide
            worried: count > 0
            onTriggered: root.model.showOnly(1)
        }

        CountChip {
            count: root.model.beforeClosing
            label: qsTr("Before closing")
            objectName: "urgency:2"
            on: root.model.only === 2
            width: chips.wide
            onTriggered: root.model.showOnly(2)
        }
    }

    Pager {
        anchors.left: chips.right
        anchors.leftMargin: Theme.gapWide
        anchors.right: parent.right
        anchors.verticalCenter: chips.verticalCenter
        page: root.listed.page
        pages: root.listed.pages
        visible: root.paging
        onNext: root.listed.nextPage()
        onPrevious: root.listed.previousPage()
    }

    FitWords {
        align: Text.AlignHCenter
        anchors.centerIn: parent
        colour: Theme.inkSoft
        room: Theme.bodySize * 3
        size: Theme.bodySize
        text: root.listed.size === 0 ? qsTr("Nothing waits for anybody.") : ""
        width: parent.width
    }

    PagedGrid {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: chips.bottom
        anchors.topMargin: Theme.gap
        columns: root.columns
        paged: root.listed
        pagerBelow: !root.beside
        rowHeight: Theme.staffRowTall

        delegate: WaitingRow {
            width: root.rowWidth
            onSeenTo: key => root.model.settle(key)
            onWanted: key => root.model.goThere(key)
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// A headcount: touch each person as they stand there.
Item {
    id: root

    required property ManifestViewModel model
    readonly property bool tight: Theme.reach && !Theme.portrait

    Item {
        id: result

        height: Theme.touch * 1.5
        width: parent.width
        y: Theme.reach ? -height - Theme.gapTight : 0

        Words {
            id: figure

            anchors.verticalCenter: parent.verticalCenter
            color: root.model.seen === root.model.arrived ? Theme.goodDeep : Theme.attentionDeep
            font.pixelSize: Theme.leadSize
            lineHeight: Theme.titleLine
            objectName: "countFigure"
            text: root.model.seen + "/" + root.model.arrived
        }

        FitWords {
            anchors.left: figure.right
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            least: Theme.fineLeast
            objectName: "countText"
            paragraphs: true
            room: parent.height
            size: Theme.smallSize
            text: root.model.countText
        }
    }

    Row {
        id: buttons

        readonly property real cell: (width - spacing - (leaf.visible ? leaf.width + spacing : 0)) / 2

        spacing: Theme.gapTight
        width: parent.width
        y: Theme.reach ? 0 : result.height + Theme.gapTight

        ActionButton {
            height: Theme.touch
            icon: "people"
            kind: "plain"
            label: qsTr("To the list")
            objectName: "toListButton"
            small: true
            width: buttons.cell
            onTriggered: root.model.showMode("list")
        }

        ActionButton {
            height: Theme.touch
            icon: "tick"
            label: qsTr("Counted")
            objectName: "endCountButton"
            small: true
            usable: root.model.counting && !root.model.busy
            width: buttons.cell
            onTriggered: root.model.endCount()
        }

        Pager {
            id: leaf

            narrow: true
            page: root.model.members.page
            pages: root.model.members.pages
            visible: root.tight && pages > 1
            onNext: root.model.members.nextPage()
            onPrevious: root.model.members.previousPage()
        }
    }

    PagedGrid {
        id: list

        readonly property real cell: (width - (columns - 1) * Theme.gapTight) / columns

        anchors.bottom: parent.bottom
        anchors.top: buttons.bottom
        anchors.topMargin: Theme.gapTight
        columns: Theme.portrait ? 2 : 3
        paged: root.model.members
        pagerBelow: !root.tight
        rowHeight: Theme.memberTile
        width: parent.width

        delegate: MemberTile {
            counting: true
            width: list.cell
            onPicked: key => root.model.tick(key)
        }
    }
}

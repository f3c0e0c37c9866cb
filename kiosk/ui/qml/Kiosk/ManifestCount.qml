pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// A headcount: touch each person as they stand there.
Item {
    id: root

    required property ManifestViewModel model
    readonly property int columns: Theme.portrait ? 2 : 3

    ManifestBack {
        id: head

        model: root.model
        title: qsTr("Touch everybody whom you see")
        width: parent.width
    }

    Row {
        id: result

        anchors.top: head.bottom
        anchors.topMargin: Theme.gap
        height: Math.max(Theme.touch, figure.implicitHeight)
        spacing: Theme.gap
        width: parent.width

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
            anchors.verticalCenter: parent.verticalCenter
            least: Theme.fineLeast
            objectName: "countText"
            paragraphs: true
            room: parent.height
            size: Theme.smallSize
            text: root.model.countText
            width: parent.width - figure.width - end.width - 2 * parent.spacing
        }

        ActionButton {
            id: end

            anchors.verticalCenter: parent.verticalCenter
            height: Theme.touch
            icon: "tick"
            label: qsTr("Counted")
            objectName: "endCountButton"
            small: true
            usable: root.model.counting
            width: Theme.staffButton * 1.4
            onTriggered: root.model.endCount()
        }
    }

    PagedGrid {
        id: list

        readonly property real cell: (width - (columns - 1) * Theme.gapTight) / columns

        anchors.bottom: parent.bottom
        anchors.top: result.bottom
        anchors.topMargin: Theme.gap
        columns: root.columns
        paged: root.model.members
        rowHeight: Theme.memberTile
        width: parent.width

        delegate: MemberTile {
            counting: true
            width: list.cell
            onPicked: key => root.model.tick(key)
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// The wall with every door as it stands, and beside or below it the one that was touched.
Item {
    id: root

    required property StaffViewModel staff
    readonly property CompartmentsViewModel model: staff.model("CompartmentsPage") as CompartmentsViewModel
    readonly property bool beside: !Theme.portrait
    readonly property real handsTake: 2 * Theme.touch + Theme.gapTight + Theme.gap // two rows of buttons
    readonly property real half: (width - Theme.gap) / 2

    Row {
        id: chips

        readonly property real wide: (width - 3 * spacing) / 4

        spacing: Theme.gapTight
        width: parent.width

        CountChip {
            count: root.model.freeCount
            label: qsTr("Free")
            objectName: "only:free"
            on: root.model.only === "free"
            width: chips.wide
            onTriggered: root.model.showOnly("free")
        }

        CountChip {
            count: root.model.heldCount
            label: qsTr("Locked up")
            objectName: "only:held"
            on: root.model.only === "held"
            width: chips.wide
            onTriggered: root.model.showOnly("held")
        }

        CountChip {
            count: root.model.openCount
            label: qsTr("Open")
            objectName: "only:open"
            on: root.model.only === "open"
            width: chips.wide
            worried: count > 0
            onTriggered: root.model.showOnly("open")
        }

        CountChip {
            count: root.model.brokenCount
            label: qsTr("Out of use")
            objectName: "only:out_of_order"
            on: root.model.only === "out_of_order"
            width: chips.wide
            worried: count > 0
            onTriggered: root.model.showOnly("out_of_order")
        }
    }

    CompartmentWall {
        id: wall

        readonly property real room: root.height - y

        anchors.left: parent.left
        anchors.top: chips.bottom
        anchors.topMargin: Theme.gap
        height: root.beside ? room : Theme.reach ? room - root.handsTake : Math.min(wanted, room - root.handsTake - Theme.staffSide)
        model: root.model
        width: root.beside ? root.half : parent.width
    }

    // What is only read lies above what is touched: in reach mode in the upper half.
    Item {
        id: told

        height: Theme.reach ? Theme.staffSide : panel.height - buttons.height - Theme.gap
        width: Theme.reach ? parent.width : panel.width
        x: Theme.reach ? 0 : panel.x
        y: Theme.reach ? -height - Theme.gap : panel.y

        FitWords {
            align: Text.AlignHCenter
            anchors.centerIn: parent
            colour: Theme.inkSoft
            room: Theme.bodySize * 3
            size: Theme.bodySize
            text: root.model.chosen === 0 ? qsTr("Touch a door to see what is behind it.") : ""
            width: parent.width
        }

        FitWords {
            id: head

            heading: true
            objectName: "doorTitle"
            room: Theme.bodySize * 1.6
            size: Theme.bodySize
            text: root.model.chosenTitle
            width: parent.width
        }

        FitWords {
            anchors.top: head.bottom
            anchors.topMargin: Theme.gapTight / 2
            colour: Theme.inkSoft
            least: Theme.fineLeast
            objectName: "doorText"
            paragraphs: true
            room: Math.max(Theme.fineSize, told.height - y)
            size: Theme.fineSize
            text: root.model.chosen === 0 ? "" : root.model.moving ? root.model.moveText : root.model.chosenText
            width: parent.width
        }
    }

    Item {
        id: panel

        anchors.bottom: parent.bottom
        anchors.left: root.beside ? wall.right : parent.left
        anchors.leftMargin: root.beside ? Theme.gap : 0
        anchors.right: parent.right
        anchors.top: root.beside ? chips.bottom : wall.bottom
        anchors.topMargin: Theme.gap

        Grid {
            id: buttons

            anchors.bottom: parent.bottom
            columns: 2
            spacing: Theme.gapTight
            width: parent.width

            Repeater {
                model: root.model.actions

                ActionButton {
                    required property string key

                    height: Theme.touch
                    kind: "plain"
                    objectName: "do:" + key
                    small: true
                    width: (buttons.width - buttons.spacing) / 2
                    onTriggered: root.model.perform(key)

                    required label
                }
            }

            ActionButton {
                height: Theme.touch
                kind: "plain"
                label: qsTr("Leave it where it is")
                objectName: "cancelMoveButton"
                small: true
                visible: root.model.moving
                width: buttons.width
                onTriggered: root.model.cancelMove()
            }
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// The wall with every door as it stands, and beside or below it the one that was touched. Where
// hands reach too little of the screen for the whole wall, they turn the pages of its doors.
Item {
    id: root

    required property StaffViewModel staff
    readonly property CompartmentsViewModel model: staff.model("CompartmentsPage") as CompartmentsViewModel
    readonly property bool beside: !Theme.portrait
    readonly property real handsTake: 2 * Theme.touch + Theme.gapTight + Theme.gap // two rows of buttons
    readonly property bool tower: beside && !Theme.reach // the wall from top to bottom
    readonly property bool pictured: Theme.reach // the whole wall in the upper half
    readonly property bool lifted: beside && Theme.reach // and what is told beside it
    readonly property real above: parent ? parent.y - Theme.bar - 2 * Theme.gap : 0
    readonly property real half: (width - Theme.gap) / 2

    Grid {
        id: chips

        readonly property real wide: (width - (columns - 1) * spacing) / columns
        readonly property real tall: root.tower ? Theme.touch : Theme.staffChip

        columns: root.tower ? 2 : 4
        spacing: Theme.gapTight
        width: root.tower ? root.half : parent.width
        x: parent.width - width

        CountChip {
            count: root.model.freeCount
            height: chips.tall
            label: qsTr("Free")
            objectName: "only:free"
            on: root.model.only === "free"
            width: chips.wide
            onTriggered: root.model.showOnly("free")
        }

        CountChip {
            count: root.model.heldCount
            height: chips.tall
            label: qsTr("Locked up")
            objectName: "only:held"
            on: root.model.only === "held"
            width: chips.wide
            onTriggered: root.model.showOnly("held")
        }

        CountChip {
            count: root.model.openCount
            height: chips.tall
            label: qsTr("Open")
            objectName: "only:open"
            on: root.model.only === "open"
            width: chips.wide
            worried: count > 0
            onTriggered: root.model.showOnly("open")
        }

        CountChip {
            count: root.model.brokenCount
            height: chips.tall
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

        height: root.beside ? room : room - root.handsTake - (Theme.reach ? 0 : Theme.staffSide)
        model: root.model
        width: root.beside ? root.half : parent.width
        y: root.tower ? 0 : chips.height + Theme.gap
    }

    CompartmentPicture {
        height: root.lifted ? root.above : root.above - told.height - Theme.gap
        model: root.model
        visible: root.pictured
        width: root.lifted ? root.half : parent.width
        y: -root.above - Theme.gap
    }

    // What is only read lies above what is touched: in reach mode in the upper half.
    Item {
        id: told

        height: root.lifted ? root.above : Theme.reach ? Theme.staffSide : panel.height - buttons.height - Theme.gap
        width: root.lifted ? root.half : Theme.reach ? parent.width : panel.width
        x: root.lifted ? root.half + Theme.gap : Theme.reach ? 0 : panel.x
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

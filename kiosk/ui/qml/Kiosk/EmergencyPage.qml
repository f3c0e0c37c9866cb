pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// Opens every door at once: a reason, one touch, and the wall shows what became of each door.
Item {
    id: root

    required property StaffViewModel staff
    readonly property EmergencyViewModel model: staff.model("EmergencyPage") as EmergencyViewModel
    readonly property bool beside: !Theme.portrait
    readonly property real half: (width - Theme.gap) / 2
    readonly property bool hasWall: model.doorCount > 0
    // In reach mode the wall is a picture in the upper half.
    readonly property real above: Theme.reach && parent ? parent.y - Theme.bar - 2 * Theme.gap : 0
    readonly property bool split: hasWall && beside && !Theme.reach
    // There it has the words beside it: the lower half is for what is touched.
    readonly property bool lifted: hasWall && beside && Theme.reach
    readonly property bool offers: hasWall && (!model.begun || model.isOver)
    readonly property int columns: beside && Theme.reach ? 4 : 2

    Rectangle {
        id: wall

        border.color: Theme.line
        border.width: Theme.stroke
        color: Theme.paper
        height: Theme.reach ? root.above : root.beside ? parent.height : said.y - Theme.gap
        radius: Theme.radius
        visible: root.hasWall
        width: root.split ? root.half : root.lifted ? parent.width * 0.62 : parent.width
        y: Theme.reach ? -root.above - Theme.gap : 0

        Repeater {
            model: root.model.wall

            ReleaseDoor {
                readonly property real cellWidth: (wall.width - Theme.gapTight) / root.model.wallColumns - Theme.gapTight
                readonly property real cellHeight: (wall.height - Theme.gapTight) / root.model.wallRows - Theme.gapTight

                height: places * (cellHeight + Theme.gapTight) - Theme.gapTight
                width: cellWidth
                x: Theme.gapTight + column * (cellWidth + Theme.gapTight)
                y: Theme.gapTight + row * (cellHeight + Theme.gapTight)
            }
        }
    }

    FitWords {
        id: said

        align: root.hasWall ? Text.AlignLeft : Text.AlignHCenter
        colour: root.model.shut === "" ? Theme.ink : Theme.attentionDeep
        height: implicitHeight
        least: Theme.fineLeast
        objectName: "emergencyWords"
        paragraphs: true
        room: root.lifted ? root.above : Theme.bodySize * (Theme.reach ? 3.2 : 5)
        size: Theme.bodySize
        text: !root.hasWall ? qsTr("This kiosk has no lockers.")
            : root.model.begun ? qsTr("%1 of %2 doors are open.").arg(root.model.openCount).arg(root.model.doorCount) + (root.model.shut === "" ? "" : "\n" + root.model.shut)
            : qsTr("All %1 doors open now, one after another. Phones count as locked up until somebody has looked.").arg(root.model.doorCount)
        width: root.split ? root.half : root.lifted ? parent.width - wall.width - Theme.gap : parent.width
        x: parent.width - width
        y: !root.hasWall ? (parent.height - height) / 2
         : root.lifted ? wall.y + (wall.height - height) / 2
         : parent.height - height - (actions.height > 0 ? actions.height + Theme.gapTight : 0)
    }

    Column {
        id: actions

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        spacing: Theme.gapTight
        width: root.split ? root.half : parent.width

        Grid {
            columns: root.columns
            spacing: Theme.gapTight
            visible: root.offers
            width: parent.width

            Repeater {
                model: root.model.reasons

                OptionButton {
                    required property int index
                    required property string modelData

                    label: modelData
                    objectName: "cause:" + index
                    on: root.model.reason === index
                    width: (actions.width - (root.columns - 1) * Theme.gapTight) / root.columns
                    onTriggered: root.model.chooseCause(index)
                }
            }
        }

        ActionButton {
            icon: "attention"
            label: root.model.reason < 0 ? qsTr("Choose a reason first")
                 : root.model.isOver ? qsTr("Open every door again") : qsTr("Open every door now")
            objectName: "openEverythingButton"
            usable: root.model.canOpen
            visible: root.offers
            width: parent.width
            onTriggered: root.model.openEverything()
        }
    }
}

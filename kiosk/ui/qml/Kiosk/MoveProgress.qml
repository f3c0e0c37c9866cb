pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// A pouch that is carried from one door to another: what to do now, and what both doors have
// shown so far.
Item {
    id: root

    required property VisitorViewModel model
    readonly property bool flat: height < 5 * Theme.touch // the steps beside each other

    FitWords {
        id: now

        colour: Theme.ink
        height: implicitHeight
        least: Theme.fineLeast
        objectName: "moveText"
        paragraphs: true
        room: Theme.bodySize * (root.flat ? 1.5 : 3)
        size: root.flat ? Theme.smallSize : Theme.bodySize
        text: root.model.moveText
        width: parent.width
    }

    Grid {
        id: steps

        readonly property real cell: (width - (columns - 1) * spacing) / columns

        columns: root.flat ? 3 : 1
        spacing: Theme.gapTight
        width: parent.width
        y: now.height + Theme.gapTight

        Repeater {
            model: root.model.moveSteps

            Item {
                id: step

                required property string key
                required property string words
                required property string mark
                readonly property color ink: mark === "done" ? Theme.goodDeep : mark === "now" ? Theme.ink : Theme.inkSoft

                height: Math.max(Theme.icon, said.implicitHeight)
                width: steps.cell

                Icon {
                    id: sign

                    anchors.verticalCenter: parent.verticalCenter
                    colour: step.ink
                    name: step.mark === "done" ? "tick" : step.mark === "now" ? "next" : "blank_circle"
                    objectName: "moveStep:" + step.key + ":" + step.mark
                }

                FitWords {
                    id: said

                    anchors.left: sign.right
                    anchors.leftMargin: Theme.gapTight
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    colour: step.ink
                    height: implicitHeight
                    least: Theme.fineLeast
                    paragraphs: true
                    room: size * 3.2
                    size: root.flat ? Theme.fineLeast : Theme.fineSize
                    text: step.words
                }
            }
        }
    }

    ActionButton {
        anchors.bottom: root.flat ? parent.bottom : undefined
        height: Theme.touch
        kind: "plain"
        label: qsTr("Leave it where it is")
        objectName: "cancelMoveButton"
        small: true
        width: parent.width
        y: steps.y + steps.height + Theme.gap
        onTriggered: root.model.cancelMove()
    }
}

import QtQuick
import KioskModels

// The answer to a sticker: yes, no, or a number, to be read at arm's length.
Rectangle {
    id: root

    required property EntitlementsViewModel model
    readonly property bool good: model.mood === "good"
    readonly property bool bad: model.mood === "bad"
    readonly property bool flat: height < Theme.pictureLeast * 1.4
    readonly property bool tall: height > Theme.pictureMost

    border.color: root.bad ? Theme.stop : root.good ? Theme.good : Theme.line
    border.width: root.bad || root.good ? Theme.strokeStrong : Theme.stroke
    color: root.bad ? Theme.stopTint : root.good ? Theme.goodTint : Theme.surface
    radius: Theme.radius

    Column {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.gapTight

        Item {
            height: (parent.height - sign.height - head.implicitHeight - text.implicitHeight - 3 * Theme.gapTight) / 2
            width: 1
        }

        Icon {
            id: sign

            anchors.horizontalCenter: parent.horizontalCenter
            colour: root.bad ? Theme.stopDeep : root.good ? Theme.goodDeep : Theme.accent
            height: visible ? size : 0
            name: root.bad ? "cross" : root.good ? "tick" : "sticker"
            size: Theme.iconLarge
            visible: !root.flat
        }

        FitWords {
            id: head

            align: Text.AlignHCenter
            heading: true
            objectName: "answerHead"
            room: root.height * (root.flat ? 0.4 : 0.3)
            size: root.model.isNumber ? Theme.numberSize : root.tall ? Theme.titleSize : Theme.leadSize
            text: root.model.head
            width: parent.width
        }

        FitWords {
            id: text

            align: Text.AlignHCenter
            colour: Theme.ink
            least: Theme.fineLeast
            objectName: "answerText"
            room: root.height * 0.22
            size: root.tall ? Theme.bodySize : Theme.smallSize
            text: root.model.text
            width: parent.width
        }
    }
}

import QtQuick
import KioskModels

// May the cart leave? The answer large, what keeps it beneath, and the button that sends it off.
Rectangle {
    id: root

    required property ManifestViewModel model
    property bool acting: true // else the button is elsewhere
    readonly property bool planned: model.status === "planned"
    readonly property bool waits: planned && !model.clear
    readonly property bool acts: acting && (planned || model.status === "departed")
    readonly property color mood: waits ? Theme.attention : Theme.good
    readonly property bool stacked: width < 700 * Theme.unit // the button below the words

    Accessible.name: model.gateHead + ", " + model.gateText
    Accessible.role: Accessible.StaticText
    border.color: mood
    border.width: Theme.strokeStrong
    color: waits ? Theme.attentionTint : Theme.goodTint
    radius: Theme.radius

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        colour: root.waits ? Theme.attentionDeep : Theme.goodDeep
        name: root.waits ? "attention" : "tick"
        size: root.stacked ? Theme.icon : Theme.badgeSmall
        y: words.y + (words.height - height) / 2
    }

    Column {
        id: words

        readonly property real room: (root.stacked && button.visible ? button.y : root.height) - Theme.gapTight

        anchors.left: sign.right
        anchors.leftMargin: Theme.gap
        anchors.right: button.visible && !root.stacked ? button.left : parent.right
        anchors.rightMargin: Theme.gap
        y: Math.max(Theme.gapTight / 4, (room + Theme.gapTight - height) / 2)

        FitWords {
            id: head

            colour: root.waits ? Theme.attentionDeep : Theme.goodDeep
            least: Theme.fineLeast
            objectName: "gateHead"
            paragraphs: true
            room: Math.min(Theme.bodySize * 1.6, words.room * 0.38)
            silent: true
            size: Theme.bodySize
            text: root.model.gateHead
            width: parent.width
        }

        FitWords {
            least: Theme.fineLeast
            objectName: "gateText"
            paragraphs: true
            room: words.room - head.implicitHeight
            silent: true
            size: Theme.smallSize
            text: root.model.gateText
            width: parent.width
        }
    }

    SendOffButton {
        id: button

        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.stacked ? Theme.gapTight : (root.height - height) / 2
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        model: root.model
        visible: root.acts
        width: root.stacked ? parent.width - 2 * Theme.gap : Theme.staffButton * 1.15
    }
}

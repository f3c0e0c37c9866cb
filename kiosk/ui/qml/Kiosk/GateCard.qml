import QtQuick
import KioskModels

// May the cart leave? The answer large, what keeps it beneath, and the button that sends it off.
Rectangle {
    id: root

    required property ManifestViewModel model
    readonly property bool planned: model.status === "planned"
    readonly property bool waits: planned && !model.clear
    readonly property bool acts: planned || model.status === "departed"
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
        anchors.verticalCenter: words.verticalCenter
        colour: root.mood
        name: root.waits ? "attention" : "tick"
        size: root.stacked ? Theme.icon : Theme.badgeSmall
    }

    Column {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: Theme.gap
        anchors.right: button.visible && !root.stacked ? button.left : parent.right
        anchors.rightMargin: Theme.gap
        y: root.stacked && button.visible ? Math.max(Theme.gapTight, (button.y - height) / 2) : (root.height - height) / 2

        FitWords {
            id: head

            colour: root.waits ? Theme.attentionDeep : Theme.goodDeep
            least: Theme.fineLeast
            objectName: "gateHead"
            room: Theme.bodySize * 1.6
            silent: true
            size: Theme.bodySize
            text: root.model.gateHead
            width: parent.width
        }

        FitWords {
            least: Theme.fineLeast
            objectName: "gateText"
            paragraphs: true
            room: (root.stacked && button.visible ? button.y : root.height) - head.implicitHeight - 1.5 * Theme.gapTight
            silent: true
            size: Theme.smallSize
            text: root.model.gateText
            width: parent.width
        }
    }

    ActionButton {
        id: button

        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.stacked ? Theme.gapTight : (root.height - height) / 2
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        height: Theme.touch
        kind: root.waits ? "plain" : "primary"
        label: root.planned ? qsTr("Send off") : qsTr("Tour is back")
        objectName: root.planned ? "sendOffButton" : "comeBackButton"
        small: true
        usable: !root.model.busy
        visible: root.acts
        width: root.stacked ? parent.width - 2 * Theme.gap : Theme.staffButton * 1.15
        onTriggered: {
            if (root.planned)
                root.model.sendOff()
            else
                root.model.comeBack()
        }
    }
}

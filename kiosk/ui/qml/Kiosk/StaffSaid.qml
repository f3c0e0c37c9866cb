import QtQuick
import KioskModels

// What became of the last thing that staff asked for; a touch takes it away.
Touchable {
    id: root

    required property StaffPageViewModel model
    readonly property bool bad: model !== null && model.trouble !== ""
    readonly property string said: model === null ? "" : bad ? model.trouble : model.notice

    Accessible.name: said
    height: Math.max(Theme.touch, words.implicitHeight + 2 * Theme.gapTight)
    label: said
    objectName: "staffSaid"
    spoken: said
    visible: said !== ""
    onTriggered: model.dismissWords()

    Rectangle {
        anchors.fill: parent
        border.color: root.bad ? Theme.attention : Theme.good
        border.width: Theme.stroke
        color: root.bad ? Theme.attentionTint : Theme.goodTint
        radius: Theme.radius
    }

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        colour: root.bad ? Theme.attentionDeep : Theme.goodDeep
        name: root.bad ? "attention" : "tick"
    }

    FitWords {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: Theme.gap
        anchors.right: away.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        least: Theme.fineLeast
        paragraphs: true
        room: Theme.smallSize * 4.8
        silent: true
        size: Theme.smallSize
        text: root.said
    }

    Icon {
        id: away

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        colour: Theme.inkSoft
        name: "cross"
    }
}

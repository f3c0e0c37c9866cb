import QtQuick

// A sign and a sentence of the last page.
Item {
    id: root

    required property string icon
    property string text: ""
    property bool urgent: false
    property real size: Theme.bodySize
    property bool shared: false // the size was found for several facts together

    implicitHeight: visible ? Math.max(Theme.badge, words.implicitHeight + 2 * Theme.gapTight) : 0
    visible: text !== ""

    Rectangle {
        anchors.fill: parent
        border.color: Theme.attention
        border.width: Theme.stroke
        color: Theme.attentionTint
        radius: Theme.radius
        visible: root.urgent
    }

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        colour: root.urgent ? Theme.attentionDeep : Theme.accent
        name: root.icon
        size: Theme.badgeSmall
    }

    FitWords {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: Theme.gapWide
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        colour: root.urgent ? Theme.attentionDeep : Theme.ink
        paragraphs: root.shared
        room: root.size * 3.4
        size: root.size
        text: root.text
    }
}

import QtQuick

// A sentence about what has just gone wrong, without a page of its own.
Rectangle {
    id: root

    property string text: ""
    property string icon: "attention"

    Accessible.name: text
    Accessible.role: Accessible.AlertMessage
    border.color: Theme.attention
    border.width: Theme.stroke
    color: Theme.attentionTint
    implicitHeight: words.implicitHeight + 2 * Theme.gap
    radius: Theme.radius
    visible: text !== ""

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        colour: Theme.attentionDeep
        name: root.icon
    }

    FitWords {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        colour: Theme.attentionDeep
        silent: true
        size: Theme.bodySize
        text: root.text
    }
}

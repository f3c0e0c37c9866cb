import QtQuick

// One who is not here yet, or who was held back.
Rectangle {
    id: root

    required property string name
    required property string mark
    required property int position
    required property string words
    readonly property bool barred: mark === "refused" || mark === "needs_staff"

    Accessible.name: position + ", " + name + (words === "" ? "" : ", " + words)
    Accessible.role: Accessible.ListItem
    border.color: barred ? Theme.attention : Theme.line
    border.width: Theme.stroke
    color: barred ? Theme.attentionTint : Theme.surface
    height: Theme.touch
    objectName: "missing" + position
    radius: Theme.radius

    StateBadge {
        id: badge

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapTight
        anchors.verticalCenter: parent.verticalCenter
        mark: root.barred ? root.mark : ""
        position: root.position
        width: Theme.badgeSmall
    }

    FitWords {
        anchors.left: badge.right
        anchors.leftMargin: Theme.gapTight
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapTight
        anchors.verticalCenter: parent.verticalCenter
        colour: root.barred ? Theme.attentionDeep : Theme.ink
        room: Theme.touch - Theme.stroke * 2
        silent: true
        size: Theme.bodySize
        text: root.name
    }
}

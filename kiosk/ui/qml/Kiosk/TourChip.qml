import QtQuick

// One of today's tours: its mark, its time, and whether its people can check in now.
Rectangle {
    id: root

    required property string letter
    required property string shape
    required property color colour
    required property color ink
    required property string time
    required property string words
    required property bool open
    required property bool past

    Accessible.name: letter + ", " + time + ", " + words
    Accessible.role: Accessible.ListItem
    border.color: open ? Theme.accent : Theme.line
    border.width: open ? Theme.strokeStrong : Theme.stroke
    color: Theme.surface
    implicitHeight: Math.max(Theme.badge, body.implicitHeight) + 2 * Theme.gapTight
    radius: Theme.radius

    GroupMark {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        colour: root.colour
        ink: root.ink
        letter: root.letter
        opacity: root.past ? 0.5 : 1
        shape: root.shape
        size: Theme.badgeSmall
    }

    Column {
        id: body

        anchors.left: mark.right
        anchors.leftMargin: Theme.gapTight
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapTight
        anchors.verticalCenter: parent.verticalCenter

        Words {
            color: root.past ? Theme.inkSoft : Theme.ink
            lineHeight: Theme.titleLine
            text: root.time
        }

        FitWords {
            colour: Theme.inkSoft
            room: Theme.smallSize * 1.7
            size: Theme.smallSize
            text: root.words
            width: parent.width
        }
    }
}

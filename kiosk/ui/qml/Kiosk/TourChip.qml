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

    Accessible.name: letter + ", " + root.time + ", " + words
    Accessible.role: Accessible.ListItem
    border.color: open ? Theme.accent : Theme.line
    border.width: open ? Theme.strokeStrong : Theme.stroke
    color: Theme.surface
    implicitHeight: head.height + state.implicitHeight + 2 * Theme.gap
    radius: Theme.radius

    Row {
        id: head

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.top: parent.top
        anchors.topMargin: Theme.gap
        height: Math.max(Theme.badge, time.implicitHeight)
        spacing: Theme.gapTight

        GroupMark {
            anchors.verticalCenter: parent.verticalCenter
            colour: root.colour
            ink: root.ink
            letter: root.letter
            opacity: root.past ? 0.5 : 1
            shape: root.shape
        }

        Words {
            id: time

            anchors.verticalCenter: parent.verticalCenter
            color: root.past ? Theme.inkSoft : Theme.ink
            font.pixelSize: Theme.bodySize
            lineHeight: Theme.titleLine
            text: root.time
        }
    }

    FitWords {
        id: state

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapTight
        anchors.top: head.bottom
        colour: root.open ? Theme.ink : Theme.inkSoft
        room: Theme.smallSize * 1.7
        size: Theme.smallSize
        text: root.words
    }
}

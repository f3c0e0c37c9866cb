import QtQuick

// One of today's tours, to be chosen: its mark and time, and how it stands.
Touchable {
    id: root

    required property string key
    required property string letter
    required property string shape
    required property color colour
    required property color ink
    required property string time
    required property string words
    required property bool chosen
    required property bool past

    signal picked(string key)

    Accessible.checkable: true
    Accessible.checked: chosen
    height: Theme.touch
    label: letter + ", " + time + ", " + words
    objectName: "tour:" + key
    onTriggered: root.picked(root.key)

    Rectangle {
        anchors.fill: parent
        border.color: root.chosen ? Theme.accent : Theme.edge
        border.width: root.chosen ? Theme.strokeStrong : Theme.stroke
        color: root.held ? Theme.pressed : root.chosen ? Theme.accentTint : Theme.surface
        radius: Theme.radius
    }

    GroupMark {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapTight
        anchors.verticalCenter: parent.verticalCenter
        colour: root.colour
        ink: root.ink
        letter: root.letter
        opacity: root.past ? 0.5 : 1
        shape: root.shape
        size: Theme.badgeSmall * 0.8
    }

    Column {
        anchors.left: mark.right
        anchors.leftMargin: Theme.gapTight
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapTight / 2
        anchors.verticalCenter: parent.verticalCenter

        FitWords {
            colour: root.past ? Theme.inkSoft : Theme.ink
            heading: Theme.chinese
            least: Theme.fineLeast
            room: Theme.smallSize * 1.5
            silent: true
            size: Theme.smallSize
            text: root.time
            width: parent.width
        }

        FitWords {
            colour: Theme.inkSoft
            least: Theme.fineLeast
            heading: Theme.chinese
            room: root.height - Theme.smallSize * 1.5
            silent: true
            size: Theme.fineLeast
            text: root.words
            visible: !Theme.large
            width: parent.width
        }
    }
}

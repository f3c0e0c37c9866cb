import QtQuick

// One rule: its picture, or its number, and a sentence.
Item {
    id: root

    required property int number
    required property string text
    required property string icon
    required property real room
    property real size: Theme.bodySize

    height: Math.min(room, Math.max(Theme.badge, words.implicitHeight))

    Rectangle {
        id: disc

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        border.color: Theme.strong ? Theme.ink : "transparent"
        border.width: Theme.strong ? Theme.stroke : 0
        color: Theme.accentTint
        height: width
        radius: width / 2
        width: Math.min(Theme.badge, root.room)

        Icon {
            anchors.centerIn: parent
            colour: Theme.accent
            name: root.icon
            size: parent.width * 0.6
            visible: root.icon !== ""
        }

        Words {
            Accessible.ignored: true
            anchors.centerIn: parent
            color: Theme.accent
            font.pixelSize: Theme.leastSize
            text: root.number
            visible: root.icon === ""
        }
    }

    FitWords {
        id: words

        anchors.left: disc.right
        anchors.leftMargin: Theme.gapWide
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        room: root.room
        size: root.size
        text: root.text
    }
}

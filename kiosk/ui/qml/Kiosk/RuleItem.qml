import QtQuick

// One rule: its picture, or its number, and a sentence.
Item {
    id: root

    required property int number
    required property string text
    required property string icon
    required property real disc
    required property real size

    implicitHeight: Math.max(disc, words.implicitHeight)

    Rectangle {
        id: sign

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        border.color: Theme.strong ? Theme.ink : "transparent"
        border.width: Theme.strong ? Theme.stroke : 0
        color: Theme.accentTint
        height: width
        radius: width / 2
        width: root.disc

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
            color: Theme.ink
            font.pixelSize: Math.max(1, Math.min(Theme.leastSize, root.disc * 0.7))
            text: root.number
            visible: root.icon === ""
        }
    }

    Words {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: Theme.gapWide
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: Math.max(1, root.size)
        text: root.text
    }
}

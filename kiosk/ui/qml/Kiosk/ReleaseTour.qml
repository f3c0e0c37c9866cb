import QtQuick

// A tour whose phones are locked up: one touch, one question, and all of them come back.
Touchable {
    id: root

    required property string key
    required property string title
    required property string words
    required property int count
    required property string letter

    signal chosen(key: string)

    height: Theme.rowTall
    label: root.title + ", " + root.words
    objectName: "tour:" + root.key
    onTriggered: root.chosen(root.key)

    Rectangle {
        anchors.fill: parent
        border.color: Theme.accent
        border.width: Theme.stroke
        color: root.held ? Theme.pressed : Theme.accentTint
        radius: Theme.radius
    }

    Words {
        id: figure

        Accessible.ignored: true
        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.accent
        font.pixelSize: Theme.leadSize
        horizontalAlignment: Text.AlignHCenter
        text: root.count
        width: Math.max(implicitWidth, Theme.badge)
    }

    Column {
        anchors.left: figure.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        FitWords {
            least: Theme.fineLeast
            room: Math.min(Theme.bodySize * 1.7, root.height * 0.5)
            silent: true
            size: Theme.bodySize
            text: root.title
            width: parent.width
        }

        FitWords {
            colour: Theme.inkSoft
            least: Theme.fineLeast
            room: Math.min(Theme.smallSize * 1.7, root.height * 0.38)
            silent: true
            size: Theme.smallSize
            text: root.words
            width: parent.width
        }
    }
}

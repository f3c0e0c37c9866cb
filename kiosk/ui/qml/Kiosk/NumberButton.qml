import QtQuick

// A large number to choose in one touch.
Touchable {
    id: root

    required property int number

    Rectangle {
        anchors.fill: parent
        border.color: root.held ? Theme.accentPressed : Theme.accent
        border.width: Theme.stroke
        color: root.held ? Theme.accent : Theme.surface
        radius: Theme.radius
    }

    Text {
        Accessible.ignored: true
        anchors.centerIn: parent
        color: root.held ? Theme.accentInk : Theme.accent
        font.family: Theme.family
        font.pixelSize: Math.max(1, Math.min(Theme.numberSize, root.height * 0.62, root.width * 0.6))
        text: root.number
    }
}

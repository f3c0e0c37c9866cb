import QtQuick

// A wide arrow; it keeps its place when there is nowhere to go.
Touchable {
    id: root

    required property string icon

    implicitHeight: Theme.touch
    implicitWidth: Theme.touch * 2.2
    opacity: enabled ? 1 : 0.35

    Rectangle {
        anchors.fill: parent
        border.color: Theme.edge
        border.width: Theme.stroke
        color: root.held ? Theme.pressed : Theme.surface
        radius: Theme.radius
    }

    Icon {
        anchors.centerIn: parent
        name: root.icon
    }
}

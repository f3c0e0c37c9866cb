import QtQuick

// The ground of something that is chosen by a touch: framed in the accent while it is.
Rectangle {
    id: root

    required property bool held
    required property bool on

    border.color: on ? Theme.accent : Theme.edge
    border.width: on ? Theme.strokeStrong : Theme.stroke
    color: held ? Theme.pressed : on ? Theme.accentTint : Theme.surface
    radius: Theme.radius
}

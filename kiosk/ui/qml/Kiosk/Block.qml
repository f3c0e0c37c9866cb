import QtQuick

// A rectangle of a drawing, in steps of the drawing's grid.
Rectangle {
    required property real step
    property real gridX: 0
    property real gridY: 0
    required property real gridWidth
    required property real gridHeight
    property real corner: 0
    property real outline: 0

    antialiasing: true
    border.color: Theme.ink
    border.width: outline * step
    height: gridHeight * step
    radius: corner * step
    width: gridWidth * step
    x: gridX * step
    y: gridY * step
}

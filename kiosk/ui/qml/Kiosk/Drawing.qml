import QtQuick

// A drawing on a grid of its own, centred and as large as its room allows. Its parts are placed
// in steps of the grid and drawn in their real size: what is only scaled has rough corners where
// no graphics processor smooths them.
Item {
    id: root

    property real gridWidth: 100
    property real gridHeight: 100
    default property alias parts: grid.data
    readonly property real step: Math.max(0.01, Math.min(width / gridWidth, height / gridHeight) * 0.96)

    Item {
        id: grid

        anchors.centerIn: parent
        height: root.gridHeight * root.step
        width: root.gridWidth * root.step
    }
}

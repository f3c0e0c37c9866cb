import QtQuick

// The document reader: a dark pad with the place for the card lit.
Drawing {
    id: root

    gridHeight: 96

    Block {
        color: Theme.device
        corner: 10
        gridHeight: 96
        gridWidth: 100
        outline: Theme.dark ? 2 : 0
        step: root.step
    }

    Block {
        color: "transparent"
        corner: 5
        gridHeight: 46
        gridWidth: 70
        gridX: 15
        gridY: 25
        outline: 2
        border.color: Theme.deviceLight
        step: root.step
    }
}

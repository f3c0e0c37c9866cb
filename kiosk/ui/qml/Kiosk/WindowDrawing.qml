import QtQuick

// The scanner: a dark device with a lit window.
Drawing {
    id: root

    gridWidth: 78

    Block {
        color: Theme.device
        corner: 10
        gridHeight: 100
        gridWidth: 78
        outline: Theme.dark ? 2 : 0
        step: root.step
    }

    Block {
        color: "transparent"
        corner: 7
        gridHeight: 56
        gridWidth: 56
        gridX: 11
        gridY: 22
        outline: 1.8
        border.color: Theme.deviceLight
        step: root.step
    }

    Block {
        color: Theme.deviceLight
        gridHeight: 1.8
        gridWidth: 56
        gridX: 11
        gridY: 49.1
        step: root.step
    }
}

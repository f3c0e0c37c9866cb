import QtQuick

// The sticker printer: a dark box with a lit slot and a label half out of it.
Drawing {
    id: root

    Block {
        color: Theme.device
        corner: 10
        gridHeight: 74
        gridWidth: 100
        gridY: 24
        outline: Theme.dark ? 2 : 0
        step: root.step
    }

    Block {
        color: Theme.surface
        corner: 4
        gridHeight: 42
        gridWidth: 60
        gridX: 20
        gridY: 2
        outline: 2.4
        step: root.step
    }

    Block {
        color: Theme.deviceLight
        corner: 1.5
        gridHeight: 3
        gridWidth: 74
        gridX: 13
        gridY: 43
        step: root.step
    }
}

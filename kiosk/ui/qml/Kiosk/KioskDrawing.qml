import QtQuick

// This kiosk, seen from the front.
Drawing {
    id: root

    gridHeight: 97
    gridWidth: 60

    Block {
        color: Theme.device
        corner: 8
        gridHeight: 84
        gridWidth: 52
        gridX: 4
        outline: Theme.dark ? 2 : 0
        step: root.step
    }

    Block {
        color: "transparent"
        corner: 4
        gridHeight: 62
        gridWidth: 38
        gridX: 11
        gridY: 8
        outline: 2
        border.color: Theme.deviceLight
        step: root.step
    }

    Block {
        color: Theme.ink
        gridHeight: 10
        gridWidth: 10
        gridX: 25
        gridY: 84
        step: root.step
    }

    Block {
        color: Theme.ink
        corner: 2
        gridHeight: 4
        gridWidth: 60
        gridY: 93
        step: root.step
    }
}

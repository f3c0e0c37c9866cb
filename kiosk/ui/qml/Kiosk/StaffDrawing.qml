import QtQuick

// Somebody who comes to help.
Drawing {
    id: root

    gridHeight: 98
    gridWidth: 76

    Block {
        color: Theme.surface
        corner: 20
        gridHeight: 40
        gridWidth: 40
        gridX: 18
        gridY: 2
        outline: 2.4
        step: root.step
    }

    Block {
        color: Theme.accent
        gridHeight: 48
        gridWidth: 76
        gridY: 48
        outline: 2.4
        bottomLeftRadius: 6 * root.step
        bottomRightRadius: 6 * root.step
        topLeftRadius: 34 * root.step
        topRightRadius: 34 * root.step
        step: root.step
    }

    Block {
        color: Theme.accentInk
        corner: 2
        gridHeight: 10
        gridWidth: 18
        gridX: 45
        gridY: 71
        step: root.step
    }
}

import QtQuick

// A phone half way into its pouch.
Drawing {
    id: root

    gridHeight: 96
    gridWidth: 64

    Block {
        color: Theme.surface
        corner: 7
        gridHeight: 66
        gridWidth: 40
        gridX: 12
        gridY: 0
        outline: 2.4
        step: root.step
    }

    Block {
        color: Theme.strong ? Theme.paper : Theme.accentTint
        corner: 6
        gridHeight: 62
        gridWidth: 64
        gridY: 34
        outline: 2.4
        step: root.step
    }

    Block {
        color: Theme.accent
        corner: 2.5
        gridHeight: 5
        gridWidth: 44
        gridX: 10
        gridY: 45
        step: root.step
    }
}

import QtQuick

// An identity card.
Drawing {
    id: root

    gridHeight: 64

    Block {
        color: Theme.surface
        corner: 7
        gridHeight: 64
        gridWidth: 100
        outline: 2.4
        step: root.step
    }

    Block {
        color: Theme.dotAhead
        corner: 2.5
        gridHeight: 5
        gridWidth: 38
        gridX: 11
        gridY: 14
        outline: Theme.strong ? 1 : 0
        step: root.step
    }

    Block {
        color: Theme.dotAhead
        corner: 2.5
        gridHeight: 5
        gridWidth: 44
        gridX: 11
        gridY: 27
        outline: Theme.strong ? 1 : 0
        step: root.step
    }

    Block {
        color: Theme.dotAhead
        corner: 2.5
        gridHeight: 5
        gridWidth: 34
        gridX: 11
        gridY: 40
        outline: Theme.strong ? 1 : 0
        step: root.step
    }

    Block {
        color: Theme.dotAhead
        corner: 4
        gridHeight: 30
        gridWidth: 24
        gridX: 64
        gridY: 15
        outline: Theme.strong ? 1 : 0
        step: root.step
    }
}

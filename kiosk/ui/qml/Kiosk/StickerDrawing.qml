import QtQuick

// A sticker as it comes out: two characters, a letter, lines.
Drawing {
    id: root

    property string letter: ""

    gridHeight: 64

    Block {
        color: Theme.surface
        corner: 6
        gridHeight: 64
        gridWidth: 100
        outline: 2.4
        step: root.step
    }

    Block {
        color: Theme.strong ? Theme.ink : Theme.dotAhead
        corner: 2
        gridHeight: 4
        gridWidth: 40
        gridX: 10
        gridY: 42
        step: root.step
    }

    Block {
        color: Theme.strong ? Theme.ink : Theme.dotAhead
        corner: 2
        gridHeight: 4
        gridWidth: 30
        gridX: 10
        gridY: 51
        step: root.step
    }

    Text {
        Accessible.ignored: true
        color: Theme.ink
        font.family: Theme.family
        font.pixelSize: Math.max(1, 22 * root.step)
        text: "游客"
        x: 9 * root.step
        y: 4 * root.step
    }

    Block {
        color: Theme.ink
        corner: 16
        gridHeight: 32
        gridWidth: 32
        gridX: 60
        gridY: 10
        step: root.step

        Text {
            Accessible.ignored: true
            anchors.centerIn: parent
            color: Theme.paper
            font.family: Theme.family
            font.pixelSize: Math.max(1, 19 * root.step)
            text: root.letter
        }
    }
}

import QtQuick
import QtQuick.Shapes

// A compartment whose door stands open.
Drawing {
    id: root

    gridHeight: 96

    Block {
        color: Theme.device
        corner: 5
        gridHeight: 84
        gridWidth: 64
        gridX: 34
        gridY: 4
        outline: 2.4
        border.color: Theme.dark ? Theme.ink : Theme.device
        step: root.step
    }

    Shape {
        height: 100
        scale: root.step
        transformOrigin: Item.TopLeft
        width: 100

        ShapePath {
            fillColor: Theme.accent
            joinStyle: ShapePath.RoundJoin
            strokeColor: Theme.dark ? Theme.paper : Theme.accent
            strokeWidth: 2.4

            PathSvg { path: "M35 5 L4 16 L4 92 L35 87 Z" }
        }

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            strokeColor: Theme.accentInk
            strokeWidth: 3.5

            PathSvg { path: "M11 50 L11 60" }
        }
    }
}

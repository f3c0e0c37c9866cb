import QtQuick
import QtQuick.Shapes

// A tour group's letter in its shape and colour; the same on screen, sticker and manifest.
Item {
    id: root

    required property string letter
    required property string shape
    required property color colour
    required property color ink
    property real size: Theme.badge

    readonly property var outlines: ({
        "square": "M16 6 H84 Q94 6 94 16 V84 Q94 94 84 94 H16 Q6 94 6 84 V16 Q6 6 16 6 Z",
        "circle": "M50 3 A47 47 0 1 1 50 97 A47 47 0 1 1 50 3 Z",
        "diamond": "M50 1 L99 50 L50 99 L1 50 Z",
        "triangle": "M50 4 L98 92 L2 92 Z",
        "hexagon": "M26 6 L74 6 L98 50 L74 94 L26 94 L2 50 Z",
        "star": "M50 0 L63 33 L98 36 L71 59 L80 94 L50 75 L20 94 L29 59 L2 36 L37 33 Z",
        "pentagon": "M50 3 L98 39 L80 95 L20 95 L2 39 Z",
        "shield": "M50 2 L94 14 V50 C94 74 76 90 50 98 C24 90 6 74 6 50 V14 Z"
    })
    readonly property real letterSize: shape === "star" ? 0.39 : shape === "triangle" ? 0.42 : shape === "diamond" ? 0.46 : 0.52
    readonly property real letterDrop: shape === "triangle" ? 0.12 : shape === "star" ? 0.03 : shape === "pentagon" ? 0.04 : 0

    Accessible.name: qsTr("Group %1").arg(letter)
    Accessible.role: Accessible.Graphic
    implicitHeight: size
    implicitWidth: size

    Shape {
        width: 100
        height: 100
        scale: root.size / 100
        transformOrigin: Item.TopLeft

        ShapePath {
            fillColor: root.colour
            strokeColor: Theme.strong ? Theme.ink : "transparent"
            strokeWidth: Theme.strong ? 4 : -1

            PathSvg {
                path: root.outlines[root.shape] ?? root.outlines["circle"]
            }
        }
    }

    Text {
        Accessible.ignored: true
        anchors.centerIn: parent
        anchors.verticalCenterOffset: root.size * root.letterDrop
        color: root.ink
        font.family: Theme.family
        font.pixelSize: Math.max(1, root.size * root.letterSize)
        text: root.letter
    }
}

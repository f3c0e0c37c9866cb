import QtQuick
import QtQuick.Shapes

// A compartment whose door stands open.
Item {
    id: root

    Item {
        anchors.centerIn: parent
        height: 92
        scale: Math.min(root.width, root.height) / 104
        width: 100

        Rectangle {
            antialiasing: true
            border.color: Theme.dark ? Theme.ink : Theme.device
            border.width: 2.4
            color: Theme.device
            height: 84
            radius: 5
            width: 64
            x: 34
            y: 4
        }

        Shape {
            height: 100
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
}

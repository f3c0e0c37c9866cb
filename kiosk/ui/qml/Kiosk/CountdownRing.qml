import QtQuick
import QtQuick.Shapes

// What is left of a page's time: a ring that opens, the seconds inside.
Item {
    id: root

    required property int seconds
    required property real timeLeft
    property bool urgent: false
    property real size: Theme.leastSize
    readonly property color colour: urgent ? Theme.attention : Theme.accent

    Shape {
        width: 100
        height: 100
        scale: root.width / 100
        transformOrigin: Item.TopLeft

        ShapePath {
            fillColor: "transparent"
            strokeColor: Theme.ringTrack
            strokeWidth: 8

            PathAngleArc {
                centerX: 50; centerY: 50
                radiusX: 45; radiusY: 45
                startAngle: 0; sweepAngle: 360
            }
        }

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            strokeColor: root.colour
            strokeWidth: 8

            PathAngleArc {
                centerX: 50; centerY: 50
                radiusX: 45; radiusY: 45
                startAngle: -90; sweepAngle: 360 * Math.max(0, Math.min(1, root.timeLeft))
            }
        }
    }

    Text {
        Accessible.ignored: true
        anchors.centerIn: parent
        color: Theme.ink
        font.family: Theme.family
        font.pixelSize: root.size
        objectName: "secondsLeft"
        text: root.seconds
    }
}

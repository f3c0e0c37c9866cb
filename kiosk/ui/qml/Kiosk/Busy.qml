pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

// The machine is at work: an arc that turns, and stands still in calm mode.
Item {
    id: root

    Item {
        id: wheel

        anchors.centerIn: parent
        height: Math.min(root.width, root.height, Theme.pictureLeast)
        width: height

        RotationAnimation on rotation {
            duration: Theme.turnTime
            from: 0
            loops: Animation.Infinite
            running: !Theme.calm && root.visible
            to: 360
        }

        Shape {
            height: 100
            scale: wheel.width / 100
            transformOrigin: Item.TopLeft
            width: 100

            ShapePath {
                fillColor: "transparent"
                strokeColor: Theme.ringTrack
                strokeWidth: 8

                PathAngleArc { centerX: 50; centerY: 50; radiusX: 44; radiusY: 44; startAngle: 0; sweepAngle: 360 }
            }

            ShapePath {
                capStyle: ShapePath.RoundCap
                fillColor: "transparent"
                strokeColor: Theme.accent
                strokeWidth: 8

                PathAngleArc { centerX: 50; centerY: 50; radiusX: 44; radiusY: 44; startAngle: -90; sweepAngle: 100 }
            }
        }
    }
}

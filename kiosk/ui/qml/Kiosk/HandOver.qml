pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

// A thing, an arrow and the device that it goes to, in the direction where the device really is.
Rectangle {
    id: root

    required property string side
    required property Component thing
    required property Component device
    property bool reverse: false // the thing comes out of the device
    readonly property bool across: side === "left" || side === "right"
    readonly property bool thingFirst: side === "right" || side === "below"
    readonly property real each: across ? Math.min(height * 0.72, width * 0.29) : Math.min((height - Theme.gapWide * 2) * 0.37, width * 0.4)
    readonly property real arrowLength: Math.min(each * 0.6, across ? width - 2 * each - 4 * Theme.gap : height - 2 * each - 2 * Theme.gap)

    border.color: Theme.strong ? Theme.ink : "transparent"
    border.width: Theme.strong ? Theme.stroke : 0
    color: Theme.accentTint
    radius: Theme.radius * 1.5

    Grid {
        anchors.centerIn: parent
        columns: root.across ? 3 : 1
        horizontalItemAlignment: Grid.AlignHCenter
        spacing: root.across ? Theme.gapWide : Theme.gapTight
        verticalItemAlignment: Grid.AlignVCenter

        Loader {
            height: root.each
            sourceComponent: root.thingFirst ? root.thing : root.device
            width: root.each
        }

        Item {
            height: root.across ? root.arrowLength * 0.6 : root.arrowLength
            width: root.across ? root.arrowLength : root.arrowLength * 0.6

            Shape {
                anchors.centerIn: parent
                height: 60
                rotation: (({ "right": 0, "left": 180, "below": 90, "above": 270 })[root.side] ?? 0) + (root.reverse ? 180 : 0)
                scale: root.arrowLength / 100
                width: 100

                ShapePath {
                    capStyle: ShapePath.RoundCap
                    fillColor: "transparent"
                    joinStyle: ShapePath.RoundJoin
                    strokeColor: Theme.accent
                    strokeWidth: 7

                    PathSvg { path: "M6 30 H92 M66 6 L92 30 L66 54" }
                }
            }
        }

        Loader {
            height: root.each
            sourceComponent: root.thingFirst ? root.device : root.thing
            width: root.each
        }
    }
}

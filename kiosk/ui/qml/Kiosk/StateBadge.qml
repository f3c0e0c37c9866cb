import QtQuick
import QtQuick.Shapes

// The disc at the head of a person's row: number, tick, clock or exclamation mark.
Rectangle {
    id: root

    required property string mark
    required property int position
    property bool current: false
    property bool solid: false // the present step is filled
    readonly property bool done: mark === "checked" || mark === "in"
    readonly property bool barred: mark === "refused" || mark === "needs_staff"

    border.color: Theme.strong ? Theme.ink : "transparent"
    border.width: Theme.strong ? Theme.stroke : 0
    color: done ? Theme.good : barred ? Theme.attention : current ? (solid ? Theme.accent : Theme.accentTint) : Theme.pressed
    height: width
    radius: width / 2

    Words {
        Accessible.ignored: true
        anchors.centerIn: parent
        color: root.current && root.solid ? Theme.accentInk : Theme.ink
        font.pixelSize: Theme.leastSize
        text: root.position
        visible: !root.done && !root.barred && root.mark !== "later"
    }

    Icon {
        anchors.centerIn: parent
        colour: Theme.ink
        name: "clock"
        size: root.width * 0.6
        visible: root.mark === "later"
    }

    Words {
        Accessible.ignored: true
        anchors.centerIn: parent
        color: Theme.accentInk
        font.pixelSize: Math.max(1, root.width * 0.56)
        text: "!"
        visible: root.barred
    }

    Shape {
        id: tick

        property real drawn: root.done ? 1 : 0

        anchors.centerIn: parent
        height: 24
        scale: root.width / 24
        visible: root.done
        width: 24

        Behavior on drawn {
            NumberAnimation { duration: Theme.tickTime; easing.type: Easing.OutCubic }
        }

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            startX: 6.8; startY: 12.4
            strokeColor: Theme.accentInk
            strokeWidth: 2.2

            PathLine { x: 6.8 + 3.6 * Math.min(1, tick.drawn * 2); y: 12.4 + 3.6 * Math.min(1, tick.drawn * 2) }
            PathLine {
                x: 10.4 + 6.8 * Math.max(0, tick.drawn * 2 - 1) - 3.6 * (1 - Math.min(1, tick.drawn * 2))
                y: 16 - 7.4 * Math.max(0, tick.drawn * 2 - 1) - 3.6 * (1 - Math.min(1, tick.drawn * 2))
            }
        }
    }
}

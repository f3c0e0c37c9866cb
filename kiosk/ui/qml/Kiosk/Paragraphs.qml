pragma ComponentBehavior: Bound

import QtQuick

// Sentences one under the other, all in the one size in which they fit the room together.
Item {
    id: root

    required property list<string> lines
    property real size: Theme.bodySize
    property real room: size * 6
    property color colour: Theme.ink
    readonly property real share: room - (lines.length - 1) * column.spacing

    implicitHeight: column.implicitHeight

    CommonSize {
        id: measure

        lines: root.lines
        room: root.share
        size: root.size
        width: root.width
        yielding: Theme.chinese ? 0.66 : 0.78
    }

    Column {
        id: column

        spacing: Theme.gapTight
        width: root.width

        Repeater {
            model: root.lines

            Words {
                required property string modelData

                color: root.colour
                font.pixelSize: Math.max(1, measure.fitted)
                text: modelData
                width: root.width
            }
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick

// A line of a table: words first, numbers at the right of their columns.
Item {
    id: root

    required property list<string> cells
    required property string said
    property bool head: false
    readonly property int columns: Math.max(1, cells.length - 1)
    readonly property real numbers: Math.min(Theme.reportColumn, width * (columns > 4 ? 0.74 : 0.64) / columns)

    Accessible.name: said
    Accessible.role: Accessible.ListItem
    height: Theme.reportRow

    Repeater {
        model: root.cells.length

        FitWords {
            required property int index

            align: index === 0 ? Text.AlignLeft : Text.AlignRight
            colour: root.head ? Theme.inkSoft : Theme.ink
            least: Theme.fineLeast
            height: implicitHeight
            room: root.height
            silent: true
            size: root.head ? Theme.fineLeast : Theme.fineSize
            text: root.cells[index]
            width: index === 0 ? root.width - (root.cells.length - 1) * root.numbers - Theme.gapTight : root.numbers - Theme.gapTight
            x: index === 0 ? 0 : root.width - (root.cells.length - index) * root.numbers + Theme.gapTight
            y: (root.height - height) / 2
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        color: root.head ? Theme.edge : Theme.line
        height: Theme.stroke
        width: parent.width
    }
}

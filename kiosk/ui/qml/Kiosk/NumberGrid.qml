import QtQuick

// The numbers from 1 to `most`, as large as the room allows.
Item {
    id: root

    required property int most
    required property real room
    readonly property real gap: Theme.gapTight
    readonly property int columns: choose()
    readonly property int rows: Math.ceil(most / columns)
    readonly property real cellWidth: (width - (columns - 1) * gap) / columns
    readonly property real cellHeight: Math.min((room - (rows - 1) * gap) / rows, cellWidth, Theme.pictureLeast * 1.2)

    signal chosen(number: int)

    function choose(): int {
        for (let columns = most < 5 ? Math.max(1, most) : 3; columns < 12; ++columns) {
            const rows = Math.ceil(most / columns)
            if (rows * Theme.touch * 1.5 + (rows - 1) * gap <= room)
                return columns
        }
        return 8
    }

    implicitHeight: rows * cellHeight + (rows - 1) * gap

    Repeater {
        model: root.most

        NumberButton {
            required property int index

            height: root.cellHeight
            label: number === 1 ? qsTr("1 phone") : qsTr("%1 phones").arg(number)
            number: index + 1
            objectName: "phones:" + number
            width: root.cellWidth
            x: index % root.columns * (root.cellWidth + root.gap)
            y: Math.floor(index / root.columns) * (root.cellHeight + root.gap)
            onTriggered: root.chosen(number)
        }
    }
}

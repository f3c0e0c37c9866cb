pragma ComponentBehavior: Bound

import QtQuick

// The numbers from `least` to `most`, as large as the room allows.
Item {
    id: root

    required property int most
    required property real room
    property int least: 0
    readonly property int count: most - least + 1
    readonly property real gap: Theme.gapTight
    readonly property int columns: choose()
    readonly property int rows: Math.ceil(count / columns)
    readonly property real cellWidth: (width - (columns - 1) * gap) / columns
    readonly property real cellHeight: Math.max(Theme.touch, Math.min((room - (rows - 1) * gap) / rows, cellWidth, Theme.pictureLeast * 1.2))

    signal chosen(number: int)

    // The fewest columns with which all rows fit, while the cells stay wide enough to touch.
    function choose(): int {
        const most = Math.max(1, Math.floor((width + gap) / (Theme.touch + gap)))
        const fewest = count < 5 ? Math.max(1, count) : 3
        for (const comfort of [1.5, 1]) {
            for (let columns = fewest; columns <= most; ++columns) {
                const rows = Math.ceil(count / columns)
                if (rows * (Theme.touch * comfort + gap) - gap <= room)
                    return columns
            }
        }
        return most
    }

    implicitHeight: rows * cellHeight + (rows - 1) * gap

    Repeater {
        model: root.count

        NumberButton {
            required property int index

            height: root.cellHeight
            caption: captions && number === 0 ? qsTr("No phones") : ""
            captions: root.least === 0 && root.cellHeight >= Theme.touch * 1.9 && root.cellWidth >= Theme.touch * 1.5
            label: number === 0 ? qsTr("No phones") : number === 1 ? qsTr("1 phone") : qsTr("%1 phones").arg(number)
            number: index + root.least
            objectName: "phones:" + number
            width: root.cellWidth
            x: index % root.columns * (root.cellWidth + root.gap)
            y: Math.floor(index / root.columns) * (root.cellHeight + root.gap)
            onTriggered: root.chosen(number)
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick

// An identity card.
Item {
    id: root

    Rectangle {
        anchors.centerIn: parent
        antialiasing: true
        border.color: Theme.ink
        border.width: 2.4
        color: Theme.surface
        height: 64
        radius: 7
        scale: Math.min(root.width, root.height) / 104
        width: 100

        Repeater {
            model: [38, 44, 34]

            Rectangle {
                required property int index
                required property int modelData

                color: Theme.dotAhead
                border.color: Theme.ink
                border.width: Theme.strong ? 1 : 0
                height: 5
                radius: 2.5
                width: modelData
                x: 11
                y: 14 + index * 13
            }
        }

        Rectangle {
            border.color: Theme.ink
            border.width: Theme.strong ? 1 : 0
            color: Theme.dotAhead
            height: 30
            radius: 4
            width: 24
            x: 64
            y: 15
        }
    }
}

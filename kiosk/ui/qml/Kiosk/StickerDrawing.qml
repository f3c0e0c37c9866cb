pragma ComponentBehavior: Bound

import QtQuick

// A sticker as it comes out: two characters, a letter, lines.
Item {
    id: root

    property string letter: ""

    Rectangle {
        anchors.centerIn: parent
        antialiasing: true
        border.color: Theme.ink
        border.width: 2.4
        color: Theme.surface
        height: 64
        radius: 6
        scale: Math.min(root.width, root.height) / 104
        width: 100

        Text {
            Accessible.ignored: true
            color: Theme.ink
            font.family: Theme.family
            font.pixelSize: 22
            text: "游客"
            x: 9
            y: 4
        }

        Repeater {
            model: [40, 30]

            Rectangle {
                required property int index
                required property int modelData

                color: Theme.strong ? Theme.ink : Theme.dotAhead
                height: 4
                radius: 2
                width: modelData
                x: 10
                y: 42 + index * 9
            }
        }

        Rectangle {
            antialiasing: true
            color: Theme.ink
            height: 32
            radius: 16
            width: 32
            x: 60
            y: 10

            Text {
                Accessible.ignored: true
                anchors.centerIn: parent
                color: Theme.paper
                font.family: Theme.family
                font.pixelSize: 19
                text: root.letter
            }
        }
    }
}

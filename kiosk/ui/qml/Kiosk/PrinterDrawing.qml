import QtQuick

// The sticker printer: a dark box with a lit slot and a label half out of it.
Item {
    id: root

    Item {
        anchors.centerIn: parent
        height: 100
        scale: Math.min(root.width, root.height) / 104
        width: 100

        Rectangle {
            antialiasing: true
            border.color: Theme.ink
            border.width: Theme.dark ? 2 : 0
            color: Theme.device
            height: 74
            radius: 10
            width: 100
            y: 26
        }

        Rectangle {
            antialiasing: true
            border.color: Theme.ink
            border.width: 2.4
            color: Theme.surface
            height: 42
            radius: 4
            width: 60
            x: 20
            y: 4
        }

        Rectangle {
            color: Theme.deviceLight
            height: 3
            radius: 1.5
            width: 74
            x: 13
            y: 45
        }
    }
}

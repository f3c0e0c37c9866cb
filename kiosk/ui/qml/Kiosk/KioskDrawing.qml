import QtQuick

// This kiosk, seen from the front.
Item {
    id: root

    Item {
        anchors.centerIn: parent
        height: 100
        scale: Math.min(root.width, root.height) / 104
        width: 60

        Rectangle {
            antialiasing: true
            border.color: Theme.ink
            border.width: Theme.dark ? 2 : 0
            color: Theme.device
            height: 84
            radius: 8
            width: 52
            x: 4
            y: 2
        }

        Rectangle {
            antialiasing: true
            border.color: Theme.deviceLight
            border.width: 2
            color: "transparent"
            height: 62
            radius: 4
            width: 38
            x: 11
            y: 10
        }

        Rectangle {
            color: Theme.ink
            height: 4
            radius: 2
            width: 60
            y: 94
        }

        Rectangle {
            color: Theme.ink
            height: 10
            width: 10
            x: 25
            y: 85
        }
    }
}

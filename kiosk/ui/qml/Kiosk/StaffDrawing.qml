import QtQuick

// Somebody who comes to help.
Item {
    id: root

    Item {
        anchors.centerIn: parent
        height: 100
        scale: Math.min(root.width, root.height) / 104
        width: 80

        Rectangle {
            antialiasing: true
            border.color: Theme.ink
            border.width: 2.4
            color: Theme.surface
            height: 40
            radius: 20
            width: 40
            x: 20
            y: 4
        }

        Rectangle {
            antialiasing: true
            border.color: Theme.ink
            border.width: 2.4
            bottomLeftRadius: 6
            bottomRightRadius: 6
            color: Theme.accent
            height: 48
            topLeftRadius: 34
            topRightRadius: 34
            width: 76
            x: 2
            y: 49
        }

        Rectangle {
            color: Theme.accentInk
            height: 10
            radius: 2
            width: 18
            x: 46
            y: 72
        }
    }
}

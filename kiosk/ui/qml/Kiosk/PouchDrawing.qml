import QtQuick

// A phone half way into its pouch.
Item {
    id: root

    Item {
        anchors.centerIn: parent
        height: 100
        scale: Math.min(root.width, root.height) / 104
        width: 76

        Rectangle {
            antialiasing: true
            border.color: Theme.ink
            border.width: 2.4
            color: Theme.surface
            height: 66
            radius: 7
            width: 40
            x: 18
            y: 2
        }

        Rectangle {
            antialiasing: true
            border.color: Theme.ink
            border.width: 2.4
            color: Theme.strong ? Theme.paper : Theme.accentTint
            height: 62
            radius: 6
            width: 64
            x: 6
            y: 36
        }

        Rectangle {
            color: Theme.accent
            height: 5
            radius: 2.5
            width: 44
            x: 16
            y: 47
        }
    }
}

import QtQuick

// The scanner: a dark device with a lit window.
Item {
    id: root

    Rectangle {
        anchors.centerIn: parent
        antialiasing: true
        border.color: Theme.ink
        border.width: Theme.dark ? 2 : 0
        color: Theme.device
        height: 100
        radius: 10
        scale: Math.min(root.width, root.height) / 104
        width: 78

        Rectangle {
            anchors.centerIn: parent
            antialiasing: true
            border.color: Theme.deviceLight
            border.width: 1.8
            color: "transparent"
            height: 56
            radius: 7
            width: 56
        }

        Rectangle {
            anchors.centerIn: parent
            color: Theme.deviceLight
            height: 1.8
            width: 56
        }
    }
}

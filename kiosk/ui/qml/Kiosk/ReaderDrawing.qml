import QtQuick

// The document reader: a dark pad with the place for the card lit.
Item {
    id: root

    Rectangle {
        anchors.centerIn: parent
        antialiasing: true
        border.color: Theme.ink
        border.width: Theme.dark ? 2 : 0
        color: Theme.device
        height: 96
        radius: 10
        scale: Math.min(root.width, root.height) / 104
        width: 100

        Rectangle {
            anchors.centerIn: parent
            antialiasing: true
            border.color: Theme.deviceLight
            border.width: 2
            color: "transparent"
            height: 46
            radius: 5
            width: 70
        }
    }
}

import QtQuick

// One of a few things to choose from.
Touchable {
    id: root

    property bool on: false

    Accessible.checkable: true
    Accessible.checked: on

    Rectangle {
        anchors.fill: parent
        border.color: root.on ? Theme.accent : Theme.edge
        border.width: root.on ? Theme.strokeStrong : Theme.stroke
        color: root.held ? Theme.pressed : root.on ? Theme.accentTint : Theme.surface
        radius: Theme.radius
    }

    FitWords {
        align: Text.AlignHCenter
        anchors.left: parent.left
        anchors.leftMargin: Theme.gapTight / 2
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapTight / 2
        anchors.verticalCenter: parent.verticalCenter
        least: Theme.fineLeast
        room: root.height - Theme.gapTight
        silent: true
        size: Theme.smallSize
        text: root.label
    }
}

import QtQuick

// A small tool of a staff page: a picture, and one word under it.
Touchable {
    id: root

    required property string icon
    property bool on: false

    implicitHeight: Math.max(Theme.touch, Theme.icon + Theme.fineSize * 1.5 + Theme.gapTight)

    Rectangle {
        anchors.fill: parent
        border.color: root.on ? Theme.accent : Theme.edge
        border.width: root.on ? Theme.strokeStrong : Theme.stroke
        color: root.held ? Theme.pressed : root.on ? Theme.accentTint : Theme.surface
        radius: Theme.radius
    }

    Icon {
        id: picture

        anchors.horizontalCenter: parent.horizontalCenter
        colour: Theme.accent
        name: root.icon
        size: Theme.icon * 0.9
        y: (root.height - height - words.implicitHeight) / 2
    }

    FitWords {
        id: words

        align: Text.AlignHCenter
        anchors.top: picture.bottom
        least: Theme.fineLeast
        room: Theme.fineSize * 1.5
        silent: true
        size: Theme.fineSize
        text: root.label
        width: parent.width
    }
}

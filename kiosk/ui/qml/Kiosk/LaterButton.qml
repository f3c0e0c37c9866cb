import QtQuick

// The pill at the end of a person's row.
Touchable {
    id: root

    property bool chosen: false

    implicitHeight: Theme.touch
    implicitWidth: Math.max(Theme.touch, words.implicitWidth + 2 * Theme.gapWide)
    ringRadius: height / 2

    Rectangle {
        anchors.fill: parent
        border.color: Theme.edge
        border.width: Theme.stroke
        color: root.held ? Theme.pressed : Theme.surface
        radius: height / 2
    }

    Words {
        id: words

        Accessible.ignored: true
        anchors.centerIn: parent
        font.pixelSize: Theme.smallSize
        text: root.label
    }
}

import QtQuick

// A round button of the bar, with a sign instead of words.
Touchable {
    id: root

    required property string sign

    implicitHeight: Theme.touch
    implicitWidth: Theme.touch
    ringRadius: width / 2

    Rectangle {
        anchors.fill: parent
        border.color: Theme.edge
        border.width: Theme.stroke
        color: root.held ? Theme.pressed : Theme.surface
        radius: width / 2
    }

    Words {
        Accessible.ignored: true
        anchors.centerIn: parent
        font.pixelSize: Theme.smallSize
        text: root.sign
    }
}

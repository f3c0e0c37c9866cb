import QtQuick

// One key of the keypad.
Touchable {
    id: root

    property string icon: ""
    property bool digit: false

    rapid: true
    ringRadius: Theme.radiusSmall

    Rectangle {
        anchors.fill: parent
        border.color: Theme.edge
        border.width: Theme.stroke
        color: root.held ? Theme.pressed : root.digit ? Theme.accentTint : Theme.surface
        radius: Theme.radiusSmall
    }

    Words {
        Accessible.ignored: true
        anchors.centerIn: parent
        text: root.label
        visible: root.icon === ""
    }

    Icon {
        anchors.centerIn: parent
        name: root.icon
        visible: root.icon !== ""
    }
}

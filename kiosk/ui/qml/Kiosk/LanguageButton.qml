import QtQuick

// A language by its own name, in its own face.
Touchable {
    id: root

    required property string language
    required property string face
    property bool chosen: false

    Accessible.checkable: true
    Accessible.checked: chosen
    implicitHeight: Theme.button

    Rectangle {
        anchors.fill: parent
        border.color: Theme.edge
        border.width: Theme.stroke
        color: root.chosen ? (root.held ? Theme.inkPressed : Theme.ink) : root.held ? Theme.pressed : Theme.surface
        radius: Theme.radius
    }

    Words {
        Accessible.ignored: true
        anchors.centerIn: parent
        color: root.chosen ? Theme.paper : Theme.ink
        font.family: root.face
        text: root.label
    }
}

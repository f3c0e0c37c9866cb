import QtQuick

// One door of the wall map.
Rectangle {
    id: root

    required property int number
    required property int row
    required property int column
    required property int places
    required property bool taken
    required property bool lit

    border.color: lit ? Theme.accent : Theme.strong ? Theme.ink : Theme.doorEdge
    border.width: Theme.stroke
    color: lit ? Theme.accent : taken ? Theme.doorTaken : Theme.doorFree
    radius: Theme.radiusSmall
    scale: lit ? 1.14 : 1

    Text {
        Accessible.ignored: true
        anchors.centerIn: parent
        color: root.lit ? Theme.accentInk : Theme.inkSoft
        font.family: Theme.family
        font.pixelSize: Math.max(1, Math.min(root.lit ? Theme.leadSize : Theme.leastSize, root.height * 0.6, root.width * 0.56))
        text: root.number
    }
}

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
    // A number that would be too small to read is left out: the open door's stands beside the map.
    readonly property real tallest: Math.max(height * 0.72, height * 0.8 >= Theme.leastSize ? Theme.leastSize : 0)
    readonly property real letters: Math.min(lit ? Theme.leadSize : Theme.leastSize, tallest,
                                             width * 1.5 / String(number).length)

    border.color: lit ? Theme.accent : Theme.strong ? Theme.ink : Theme.doorEdge
    border.width: Theme.stroke
    color: lit ? Theme.accent : taken ? Theme.doorTaken : Theme.doorFree
    radius: Theme.radiusSmall
    scale: lit ? 1.14 : 1

    Text {
        Accessible.ignored: true
        anchors.centerIn: parent
        color: root.lit ? Theme.accentInk : root.taken ? Theme.ink : Theme.inkSoft
        font.family: Theme.family
        font.pixelSize: Math.max(1, root.letters)
        text: root.number
        visible: root.letters >= Theme.leastSize - 0.5
    }
}

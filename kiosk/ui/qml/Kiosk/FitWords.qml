import QtQuick

// Text that takes a smaller size where it would need more height than `room`, but never one
// under the smallest of the design. It is as high as its text.
Item {
    id: root

    property string text: ""
    property real size: Theme.bodySize
    property real room: size * 3.2
    property bool heading: false
    property color colour: Theme.ink
    property int align: Text.AlignLeft
    property bool silent: false

    implicitHeight: text === "" ? 0 : words.contentHeight
    visible: text !== ""

    Words {
        id: words

        Accessible.ignored: root.silent
        color: root.colour
        font.pixelSize: Math.max(1, root.size)
        fontSizeMode: Text.Fit
        heading: root.heading
        height: root.room
        horizontalAlignment: root.align
        minimumPixelSize: Math.max(1, Theme.leastSize)
        text: root.text
        width: root.width
    }
}

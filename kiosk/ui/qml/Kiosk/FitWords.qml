import QtQuick

// Text that takes a smaller size where it would need more height than `room`, or where that
// saves it from leaving one lonely word on a second line; never one under the smallest of the
// design. It is as high as its text.
Item {
    id: root

    property string text: ""
    property real size: Theme.bodySize
    property real room: size * 3.2
    property bool heading: false
    property color colour: Theme.ink
    property int align: Text.AlignLeft
    property bool silent: false
    property real least: Theme.leastSize // staff pages have smaller print
    property bool paragraphs: false // several lines by themselves, of which none can be saved
    property bool whole: false // a word is made smaller rather than broken
    property bool soft: false // its line breaks are the places to break where one line is too little
    readonly property string joined: soft ? text.replace(/\n/g, "") : text
    readonly property bool broken: joined !== text && oneLineSize < size * 0.85 && oneLineSize < room / 3
    readonly property real natural: Math.ceil(metrics.advanceWidth) + 2
    readonly property real fitted: words.fontInfo.pixelSize
    readonly property real oneLineSize: size * width / Math.max(1, metrics.advanceWidth) * 0.98
    readonly property bool nearlyOneLine: !paragraphs && !broken && !joined.includes("\n") && oneLineSize < size && oneLineSize >= Math.max(least, size * (heading && Theme.chinese ? 0.6 : 0.75))

    implicitHeight: text === "" ? 0 : words.contentHeight
    visible: text !== ""

    TextMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: Math.max(1, root.size)
        text: root.joined
    }

    // Where no graphics processor draws, the outlines of letters of more than 64 px are filled anew
    // in each frame: most of the work of a page that moves in. As a picture they only move.
    Item {
        height: Math.ceil(Math.max(words.height, words.contentHeight) + root.size * 0.3)
        layer.enabled: Theme.sliding && root.fitted > 64
        width: Math.ceil(words.width)
        y: -words.rise

        Words {
            id: words

            Accessible.ignored: root.silent
            bottomPadding: 0
            color: root.colour
            font.pixelSize: Math.max(1, root.size)
            fontSizeMode: Text.Fit
            heading: root.heading
            height: root.nearlyOneLine ? Math.min(root.room, root.size * 1.6) : root.room
            horizontalAlignment: root.align
            minimumPixelSize: Math.max(1, Math.min(root.least, root.size))
            text: root.broken ? root.text : root.joined
            topPadding: 0
            width: root.width
            wrapMode: root.whole ? Text.WordWrap : Text.Wrap
        }
    }
}

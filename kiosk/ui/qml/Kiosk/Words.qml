import QtQuick

// Text in the language's face and line height. It wraps, and is never cut.
Text {
    id: root

    property bool heading: false
    // A closer line takes its height away below the letters only: half of it belongs above.
    readonly property real rise: Theme.naturalLine * fontInfo.pixelSize * (1 - lineHeight) / 2

    Accessible.name: text
    Accessible.role: heading ? Accessible.Heading : Accessible.StaticText
    bottomPadding: rise
    color: Theme.ink
    // Quotation marks and apostrophes are as wide as a character in these faces.
    font.features: Theme.chinese ? ({}) : ({ pwid: 1 })
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    lineHeight: heading ? Theme.titleLine : Theme.textLine
    textFormat: Text.PlainText
    topPadding: -rise
    wrapMode: Text.Wrap
}

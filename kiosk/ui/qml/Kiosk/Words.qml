import QtQuick

// Text in the language's face and line height. It wraps, and is never cut.
Text {
    property bool heading: false

    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.bodySize
    lineHeight: heading ? Theme.titleLine : Theme.textLine
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    Accessible.role: heading ? Accessible.Heading : Accessible.StaticText
    Accessible.name: text
}

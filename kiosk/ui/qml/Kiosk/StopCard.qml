import QtQuick
import KioskModels

// A refusal in words: what it is, what to do first, why second. Without a party below it, it has
// room to be read from afar.
Rectangle {
    id: root

    required property StopViewModel stop
    property real room: Theme.titleSize * 8
    readonly property bool mild: stop.fixer === "visitor" || stop.fixer === ""
    readonly property bool roomy: !stop.hasParty
    readonly property bool tight: room < Theme.titleSize * 4.5
    readonly property real pad: tight ? Theme.gap : roomy ? Theme.margin : Theme.gapWide
    readonly property real inner: width - 2 * (tight ? Theme.gapWide : Theme.margin)
    readonly property real titleRoom: Math.min(Theme.titleSize * 2.4, (room - 2 * pad) * (tight ? 0.32 : 0.4))
    readonly property real linesRoom: room - 2 * pad - title.implicitHeight - Theme.gap - (sign.visible ? sign.height + Theme.gap : 0)
    readonly property string icon: ({ "visitor": "hand", "staff": "staff", "nobody": "clock" })[stop.fixer] ?? "bell"

    Accessible.name: stop.title
    Accessible.role: Accessible.AlertMessage
    border.color: mild ? Theme.accent : Theme.attention
    border.width: Theme.strong ? Theme.stroke : 0
    color: mild ? Theme.accentTint : Theme.attentionTint
    implicitHeight: body.implicitHeight + 2 * pad
    radius: Theme.radius * 1.5

    Column {
        id: body

        spacing: Theme.gap
        width: root.inner
        x: (root.width - root.inner) / 2
        y: root.pad

        Icon {
            id: sign

            colour: root.mild ? Theme.accent : Theme.attentionDeep
            name: root.icon
            size: Theme.badge
            visible: root.roomy && root.room > Theme.titleSize * 6.2
        }

        FitWords {
            id: title

            colour: root.mild ? Theme.ink : Theme.attentionDeep
            heading: true
            objectName: "pageTitle"
            room: root.titleRoom
            size: Theme.titleSize
            text: root.stop.title
            width: root.inner
        }

        Paragraphs {
            lines: root.stop.lines
            room: root.linesRoom
            size: root.roomy ? Theme.leadSize : Theme.bodySize
            width: root.inner
        }
    }
}

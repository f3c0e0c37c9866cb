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
    readonly property real pad: roomy ? Theme.margin : Theme.gapWide
    readonly property real inner: width - 2 * Theme.margin
    readonly property int lineCount: Math.max(1, stop.lines.length)
    readonly property real titleRoom: Math.min(Theme.titleSize * 2.4, (room - 2 * pad) * 0.4)
    readonly property real lineRoom: (room - 2 * pad - titleRoom - (sign.visible ? sign.height : 0)) / lineCount - Theme.gap
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
        x: Theme.margin
        y: root.pad

        Icon {
            id: sign

            colour: root.mild ? Theme.accent : Theme.attention
            name: root.icon
            size: Theme.badge
            visible: root.roomy && root.room > Theme.titleSize * 5.5
        }

        FitWords {
            colour: root.mild ? Theme.ink : Theme.attentionDeep
            heading: true
            objectName: "pageTitle"
            room: root.titleRoom
            size: Theme.titleSize
            text: root.stop.title
            width: root.inner
        }

        Repeater {
            model: root.stop.lines

            FitWords {
                required property string modelData

                room: Math.min(size * 3.2, root.lineRoom)
                size: root.roomy ? Theme.leadSize : Theme.bodySize
                text: modelData
                width: root.inner
            }
        }
    }
}

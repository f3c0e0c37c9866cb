import QtQuick
import KioskModels

// A refusal in words: what, what to do, who can help, and the case number for staff.
Rectangle {
    id: root

    required property StopViewModel stop
    property real room: Theme.titleSize * 8
    readonly property bool mild: stop.fixer === "visitor" || stop.fixer === ""
    readonly property real inner: width - 2 * Theme.margin

    Accessible.role: Accessible.AlertMessage
    Accessible.name: stop.title
    border.color: mild ? Theme.accent : Theme.attention
    border.width: Theme.strong ? Theme.stroke : 0
    color: mild ? Theme.accentTint : Theme.attentionTint
    implicitHeight: body.implicitHeight + 2 * Theme.margin
    radius: Theme.radius * 1.5

    Column {
        id: body

        spacing: Theme.gap
        width: root.inner
        x: Theme.margin
        y: Theme.margin

        FitWords {
            colour: root.mild ? Theme.ink : Theme.attentionDeep
            heading: true
            objectName: "pageTitle"
            room: Theme.titleSize * 2.5
            size: Theme.titleSize
            text: root.stop.title
            width: root.inner
        }

        Repeater {
            model: root.stop.lines

            FitWords {
                required property string modelData

                room: Theme.leadSize * 3
                size: Theme.bodySize
                text: modelData
                width: root.inner
            }
        }
    }
}

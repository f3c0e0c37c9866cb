import QtQuick

// What a door of the wall looks like while phones are given back: a colour, and a sign that says
// the same.
Item {
    id: root

    required property int number
    required property string mark
    property bool pressed: false
    readonly property bool lit: mark === "open"
    readonly property bool urgent: mark === "stuck" || mark === "inside"
    readonly property bool quiet: mark === "free" || mark === "out"
    readonly property color ink: lit ? Theme.accentInk : urgent ? Theme.attentionDeep : mark === "taken" ? Theme.goodDeep
                                : quiet ? Theme.inkSoft : Theme.ink
    readonly property string sign: ({ "open": "", "taken": "tick", "stuck": "attention", "inside": "lock", "held": "lock",
                                      "opening": "next", "waiting": "clock" })[mark] ?? ""
    readonly property bool tall: height >= figure.height + picture.size * 0.9
    readonly property bool wide: width >= figure.implicitWidth + picture.size + 2 * Theme.gapTight
    readonly property real letters: Math.min(Theme.smallSize, Math.max(height * 0.5, Math.min(height * 0.74, Theme.fineLeast)), width * 1.5 / String(number).length)

    Rectangle {
        anchors.fill: parent
        border.color: root.lit ? Theme.accent : root.urgent ? Theme.attention : root.mark === "taken" ? Theme.good
                    : Theme.strong ? Theme.ink : Theme.doorEdge
        border.width: root.urgent || root.mark === "opening" ? Theme.strokeStrong : Theme.stroke
        color: root.pressed ? Theme.pressed : root.lit ? Theme.accent : root.urgent ? Theme.attentionTint
             : root.mark === "taken" ? Theme.goodTint : root.quiet ? Theme.doorFree : Theme.doorTaken
        radius: Theme.radiusSmall
    }

    Grid {
        anchors.centerIn: parent
        columnSpacing: Theme.gapTight / 4
        columns: root.tall ? 1 : 2
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter

        Words {
            id: figure

            Accessible.ignored: true
            color: root.ink
            font.pixelSize: Math.max(1, root.letters)
            lineHeight: 1
            text: root.number
            visible: root.letters >= Theme.fineLeast - 0.5
        }

        Icon {
            id: picture

            colour: root.ink
            name: root.sign
            size: Math.min(Theme.icon * 0.7, root.width * 0.4, root.height * 0.8)
            visible: root.sign !== "" && (root.tall || root.wide)
        }
    }
}

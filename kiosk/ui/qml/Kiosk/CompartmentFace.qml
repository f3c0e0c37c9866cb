import QtQuick

// What a door of the wall looks like: how it stands, by a colour and a sign that says the same.
Item {
    id: root

    required property int number
    required property string sight
    required property bool chosen
    required property bool faint
    property bool pressed: false
    readonly property bool lit: root.sight === "open"
    readonly property bool broken: root.sight === "out_of_order"
    readonly property color ink: lit ? Theme.accentInk : broken ? Theme.attentionDeep : Theme.ink
    readonly property string sign: ({ "held": "lock", "reserved": "clock", "out_of_order": "cross", "open": "leave" })[root.sight] ?? ""
    readonly property real letters: Math.min(Theme.smallSize, Math.max(height * 0.5, Math.min(height * 0.74, Theme.fineLeast)), width * 1.5 / String(number).length)
    readonly property bool tall: height >= figure.implicitHeight + picture.size
    readonly property bool wide: width >= figure.implicitWidth + picture.size + 2 * Theme.gapTight

    opacity: root.faint ? 0.35 : 1

    Rectangle {
        anchors.fill: parent
        border.color: root.chosen ? Theme.ink : root.broken ? Theme.attention : Theme.strong ? Theme.ink : Theme.doorEdge
        border.width: root.chosen ? Theme.strokeStrong : Theme.stroke
        color: root.pressed ? Theme.pressed : root.lit ? Theme.accent : root.broken ? Theme.attentionTint
             : root.sight === "free" ? Theme.doorFree : Theme.doorTaken
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

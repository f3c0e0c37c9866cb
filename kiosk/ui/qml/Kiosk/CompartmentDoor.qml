import QtQuick

// One door of the wall: how it stands, by a colour and a sign that says the same.
Touchable {
    id: root

    required property int number
    required property string sight
    required property string said
    required property bool chosen
    required property bool faint
    readonly property bool lit: root.sight === "open"
    readonly property bool broken: root.sight === "out_of_order"
    readonly property color ink: lit ? Theme.accentInk : broken ? Theme.attentionDeep : Theme.ink
    readonly property string sign: ({ "held": "lock", "reserved": "clock", "out_of_order": "cross", "open": "leave" })[root.sight] ?? ""
    readonly property real letters: Math.min(Theme.smallSize, height * 0.5, width * 1.5 / String(number).length)
    readonly property bool tall: height >= figure.implicitHeight + picture.size

    label: root.number
    objectName: "door:" + root.number
    opacity: root.faint ? 0.35 : 1
    ringRadius: Theme.radiusSmall
    spoken: root.said

    Rectangle {
        anchors.fill: parent
        border.color: root.chosen ? Theme.ink : root.broken ? Theme.attention : Theme.strong ? Theme.ink : Theme.doorEdge
        border.width: root.chosen ? Theme.strokeStrong : Theme.stroke
        color: root.held ? Theme.pressed : root.lit ? Theme.accent : root.broken ? Theme.attentionTint
             : root.sight === "free" ? Theme.doorFree : Theme.doorTaken
        radius: Theme.radiusSmall
    }

    Column {
        anchors.centerIn: parent

        Words {
            id: figure

            Accessible.ignored: true
            anchors.horizontalCenter: parent.horizontalCenter
            color: root.ink
            font.pixelSize: Math.max(1, root.letters)
            lineHeight: 1
            text: root.number
        }

        Icon {
            id: picture

            anchors.horizontalCenter: parent.horizontalCenter
            colour: root.ink
            name: root.sign
            size: Math.min(Theme.icon * 0.7, root.width * 0.4)
            visible: root.sign !== "" && root.tall
        }
    }
}

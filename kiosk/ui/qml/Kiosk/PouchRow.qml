import QtQuick

// One pouch: its door, whose it is, how it stands. A touch does what its words offered when it began.
Touchable {
    id: root

    required property string key
    required property int number
    required property string title
    required property string words
    required property string mark
    required property bool act
    required property string offer
    property string offered: ""
    readonly property bool urgent: mark === "stuck" || mark === "inside"
    readonly property bool good: mark === "open" || mark === "taken"
    readonly property real line: Math.min(Theme.fineSize * 1.6, height / 2 - Theme.stroke) // two of them
    readonly property color mood: urgent ? Theme.attention : mark === "open" ? Theme.accent : good ? Theme.good : Theme.inkSoft

    signal chosen(key: string, offered: string)

    enabled: act
    height: Theme.rowFlat
    label: root.number + ", " + root.title + ", " + root.words
    objectName: "pouch:" + root.number
    onPressBegan: root.offered = root.offer
    onTriggered: root.chosen(root.key, root.offered)

    Rectangle {
        anchors.fill: parent
        border.color: root.urgent ? Theme.attention : Theme.line
        border.width: Theme.stroke
        color: root.held ? Theme.pressed : root.urgent ? Theme.attentionTint : Theme.surface
        radius: Theme.radius
    }

    Rectangle {
        id: badge

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapTight
        anchors.verticalCenter: parent.verticalCenter
        color: root.mood
        height: Theme.badgeSmall
        radius: Theme.radiusSmall
        width: Math.max(height, figure.implicitWidth + Theme.gapTight)

        Words {
            id: figure

            Accessible.ignored: true
            anchors.centerIn: parent
            color: Theme.accentInk
            font.pixelSize: Theme.leastSize
            text: root.number
        }
    }

    Column {
        anchors.left: badge.right
        anchors.leftMargin: Theme.gapTight
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapTight
        anchors.verticalCenter: parent.verticalCenter

        FitWords {
            least: Theme.fineLeast
            room: root.line
            silent: true
            size: Theme.smallSize
            text: root.title
            width: parent.width
        }

        FitWords {
            colour: root.urgent ? Theme.attentionDeep : root.mark === "taken" ? Theme.goodDeep : Theme.inkSoft
            least: Theme.fineLeast
            room: root.line
            silent: true
            size: Theme.fineSize
            text: root.words
            width: parent.width
        }
    }
}

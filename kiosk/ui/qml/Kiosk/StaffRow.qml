import QtQuick

// A row of a staff page: a badge, a line that says what it is, one that says how it is, and one
// in small print; room for buttons on the right.
Rectangle {
    id: root

    required property string title
    required property string words
    property string icon: ""
    property string fine: ""
    property bool good: false
    property bool bad: false
    property real taken: 0 // by buttons on the right
    readonly property bool tight: Theme.large && Theme.reach && !Theme.portrait
    readonly property real twoLines: Theme.fineLeast * 3.1
    readonly property color mood: bad ? Theme.attention : good ? Theme.good : Theme.inkSoft

    Accessible.name: title + ", " + words + ", " + fine
    Accessible.role: Accessible.ListItem
    border.color: bad ? Theme.attention : Theme.line
    border.width: Theme.stroke
    color: bad ? Theme.attentionTint : Theme.surface
    height: Theme.staffRow
    radius: Theme.radius

    Rectangle {
        id: badge

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        color: root.mood
        height: width
        radius: width / 2
        width: Theme.badgeSmall

        Icon {
            anchors.centerIn: parent
            colour: Theme.accentInk
            name: root.icon
            size: Theme.badgeSmall * 0.62
            weight: 2.6
        }
    }

    Column {
        anchors.left: badge.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        FitWords {
            id: head

            least: Theme.fineLeast
            room: size * 1.6
            size: root.tight ? Theme.fineSize : Theme.smallSize
            text: root.title
            width: parent.width - root.taken
        }

        FitWords {
            colour: root.bad ? Theme.attentionDeep : root.good ? Theme.goodDeep : Theme.inkSoft
            least: Theme.fineLeast
            paragraphs: true
            room: Math.max(root.twoLines, root.height - head.implicitHeight - small.implicitHeight - 2 * Theme.gapTight)
            size: Theme.fineSize
            text: root.words
            width: parent.width - root.taken
        }

        FitWords {
            id: small

            colour: root.bad ? Theme.ink : Theme.inkSoft
            least: Theme.fineLeast
            room: Math.max(root.twoLines, size * 1.6)
            size: root.tight ? Theme.fineLeast : Theme.fineSize
            text: root.fine
            width: parent.width - root.taken
        }
    }
}

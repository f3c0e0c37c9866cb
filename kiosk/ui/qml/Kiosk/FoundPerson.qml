import QtQuick

// Somebody who was found: the tour's group, the name, tour and booking, and where they stand.
Touchable {
    id: root

    required property string key
    required property string name
    required property string words
    required property string standing
    required property string mark
    required property string letter
    required property string shape
    required property color colour
    required property color ink
    readonly property bool worried: mark === "blocked"
    readonly property bool arrived: mark === "in"

    signal chosen(key: string)

    height: Theme.staffPerson
    label: name + ", " + words + ", " + standing
    objectName: "visitor:" + name
    onTriggered: root.chosen(root.key)

    Rectangle {
        anchors.fill: parent
        border.color: root.worried ? Theme.attention : Theme.edge
        border.width: Theme.stroke
        color: root.held ? Theme.pressed : root.worried ? Theme.attentionTint : Theme.surface
        radius: Theme.radius
    }

    GroupMark {
        id: group

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapTight
        anchors.verticalCenter: parent.verticalCenter
        colour: root.colour
        ink: root.ink
        letter: root.letter
        shape: root.shape
        size: Theme.badgeSmall
    }

    Column {
        anchors.left: group.right
        anchors.leftMargin: Theme.gapTight
        anchors.right: state.left
        anchors.rightMargin: Theme.gapTight
        anchors.verticalCenter: parent.verticalCenter

        FitWords {
            least: Theme.fineLeast
            room: Theme.smallSize * 1.6
            silent: true
            size: Theme.smallSize
            text: root.name
            width: parent.width
        }

        FitWords {
            colour: Theme.inkSoft
            least: Theme.fineLeast
            room: Theme.fineSize * 1.6
            silent: true
            size: Theme.fineSize
            text: root.words
            width: parent.width
        }
    }

    Row {
        id: state

        anchors.right: parent.right
        anchors.rightMargin: Theme.gapTight
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapTight

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            colour: root.worried ? Theme.attentionDeep : root.arrived ? Theme.goodDeep : Theme.inkSoft
            name: ({ "blocked": "attention", "in": "tick", "remove": "cross" })[root.mark] ?? "clock"
        }

        FitWords {
            anchors.verticalCenter: parent.verticalCenter
            colour: root.worried ? Theme.attentionDeep : root.arrived ? Theme.goodDeep : Theme.inkSoft
            least: Theme.fineLeast
            room: Theme.fineSize * 3.2
            silent: true
            size: Theme.fineSize
            text: root.standing
            width: Math.min(natural, root.width * 0.24)
        }
    }
}

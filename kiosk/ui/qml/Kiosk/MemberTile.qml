import QtQuick

// One person of a tour: name and state, what a guide has to know, and the compartment large.
Touchable {
    id: root

    required property string key
    required property string name
    required property string said
    required property string standing
    required property string words
    required property string icon
    required property string mood
    required property string number
    required property color colour
    required property bool odd
    required property bool minor
    required property bool noted
    required property bool counted
    property bool counting: false // a tick for who was seen, instead of the state
    readonly property color sign: counting ? (counted ? Theme.goodDeep : Theme.inkSoft)
                                : mood === "good" ? Theme.goodDeep : mood === "bad" ? Theme.attentionDeep : Theme.stop

    signal picked(string key)

    Accessible.checkable: counting
    Accessible.checked: counting && counted
    height: Theme.memberTile
    label: said + (number === "" ? "" : ", " + number)
    objectName: "member:" + key
    onTriggered: root.picked(root.key)

    Rectangle {
        anchors.fill: parent
        border.color: root.counting && root.counted ? Theme.good : root.mood === "bad" ? Theme.attention : Theme.edge
        border.width: root.counting && root.counted ? Theme.strokeStrong : Theme.stroke
        color: root.held ? Theme.pressed : root.counting && root.counted ? Theme.goodTint
             : root.mood === "bad" && !root.counting ? Theme.attentionTint : root.odd ? Theme.paper : Theme.surface
        radius: Theme.radiusSmall
    }

    // The tour group's colour down the side.
    Rectangle {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Theme.strokeStrong
        anchors.top: parent.top
        color: root.colour
        radius: width / 2
        width: Theme.strokeStrong
    }

    Icon {
        id: picture

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        colour: root.sign
        name: root.counting ? (root.counted ? "tick" : "blank_circle") : root.icon
        weight: 2.6
    }

    Row {
        id: aside

        anchors.right: parent.right
        anchors.rightMargin: Theme.gapTight
        height: head.height
        spacing: Theme.gapTight / 2
        y: lines.y

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            colour: Theme.attentionDeep
            name: "info"
            size: Theme.icon * 0.75
            visible: root.noted
        }

        Words {
            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            color: root.mood === "bad" ? Theme.attentionDeep : Theme.ink
            font.pixelSize: Theme.smallSize
            lineHeight: Theme.titleLine
            text: root.number
            visible: root.number !== ""
        }
    }

    Column {
        id: lines

        anchors.left: picture.right
        anchors.leftMargin: Theme.gapTight
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapTight
        anchors.verticalCenter: parent.verticalCenter

        FitWords {
            id: head

            height: room
            least: Theme.fineLeast
            paragraphs: true
            room: root.height * 0.36
            silent: true
            size: Theme.smallSize
            text: root.name
            width: parent.width - aside.width - Theme.gapTight
        }

        FitWords {
            colour: root.mood === "bad" ? Theme.attentionDeep : Theme.ink
            least: Theme.fineLeast
            paragraphs: true
            room: root.height * 0.29
            silent: true
            size: Theme.fineSize
            text: root.standing
            width: parent.width
        }

        FitWords {
            colour: root.mood === "bad" ? Theme.attentionDeep : Theme.inkSoft
            least: Theme.fineLeast
            paragraphs: true
            room: root.height * 0.29
            silent: true
            size: Theme.fineSize
            text: root.words
            width: parent.width
        }
    }
}

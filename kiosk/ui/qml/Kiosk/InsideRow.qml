import QtQuick

// Somebody who is inside: a touch ticks them off, another takes it back.
Touchable {
    id: root

    required property string key
    required property string name
    required property string words
    required property bool found
    required property bool sought
    required property string letter
    required property string shape
    required property color colour
    required property color ink

    signal chosen(key: string)

    Accessible.checkable: true
    Accessible.checked: found
    height: Theme.staffLine
    label: name + ", " + words
    objectName: "person:" + key
    rapid: true
    spoken: label + ", " + letter
    onTriggered: root.chosen(root.key)

    Rectangle {
        anchors.fill: parent
        border.color: root.found ? Theme.good : Theme.edge
        border.width: root.found ? Theme.strokeStrong : Theme.stroke
        color: root.held ? Theme.pressed : root.found ? Theme.goodTint : Theme.surface
        radius: Theme.radiusSmall
    }

    Rectangle {
        id: box

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapTight
        anchors.verticalCenter: parent.verticalCenter
        border.color: root.found ? Theme.good : root.sought ? Theme.stop : Theme.edge
        border.width: Theme.strokeStrong
        color: root.found ? Theme.good : Theme.surface
        height: width
        radius: Theme.radiusSmall / 2
        width: Theme.icon

        Icon {
            anchors.centerIn: parent
            colour: Theme.accentInk
            name: "tick"
            size: parent.width * 0.8
            visible: root.found
            weight: 3
        }
    }

    GroupMark {
        id: group

        anchors.left: box.right
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
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapTight
        anchors.verticalCenter: parent.verticalCenter

        FitWords {
            least: Theme.fineLeast
            room: Theme.portrait ? Theme.smallSize * 1.6 : root.height - Theme.fineSize * 1.5 - Theme.gapTight
            silent: true
            size: Theme.smallSize
            text: root.name
            width: parent.width
        }

        FitWords {
            colour: root.found ? Theme.goodDeep : Theme.inkSoft
            least: Theme.fineLeast
            paragraphs: true
            room: Theme.fineSize * 1.5
            silent: true
            size: Theme.fineSize
            text: root.words
            width: parent.width
        }
    }
}

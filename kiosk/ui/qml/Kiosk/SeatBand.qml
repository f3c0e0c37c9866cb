pragma ComponentBehavior: Bound

import QtQuick

// Some seats of a cart beside its name; a cart with more seats than fit has several bands.
Rectangle {
    id: root

    required property string key
    required property string cart
    required property string title
    required property string figures
    required property bool first
    required property bool last
    required property bool canTake
    required property bool warned
    required property var seats // dictionaries as `seating_bands` makes them
    required property real headWidth
    required property real chipHeight
    property bool usable: true

    signal cartTouched(cart: string)
    signal personTouched(key: string)

    bottomLeftRadius: last ? Theme.radius : 0
    bottomRightRadius: last ? Theme.radius : 0
    color: warned ? Theme.attentionTint : Theme.doorFree
    topLeftRadius: first ? Theme.radius : 0
    topRightRadius: first ? Theme.radius : 0

    Touchable {
        id: head

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.topMargin: Theme.gapTight / 2
        enabled: root.canTake && root.usable
        label: root.title
        objectName: "cart:" + root.cart
        height: root.chipHeight
        spoken: root.title + ", " + root.figures
        visible: root.first
        width: root.headWidth
        onTriggered: root.cartTouched(root.cart)

        Rectangle {
            anchors.fill: parent
            border.color: Theme.accent
            border.width: Theme.stroke
            color: head.held ? Theme.pressed : Theme.surface
            radius: Theme.radiusSmall
            visible: root.canTake
        }

        Column {
            anchors.left: parent.left
            anchors.leftMargin: Theme.gapTight
            anchors.right: parent.right
            anchors.rightMargin: Theme.gapTight / 2
            anchors.verticalCenter: parent.verticalCenter

            FitWords {
                least: Theme.fineLeast
                room: Theme.fineSize * 1.5
                silent: true
                size: Theme.fineSize
                text: root.title
                width: parent.width
            }

            FitWords {
                colour: Theme.inkSoft
                least: Theme.fineLeast
                room: Theme.fineSize * 1.5
                silent: true
                size: Theme.fineLeast
                text: root.figures
                width: parent.width
            }
        }
    }

    Row {
        id: chips

        readonly property real wide: (width - (root.seats.length - 1) * spacing) / root.seats.length

        anchors.left: parent.left
        anchors.leftMargin: root.headWidth + Theme.gapTight
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapTight / 2
        anchors.top: parent.top
        anchors.topMargin: Theme.gapTight / 2
        height: root.chipHeight
        spacing: Theme.gapTight

        Repeater {
            model: root.seats

            SeatChip {
                required property int index
                required property var modelData

                age: modelData.age
                alone: modelData.alone
                away: modelData.away
                canTake: root.canTake && root.usable
                chosen: modelData.chosen
                height: chips.height
                key: modelData.key
                name: modelData.name
                objectName: key === "" ? "free:" + root.key + ":" + index : "seat:" + key
                party: modelData.party
                spoken: key === "" ? label + ", " + root.title + ", " + modelData.place : modelData.spoken + ", " + root.title
                visible: modelData.open
                width: chips.wide
                onTriggered: key === "" ? root.cartTouched(root.cart) : root.personTouched(key)
            }
        }
    }
}

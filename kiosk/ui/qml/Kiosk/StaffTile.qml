import QtQuick

// A page of the staff's, and how much waits on it.
Touchable {
    id: root

    required property string name
    required property string icon
    required property string title
    required property int badge

    signal chosen(name: string)

    height: Theme.staffTile * 2
    label: badge > 0 ? title + ", " + badge : title
    objectName: "tile:" + name
    onTriggered: root.chosen(root.name)

    Rectangle {
        anchors.fill: parent
        border.color: Theme.edge
        border.width: Theme.stroke
        color: root.held ? Theme.pressed : Theme.surface
        radius: Theme.radius
    }

    Icon {
        anchors.left: parent.left
        anchors.leftMargin: Theme.gapWide
        anchors.top: parent.top
        anchors.topMargin: Theme.gapWide
        colour: Theme.accent
        name: root.icon
        size: Theme.iconLarge
    }

    Rectangle {
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.top: parent.top
        anchors.topMargin: Theme.gap
        color: Theme.attention
        height: Theme.badgeSmall
        radius: height / 2
        visible: root.badge > 0
        width: Math.max(height, count.implicitWidth + Theme.gap)

        Words {
            id: count

            Accessible.ignored: true
            anchors.centerIn: parent
            color: Theme.accentInk
            font.pixelSize: Theme.leastSize
            text: root.badge
        }
    }

    FitWords {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        anchors.left: parent.left
        anchors.leftMargin: Theme.gapWide
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapTight
        room: Theme.bodySize * 1.7
        silent: true
        size: Theme.bodySize
        text: root.title
    }
}

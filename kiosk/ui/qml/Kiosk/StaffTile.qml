import QtQuick

// A page of the staff's, and how much waits on it.
Touchable {
    id: root

    required property string name
    required property string icon
    required property string title
    required property int badge
    required property bool grave
    property bool many: false // tiles on the page: one size for all their words
    readonly property bool flat: height < Theme.staffTile * 1.5 // icon and title in one line

    signal chosen(name: string)

    height: Theme.staffTile * 2
    label: badge > 0 ? title + ", " + badge : title
    objectName: "tile:" + name
    onTriggered: root.chosen(root.name)

    Rectangle {
        anchors.fill: parent
        border.color: root.grave ? Theme.stop : Theme.edge
        border.width: root.grave ? Theme.strokeStrong : Theme.stroke
        color: root.held ? Theme.pressed : root.grave ? Theme.stopTint : Theme.surface
        radius: Theme.radius
    }

    Icon {
        id: picture

        colour: root.grave ? Theme.stop : Theme.accent
        name: root.icon
        size: root.flat ? Theme.icon : Theme.iconLarge
        x: root.flat ? Theme.gap : Theme.gapWide
        y: root.flat ? (root.height - height) / 2 : Theme.gapWide
    }

    Rectangle {
        id: waiting

        anchors.right: parent.right
        anchors.rightMargin: Theme.gapTight
        anchors.top: parent.top
        anchors.topMargin: root.flat ? (root.height - height) / 2 : Theme.gapTight
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
        least: Theme.fineLeast
        paragraphs: !root.flat // two lines rather than smaller letters than the other tiles have
        room: root.flat ? root.height - Theme.gapTight : Theme.bodySize * 2.2
        silent: true
        size: root.flat || root.many ? Theme.smallSize : Theme.bodySize
        text: root.title
        whole: true
        width: (root.flat && waiting.visible ? waiting.x : root.width) - x - Theme.gapTight
        x: root.flat ? picture.x + picture.width + Theme.gap : Theme.gapWide
        y: root.flat ? (root.height - height) / 2 : root.height - height - Theme.gap
    }
}

import QtQuick

// One person: who (masked), how far, and "comes later" where that can be chosen.
Rectangle {
    id: root

    required property string visitorId
    required property int position
    required property string name
    required property string role
    required property string words
    required property string mark
    required property bool current
    required property bool toggles
    required property bool latest
    property bool flat: false
    readonly property bool done: mark === "checked" || mark === "in"
    readonly property bool barred: mark === "refused" || mark === "needs_staff"
    readonly property bool stands: current && !done
    readonly property bool answered: latest && done // the same card again answers too
    readonly property color wordsColour: done ? Theme.goodDeep : barred ? Theme.attentionDeep : Theme.inkSoft
    readonly property string detail: flat ? words : words === "" ? role : role + " · " + words

    signal toggled(visitorId: string)

    Accessible.name: position + ", " + name + ", " + role + ", " + words
    Accessible.role: Accessible.ListItem
    border.color: stands ? (barred ? Theme.attention : Theme.accent) : answered ? Theme.good : done ? Theme.goodEdge : Theme.line
    border.width: stands || answered ? Theme.strokeStrong : Theme.stroke
    color: done ? Theme.goodTint : barred ? Theme.attentionTint : Theme.surface
    height: flat ? Theme.rowFlat : Theme.rowTall
    objectName: "memberRow" + position
    radius: Theme.radius

    Behavior on color {
        ColorAnimation { duration: Theme.tickTime }
    }

    StateBadge {
        id: badge

        anchors.left: parent.left
        anchors.leftMargin: root.flat ? Theme.gap : Theme.gapWide
        anchors.verticalCenter: parent.verticalCenter
        current: root.current
        mark: root.mark
        position: root.position
        width: root.flat ? Theme.badgeSmall : Theme.badge
    }

    Column {
        anchors.left: badge.right
        anchors.leftMargin: root.flat ? Theme.gap : Theme.gapWide
        anchors.right: later.visible ? later.left : parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.flat

        FitWords {
            room: Theme.leadSize * 1.6
            size: Theme.leadSize
            text: root.name
            width: parent.width
        }

        FitWords {
            colour: root.wordsColour
            room: Theme.smallSize * 1.8
            size: Theme.smallSize
            text: root.detail
            width: parent.width
        }
    }

    FitWords {
        id: flatName

        readonly property real mostWidth: parent.width - badge.width - 3 * Theme.gap

        anchors.left: badge.right
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        room: Theme.bodySize * 1.8
        size: Theme.bodySize
        text: root.name
        visible: root.flat
        width: root.detail === "" && !later.visible ? mostWidth : Math.min(natural, mostWidth * 0.36)
    }

    FitWords {
        align: Text.AlignRight
        anchors.left: flatName.right
        anchors.leftMargin: Theme.gapTight
        anchors.right: later.visible ? later.left : parent.right
        anchors.rightMargin: later.visible ? Theme.gapTight : Theme.gapWide
        anchors.verticalCenter: parent.verticalCenter
        colour: root.wordsColour
        room: root.height - 2 * Theme.gapTight
        size: Theme.smallSize
        text: root.detail
        visible: root.flat
    }

    LaterButton {
        id: later

        anchors.right: parent.right
        anchors.rightMargin: root.flat ? Theme.gapTight / 2 : Theme.gapWide
        anchors.verticalCenter: parent.verticalCenter
        chosen: root.mark === "later"
        label: chosen ? qsTr("Is here") : qsTr("Later")
        objectName: "laterButton" + root.position
        spoken: qsTr("Person %1: %2").arg(root.position).arg(label)
        visible: root.toggles
        onTriggered: root.toggled(root.visitorId)
    }
}

import QtQuick
import KioskModels

// Which page of the staff's this is, who works here, and the time.
Rectangle {
    id: root

    required property StaffViewModel staff
    required property string clock
    readonly property list<string> facts: root.staff.signedIn ? [staff.userName, staff.userRole, clock] : [clock]
    readonly property real room: width - 2 * Theme.margin - buttons.taken

    signal wanted(sheet: string)

    color: Theme.ink

    FitWords {
        id: title

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        colour: Theme.paper
        heading: true
        room: root.height - 2 * Theme.gapTight
        size: Theme.bodySize
        text: root.staff.title
        width: Math.max(root.room * 0.38, Math.min(natural, root.room - said.natural - Theme.gap))
    }

    FitWords {
        id: said

        align: Text.AlignRight
        anchors.left: title.right
        anchors.leftMargin: Theme.gap
        anchors.right: buttons.visible ? buttons.left : parent.right
        anchors.rightMargin: buttons.visible ? Theme.gapWide : Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        colour: Theme.paper
        least: Theme.fineLeast
        room: Theme.smallSize * 1.6
        size: Theme.smallSize
        text: root.facts.join(" · ")
    }

    StaffOptions {
        id: buttons

        readonly property real taken: visible ? width + Theme.gapWide : 0

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        visible: !Theme.reach
        onWanted: sheet => root.wanted(sheet)
    }
}

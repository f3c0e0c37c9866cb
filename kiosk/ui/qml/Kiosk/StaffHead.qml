import QtQuick
import KioskModels

// Which page of the staff's this is, who works here, and the time.
Rectangle {
    id: root

    required property StaffViewModel staff
    required property string clock
    readonly property list<string> facts: root.staff.signedIn ? [staff.userName, staff.userRole, clock] : [clock]
    readonly property string line: facts.join(" · ")
    readonly property bool broken: metrics.advanceWidth * Theme.fineLeast / Theme.smallSize > said.width
    readonly property real room: width - 2 * Theme.margin - buttons.taken

    signal wanted(sheet: string)

    color: Theme.ink

    TextMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: Math.max(1, Theme.smallSize)
        text: root.line
    }

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
        width: Math.max(root.room * 0.38, Math.min(natural, root.room - metrics.advanceWidth - Theme.gap))
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
        paragraphs: root.broken
        room: root.broken ? root.height - Theme.gapTight : Theme.smallSize * 1.6
        size: Theme.smallSize
        text: root.broken ? root.facts[0] + "\n" + root.facts.slice(1).join(" · ") : root.line
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

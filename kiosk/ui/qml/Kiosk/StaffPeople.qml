pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// Who are you? One tile a person; where nobody has been added, how to do it.
Item {
    id: root

    required property StaffViewModel staff
    readonly property bool unanswered: !staff.signIn.nobodyYet && staff.signIn.people.size === 0
    readonly property int columns: Theme.portrait ? (Theme.large ? 1 : 2) : (Theme.large ? 3 : 4)
    readonly property real tileWidth: (width - (columns - 1) * Theme.gapTight) / columns
    readonly property real lead: (question.visible ? question.implicitHeight + Theme.gapWide : 0) + (badge.visible ? badge.implicitHeight + Theme.gap : 0)

    FitWords {
        id: question

        heading: true
        room: Theme.leadSize * 1.6
        size: Theme.leadSize
        text: root.staff.signIn.nobodyYet || root.unanswered || Theme.reach ? "" : qsTr("Who are you?")
        width: parent.width
        y: grid.y + grid.contentTop - root.lead
    }

    FitWords {
        id: badge

        readonly property bool wrong: root.staff.signIn.trouble !== ""

        anchors.bottom: grid.top
        anchors.bottomMargin: Theme.gap - grid.contentTop
        colour: wrong ? Theme.stopDeep : Theme.inkSoft
        objectName: "badgeHint"
        room: Theme.smallSize * 3.2
        size: Theme.smallSize
        text: root.unanswered || root.staff.signIn.nobodyYet ? "" : wrong ? root.staff.signIn.trouble
            : root.staff.signIn.takesBadges ? qsTr("Choose your name, or hold your badge to the scanner.") : ""
        width: parent.width
    }

    StaffNobody {
        anchors.fill: parent
        visible: root.staff.signIn.nobodyYet
    }

    FitWords {
        anchors.verticalCenter: parent.verticalCenter
        colour: Theme.stopDeep
        room: Theme.bodySize * 5
        size: Theme.bodySize
        text: root.unanswered ? root.staff.signIn.trouble : ""
        width: parent.width
    }

    PagedGrid {
        id: grid

        anchors.fill: parent
        anchors.topMargin: root.lead
        columns: root.columns
        low: true
        paged: root.staff.signIn.people
        rowHeight: Theme.staffTile
        visible: !root.staff.signIn.nobodyYet

        delegate: PersonTile {
            width: root.tileWidth
            onChosen: key => root.staff.signIn.choosePerson(key)
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// A refusal, or a case for staff, in words and with a case number.
PageFrame {
    id: page

    required property ArrivalViewModel arrival
    readonly property StopViewModel stop: arrival.stop
    readonly property bool beside: !Theme.portrait && Theme.reach && !workStays
    // Without a party below it the card may come down to the case number.
    // In portrait a family's rows stand under the card, all of them.
    readonly property real rowsRoom: Math.min(3, arrival.party.size) * (Theme.rowFlat + Theme.gapTight) + Theme.gapWide + Theme.gapTight
    readonly property real cardRoom: stop.hasParty ? (Theme.portrait ? Math.min(messageRoom, actionsTop - rowsRoom) : messageRoom)
                                     : Theme.portrait ? actionsTop - Theme.gapWide - Theme.gapTight : height - Theme.gapTight - Theme.gap
    readonly property bool caseInMessage: beside || stop.hasParty && (!Theme.portrait || Theme.reach)

    pictureRight: true
    workStays: stop.hasParty && arrival.party.size <= 3 // they need no pages to be touched
    workTouched: false

    message: Column {
        spacing: Theme.gap

        StopCard {
            room: page.cardRoom - (caseAbove.visible ? caseAbove.height + parent.spacing : 0)
            stop: page.stop
            width: parent.width
        }

        CaseNumber {
            id: caseAbove

            large: false
            number: page.stop.caseNumber
            visible: page.caseInMessage && !page.beside
            who: page.stop.who
            width: parent.width
        }
    }

    picture: beside ? caseBeside : null
    work: page.stop.hasParty ? list : null

    actions: Column {
        spacing: Theme.gap

        CaseNumber {
            large: !page.stop.hasParty
            number: page.stop.caseNumber
            visible: !page.caseInMessage
            who: page.stop.who
            width: parent.width
        }

        ActionButton {
            label: page.stop.goOn
            objectName: "continueButton"
            visible: page.stop.goOn !== ""
            width: parent.width
            onTriggered: page.arrival.confirm()
        }

        ActionButton {
            label: page.stop.correct
            objectName: "correctButton"
            visible: page.stop.correct !== ""
            width: parent.width
            onTriggered: page.arrival.goBack()
        }

        ActionButton {
            label: page.stop.leave
            objectName: "leaveButton"
            visible: page.stop.leave !== ""
            width: parent.width
            onTriggered: page.arrival.startOver()
        }

        ActionButton {
            icon: "bell"
            kind: page.stop.goOn + page.stop.correct + page.stop.leave === "" ? "primary" : "plain"
            label: qsTr("Ask our staff for help")
            objectName: "askStaffButton"
            width: parent.width
            onTriggered: page.arrival.callStaff()
        }
    }

    Component {
        id: list

        MemberList {
            mayBeTall: false
            party: page.arrival.party
            room: page.workRoom
        }
    }

    Component {
        id: caseBeside

        Item {
            CaseNumber {
                anchors.verticalCenter: parent.verticalCenter
                number: page.stop.caseNumber
                who: page.stop.who
                width: parent.width
            }
        }
    }
}

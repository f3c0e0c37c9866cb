import QtQuick
import KioskModels

// A refusal, or a case for staff, in words and with a case number.
PageFrame {
    id: page

    required property ArrivalViewModel arrival
    readonly property StopViewModel stop: arrival.stop

    pictureRight: true

    message: StopCard {
        room: page.messageRoom
        stop: page.stop
    }

    work: page.stop.hasParty ? list : null

    actions: Column {
        spacing: Theme.gap

        CaseNumber {
            large: !page.stop.hasParty
            number: page.stop.caseNumber
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
            label: page.stop.leave
            objectName: "leaveButton"
            visible: page.stop.leave !== ""
            width: parent.width
            onTriggered: page.arrival.startOver()
        }

        ActionButton {
            icon: "bell"
            kind: page.stop.goOn === "" && page.stop.leave === "" ? "primary" : "plain"
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
}

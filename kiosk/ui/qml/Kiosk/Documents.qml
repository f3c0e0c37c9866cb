pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// Everyone puts a document on the reader, in any order.
PageFrame {
    id: page

    required property ArrivalViewModel arrival
    readonly property PartyViewModel party: arrival.party

    message: Column {
        spacing: Theme.gap

        PageHead {
            room: page.messageRoom - line.height - parent.spacing
            title: qsTr("Put each ID on the reader")
            width: parent.width
        }

        TourLine {
            id: line

            party: page.party
            width: parent.width
        }
    }

    work: MemberList {
        mayBeTall: Theme.portrait && !Theme.reach
        party: page.party
        room: page.workRoom
        onToggled: visitorId => page.arrival.toggleLater(visitorId)
    }

    picture: HandOver {
        device: ReaderDrawing {}
        side: page.arrival.venue.readerAt
        thing: CardDrawing {}
    }

    actions: Column {
        spacing: Theme.gap

        Notice {
            objectName: "notice"
            text: page.arrival.readerOut ? qsTr("The reader does not work now. Please call our staff.") : page.party.notice
            width: parent.width
        }

        ActionButton {
            kind: "quiet"
            label: qsTr("A child has no card? Type the number")
            objectName: "childNumberButton"
            visible: page.arrival.canTypeNumber
            width: parent.width
            onTriggered: page.arrival.wantNumber()
        }

        ActionButton {
            kind: "plain"
            label: qsTr("The rest comes later, continue")
            objectName: "restLaterButton"
            opacity: usable ? 1 : 0
            usable: page.party.checked > 0
            width: parent.width
            onTriggered: page.arrival.confirm()
        }
    }
}

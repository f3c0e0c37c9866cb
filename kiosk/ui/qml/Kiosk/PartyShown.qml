pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// The booking and its people.
PageFrame {
    id: page

    required property ArrivalViewModel arrival

    message: Column {
        spacing: Theme.gap

        PageHead {
            room: page.messageRoom - line.height - parent.spacing
            title: qsTr("Is this your party?")
            width: parent.width
        }

        TourLine {
            id: line

            party: page.arrival.party
            width: parent.width
        }
    }

    work: MemberList {
        mayBeTall: Theme.portrait && !Theme.reach
        party: page.arrival.party
        room: page.workRoom
    }

    picture: HandOver {
        device: ReaderDrawing {}
        side: page.arrival.venue.readerAt
        thing: CardDrawing {}
    }

    actions: Column {
        spacing: Theme.gap

        FitWords {
            align: Text.AlignHCenter
            colour: Theme.inkSoft
            size: Theme.bodySize
            text: page.arrival.readerOut ? "" : qsTr("Or put the first ID on the reader right away.")
            width: parent.width
        }

        ActionButton {
            label: qsTr("Yes, continue")
            objectName: "continueButton"
            width: parent.width
            onTriggered: page.arrival.confirm()
        }
    }
}

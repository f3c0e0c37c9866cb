pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// How many phones: one touch chooses and goes on.
PageFrame {
    id: page

    required property ArrivalViewModel arrival

    workLow: true
    workWide: true

    message: PageHead {
        lead: qsTr("They stay in a locked compartment until you come back.")
        room: page.messageRoom
        title: qsTr("How many phones do you have?")
    }

    picture: HandOver {
        device: DoorDrawing {}
        side: page.arrival.venue.lockersAt
        thing: PouchDrawing {}
    }

    work: NumberGrid {
        most: page.arrival.phones.most
        room: page.workRoom
        withZero: Theme.reach
        onChosen: number => page.arrival.countPhones(number)
    }

    actions: Theme.reach ? null : none

    Component {
        id: none

        ActionButton {
            kind: "plain"
            label: qsTr("No phones")
            objectName: "phones:0"
            onTriggered: page.arrival.countPhones(0)
        }
    }
}

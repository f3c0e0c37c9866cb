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
        lead: qsTr("Two phones in one pouch count as one.")
        room: page.messageRoom
        title: qsTr("How many phones?")
    }

    picture: HandOver {
        device: DoorDrawing {}
        side: page.arrival.venue.lockersAt
        thing: PouchDrawing {}
    }

    work: NumberGrid {
        least: page.arrival.phones.least
        most: page.arrival.phones.most
        room: page.workRoom
        onChosen: number => page.arrival.countPhones(number)
    }
}

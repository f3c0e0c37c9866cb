pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// The store is asked for the booking.
PageFrame {
    id: page

    required property ArrivalViewModel arrival

    pictureRight: true

    message: PageHead {
        lead: qsTr("We are looking for your booking.")
        room: page.messageRoom
        title: qsTr("One moment, please")
    }

    picture: Busy {}
}

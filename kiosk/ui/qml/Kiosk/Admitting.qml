pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// The admission is being written.
PageFrame {
    id: page

    required property ArrivalViewModel arrival

    pictureRight: true

    message: PageHead {
        lead: qsTr("We are writing down your visit.")
        room: page.messageRoom
        title: qsTr("One moment, please")
    }

    picture: Busy {}
}

pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// Stickers are on their way.
PageFrame {
    id: page

    required property ArrivalViewModel arrival

    pictureRight: true

    message: PageHead {
        lead: qsTr("Wear them where all can see.")
        room: page.messageRoom
        title: qsTr("Please take your stickers")
    }

    picture: HandOver {
        device: PrinterDrawing {}
        reverse: true
        side: page.arrival.venue.printerAt
        thing: StickerDrawing { letter: page.arrival.party.letter }
    }

    actions: FitWords {
        align: Text.AlignHCenter
        colour: Theme.inkSoft
        size: Theme.leadSize
        text: qsTr("%1 of %2 printed").arg(page.arrival.farewell.printed).arg(page.arrival.farewell.toPrint)
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// Somebody is coming.
PageFrame {
    id: page

    required property ArrivalViewModel arrival
    readonly property StopViewModel stop: arrival.stop

    pictureRight: true

    message: StopCard {
        room: Theme.portrait ? page.height * (Theme.reach ? 0.44 : 0.52) : page.height - Theme.gapTight - Theme.gap
        stop: page.stop
    }

    picture: HandOver {
        device: KioskDrawing {}
        side: "right"
        thing: StaffDrawing {}
    }

    actions: Column {
        spacing: Theme.gap

        CaseNumber {
            number: page.stop.caseNumber
            width: parent.width
        }

        ActionButton {
            kind: "plain"
            label: page.stop.goOn
            objectName: "continueButton"
            visible: page.stop.goOn !== ""
            width: parent.width
            onTriggered: page.arrival.confirm()
        }
    }
}

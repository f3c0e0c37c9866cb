pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// The leader of a large party goes on without some: so many, is that right?
PageFrame {
    id: page

    required property ArrivalViewModel arrival

    messageWide: true
    workTouched: false

    message: PageHead {
        lead: qsTr("Go on now? Whoever comes later uses the same code.")
        room: page.messageRoom
        title: page.arrival.party.missing
    }

    work: MissingList {
        party: page.arrival.party
        room: page.workRoom
        titled: false
    }

    actions: Column {
        spacing: Theme.gap

        ActionButton {
            label: qsTr("Yes, go on")
            objectName: "continueButton"
            width: parent.width
            onTriggered: page.arrival.confirm()
        }

        ActionButton {
            kind: "plain"
            label: qsTr("Wait a little")
            objectName: "waitButton"
            width: parent.width
            onTriggered: page.arrival.goBack()
        }
    }
}

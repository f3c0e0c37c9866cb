import QtQuick
import KioskModels

// Before somebody walks away from an open door.
Sheet {
    id: root

    required property ArrivalViewModel arrival

    closeLabel: qsTr("Stay here")
    closingIsBest: true
    title: qsTr("Leave this screen?")

    FitWords {
        room: Theme.bodySize * 6
        size: Theme.bodySize
        text: qsTr("You stay checked in. Please close every open door first.")
        width: root.bodyWidth
    }

    ActionButton {
        kind: "plain"
        label: qsTr("Leave")
        objectName: "confirmLeaveButton"
        width: root.bodyWidth
        onTriggered: {
            root.closed()
            root.arrival.startOver()
        }
    }
}

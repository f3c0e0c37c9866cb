import QtQuick
import KioskModels

// Before somebody walks away from an open door.
Sheet {
    id: root

    required property ArrivalViewModel arrival

    title: qsTr("Leave this screen?")

    FitWords {
        room: Theme.bodySize * 6
        size: Theme.bodySize
        text: qsTr("You stay checked in. Please close every open door first.")
        width: root.bodyWidth
    }

    ActionButton {
        label: qsTr("Leave")
        objectName: "confirmLeaveButton"
        width: root.bodyWidth
        onTriggered: {
            root.closed()
            root.arrival.startOver()
        }
    }
}

import QtQuick
import KioskModels

// Before staff take the screen from a visit that goes on.
Sheet {
    id: root

    required property StaffViewModel staff

    closeLabel: qsTr("Stay here")
    closingIsBest: true
    title: qsTr("Staff only")

    FitWords {
        room: Theme.bodySize * 6
        size: Theme.bodySize
        text: qsTr("A visit is going on here. It starts over when staff sign in; whoever is checked in stays so.")
        width: root.bodyWidth
    }

    ActionButton {
        icon: "staff"
        kind: "plain"
        label: qsTr("Start over and sign in")
        objectName: "confirmStaffButton"
        width: root.bodyWidth
        onTriggered: {
            root.staff.enter()
            root.closed()
        }
    }
}

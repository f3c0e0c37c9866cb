import QtQuick
import KioskModels

// What to do on this page, and somebody to ask.
Sheet {
    id: root

    required property ArrivalViewModel arrival
    property bool hasStaffSide: false

    signal staffWanted()

    title: qsTr("What to do here")

    FitWords {
        room: Theme.bodySize * 10
        size: Theme.bodySize
        text: root.arrival.help
        width: root.bodyWidth
    }

    FitWords {
        colour: Theme.inkSoft
        size: Theme.smallSize
        text: root.arrival.venue.station === "" ? "" : qsTr("This is station %1.").arg(root.arrival.venue.station)
        width: root.bodyWidth
    }

    ActionButton {
        icon: "bell"
        label: qsTr("Call staff")
        objectName: "helpStaffButton"
        width: root.bodyWidth
        onTriggered: {
            root.closed()
            root.arrival.callStaff()
        }
    }

    ActionButton {
        icon: "staff"
        kind: "quiet"
        label: qsTr("Staff sign-in")
        objectName: "staffButton"
        small: true
        visible: root.hasStaffSide
        width: root.bodyWidth
        onTriggered: root.staffWanted()
    }
}

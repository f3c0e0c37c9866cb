import QtQuick

// Nobody can sign in yet: how that is changed.
Item {
    id: root

    Column {
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap
        width: parent.width

        FitWords {
            heading: true
            room: Theme.leadSize * 3
            size: Theme.leadSize
            text: qsTr("Nobody can sign in here yet")
            width: parent.width
        }

        FitWords {
            room: Theme.bodySize * 5
            size: Theme.bodySize
            text: qsTr("The administrator adds people on this computer, one by one:")
            width: parent.width
        }

        FitWords {
            objectName: "addUserCommand"
            room: Theme.bodySize * 3
            size: Theme.smallSize
            text: "kiosk users add NAME --role staff"
            width: parent.width
        }
    }
}

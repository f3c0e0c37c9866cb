import QtQuick
import KioskModels

// The page's time is nearly up: a question first, for nobody likes to begin again.
Sheet {
    id: root

    required property ArrivalViewModel arrival

    closeLabel: qsTr("More time")
    closingIsBest: true
    title: qsTr("Are you still there?")

    CountdownRing {
        anchors.horizontalCenter: parent.horizontalCenter
        height: width
        objectName: "stillHereRing"
        seconds: root.arrival.secondsLeft
        size: Theme.leadSize
        timeLeft: root.arrival.timeLeft
        urgent: true
        width: Theme.ring * 2
    }

    FitWords {
        align: Text.AlignHCenter
        room: Theme.bodySize * 5
        size: Theme.bodySize
        text: qsTr("This screen is about to clear itself, so that nobody else can read it.")
        width: root.bodyWidth
    }

    ActionButton {
        kind: "plain"
        label: qsTr("Start over")
        objectName: "stillStartOverButton"
        width: root.bodyWidth
        onTriggered: root.arrival.startOver()
    }
}

import QtQuick
import KioskModels

// Clock, how far, and the three buttons that every page has.
Item {
    id: root

    required property ArrivalViewModel arrival

    signal wanted(sheet: string)

    implicitHeight: Theme.bar
    objectName: "topBar"

    Words {
        id: clock

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.inkSoft
        objectName: "clock"
        text: root.arrival.clock
    }

    StepDots {
        anchors.right: buttons.visible ? buttons.left : parent.right
        anchors.rightMargin: buttons.visible ? Theme.gapWide : Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        step: root.arrival.step
        steps: root.arrival.steps
    }

    VenueSign {
        anchors.left: clock.right
        anchors.leftMargin: Theme.gap
        anchors.right: buttons.visible ? buttons.left : parent.right
        anchors.rightMargin: buttons.visible ? Theme.gap : Theme.margin
        height: parent.height
        objectName: "venueSign"
        venue: root.arrival.venue
        visible: root.arrival.page === "Attract"
    }

    BarButtons {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        visible: !Theme.reach
        onWanted: sheet => root.wanted(sheet)
    }
}

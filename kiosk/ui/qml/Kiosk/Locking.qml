pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// Phones go into compartments, one door after another; the number is what everyone must see.
PageFrame {
    id: page

    required property ArrivalViewModel arrival
    readonly property PhonesViewModel phones: arrival.phones
    readonly property bool unseen: phones.phase === "unseen"
    readonly property bool open: phones.phase === "open" || phones.phase === "left_open" || unseen
    readonly property bool beneath: open && !portrait && !Theme.reach // the lead, under the number
    readonly property bool unavailable: phones.phase === "unavailable"
    readonly property bool noneLow: phones.phase === "none_low"

    Component {
        id: wall

        WallMap { phones: page.phones }
    }

    Component {
        id: helper

        HandOver {
            device: KioskDrawing {}
            side: "right"
            thing: StaffDrawing {}
        }
    }

    message: Item {
        // Room for the number before it comes: the wall under it stays where it is.
        implicitHeight: Math.max(page.unavailable || page.noneLow ? 0 : numeral.height, head.implicitHeight)

        Item {
            id: numeral

            height: Theme.doorSize * 1.12
            visible: page.open
            width: visible ? numeralText.width : 0
            y: page.beneath ? 0 : (parent.height - height) / 2

            Text {
                id: numeralText

                Accessible.name: text
                Accessible.role: Accessible.StaticText
                anchors.centerIn: parent
                anchors.verticalCenterOffset: -Theme.doorSize * 0.11
                color: page.phones.phase === "left_open" || page.unseen ? Theme.attention : Theme.accent
                font.family: Theme.family
                font.pixelSize: Theme.doorSize
                objectName: "doorNumber"
                text: page.phones.number
            }
        }

        PageHead {
            id: head

            anchors.left: numeral.visible ? numeral.right : parent.left
            anchors.leftMargin: numeral.visible ? Theme.gapWide : 0
            anchors.right: parent.right
            anchors.verticalCenter: page.beneath ? numeral.verticalCenter : parent.verticalCenter
            lead: page.beneath ? "" : page.phones.lead
            leadRoom: Math.min(room - titleRoom - spacing, Theme.leadSize * (page.open ? 2.6 : 4.5))
            room: page.messageWide && !page.portrait && Theme.reach ? Math.min(page.messageRoom, 2 * (page.actionsTop - Theme.gapTight - numeral.height / 2))
                                                                    : page.messageRoom
            titleRoom: Math.min(room * 0.52, numeral.visible ? Theme.titleSize * (Theme.chinese ? 1.4 : 2.5) : room)
            title: page.phones.title
        }

        FitWords {
            anchors.top: numeral.bottom
            colour: Theme.inkSoft
            room: Math.min(page.messageRoom - numeral.height, Theme.leadSize * (Theme.chinese ? 3.1 : 2.7))
            size: Theme.leadSize
            soft: true
            text: page.beneath ? page.phones.lead : ""
            width: parent.width
        }
    }

    messageWide: !page.unavailable && !page.noneLow
    workTouched: false

    work: page.unavailable || page.noneLow || !page.phones.hasWall ? null : wall
    picture: page.unavailable || page.noneLow ? helper : null

    actions: Column {
        spacing: Theme.gap

        LockProgress {
            phones: page.phones
            visible: !page.unavailable && !page.noneLow
            width: parent.width
        }

        Row {
            id: doorButtons

            readonly property real share: lastOne.visible ? (width - spacing) / 2 : width

            // Room for them before they come: the wall over them stays as it is.
            enabled: page.open && !page.unseen
            opacity: enabled ? 1 : 0
            spacing: Theme.gap
            visible: !page.unavailable && !page.noneLow
            width: parent.width

            ActionButton {
                kind: "plain"
                label: qsTr("Door not open?")
                objectName: "doorShutButton"
                width: doorButtons.share
                onTriggered: page.arrival.reportShutDoor()
            }

            ActionButton {
                id: lastOne

                kind: "plain"
                label: page.phones.staysEmpty ? qsTr("Use this door")
                                              : page.phones.total > 1 ? qsTr("No more phones") : qsTr("No phone after all")
                objectName: "noMoreButton"
                visible: page.phones.mayStayEmpty || page.phones.staysEmpty
                width: doorButtons.share
                onTriggered: page.phones.staysEmpty ? page.arrival.usePhoneDoor() : page.arrival.endPhones()
            }
        }

        ActionButton {
            icon: "bell"
            label: qsTr("Ask our staff for help")
            objectName: "askStaffButton"
            visible: page.noneLow
            width: parent.width
            onTriggered: page.arrival.callStaff()
        }

        ActionButton {
            kind: page.noneLow ? "plain" : "primary"
            label: page.phones.goOn
            objectName: "continueButton"
            visible: page.phones.goOn !== ""
            width: parent.width
            onTriggered: page.arrival.confirm()
        }
    }
}

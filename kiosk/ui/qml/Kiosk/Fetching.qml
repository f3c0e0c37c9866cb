pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// A visitor is back: which door is open, or why none is.
PageFrame {
    id: page

    required property ArrivalViewModel arrival
    readonly property PhonesViewModel phones: arrival.phones
    readonly property bool open: phones.phase === "open" || phones.phase === "left_open"
    readonly property bool beneath: open && !portrait && !Theme.reach // the lead, under the number
    readonly property bool stuck: phones.phase === "stuck"
    readonly property bool taken: phones.phase === "taken"
    readonly property bool refused: phones.phase === "refused"
    readonly property bool helped: stuck || refused

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

    Component {
        id: pouch

        PouchDrawing {}
    }

    message: Item {
        implicitHeight: Math.max(numeral.visible ? numeral.height : 0, head.implicitHeight)

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
                color: page.phones.phase === "left_open" ? Theme.attention : Theme.accent
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

    messageWide: !page.helped && !page.taken
    workTouched: false

    picture: page.helped ? helper : page.taken ? pouch : null
    work: page.helped || page.taken || !page.phones.hasWall ? null : wall

    actions: Column {
        spacing: Theme.gap

        LockProgress {
            phones: page.phones
            visible: page.open || page.stuck
            width: parent.width
        }

        ActionButton {
            kind: "plain"
            label: qsTr("Door not open?")
            objectName: "doorShutButton"
            visible: page.open
            width: parent.width
            onTriggered: page.arrival.reportShutDoor()
        }

        ActionButton {
            icon: "bell"
            label: qsTr("Ask our staff for help")
            objectName: "askStaffButton"
            visible: page.refused
            width: parent.width
            onTriggered: page.arrival.callStaff()
        }

        ActionButton {
            kind: page.taken ? "primary" : "plain"
            label: page.taken ? qsTr("Finish") : qsTr("All right")
            objectName: "finishButton"
            visible: page.taken || page.helped
            width: parent.width
            onTriggered: page.arrival.confirm()
        }
    }
}

import QtQuick
import KioskModels

// Waiting for a pass, a document or a touch.
PageFrame {
    id: page

    required property ArrivalViewModel arrival
    readonly property int chips: Theme.large ? 2 : 3

    Component.onCompleted: arrival.today.setRoom(chips)
    onChipsChanged: arrival.today.setRoom(chips)

    message: Column {
        spacing: 0

        FitWords {
            heading: true
            room: Theme.numberSize * 1.35
            size: Theme.numberSize
            text: page.arrival.venue.welcome
            width: parent.width
        }

        FitWords {
            colour: Theme.inkSoft
            room: Theme.leadSize * 1.6
            size: Theme.leadSize
            text: page.arrival.venue.welcomeAgain
            width: parent.width
        }
    }

    picture: HandOver {
        device: page.arrival.venue.asksFor === "card" ? reader : scanner
        side: page.arrival.venue.asksFor === "card" ? page.arrival.venue.readerAt : page.arrival.venue.scannerAt
        thing: page.arrival.venue.asksFor === "card" ? card : code
        visible: page.arrival.venue.asksFor !== ""

        Component { id: code; CodeDrawing {} }
        Component { id: scanner; WindowDrawing {} }
        Component { id: card; CardDrawing {} }
        Component { id: reader; ReaderDrawing {} }
    }

    actions: Column {
        spacing: Theme.gap

        FitWords {
            align: Text.AlignHCenter
            heading: true
            objectName: "prompt"
            room: Theme.titleSize * (Theme.chinese ? 1.5 : 2.4)
            size: Theme.titleSize
            text: page.arrival.venue.prompt
            width: parent.width
        }

        FitWords {
            align: Text.AlignHCenter
            colour: Theme.inkSoft
            room: Theme.bodySize * 2.8
            size: Theme.bodySize
            text: page.arrival.venue.promptAgain
            width: parent.width
        }

        Grid {
            columns: page.chips
            spacing: Theme.gap
            width: parent.width

            Repeater {
                model: page.arrival.today.tours

                TourChip {
                    width: (page.columnWidth - (page.chips - 1) * Theme.gap) / page.chips
                }
            }
        }

        LanguageRow {
            arrival: page.arrival
            width: parent.width
        }

        Row {
            spacing: Theme.gap
            width: parent.width

            ActionButton {
                height: Math.max(implicitHeight, staff.implicitHeight)
                kind: "plain"
                label: qsTr("No code? Use your ID card or type the booking reference")
                objectName: "noCodeButton"
                small: true
                width: parent.width * 0.62 - parent.spacing
                onTriggered: page.arrival.wantReference()
            }

            ActionButton {
                id: staff

                height: parent.height
                icon: "bell"
                kind: "plain"
                label: qsTr("Call staff")
                objectName: "callStaffButton"
                small: true
                width: parent.width * 0.38
                onTriggered: page.arrival.callStaff()
            }
        }
    }
}

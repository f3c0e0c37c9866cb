import QtQuick
import KioskModels

// Waiting for a pass, a document or a touch.
PageFrame {
    id: page

    required property ArrivalViewModel arrival
    readonly property int chips: Theme.portrait && !Theme.large ? 3 : 2

    pictureRight: true

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
            room: Theme.titleSize * 2.4
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
            Component.onCompleted: page.arrival.today.setRoom(Theme.portrait && !Theme.large && !Theme.reach ? 6 : page.chips)

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
                kind: "plain"
                label: qsTr("No code?")
                objectName: "noCodeButton"
                width: (parent.width - parent.spacing) / 2
                onTriggered: page.arrival.wantReference()
            }

            ActionButton {
                icon: "bell"
                kind: "plain"
                label: qsTr("Call staff")
                objectName: "callStaffButton"
                width: (parent.width - parent.spacing) / 2
                onTriggered: page.arrival.callStaff()
            }
        }
    }
}

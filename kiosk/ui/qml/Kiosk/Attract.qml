pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// Waiting for a pass, a document or a touch.
PageFrame {
    id: page

    required property ArrivalViewModel arrival
    readonly property int chips: Theme.large ? 2 : 3
    readonly property bool beside: !Theme.portrait && Theme.reach
    readonly property bool narrow: !Theme.portrait && arrival.offered.length > 4 // two rows of languages
    readonly property bool asksForCard: arrival.venue.asksFor === "card"

    Component.onCompleted: arrival.today.setRoom(chips)
    onChipsChanged: arrival.today.setRoom(chips)

    message: Column {
        FitWords {
            heading: true
            room: Math.min(Theme.numberSize * 1.35, page.messageRoom * 0.7)
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

    picture: arrival.venue.asksFor === "" ? null : handOver
    work: beside ? invitation : null

    actions: Column {
        spacing: page.narrow ? Theme.gapTight : Theme.gap

        Loader {
            active: !page.beside
            sourceComponent: invitation
            width: parent.width
        }

        LanguageRow {
            arrival: page.arrival
            width: parent.width
        }

        Row {
            spacing: Theme.gap
            width: parent.width

            ActionButton {
                id: noCode

                height: Math.max(implicitHeight, staff.implicitHeight)
                kind: "plain"
                label: page.arrival.readerOut ? qsTr("No code? Type the booking reference")
                                              : qsTr("No code? Use your ID card or booking reference")
                objectName: "noCodeButton"
                small: true
                width: parent.width * 0.62 - parent.spacing
                onTriggered: page.arrival.wantReference()
            }

            ActionButton {
                id: staff

                height: noCode.height
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

    Component {
        id: handOver

        HandOver {
            device: page.asksForCard ? reader : scanner
            side: page.asksForCard ? page.arrival.venue.readerAt : page.arrival.venue.scannerAt
            thing: page.asksForCard ? card : code

            Component { id: code; CodeDrawing {} }
            Component { id: scanner; WindowDrawing {} }
            Component { id: card; CardDrawing {} }
            Component { id: reader; ReaderDrawing {} }
        }
    }

    Component {
        id: invitation

        Column {
            spacing: Theme.gap

            Column {
                spacing: Theme.gapTight / 2
                width: parent.width

                FitWords {
                    align: page.beside ? Text.AlignLeft : Text.AlignHCenter
                    heading: true
                    objectName: "prompt"
                    room: Math.min(page.narrow ? Theme.leadSize * (Theme.large ? 1.5 : 2.4) : Theme.titleSize * (Theme.chinese || Theme.large && Theme.reach ? 1.5 : 2.4), page.beside ? page.workRoom * 0.42 : page.height)
                    size: Theme.titleSize
                    text: page.arrival.venue.prompt
                    width: parent.width
                }

                FitWords {
                    align: page.beside ? Text.AlignLeft : Text.AlignHCenter
                    colour: Theme.inkSoft
                    room: Theme.bodySize * 1.6
                    size: Theme.bodySize
                    text: page.arrival.venue.promptAgain
                    width: parent.width
                }
            }

            Row {
                spacing: Theme.gap
                width: parent.width

                Repeater {
                    model: page.arrival.today.tours

                    TourChip {
                        width: (page.columnWidth - (page.chips - 1) * Theme.gap) / page.chips
                    }
                }
            }
        }
    }
}

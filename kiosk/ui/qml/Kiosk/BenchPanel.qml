pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import KioskModels

// The bench beside a demo kiosk. It speaks English only: it is a tool, not a part of the kiosk.
Window {
    id: root

    required property BenchViewModel bench
    readonly property real inner: width - 2 * Theme.deskMargin

    color: Theme.deskPaper
    height: Theme.deskHeight
    minimumHeight: Theme.deskWidth
    minimumWidth: Theme.deskWidth
    title: "Bench"
    width: Theme.deskWidth

    Flickable {
        anchors.fill: parent
        anchors.margins: Theme.deskMargin
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.implicitHeight

        Column {
            id: column

            spacing: Theme.deskGap
            width: root.inner

            Text {
                color: Theme.deskInk
                font.family: Theme.family
                font.pixelSize: Theme.deskTitle
                text: "Bench"
            }

            DeskButton {
                detail: "Pass, documents, rules, phones, stickers"
                label: "Play the family for me"
                objectName: "bench:play"
                on: true
                width: root.inner
                onTriggered: root.bench.playFamily()
            }

            DeskTitle { text: "Hold a pass to the camera" }

            Repeater {
                model: root.bench.passes

                DeskButton {
                    required property var modelData

                    detail: modelData.subtitle
                    label: modelData.title
                    objectName: "bench:pass:" + modelData.key
                    on: root.bench.chosenPass === modelData.key
                    width: root.inner
                    onTriggered: root.bench.holdPass(modelData.key)
                }
            }

            DeskTitle {
                text: "Put a document on the reader"
                visible: root.bench.cards.length > 0
            }

            Grid {
                columns: 2
                spacing: Theme.deskGap
                width: root.inner

                Repeater {
                    model: root.bench.cards

                    DeskButton {
                        required property var modelData

                        label: modelData.name
                        objectName: "bench:card:" + modelData.key
                        width: (root.inner - Theme.deskGap) / 2
                        onTriggered: root.bench.putCard(modelData.key)
                    }
                }
            }

            DeskTitle { text: "Lockers, printer, reader" }

            DeskButton {
                label: "Close the open door"
                objectName: "bench:closeDoor"
                width: root.inner
                onTriggered: root.bench.closeDoor()
            }

            Grid {
                columns: 2
                spacing: Theme.deskGap
                width: root.inner

                DeskButton {
                    label: "Next door jams"
                    objectName: "bench:jam"
                    on: root.bench.doorJammed
                    width: (root.inner - Theme.deskGap) / 2
                    onTriggered: root.bench.jamNextDoor(!on)
                }

                DeskButton {
                    label: "Lockers silent"
                    objectName: "bench:silent"
                    on: root.bench.lockersSilent
                    width: (root.inner - Theme.deskGap) / 2
                    onTriggered: root.bench.silenceLockers(!on)
                }

                DeskButton {
                    label: "Printer out of paper"
                    objectName: "bench:paper"
                    on: root.bench.paperOut
                    width: (root.inner - Theme.deskGap) / 2
                    onTriggered: root.bench.emptyPrinter(!on)
                }

                DeskButton {
                    label: "Reader unplugged"
                    objectName: "bench:reader"
                    on: root.bench.readerUnplugged
                    width: (root.inner - Theme.deskGap) / 2
                    onTriggered: root.bench.unplugReader(!on)
                }
            }
        }
    }
}

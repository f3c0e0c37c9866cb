pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import KioskModels

// The bench beside a demo kiosk. It speaks English only: it is a tool, not a part of the kiosk.
Window {
    id: root

    required property BenchViewModel bench

    color: Theme.deskPaper
    height: Theme.deskHeight
    minimumHeight: Theme.deskWidth
    minimumWidth: Theme.deskWidth + Theme.deskDevices
    title: "Bench"
    width: Theme.deskWidth + Theme.deskDevices

    Flickable {
        id: people

        readonly property real inner: width - Theme.deskMargin

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Theme.deskMargin
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: peopleColumn.implicitHeight
        width: Theme.deskWidth - Theme.deskMargin

        Column {
            id: peopleColumn

            spacing: Theme.deskGap
            width: people.inner

            Text {
                color: Theme.deskInk
                font.family: Theme.family
                font.pixelSize: Theme.deskTitle
                text: "Visitors"
            }

            DeskButton {
                detail: "Pass, documents, rules, phones, stickers"
                label: "Play the family for me"
                objectName: "bench:play"
                on: true
                width: people.inner
                onTriggered: root.bench.playFamily()
            }

            DeskButton {
                label: "Close the open door"
                objectName: "bench:closeDoor"
                width: people.inner
                onTriggered: root.bench.closeDoors()
            }

            DeskTitle { text: "Hold up a pass, then put down its documents" }

            Repeater {
                model: root.bench.passes

                Column {
                    id: party

                    required property var modelData
                    readonly property bool chosen: root.bench.chosenPass === modelData.key

                    spacing: Theme.deskGap
                    width: people.inner

                    DeskButton {
                        detail: party.modelData.subtitle
                        label: party.modelData.title
                        objectName: "bench:pass:" + party.modelData.key
                        on: party.chosen
                        width: people.inner
                        onTriggered: root.bench.holdPass(party.modelData.key)
                    }

                    Flow {
                        spacing: Theme.deskGap
                        visible: party.chosen
                        width: people.inner

                        Repeater {
                            model: party.chosen ? root.bench.cards : []

                            DeskChip {
                                required property var modelData

                                label: modelData.name
                                momentary: true
                                objectName: "bench:card:" + modelData.key
                                onTriggered: root.bench.putCard(modelData.key)
                            }
                        }
                    }
                }
            }
        }
    }

    Flickable {
        id: devices

        anchors.bottom: parent.bottom
        anchors.left: people.right
        anchors.margins: Theme.deskMargin
        anchors.right: parent.right
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: deviceColumn.implicitHeight

        Column {
            id: deviceColumn

            spacing: Theme.deskGap
            width: devices.width

            Text {
                color: Theme.deskInk
                font.family: Theme.family
                font.pixelSize: Theme.deskTitle
                text: "Devices"
            }

            Repeater {
                model: root.bench.devices

                DeskDevice {
                    objectName: "bench:device:" + key
                    width: devices.width
                    onSwitched: (what, on) => root.bench.switchAt(key, what, on)
                }
            }
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick

// A device on the bench: how the kiosk sees it, and everything that can befall it.
Rectangle {
    id: root

    required property string key
    required property string title
    required property string standing
    required property string detail
    required property var switches
    readonly property color stateColor: standing === "ready" ? Theme.deskGood
        : standing === "down" ? Theme.deskStop : Theme.deskAttention

    signal switched(string what, bool on)

    color: Theme.deskSurface
    implicitHeight: column.implicitHeight + 2 * Theme.deskGap + Theme.deskRadius
    radius: Theme.deskRadius

    Column {
        id: column

        anchors.left: parent.left
        anchors.margins: Theme.deskMargin
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.deskGap

        Item {
            height: name.implicitHeight
            width: parent.width

            Text {
                id: name

                color: Theme.deskInk
                font.family: Theme.family
                font.pixelSize: Theme.deskText
                text: root.title
            }

            Row {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.deskGap

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    color: root.stateColor
                    height: Theme.deskDot
                    radius: Theme.deskDot / 2
                    width: Theme.deskDot
                }

                Text {
                    anchors.verticalCenter: parent.verticalCenter
                    color: root.stateColor
                    font.family: Theme.family
                    font.pixelSize: Theme.deskSmall
                    objectName: "bench:state:" + root.key
                    text: root.standing
                }
            }
        }

        Text {
            color: Theme.deskInkSoft
            elide: Text.ElideRight
            font.family: Theme.family
            font.pixelSize: Theme.deskSmall
            maximumLineCount: 2
            text: root.detail
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }

        Flow {
            spacing: Theme.deskGap
            width: parent.width

            Repeater {
                // Their number: the chips stay while what they show changes.
                model: root.switches.length

                DeskChip {
                    required property int index
                    readonly property var shown: root.switches[index] ?? ({})

                    label: shown.label ?? ""
                    momentary: shown.momentary ?? false
                    objectName: "bench:" + root.key + ":" + (shown.key ?? "")
                    on: shown.on ?? false
                    onTriggered: root.switched(shown.key, momentary || !on)
                }
            }
        }
    }
}

import QtQuick

// A sheet that comes up from below, over a page that waits.
Item {
    id: root

    property string title: ""
    property string closeLabel: qsTr("Close")
    property bool closingIsBest: false
    property real share: 0.7 // of the screen's width, in landscape
    default property alias content: body.data
    readonly property real bodyWidth: card.width - 2 * Theme.margin

    signal closed()

    Accessible.name: title
    Accessible.role: Accessible.Dialog

    Rectangle {
        anchors.fill: parent
        color: Theme.veil

        MouseArea {
            anchors.fill: parent
            onClicked: root.closed()
        }
    }

    Rectangle {
        id: card

        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        border.color: Theme.strong ? Theme.ink : "transparent"
        border.width: Theme.strong ? Theme.stroke : 0
        color: Theme.paper
        height: column.implicitHeight + 2 * Theme.margin
        radius: Theme.radius * 1.5
        width: Math.min(parent.width, Theme.portrait ? parent.width : parent.width * root.share)

        MouseArea {
            anchors.fill: parent
        }

        Rectangle {
            anchors.bottom: parent.bottom
            color: Theme.paper
            height: parent.radius
            width: parent.width
        }

        Column {
            id: column

            anchors.left: parent.left
            anchors.margins: Theme.margin
            anchors.right: parent.right
            anchors.top: parent.top
            spacing: Theme.gapWide

            FitWords {
                heading: true
                objectName: "sheetTitle"
                room: Theme.leadSize * 2.6
                size: Theme.leadSize
                text: root.title
                width: parent.width
            }

            Column {
                id: body

                spacing: Theme.gap
                width: parent.width
            }

            ActionButton {
                kind: root.closingIsBest ? "primary" : "plain"
                label: root.closeLabel
                objectName: "closeSheetButton"
                width: parent.width
                onTriggered: root.closed()
            }
        }
    }
}

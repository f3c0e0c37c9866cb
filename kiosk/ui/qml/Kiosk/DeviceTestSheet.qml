import QtQuick
import KioskModels

// Trying one device: what to do now, or what came of it.
Sheet {
    id: root

    required property StaffDevicesViewModel board
    readonly property bool good: board.testMood === "good"
    readonly property bool bad: board.testMood === "bad"

    closeLabel: board.testIsOver ? qsTr("Done") : qsTr("Stop")
    closingIsBest: board.testIsOver
    title: board.testTitle

    Rectangle {
        border.color: root.bad ? Theme.attention : root.good ? Theme.good : Theme.accent
        border.width: Theme.strokeStrong
        color: root.bad ? Theme.attentionTint : root.good ? Theme.goodTint : Theme.accentTint
        height: Math.max(words.implicitHeight + 2 * Theme.gapWide, Theme.staffTile)
        radius: Theme.radius
        width: root.bodyWidth

        Icon {
            id: sign

            anchors.left: parent.left
            anchors.leftMargin: Theme.gapWide
            anchors.verticalCenter: parent.verticalCenter
            colour: root.bad ? Theme.attentionDeep : root.good ? Theme.goodDeep : Theme.accent
            name: root.bad ? "attention" : root.good ? "tick" : "hand"
            size: Theme.iconLarge
        }

        Column {
            id: words

            anchors.left: sign.right
            anchors.leftMargin: Theme.gapWide
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gapTight

            FitWords {
                objectName: "testHead"
                room: Theme.bodySize * 3.2
                size: Theme.bodySize
                text: root.board.testHead
                width: parent.width
            }

            FitWords {
                colour: Theme.ink
                objectName: "testText"
                room: Theme.smallSize * 5
                size: Theme.smallSize
                text: root.board.testText
                width: parent.width
            }
        }
    }

    ActionButton {
        kind: "plain"
        label: qsTr("Try again")
        objectName: "tryAgainButton"
        visible: root.board.testIsOver
        width: root.bodyWidth
        onTriggered: root.board.tryAgain()
    }
}

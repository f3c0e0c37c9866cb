import QtQuick

// A number of a queue, how it stands, and what can become of it.
Rectangle {
    id: root

    required property string key
    required property string number
    required property string words
    required property string mark
    readonly property bool called: mark === "called"
    readonly property bool missedIt: mark === "missed"

    signal came(key: string)
    signal missed(key: string)
    signal waitsAgain(key: string)

    Accessible.name: number + ", " + words
    Accessible.role: Accessible.ListItem
    border.color: root.called ? Theme.accent : Theme.line
    border.width: root.called ? Theme.strokeStrong : Theme.stroke
    color: root.called ? Theme.accentTint : Theme.surface
    height: Theme.rowFlat
    radius: Theme.radius

    FitWords {
        id: figure

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        least: Theme.fineLeast
        room: root.height - Theme.gapTight
        size: Theme.bodySize
        text: root.number
        width: Theme.staffCell * 0.6
    }

    FitWords {
        anchors.left: figure.right
        anchors.leftMargin: Theme.gapTight
        anchors.right: ways.left
        anchors.rightMargin: Theme.gapTight
        anchors.verticalCenter: parent.verticalCenter
        colour: root.called ? Theme.ink : Theme.inkSoft
        least: Theme.fineLeast
        room: root.height - Theme.gapTight
        size: Theme.fineSize
        text: root.words
    }

    Row {
        id: ways

        anchors.right: parent.right
        anchors.rightMargin: Theme.gapTight / 2
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapTight

        ActionButton {
            height: Theme.touch
            label: qsTr("Came")
            objectName: "came:" + root.number
            small: true
            spoken: label + ", " + root.number
            visible: root.called
            width: Math.max(implicitWidth, Theme.touch)
            onTriggered: root.came(root.key)
        }

        ActionButton {
            height: Theme.touch
            kind: "plain"
            label: qsTr("Missed")
            objectName: "missed:" + root.number
            small: true
            spoken: label + ", " + root.number
            visible: root.called
            width: Math.max(implicitWidth, Theme.touch)
            onTriggered: root.missed(root.key)
        }

        ActionButton {
            height: Theme.touch
            kind: "plain"
            label: qsTr("Waits again")
            objectName: "again:" + root.number
            small: true
            spoken: label + ", " + root.number
            visible: root.missedIt
            width: Math.max(implicitWidth, Theme.touch)
            onTriggered: root.waitsAgain(root.key)
        }
    }
}

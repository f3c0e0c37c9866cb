import QtQuick
import KioskModels

// The head of what lies over the tour's list: what it is, and the way back to the list.
Item {
    id: root

    required property ManifestViewModel model
    property string title: ""

    implicitHeight: Theme.touch

    ActionButton {
        id: button

        anchors.right: parent.right
        height: Theme.touch
        icon: "people"
        kind: "plain"
        label: qsTr("To the list")
        objectName: "toListButton"
        small: true
        width: Theme.staffButton * 1.5
        onTriggered: root.model.showMode("list")
    }

    FitWords {
        anchors.left: parent.left
        anchors.right: button.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        heading: true
        least: Theme.fineLeast
        objectName: "manifestTitle"
        paragraphs: true
        room: parent.height
        size: Theme.bodySize
        text: root.title
    }
}

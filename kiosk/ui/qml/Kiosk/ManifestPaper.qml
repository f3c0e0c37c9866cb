import QtQuick
import KioskModels

// The list on paper or for a spreadsheet.
Item {
    id: root

    required property ManifestViewModel model

    ManifestBack {
        id: head

        model: root.model
        title: root.model.title
        width: parent.width
    }

    FitWords {
        align: Text.AlignHCenter
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: between.verticalCenter
        colour: Theme.inkSoft
        least: Theme.fineLeast
        paragraphs: true
        room: Math.min(Theme.bodySize * 4.8, between.height)
        size: Theme.bodySize
        text: qsTr("The list holds personal data: destroy it after the tour.")
        width: parent.width * (Theme.large ? 1 : 0.8)
    }

    Item {
        id: between

        anchors.bottom: actions.top
        anchors.top: head.bottom
    }

    Column {
        id: actions

        anchors.bottom: parent.bottom
        spacing: Theme.gap
        width: parent.width

        ActionButton {
            icon: "sticker"
            label: qsTr("Print")
            height: Theme.touch
            objectName: "printPaperButton"
            small: true
            usable: !root.model.busy
            visible: root.model.canPrint
            width: parent.width
            onTriggered: root.model.printPaper()
        }

        Row {
            spacing: Theme.gap
            width: parent.width

            ActionButton {
                kind: "plain"
                label: qsTr("Save as PDF")
                height: Theme.touch
                objectName: "savePdfButton"
                small: true
                usable: !root.model.busy
                width: (parent.width - Theme.gap) / 2
                onTriggered: root.model.savePaper("pdf")
            }

            ActionButton {
                kind: "plain"
                label: qsTr("Save as CSV")
                height: Theme.touch
                objectName: "saveCsvButton"
                small: true
                usable: !root.model.busy
                width: (parent.width - Theme.gap) / 2
                onTriggered: root.model.savePaper("csv")
            }
        }
    }
}

import QtQuick
import KioskModels

// Larger, stronger, calmer, lower, read aloud.
Sheet {
    id: root

    required property ScreenOptions options
    readonly property int columns: Theme.portrait ? 2 : options.canSpeak ? 4 : 3
    readonly property real cell: Math.floor((bodyWidth - (columns - 1) * Theme.gap) / columns)

    share: options.canSpeak ? 0.9 : 0.7
    title: qsTr("How would you like the screen?")

    Flow {
        spacing: Theme.gap
        width: root.bodyWidth

        OptionButton {
            label: qsTr("Larger text")
            objectName: "option:large"
            on: root.options.large
            width: root.cell
            onTriggered: root.options.setLarge(!on)
        }

        OptionButton {
            label: qsTr("Everything lower")
            objectName: "option:reach"
            on: root.options.reach
            width: root.cell
            onTriggered: root.options.setReach(!on)
        }

        OptionButton {
            label: qsTr("Black on white")
            objectName: "option:light"
            on: root.options.contrast === "light"
            width: root.cell
            onTriggered: root.options.setContrast(on ? "normal" : "light")
        }

        OptionButton {
            label: qsTr("White on black")
            objectName: "option:dark"
            on: root.options.contrast === "dark"
            width: root.cell
            onTriggered: root.options.setContrast(on ? "normal" : "dark")
        }

        OptionButton {
            label: qsTr("No motion")
            objectName: "option:calm"
            on: root.options.calm
            width: root.cell
            onTriggered: root.options.setCalm(!on)
        }

        OptionButton {
            label: qsTr("Read aloud")
            objectName: "option:speech"
            on: root.options.speech
            visible: root.options.canSpeak
            width: root.cell
            onTriggered: root.options.setSpeech(!on)
        }

        OptionButton {
            label: qsTr("Back to normal")
            objectName: "option:reset"
            on: root.options.plain
            width: root.options.canSpeak ? 2 * root.cell + Theme.gap : root.cell // the seventh ends its line
            onTriggered: root.options.reset()
        }
    }
}

import QtQuick
import KioskModels

// Larger, stronger, calmer, lower.
Sheet {
    id: root

    required property ScreenOptions options
    readonly property real half: (bodyWidth - Theme.gap) / 2

    title: qsTr("How would you like the screen?")

    Grid {
        columns: 2
        spacing: Theme.gap
        width: root.bodyWidth

        OptionButton {
            label: qsTr("Larger text")
            objectName: "option:large"
            on: root.options.large
            width: root.half
            onTriggered: root.options.setLarge(!on)
        }

        OptionButton {
            label: qsTr("Everything lower")
            objectName: "option:reach"
            on: root.options.reach
            width: root.half
            onTriggered: root.options.setReach(!on)
        }

        OptionButton {
            label: qsTr("Black on white")
            objectName: "option:light"
            on: root.options.contrast === "light"
            width: root.half
            onTriggered: root.options.setContrast(on ? "normal" : "light")
        }

        OptionButton {
            label: qsTr("White on black")
            objectName: "option:dark"
            on: root.options.contrast === "dark"
            width: root.half
            onTriggered: root.options.setContrast(on ? "normal" : "dark")
        }

        OptionButton {
            label: qsTr("No motion")
            objectName: "option:calm"
            on: root.options.calm
            width: root.half
            onTriggered: root.options.setCalm(!on)
        }
    }
}

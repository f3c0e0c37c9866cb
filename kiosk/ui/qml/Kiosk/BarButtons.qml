import QtQuick

// Language, display, help.
Row {
    id: root

    signal wanted(sheet: string)

    spacing: Theme.gap

    RoundButton {
        label: qsTr("Language")
        objectName: "languageButton"
        sign: "文"
        onTriggered: root.wanted("language")
    }

    RoundButton {
        label: qsTr("Display")
        objectName: "displayButton"
        sign: "Aa"
        onTriggered: root.wanted("display")
    }

    RoundButton {
        label: qsTr("Help")
        objectName: "helpButton"
        sign: "?"
        onTriggered: root.wanted("help")
    }
}

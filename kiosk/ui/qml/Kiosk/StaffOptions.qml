import QtQuick

// Language and display, for whoever works here.
Row {
    id: root

    signal wanted(sheet: string)

    spacing: Theme.gap

    RoundButton {
        label: qsTr("Language")
        objectName: "staffLanguageButton"
        sign: "文"
        onTriggered: root.wanted("staffLanguage")
    }

    RoundButton {
        label: qsTr("Display")
        objectName: "staffDisplayButton"
        sign: "Aa"
        onTriggered: root.wanted("display")
    }
}

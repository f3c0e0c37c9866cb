pragma ComponentBehavior: Bound

import QtQuick

// The three languages, one touch each.
Row {
    id: root

    required property string language

    signal chosen(language: string)

    spacing: Theme.gap

    Repeater {
        model: [
            { "tag": "zh-Hans", "name": "简体中文", "face": "Noto Sans CJK SC" },
            { "tag": "zh-Hant-HK", "name": "繁體中文", "face": "Noto Sans CJK HK" },
            { "tag": "en", "name": "English", "face": "Noto Sans CJK SC" }
        ]

        LanguageButton {
            required property var modelData

            chosen: root.language === modelData.tag
            face: modelData.face
            label: modelData.name
            language: modelData.tag
            objectName: "language:" + modelData.tag
            width: (root.width - 2 * root.spacing) / 3
            onTriggered: root.chosen(language)
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick

// The languages, one touch each: in one row, or more than four in two.
Grid {
    id: root

    required property string language
    required property list<var> offered
    readonly property int inRow: offered.length > 4 ? Math.ceil(offered.length / 2) : offered.length

    signal chosen(language: string)

    columns: inRow
    spacing: inRow < offered.length ? Theme.gapTight : Theme.gap

    Repeater {
        model: root.offered

        LanguageButton {
            required property var modelData

            chosen: root.language === modelData.tag
            face: modelData.face
            height: root.inRow < root.offered.length ? Theme.touch : implicitHeight
            label: modelData.name
            language: modelData.tag
            objectName: "language:" + modelData.tag
            width: (root.width - (root.inRow - 1) * root.spacing) / root.inRow
            onTriggered: root.chosen(language)
        }
    }
}

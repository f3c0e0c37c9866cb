pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// Asks once before something that cannot be taken back lightly: what will happen, and why.
Sheet {
    id: root

    required property StaffPageViewModel model
    readonly property int columns: Theme.portrait ? (reasons.count > 3 ? 2 : 1) : Math.min(3, reasons.count)
    readonly property bool tight: Theme.reach && !Theme.portrait // all that is touched lies low

    closeLabel: qsTr("Do nothing")
    title: model === null ? "" : model.questionTitle
    onClosed: root.model.dismissQuestion()

    FitWords {
        objectName: "questionText"
        paragraphs: true
        room: Theme.bodySize * 6
        size: Theme.bodySize
        text: root.model === null ? "" : root.model.questionText
        width: root.bodyWidth
    }

    Grid {
        columns: Math.max(1, root.columns)
        spacing: Theme.gapTight
        visible: reasons.count > 0
        width: root.bodyWidth

        Repeater {
            id: reasons

            model: root.model === null ? [] : root.model.questionReasons

            OptionButton {
                required property int index
                required property string modelData

                height: root.tight ? Theme.touch : implicitHeight
                label: modelData
                objectName: "reason:" + index
                on: root.model !== null && root.model.questionReason === index
                width: (root.bodyWidth - (root.columns - 1) * Theme.gapTight) / root.columns
                onTriggered: root.model.chooseReason(index)
            }
        }
    }

    ActionButton {
        height: root.tight ? Theme.touch : implicitHeight
        icon: root.model !== null && root.model.questionGrave ? "attention" : ""
        label: root.model === null ? "" : root.model.questionConfirm
        objectName: "confirmQuestionButton"
        usable: root.model !== null && root.model.canConfirm
        width: root.bodyWidth
        onTriggered: root.model.confirmQuestion()
    }
}

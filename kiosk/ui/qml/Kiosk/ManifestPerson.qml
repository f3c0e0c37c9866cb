pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// One person of the tour: what is known, and notes for staff's eyes, chosen or typed.
Item {
    id: root

    required property ManifestViewModel model
    property bool typing: false
    readonly property bool beside: !Theme.portrait
    readonly property real main: beside ? Math.round(width * 0.64) : width

    Column {
        id: facts

        spacing: Theme.gapTight / 2
        visible: !root.typing || !Theme.reach
        width: root.main
        y: Theme.reach ? -height - Theme.gap : 0

        FitWords {
            heading: true
            least: Theme.fineLeast
            objectName: "manifestTitle"
            paragraphs: true
            room: Theme.bodySize * 3
            size: Theme.bodySize
            text: root.model.personName + " · " + root.model.personStanding
            width: parent.width
        }

        Repeater {
            model: root.model.personFacts

            FitWords {
                required property string modelData

                least: Theme.fineLeast
                paragraphs: true
                room: Theme.fineSize * 3.2
                size: Theme.fineSize
                text: modelData
                width: facts.width
            }
        }
    }

    Column {
        id: notes

        spacing: Theme.gapTight
        visible: !root.typing
        width: root.beside ? root.width - root.main - Theme.gapWide : root.width
        x: root.beside ? root.main + Theme.gapWide : 0
        y: root.beside ? 0 : block.y - height - Theme.gap

        Repeater {
            model: root.model.notes

            Touchable {
                id: note

                required property string key
                required property string words

                height: Math.max(Theme.touch, said.implicitHeight + Theme.gapTight)
                label: qsTr("Remove the note: %1").arg(words)
                objectName: "note:" + key
                width: notes.width
                onTriggered: root.model.removeNote(note.key)

                Rectangle {
                    anchors.fill: parent
                    border.color: Theme.attention
                    border.width: Theme.stroke
                    color: note.held ? Theme.pressed : Theme.attentionTint
                    radius: Theme.radius
                }

                FitWords {
                    id: said

                    anchors.left: parent.left
                    anchors.leftMargin: Theme.gap
                    anchors.right: away.left
                    anchors.rightMargin: Theme.gap
                    anchors.verticalCenter: parent.verticalCenter
                    least: Theme.fineLeast
                    paragraphs: true
                    room: Theme.fineSize * 5
                    silent: true
                    size: Theme.fineSize
                    text: note.words
                }

                Icon {
                    id: away

                    anchors.right: parent.right
                    anchors.rightMargin: Theme.gap
                    anchors.verticalCenter: parent.verticalCenter
                    colour: Theme.inkSoft
                    name: "dismiss"
                }
            }
        }
    }

    Column {
        id: block

        anchors.bottom: parent.bottom
        spacing: Theme.gapTight
        visible: !root.typing
        width: root.main

        Grid {
            id: phrases

            readonly property real cell: (block.width - (columns - 1) * spacing) / columns

            columns: 4
            spacing: Theme.gapTight

            Repeater {
                model: root.model.phrases

                ToolKey {
                    required property var modelData

                    Accessible.checkable: true
                    Accessible.checked: on
                    height: Theme.touch
                    label: modelData.words
                    objectName: "phrase:" + modelData.key
                    on: modelData.on
                    width: phrases.cell
                    onTriggered: root.model.togglePhrase(modelData.key)
                }
            }
        }

        Row {
            id: buttons

            readonly property int count: root.model.mayHaveNone ? 3 : 2
            readonly property real cell: (block.width - (count - 1) * spacing) / count

            spacing: Theme.gapTight

            ToolKey {
                height: Theme.touch
                label: qsTr("Type a note")
                objectName: "typeNoteButton"
                width: buttons.cell
                onTriggered: root.typing = true
            }

            ToolKey {
                enabled: !root.model.busy
                height: Theme.touch
                label: qsTr("Has no phone")
                objectName: "noPhoneButton"
                visible: root.model.mayHaveNone
                width: buttons.cell
                onTriggered: root.model.hasNoPhone()
            }

            ToolKey {
                height: Theme.touch
                label: qsTr("To the list")
                objectName: "toListButton"
                width: buttons.cell
                onTriggered: root.model.showMode("list")
            }
        }
    }

    Loader {
        active: root.typing
        anchors.bottom: parent.bottom
        focus: root.typing
        height: Theme.reach ? root.height : item ? (item as Item).implicitHeight : 0
        width: root.width

        sourceComponent: TypingPane {
            firstLabel: qsTr("Keep it")
            firstName: "keepNoteButton"
            firstUsable: root.model.typed !== "" && !root.model.busy
            hint: qsTr("A note for staff only")
            secondLabel: qsTr("Back")
            typed: root.model.typed
            onErased: root.model.erase()
            onFirst: {
                root.model.writeNote()
                root.typing = false
            }
            onSecond: root.typing = false
            onTypedOne: character => root.model.typeCharacter(character)
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// One person of the tour: what is known, and notes for staff's eyes, chosen or typed.
Item {
    id: root

    required property ManifestViewModel model
    readonly property bool beside: !Theme.portrait
    readonly property real half: beside ? (width - Theme.gapWide) / 2 : width
    property bool typing: false

    ManifestBack {
        id: head

        model: root.model
        title: root.model.personName + " · " + root.model.personStanding
        width: parent.width
    }

    Column {
        id: facts

        anchors.top: head.bottom
        anchors.topMargin: Theme.gap
        spacing: Theme.gapTight
        visible: !root.typing || (root.beside && !Theme.reach)
        width: root.half

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

        Repeater {
            model: root.model.notes

            Touchable {
                id: note

                required property string key
                required property string words

                height: Math.max(Theme.touch, said.implicitHeight + Theme.gapTight)
                label: qsTr("Remove the note: %1").arg(words)
                objectName: "note:" + key
                width: facts.width
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
                    room: Theme.smallSize * 3.2
                    silent: true
                    size: Theme.smallSize
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

        ActionButton {
            height: Theme.touch
            icon: "phone"
            kind: "plain"
            label: qsTr("Has no phone to lock up")
            objectName: "noPhoneButton"
            small: true
            usable: !root.model.busy
            visible: root.model.mayHaveNone
            width: facts.width
            onTriggered: root.model.hasNoPhone()
        }
    }

    Grid {
        id: phrases

        readonly property real cell: (width - Theme.gapTight) / 2

        anchors.right: parent.right
        columns: 2
        spacing: Theme.gapTight
        visible: !root.typing
        width: root.half
        y: root.beside ? facts.y : root.height - height - typed.height - Theme.gap

        Repeater {
            model: root.model.phrases

            OptionButton {
                required property var modelData

                implicitHeight: Theme.touch
                label: modelData.words
                objectName: "phrase:" + modelData.key
                on: modelData.on
                width: phrases.cell
                onTriggered: root.model.togglePhrase(modelData.key)
            }
        }
    }

    ActionButton {
        id: typed

        anchors.right: parent.right
        height: Theme.touch
        icon: "blank"
        kind: "plain"
        label: qsTr("Type a note")
        objectName: "typeNoteButton"
        small: true
        visible: !root.typing
        width: root.half
        y: root.beside ? phrases.y + phrases.height + Theme.gap : root.height - height
        onTriggered: root.typing = true
    }

    Item {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.topMargin: Theme.gap
        visible: root.typing
        width: root.beside && !Theme.reach ? root.half : root.width

        StaffSearchField {
            id: field

            anchors.bottom: keys.top
            anchors.bottomMargin: Theme.gap
            hint: qsTr("A note for staff only")
            typed: root.model.typed
            width: parent.width - keep.width - Theme.gap
        }

        ActionButton {
            id: keep

            anchors.right: parent.right
            anchors.verticalCenter: field.verticalCenter
            height: Theme.touch
            label: qsTr("Keep it")
            objectName: "keepNoteButton"
            small: true
            usable: root.model.typed !== "" && !root.model.busy
            width: Theme.staffButton
            onTriggered: {
                root.model.writeNote()
                root.typing = false
            }
        }

        StaffKeyboard {
            id: keys

            anchors.bottom: parent.bottom
            focus: root.typing
            width: parent.width
            onErased: root.model.eraseCharacter()
            onTyped: character => root.model.typeCharacter(character)
        }
    }
}

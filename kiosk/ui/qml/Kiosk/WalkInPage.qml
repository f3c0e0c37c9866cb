pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// People without a booking onto free places: which tour, who, and keys to type them. Where hands
// reach little of the screen, keys and people take turns.
FocusScope {
    id: root

    required property StaffViewModel staff
    readonly property WalkInViewModel model: staff.model("WalkInPage") as WalkInViewModel
    readonly property bool split: !Theme.portrait && !Theme.reach
    readonly property bool turns: Theme.reach
    readonly property bool sideways: turns && !Theme.portrait // buttons in a column of their own
    property bool listing: false
    readonly property real half: (width - Theme.gap) / 2
    readonly property real bodyWidth: sideways ? width - Theme.staffSide - Theme.gap : width
    readonly property real typingWidth: split ? half : bodyWidth
    readonly property string turnLabel: listing ? qsTr("Type") : model.composing ? qsTr("Characters") : qsTr("Show people")
    readonly property string fieldName: model.field === "name" ? qsTr("Name") : model.field === "number" ? qsTr("ID") : qsTr("Born")


    StaffSearchField {
        id: typedField

        hint: root.model.hint
        typed: root.model.typed
        width: root.turns ? root.width : root.typingWidth
        y: root.turns ? -height - Theme.gap : 0
    }

    Row {
        id: fields

        readonly property real cell: (width - 3 * spacing) / 4

        spacing: Theme.gapTight
        visible: !root.sideways
        width: root.typingWidth
        y: root.turns ? 0 : root.split ? keys.y - height - Theme.gapTight : typedField.height + Theme.gapTight

        OptionButton {
            height: Theme.touch
            label: qsTr("Name")
            objectName: "field:name"
            on: root.model.field === "name"
            width: fields.cell
            onTriggered: root.model.chooseField("name")
        }

        OptionButton {
            height: Theme.touch
            label: qsTr("ID")
            objectName: "field:number"
            on: root.model.field === "number"
            width: fields.cell
            onTriggered: root.model.chooseField("number")
        }

        OptionButton {
            height: Theme.touch
            label: qsTr("Born")
            objectName: "field:born"
            on: root.model.field === "born"
            width: fields.cell
            onTriggered: root.model.chooseField("born")
        }

        ActionButton {
            height: Theme.touch
            kind: "plain"
            label: qsTr("Add")
            objectName: "addButton"
            small: true
            usable: root.model.canAdd
            width: fields.cell
            onTriggered: root.model.add()
        }
    }

    Column {
        id: sideButtons

        spacing: Theme.gapTight
        visible: root.sideways
        width: Theme.staffSide
        x: root.width - width

        ActionButton {
            height: Theme.touch
            kind: "plain"
            label: root.turnLabel
            objectName: "turnButton"
            small: true
            width: parent.width
            onTriggered: root.listing = !root.listing
        }

        ActionButton {
            height: Theme.touch
            kind: "plain"
            label: root.fieldName
            objectName: "nextFieldButton"
            small: true
            visible: !root.listing
            width: parent.width
            onTriggered: root.model.nextField()
        }

        ActionButton {
            height: Theme.touch
            kind: "plain"
            label: qsTr("Add")
            objectName: "addButton"
            small: true
            usable: root.model.canAdd
            visible: !root.listing
            width: parent.width
            onTriggered: root.model.add()
        }
    }

    StaffKeyboard {
        id: keys

        height: implicitHeight
        visible: !root.turns || !root.listing
        width: root.typingWidth
        y: root.sideways ? 0 : root.turns ? fields.y + fields.height + Theme.gapTight
           : root.split ? root.height - height : root.height - height - Theme.touch - Theme.gap
        onErased: root.model.erase()
        onTyped: character => root.model.typeCharacter(character)
    }

    ActionButton {
        height: Theme.touch
        kind: "plain"
        label: root.turnLabel
        objectName: "turnButton"
        small: true
        visible: root.turns && !root.sideways
        width: (root.width - Theme.gapTight) / 2
        y: root.height - height
        onTriggered: root.listing = !root.listing
    }

    Item {
        id: list

        readonly property real above: root.split || root.sideways ? 0 : fields.y + fields.height + Theme.gap

        height: (root.split ? admitButton.y - Theme.gapTight : root.sideways ? root.height
                 : root.turns ? admitButton.y - Theme.gapTight : keys.y - Theme.gapTight) - above
        visible: !root.turns || root.listing
        width: root.split ? root.half : root.bodyWidth
        x: root.split ? root.half + Theme.gap : 0
        y: above

        // What a syllable of pinyin may stand for takes the place of tours and people for a moment.
        PagedGrid {
            id: characters

            readonly property real cell: (width - (columns - 1) * Theme.gapTight) / columns

            anchors.fill: parent
            columns: Math.max(1, Math.floor((width + Theme.gapTight) / (Theme.touch * 1.2 + Theme.gapTight)))
            paged: root.model.characters as PagedRows
            rowHeight: Theme.touch
            visible: root.model.composing

            delegate: ActionButton {
                required property string key

                height: Theme.touch
                kind: "plain"
                label: key
                objectName: "character:" + key
                small: true
                width: characters.cell
                onTriggered: root.model.chooseCharacter(key)
            }
        }

        Flow {
            id: choices

            readonly property int count: root.sideways ? 4 : 2

            spacing: Theme.gapTight
            visible: !root.model.composing
            width: parent.width

            Repeater {
                model: root.model.tours

                OptionButton {
                    required property string key
                    required property bool chosen

                    height: Theme.touch
                    objectName: "tour:" + key
                    on: chosen
                    width: (choices.width - (choices.count - 1) * choices.spacing) / choices.count
                    onTriggered: root.model.chooseTour(key)
                }
            }
        }

        PagedGrid {
            id: people

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: choices.bottom
            anchors.topMargin: choices.height > 0 ? Theme.gapTight : 0
            paged: root.model.people as PagedRows
            rowHeight: Theme.staffPerson
            visible: !root.model.composing

            delegate: FoundPerson {
                width: people.width
                onChosen: key => root.model.remove(key)
            }
        }
    }

    ActionButton {
        id: admitButton

        height: Theme.touch
        label: root.model.admitLabel
        objectName: "admitButton"
        small: true
        usable: root.model.canAdmit
        visible: !root.sideways || root.listing
        width: root.sideways ? Theme.staffSide : root.split ? root.half : root.turns ? (root.width - Theme.gapTight) / 2 : root.width
        x: root.width - width
        y: root.height - height
        onTriggered: root.model.admit()
    }
}

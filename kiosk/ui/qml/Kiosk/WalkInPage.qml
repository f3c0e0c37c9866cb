pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// People without a booking onto free places: which tour, who, and keys to type them. Where hands
// reach little of the screen, keys and people take turns.
FocusScope {
    id: root

    required property StaffViewModel staff
    readonly property WalkInViewModel model: staff.model("WalkInPage") as WalkInViewModel
    readonly property bool split: !Theme.portrait
    readonly property bool turns: Theme.reach
    property bool listing: false
    readonly property real half: (width - Theme.gap) / 2
    readonly property real listX: split && !turns ? half + Theme.gap : 0
    readonly property real listWidth: split && !turns ? half : width
    readonly property real typingWidth: split && !turns ? half : width

    focus: true

    StaffSearchField {
        id: typedField

        hint: root.model.hint
        typed: root.model.typed
        width: root.typingWidth
        y: root.turns ? -height - Theme.gap : 0
    }

    Row {
        id: fields

        readonly property int count: root.turns ? 4 : 3
        readonly property real cell: (width - (count - 1) * spacing) / count

        spacing: Theme.gapTight
        width: root.typingWidth
        y: root.turns ? 0 : typedField.height + Theme.gapTight

        OptionButton {
            height: Theme.touch
            label: root.model.nameTyped === "" || on ? qsTr("Name") : root.model.nameTyped
            objectName: "field:name"
            on: root.model.field === "name"
            width: fields.cell
            onTriggered: root.model.chooseField("name")
        }

        OptionButton {
            height: Theme.touch
            label: root.model.numberTyped === "" || on ? qsTr("Document") : root.model.numberTyped
            objectName: "field:number"
            on: root.model.field === "number"
            width: fields.cell
            onTriggered: root.model.chooseField("number")
        }

        OptionButton {
            height: Theme.touch
            label: root.model.bornTyped === "" || on ? qsTr("Born") : root.model.bornTyped
            objectName: "field:born"
            on: root.model.field === "born"
            width: fields.cell
            onTriggered: root.model.chooseField("born")
        }

        ActionButton {
            height: Theme.touch
            kind: "plain"
            label: root.listing ? qsTr("Type") : qsTr("Show people")
            objectName: "turnButton"
            small: true
            visible: root.turns
            width: fields.cell
            onTriggered: root.listing = !root.listing
        }
    }

    StaffKeyboard {
        id: keys

        readonly property real below: fields.y + fields.height + Theme.gapTight

        focus: true
        height: implicitHeight
        most: root.turns && root.split ? 20 : 13
        visible: !root.turns || !root.listing
        width: root.typingWidth
        y: root.split || root.turns ? below : root.height - height - Theme.button - Theme.gapTight
        onErased: root.model.erase()
        onTyped: character => root.model.typeCharacter(character)
    }

    ActionButton {
        id: addButton

        height: Theme.touch
        kind: "plain"
        label: qsTr("Add this person")
        objectName: "addButton"
        small: true
        usable: root.model.canAdd
        visible: keys.visible
        width: root.split && !root.turns ? root.half : (root.width - Theme.gapTight) / 2
        y: root.height - height
        onTriggered: root.model.add()
    }

    Item {
        id: list

        readonly property real above: root.split && !root.turns ? 0 : root.turns ? fields.height + Theme.gapTight
                                    : fields.y + fields.height + Theme.gap

        height: (root.split || root.turns ? admitButton.y : keys.y) - Theme.gapTight - above
        visible: !root.turns || root.listing
        width: root.listWidth
        x: root.listX
        y: above

        Flow {
            id: choices

            readonly property int count: Theme.large ? 2 : root.turns && root.split ? 4 : 2

            spacing: Theme.gapTight
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
        width: root.split && !root.turns ? root.half : (root.width - Theme.gapTight) / 2
        x: root.width - width
        y: root.height - height
        onTriggered: root.model.admit()
    }
}

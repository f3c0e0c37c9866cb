pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// A party checked in by hand: a touch on a name says that somebody is here and how they are
// known; keys for the last four of documents and for the door that holds the phones.
FocusScope {
    id: root

    required property StaffViewModel staff
    readonly property ByHandViewModel model: staff.model("ByHandPage") as ByHandViewModel
    readonly property bool split: !Theme.portrait && !Theme.reach
    readonly property bool turns: Theme.reach
    readonly property bool sideways: turns && !Theme.portrait // buttons in a column of their own
    property bool listing: true
    readonly property bool forDoor: model.field === "door"
    readonly property real half: (width - Theme.gap) / 2
    readonly property real bodyWidth: sideways ? width - Theme.staffSide - Theme.gap : width
    readonly property real typingWidth: split ? half : bodyWidth


    StaffSearchField {
        id: typedField

        hint: root.model.hint
        typed: root.model.typed
        width: root.turns ? root.width : root.typingWidth
        y: root.turns ? -height - Theme.gap : 0
    }

    Grid {
        id: fields

        readonly property real cell: root.sideways ? width : (width - (count - 1) * spacing) / count
        readonly property int count: root.turns ? 3 : 2
        readonly property real doorMore: count === 3 && !root.sideways ? cell * 0.28 : 0 // it says more

        columns: root.sideways ? 1 : count
        spacing: Theme.gapTight
        width: root.sideways ? Theme.staffSide : root.typingWidth
        x: root.sideways ? root.width - width : 0
        y: root.turns ? 0 : root.split ? keys.y - height - Theme.gapTight : typedField.height + Theme.gapTight

        OptionButton {
            height: Theme.touch
            label: qsTr("Last four")
            objectName: "field:last4"
            on: !root.forDoor
            visible: !root.sideways
            width: fields.cell - fields.doorMore / 2
            onTriggered: root.model.chooseField("last4")
        }

        OptionButton {
            height: Theme.touch
            label: root.model.doorLabel
            objectName: "field:door"
            on: root.forDoor
            visible: !root.sideways || !root.listing
            width: fields.cell + fields.doorMore
            onTriggered: root.model.chooseField(root.sideways && root.forDoor ? "last4" : "door")
        }

        ActionButton {
            height: Theme.touch
            kind: "plain"
            label: root.listing ? qsTr("Type") : qsTr("Show people")
            objectName: "turnButton"
            small: true
            visible: root.turns
            width: fields.cell - fields.doorMore / 2
            onTriggered: root.listing = !root.listing
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

    PagedGrid {
        id: people

        readonly property real begins: root.split || root.sideways ? 0 : fields.y + fields.height + Theme.gap

        height: (root.sideways ? root.height : (root.split || root.turns ? checkIn.y : keys.y) - Theme.gapTight) - begins
        paged: root.model.party as PagedRows
        rowHeight: Theme.staffPerson
        visible: !root.turns || root.listing
        width: root.split ? root.half : root.bodyWidth
        x: root.split ? root.half + Theme.gap : 0
        y: begins

        delegate: FoundPerson {
            width: people.width
            onChosen: key => root.model.choose(key)
        }
    }

    ActionButton {
        id: checkIn

        height: Theme.touch
        label: root.model.checkInLabel
        objectName: "checkInButton"
        room: Theme.touch - Theme.gapTight
        small: true
        usable: root.model.canCheckIn
        width: root.sideways ? Theme.staffSide : root.split ? root.half : root.width
        x: root.width - width
        y: root.height - height
        onTriggered: root.model.checkIn()
    }
}

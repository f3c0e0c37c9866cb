pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// A party checked in by hand: a touch on a name says that somebody is here and how they are
// known; keys for the last four of documents and for the door that holds the phones.
FocusScope {
    id: root

    required property StaffViewModel staff
    readonly property ByHandViewModel model: staff.model("ByHandPage") as ByHandViewModel
    readonly property bool split: !Theme.portrait
    readonly property bool turns: Theme.reach
    property bool listing: true
    readonly property real half: (width - Theme.gap) / 2
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

        readonly property int count: root.turns ? 3 : 2
        readonly property real cell: (width - (count - 1) * spacing) / count

        spacing: Theme.gapTight
        width: root.typingWidth
        y: root.turns ? 0 : typedField.height + Theme.gapTight

        OptionButton {
            height: Theme.touch
            label: qsTr("Last four")
            objectName: "field:last4"
            on: root.model.field === "last4"
            width: fields.cell
            onTriggered: root.model.chooseField("last4")
        }

        OptionButton {
            height: Theme.touch
            label: root.model.doorLabel
            objectName: "field:door"
            on: root.model.field === "door"
            width: fields.cell
            onTriggered: root.model.chooseField("door")
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

        focus: true
        height: implicitHeight
        most: root.turns && root.split ? 20 : 13
        visible: !root.turns || !root.listing
        width: root.typingWidth
        y: root.split || root.turns ? fields.y + fields.height + Theme.gapTight
                                    : root.height - height - Theme.touch - Theme.gap
        onErased: root.model.erase()
        onTyped: character => root.model.typeCharacter(character)
    }

    PagedGrid {
        id: people

        readonly property real begins: root.split && !root.turns ? 0 : fields.y + fields.height + Theme.gap

        height: (root.split || root.turns ? checkIn.y : keys.y) - Theme.gapTight - begins
        paged: root.model.party as PagedRows
        rowHeight: Theme.staffPerson
        visible: !root.turns || root.listing
        width: root.split && !root.turns ? root.half : root.width
        x: root.split && !root.turns ? root.half + Theme.gap : 0
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
        small: true
        usable: root.model.canCheckIn
        width: root.split && !root.turns ? root.half : root.width
        x: root.width - width
        y: root.height - height
        onTriggered: root.model.checkIn()
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// The luggage counter: what stands here, what is tagged, what is gone; one piece of it.
FocusScope {
    id: root

    required property StaffViewModel staff
    readonly property LuggageViewModel model: staff.model("LuggagePage") as LuggageViewModel
    readonly property bool beside: !Theme.portrait
    readonly property bool listing: model.mode === "list"
    readonly property bool searching: model.mode === "search"
    readonly property bool tight: beside && Theme.reach
    readonly property int columns: beside ? 2 : 1
    readonly property real rowHeight: Theme.rowFlat * (Theme.large && !tight ? 1.3 : 1)
    readonly property PagedRows rows: model.rows as PagedRows


    Row {
        id: chips

        readonly property real wide: (width - 3 * spacing) / 4

        spacing: Theme.gapTight
        visible: root.listing
        width: parent.width

        CountChip {
            count: root.model.storedCount
            label: qsTr("Stand here")
            objectName: "filter:stored"
            on: root.model.wanted === "stored"
            width: chips.wide
            worried: root.model.hasOld
            onTriggered: root.model.show("stored")
        }

        CountChip {
            count: root.model.taggedCount
            label: qsTr("Only tagged")
            objectName: "filter:tagged"
            on: root.model.wanted === "tagged"
            width: chips.wide
            onTriggered: root.model.show("tagged")
        }

        CountChip {
            count: root.model.handedOutCount
            label: qsTr("Given out")
            objectName: "filter:handed_out"
            on: root.model.wanted === "handed_out"
            width: chips.wide
            onTriggered: root.model.show("handed_out")
        }

        ActionButton {
            height: Theme.staffChip
            icon: "search"
            kind: root.model.finding ? "primary" : "plain"
            label: root.model.typed === "" ? qsTr("Search") : root.model.typed
            objectName: "searchButton"
            small: true
            spoken: qsTr("Search")
            width: chips.wide
            onTriggered: root.model.search()
        }
    }

    StaffSearchField {
        id: field

        height: Theme.touch
        hint: qsTr("Number, name, last four, booking, place")
        typed: root.model.typed
        visible: root.searching
        width: root.tight ? root.width : root.width - showButton.width - Theme.gapTight
        y: root.tight ? -height - Theme.gap : 0
    }

    ActionButton {
        id: showButton

        anchors.right: parent.right
        height: Theme.touch
        label: qsTr("Show %1").arg(root.model.typed === "" ? root.model.storedCount : root.rows.size)
        objectName: "showFoundButton"
        small: true
        visible: root.searching
        width: Math.min(320 * Theme.unit, parent.width * 0.3)
        onTriggered: root.model.showFound()
    }

    PagedGrid {
        id: pieces

        readonly property real cell: (width - (columns - 1) * Theme.gapTight) / columns

        anchors.bottom: root.searching ? keys.top : parent.bottom
        anchors.bottomMargin: root.searching ? Theme.gap : 0
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: root.searching ? field.bottom : chips.bottom
        anchors.topMargin: Theme.gap
        columns: root.columns
        paged: root.rows
        rowHeight: root.rowHeight
        visible: root.listing || (root.searching && !Theme.reach && !(root.beside && Theme.large))

        delegate: LuggageRow {
            height: root.rowHeight
            width: pieces.cell
            onChosen: key => root.model.choose(key)
        }
    }

    FitWords {
        align: Text.AlignHCenter
        anchors.centerIn: pieces
        colour: Theme.inkSoft
        room: Theme.bodySize * 3
        size: Theme.bodySize
        text: root.model.finding ? qsTr("No luggage is found.")
            : root.model.wanted === "stored" ? qsTr("No luggage stands here. Hold a tag to the scanner to take one in.")
            : root.model.wanted === "tagged" ? qsTr("Every tagged piece has been taken in.")
            : qsTr("Nothing has been given out today.")
        visible: pieces.visible && root.rows.size === 0
        width: parent.width
    }

    StaffKeyboard {
        id: keys

        anchors.bottom: root.tight ? undefined : parent.bottom
        enabled: root.searching
        focus: root.searching
        height: implicitHeight
        visible: root.searching
        width: parent.width - (root.tight ? showButton.width + Theme.gap : 0)
        onErased: root.model.erase()
        onTyped: character => root.model.typeCharacter(character)
    }

    Loader {
        anchors.fill: parent
        focus: active
        active: root.model.mode === "piece" || root.model.mode === "lost"
        sourceComponent: root.model.mode === "lost" ? lost : piece
    }

    Component {
        id: piece

        LuggagePiece {
            model: root.model
        }
    }

    Component {
        id: lost

        LuggageLost {
            model: root.model
        }
    }
}

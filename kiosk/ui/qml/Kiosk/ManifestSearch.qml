pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// Find somebody of the tour: what was typed, who fits, and the keys. In reach mode keys and
// people take turns.
Item {
    id: root

    required property ManifestViewModel model
    property bool folded: false // the keys are away
    readonly property bool beside: !Theme.portrait
    readonly property bool turns: Theme.reach
    readonly property real sideWidth: turns && beside ? Theme.staffButton + Theme.gapWide : 0

    TypingPane {
        id: pane

        anchors.bottom: parent.bottom
        firstLabel: !root.turns ? qsTr("Erase all") : root.folded ? qsTr("Keys") : qsTr("People")
        firstName: "searchTurnButton"
        firstUsable: root.turns || root.model.typed !== ""
        height: root.turns ? root.height : implicitHeight
        hint: qsTr("Name, pinyin, initials, last four, or locker")
        keysShown: !root.turns || !root.folded
        secondLabel: qsTr("Close")
        typed: root.model.typed
        width: root.beside && !root.turns ? Math.round(root.width * 0.56) : root.width
        onErased: root.model.erase()
        onFirst: {
            if (root.turns)
                root.folded = !root.folded
            else
                root.model.showMode("search")
        }
        onSecond: root.model.showMode("list")
        onTypedOne: character => root.model.typeCharacter(character)
    }

    PagedGrid {
        id: list

        readonly property real cell: (width - (columns - 1) * Theme.gapTight) / columns

        columns: root.beside && !root.turns ? 1 : 2
        height: root.turns ? root.height - y : root.beside ? root.height : root.height - pane.height - Theme.gap
        paged: root.model.members
        rowHeight: Theme.memberTile
        visible: !root.turns || root.folded
        width: root.beside && !root.turns ? root.width - pane.width - Theme.gapWide : root.width - root.sideWidth
        x: root.beside && !root.turns ? pane.width + Theme.gapWide : 0
        y: root.turns && !root.beside ? Theme.touch + Theme.gap : 0

        delegate: MemberTile {
            width: list.cell
            onPicked: key => root.model.choosePerson(key)
        }
    }

    FitWords {
        align: Text.AlignHCenter
        anchors.horizontalCenter: list.horizontalCenter
        anchors.verticalCenter: list.verticalCenter
        colour: Theme.inkSoft
        least: Theme.fineLeast
        room: Theme.bodySize * 3
        size: Theme.smallSize
        text: qsTr("Nobody of this tour fits.")
        visible: list.visible && root.model.members.size === 0
        width: list.width
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// Find somebody of the tour: what was typed, who fits, and the keys.
Item {
    id: root

    required property ManifestViewModel model
    readonly property bool beside: !Theme.portrait
    readonly property real half: beside ? Math.round(width * 0.56) : width

    StaffSearchField {
        id: field

        hint: qsTr("Name, pinyin, initials, last four, or locker")
        typed: root.model.typed
        width: root.half - back.width - Theme.gap
    }

    ActionButton {
        id: back

        height: Theme.touch
        kind: "plain"
        label: qsTr("Close")
        objectName: "toListButton"
        small: true
        width: Theme.staffButton
        x: root.half - width
        onTriggered: root.model.showMode("list")
    }

    StaffKeyboard {
        id: keys

        anchors.bottom: parent.bottom
        focus: true
        width: root.half
        onErased: root.model.eraseCharacter()
        onTyped: character => root.model.typeCharacter(character)
    }

    PagedGrid {
        id: list

        readonly property real cell: (width - (columns - 1) * Theme.gapTight) / columns

        anchors.bottom: root.beside ? parent.bottom : keys.top
        anchors.bottomMargin: root.beside ? 0 : Theme.gap
        anchors.left: root.beside ? keys.right : parent.left
        anchors.leftMargin: root.beside ? Theme.gapWide : 0
        anchors.right: parent.right
        anchors.top: root.beside ? parent.top : field.bottom
        anchors.topMargin: root.beside ? 0 : Theme.gap
        columns: root.beside ? 1 : 2
        paged: root.model.members
        rowHeight: Theme.memberTile

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
        visible: root.model.members.size === 0
        width: list.width
    }
}

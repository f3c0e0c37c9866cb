pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// A piece without its tag: the document of who takes it is looked at and its last four noted.
FocusScope {
    id: root

    required property LuggageViewModel model
    readonly property bool tight: Theme.reach && !Theme.portrait
    readonly property real buttonWidth: Math.min(tight ? 300 * Theme.unit : 380 * Theme.unit, width * 0.3)

    ActionButton {
        id: back

        height: Theme.touch
        icon: "back"
        kind: "plain"
        label: root.model.title
        objectName: "backToPieceButton"
        small: true
        width: root.buttonWidth
        x: root.tight ? root.width - width : 0
        onTriggered: root.model.showPiece()
    }

    StaffSearchField {
        id: field

        height: Theme.touch
        hint: qsTr("Last four")
        typed: root.model.last4
        width: root.tight ? root.width * 0.3 : root.width - 2 * (root.buttonWidth + Theme.gapTight)
        x: root.tight ? 0 : root.buttonWidth + Theme.gapTight
        y: root.tight ? -height - Theme.gap : 0
    }

    ActionButton {
        id: give

        anchors.right: parent.right
        height: Theme.touch
        label: qsTr("Give out")
        objectName: "handOutWithoutTagButton"
        small: true
        usable: root.model.hasLast4
        width: root.buttonWidth
        y: root.tight ? height + Theme.gapTight : 0
        onTriggered: root.model.handOutWithoutTag()
    }

    FitWords {
        id: words

        anchors.left: root.tight ? field.right : parent.left
        anchors.leftMargin: root.tight ? Theme.gap : 0
        anchors.right: parent.right
        anchors.top: root.tight ? field.top : field.bottom
        anchors.topMargin: root.tight ? 0 : Theme.gap
        colour: root.model.isForeign ? Theme.attentionDeep : Theme.inkSoft
        least: Theme.fineLeast
        objectName: "last4Words"
        room: root.tight ? Theme.touch : Math.min(Theme.smallSize * 3, root.height - keys.implicitHeight - Theme.touch - Theme.gap - Theme.gapTight)
        size: Theme.smallSize
        text: root.model.last4Words
    }

    StaffKeyboard {
        id: keys

        anchors.bottom: root.tight ? undefined : parent.bottom
        height: implicitHeight
        width: parent.width - (root.tight ? root.buttonWidth + Theme.gap : 0)
        onErased: root.model.erase()
        onTyped: character => root.model.typeCharacter(character)
    }
}

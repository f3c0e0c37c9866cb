pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// Finding anyone: what was typed, who that may be, and keys. Where hands reach little of the
// screen, keys and people take turns.
FocusScope {
    id: root

    required property StaffViewModel staff
    readonly property FindViewModel model: staff.model("FindPage") as FindViewModel
    readonly property bool beside: !Theme.portrait
    readonly property bool turns: Theme.reach
    readonly property bool keysShown: !turns || !model.folded
    readonly property bool peopleShown: !turns || model.folded
    readonly property real half: (width - Theme.gap) / 2
    readonly property real sideWidth: turns && beside ? Theme.staffSide : 0
    readonly property real bodyWidth: width - (sideWidth > 0 ? sideWidth + Theme.gap : 0)
    readonly property bool split: beside && !turns
    readonly property real typingWidth: split ? half : bodyWidth


    StaffSearchField {
        id: field

        hint: root.model.hint
        typed: root.model.typed
        width: root.turns ? root.width : root.typingWidth - (root.turns ? 0 : walkIn.width + Theme.gapTight)
        y: root.turns ? -height - Theme.gap : 0
    }

    ActionButton {
        id: walkIn

        anchors.left: root.sideWidth > 0 ? undefined : root.turns ? parent.left : field.right
        anchors.leftMargin: root.turns ? 0 : Theme.gapTight
        anchors.right: root.sideWidth > 0 ? parent.right : undefined
        anchors.top: parent.top
        enabled: visible
        height: Theme.touch
        kind: "plain"
        label: qsTr("No booking")
        objectName: "walkInButton"
        small: true
        visible: root.model.canAdmit && !root.model.picking
        width: root.sideWidth > 0 ? root.sideWidth : visible || root.turns ? Theme.staffSide : 0
        onTriggered: root.model.walkIn()
    }

    ActionButton {
        id: turn

        anchors.left: root.sideWidth > 0 ? undefined : walkIn.right
        anchors.leftMargin: Theme.gapTight
        anchors.right: parent.right
        anchors.top: root.sideWidth > 0 ? walkIn.bottom : parent.top
        anchors.topMargin: root.sideWidth > 0 ? Theme.gapTight : 0
        height: Theme.touch
        kind: "plain"
        label: root.model.folded ? qsTr("Type") : qsTr("Show people")
        objectName: "turnButton"
        small: true
        visible: root.turns
        width: root.sideWidth
        onTriggered: root.model.fold(!root.model.folded)
    }

    FitWords {
        id: summary

        colour: Theme.inkSoft
        least: Theme.fineLeast
        room: Theme.fineSize * 3
        size: Theme.fineSize
        text: root.model.standing
        width: root.split ? root.half : root.width
        x: root.split ? root.half + Theme.gap : 0
        y: root.turns ? field.y - Theme.gapTight - implicitHeight : root.split ? 0 : field.height + Theme.gapTight
    }

    // While keys have the lower half, who was found can be read above.
    Column {
        id: preview

        readonly property real above: root.turns && root.parent ? root.parent.y - Theme.bar - Theme.gap : 0
        readonly property int most: Math.floor((above + summary.y - Theme.gap) / Theme.storyLine)

        visible: root.turns && root.keysShown
        width: parent.width
        y: summary.y - Theme.gapTight - height

        Repeater {
            model: preview.visible ? (root.model.found as PagedRows).rows : null

            PreviewLine {
                required property int index
                required property string name
                required property string standing

                title: name
                visible: index < preview.most
                width: preview.width
                words: standing
            }
        }
    }

    PagedGrid {
        id: people

        readonly property real begins: root.turns ? (root.beside ? 0 : Theme.touch + Theme.gapTight)
                                  : summary.y + summary.implicitHeight + Theme.gapTight

        height: (root.split || root.turns ? root.height : keys.y - Theme.gap) - begins
        paged: root.model.found as PagedRows
        rowHeight: Theme.staffPerson
        visible: root.peopleShown
        width: root.split ? root.half : root.bodyWidth
        x: root.split ? root.half + Theme.gap : 0
        y: begins

        delegate: FoundPerson {
            width: people.width
            onChosen: key => root.model.choose(key)
        }
    }

    StaffKeyboard {
        id: keys

        visible: root.keysShown
        width: root.typingWidth
        y: root.turns && root.beside ? 0 : root.height - implicitHeight
        height: implicitHeight
        onErased: root.model.erase()
        onTyped: character => root.model.typeCharacter(character)
    }
}

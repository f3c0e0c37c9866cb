import QtQuick

// What is being typed, two buttons beside it, and keys. In reach mode the words stand above,
// where nothing has to be touched.
Item {
    id: root

    required property string typed
    required property string hint
    required property string firstLabel
    required property string firstName
    required property string secondLabel
    property bool firstUsable: true
    property bool keysShown: true
    readonly property bool aside: Theme.reach && !Theme.portrait // buttons beside the keys
    readonly property real side: Theme.staffButton

    signal typedOne(character: string)
    signal erased()
    signal first()
    signal second()

    implicitHeight: (aside ? 0 : Theme.touch + Theme.gap) + keys.implicitHeight

    StaffSearchField {
        hint: root.hint
        typed: root.typed
        width: Theme.reach ? root.width : root.width - 2 * (root.side + Theme.gapTight)
        y: Theme.reach ? -height - Theme.gap : 0
    }

    ActionButton {
        height: Theme.touch
        kind: "primary"
        label: root.firstLabel
        objectName: root.firstName
        small: true
        usable: root.firstUsable
        width: root.side
        x: root.aside ? root.width - width : Theme.reach ? 0 : root.width - 2 * width - Theme.gapTight
        onTriggered: root.first()
    }

    ActionButton {
        height: Theme.touch
        kind: "plain"
        label: root.secondLabel
        objectName: "stopTypingButton"
        small: true
        width: root.side
        x: root.width - width
        y: root.aside ? Theme.touch + Theme.gap : 0
        onTriggered: root.second()
    }

    StaffKeyboard {
        id: keys

        anchors.bottom: parent.bottom
        visible: root.keysShown
        width: root.aside ? root.width - root.side - Theme.gapWide : root.width
        onErased: root.erased()
        onTyped: character => root.typedOne(character)
    }
}

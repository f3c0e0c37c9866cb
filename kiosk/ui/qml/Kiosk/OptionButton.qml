import QtQuick

// One way of showing the screen, on or off.
Touchable {
    id: root

    property bool on: false

    Accessible.checkable: true
    Accessible.checked: on
    Accessible.role: Accessible.CheckBox
    implicitHeight: Math.max(Theme.button, words.implicitHeight + 2 * Theme.gapTight)

    ChoiceFace {
        anchors.fill: parent
        held: root.held
        on: root.on
    }

    Icon {
        id: sign

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapTight
        anchors.verticalCenter: parent.verticalCenter
        colour: Theme.accent
        name: "tick"
        visible: root.on
    }

    FitWords {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: Theme.gapTight
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapTight
        anchors.verticalCenter: parent.verticalCenter
        room: Theme.smallSize * 1.7
        silent: true
        size: Theme.smallSize
        text: root.label
    }
}

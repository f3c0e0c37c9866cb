import QtQuick

// A small switch of the bench panel; a momentary one never stays on.
Rectangle {
    id: root

    required property string label
    property bool momentary: false
    property bool on: false
    readonly property alias held: area.pressed

    signal triggered()

    Accessible.checkable: !momentary
    Accessible.checked: on
    Accessible.name: label
    Accessible.onPressAction: root.triggered()
    Accessible.role: Accessible.Button
    Keys.onReturnPressed: root.triggered()
    Keys.onSpacePressed: root.triggered()
    activeFocusOnTab: true
    border.color: activeFocus ? Theme.deskInk : momentary ? Theme.deskInkSoft : "transparent"
    border.width: Theme.deskStroke
    color: held ? Theme.deskPressed : on ? Theme.deskWrong : Theme.deskChipColor
    implicitHeight: Theme.deskChip
    implicitWidth: words.implicitWidth + 2 * Theme.deskGap + Theme.deskRadius
    radius: momentary ? Theme.deskRadius : height / 2

    Text {
        id: words

        anchors.centerIn: parent
        color: Theme.deskInk
        font.family: Theme.family
        font.pixelSize: Theme.deskSmall
        text: root.label
    }

    MouseArea {
        id: area

        anchors.fill: parent
        onClicked: root.triggered()
    }
}

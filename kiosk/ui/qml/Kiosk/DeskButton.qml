import QtQuick

// A button of the bench panel: a title, and a line about what it does.
Rectangle {
    id: root

    required property string label
    property string detail: ""
    property bool on: false
    readonly property alias held: area.pressed

    signal triggered()

    Accessible.name: detail === "" ? label : label + ", " + detail
    Accessible.onPressAction: root.triggered()
    Accessible.role: Accessible.Button
    Keys.onReturnPressed: root.triggered()
    Keys.onSpacePressed: root.triggered()
    activeFocusOnTab: true
    border.color: activeFocus ? Theme.deskInk : on ? Theme.deskOn : "transparent"
    border.width: 2 * Theme.deskStroke
    color: held ? Theme.deskPressed : on ? Theme.deskOn : Theme.deskSurface
    implicitHeight: detail === "" ? Theme.deskRow : Theme.deskRowTall
    radius: Theme.deskRadius

    Column {
        anchors.left: parent.left
        anchors.margins: Theme.deskMargin
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter

        Text {
            color: Theme.deskInk
            elide: Text.ElideRight
            font.family: Theme.family
            font.pixelSize: Theme.deskText
            text: root.label
            width: parent.width
        }

        Text {
            color: Theme.deskInkSoft
            elide: Text.ElideRight
            font.family: Theme.family
            font.pixelSize: Theme.deskSmall
            text: root.detail
            visible: text !== ""
            width: parent.width
        }
    }

    MouseArea {
        id: area

        anchors.fill: parent
        onClicked: root.triggered()
    }
}

import QtQuick

// Anything that can be touched: pressed in sight at once, one touch at a time, by key as well.
Item {
    id: root

    required property string label
    property bool rapid: false // keys of a keypad: fast typing is no double tap
    property real ringRadius: Theme.radius
    readonly property alias held: area.pressed

    signal triggered()

    function trigger(): void {
        if (root.enabled && (root.rapid ? TapGate.admitKey() : TapGate.admit()))
            root.triggered()
    }

    Accessible.focusable: true
    Accessible.name: label
    Accessible.onPressAction: root.trigger()
    Accessible.role: Accessible.Button
    Keys.onEnterPressed: root.trigger()
    Keys.onReturnPressed: root.trigger()
    Keys.onSpacePressed: root.trigger()
    activeFocusOnTab: enabled
    implicitHeight: Theme.touch
    implicitWidth: Theme.touch

    MouseArea {
        id: area

        anchors.fill: parent
        onClicked: root.trigger()
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.strokeStrong
        border.color: Theme.ink
        border.width: Theme.strokeStrong
        color: "transparent"
        radius: root.ringRadius + Theme.strokeStrong
        visible: root.activeFocus
        z: 2
    }
}

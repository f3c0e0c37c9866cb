import QtQuick

// Anything that can be touched: pressed in sight at once, one touch at a time, by key as well.
Item {
    id: root

    required property string label
    property string spoken: label.replace("\n", " ") // where the label alone would not say what is meant
    property bool rapid: false // keys of a keypad: fast typing is no double tap
    property bool filled: true // with a colour that may be the ring's
    property real ringRadius: Theme.radius
    readonly property alias held: area.pressed
    readonly property bool ringed: activeFocus && TapGate.byKeys

    signal pressBegan() // before what it shows may change under the finger
    signal triggered()

    function trigger(): void {
        if (root.enabled && root.visible && (root.rapid ? TapGate.admitKey() : TapGate.admit()))
            root.triggered()
    }

    // A key held down presses once; while the focus is hidden KeyGuide shows it first.
    function press(event: KeyEvent): void {
        event.accepted = TapGate.byKeys
        if (TapGate.byKeys && !event.isAutoRepeat) {
            root.pressBegan()
            root.trigger()
        }
    }

    Accessible.focusable: true
    Accessible.name: spoken
    Accessible.onPressAction: {
        root.pressBegan()
        root.trigger()
    }
    Accessible.role: Accessible.Button
    Keys.onEnterPressed: event => root.press(event)
    Keys.onReturnPressed: event => root.press(event)
    Keys.onSelectPressed: event => root.press(event)
    Keys.onSpacePressed: event => root.press(event)
    implicitHeight: Theme.touch
    implicitWidth: Theme.touch

    MouseArea {
        id: area

        anchors.fill: parent
        onClicked: root.trigger()
        onPressed: root.pressBegan()
    }

    // Paper within, ink around it: one of the two stands out from whatever the control is filled with.
    Rectangle {
        anchors.fill: parent
        border.color: Theme.paper
        border.width: Theme.strokeStrong
        color: "transparent"
        radius: root.ringRadius
        visible: root.ringed && root.filled
        z: 2
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -Theme.strokeStrong
        border.color: Theme.ink
        border.width: Theme.strokeStrong
        color: "transparent"
        radius: root.ringRadius + Theme.strokeStrong
        visible: root.ringed
        z: 2
    }
}

import QtQuick

// A key of the PIN pad: a digit, "erase" or "enter".
Touchable {
    id: root

    required property string sign
    property bool usable: true
    readonly property bool digit: sign.length === 1
    readonly property bool primary: sign === "enter" && usable

    enabled: usable
    label: digit ? sign : sign === "erase" ? qsTr("Erase") : qsTr("Sign in")
    objectName: "pin:" + sign
    rapid: sign !== "enter"
    ringRadius: Theme.radiusSmall

    Rectangle {
        anchors.fill: parent
        border.color: root.primary ? color : root.usable ? Theme.edge : Theme.line
        border.width: Theme.stroke
        color: root.primary ? (root.held ? Theme.accentPressed : Theme.accent)
                            : root.held ? Theme.pressed : root.digit ? Theme.accentTint : Theme.surface
        radius: Theme.radiusSmall
    }

    Words {
        Accessible.ignored: true
        anchors.centerIn: parent
        font.pixelSize: Theme.bodySize
        text: root.sign
        visible: root.digit
    }

    Icon {
        anchors.centerIn: parent
        name: "erase"
        visible: root.sign === "erase"
    }

    FitWords {
        align: Text.AlignHCenter
        anchors.centerIn: parent
        colour: root.primary ? Theme.accentInk : Theme.inkSoft
        room: parent.height - Theme.gapTight
        silent: true
        size: Theme.bodySize
        text: root.sign === "enter" ? root.label : ""
        width: parent.width - Theme.gapTight
    }
}

import QtQuick

// A wide button: "primary" is what most people want here, "plain" the other way, "quiet" a way
// out.
Touchable {
    id: root

    property string kind: "primary"
    property string icon: ""
    property bool small: false
    property real room: (small ? Theme.smallSize : Theme.bodySize) * 3.2 // for its words
    property bool usable: true // not while the page moves, though nothing shows it
    readonly property bool primary: kind === "primary" && usable
    readonly property color ink: primary ? Theme.accentInk : kind === "quiet" || !usable ? Theme.inkSoft : Theme.ink

    enabled: usable
    implicitHeight: Math.max(kind === "quiet" ? Theme.touch : Theme.button, words.implicitHeight + 2 * Theme.gapTight)
    implicitWidth: words.natural + 2 * Theme.gapWide
    opacity: usable || !Theme.strong ? 1 : 0.5 // its colours alone would not tell

    Rectangle {
        anchors.fill: parent
        border.color: root.primary ? color : root.kind === "quiet" ? "transparent" : root.usable ? Theme.edge : Theme.line
        border.width: Theme.stroke
        color: root.primary ? (root.held ? Theme.accentPressed : Theme.accent)
                            : root.held ? Theme.pressed : root.kind === "quiet" ? "transparent" : Theme.surface
        radius: Theme.radius
    }

    Row {
        anchors.centerIn: parent
        spacing: Theme.gapTight

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            colour: root.ink
            name: root.icon
            visible: root.icon !== ""
        }

        FitWords {
            id: words

            align: Text.AlignHCenter
            anchors.verticalCenter: parent.verticalCenter
            colour: root.ink
            room: root.room
            silent: true
            size: root.small ? Theme.smallSize : Theme.bodySize
            text: root.label
            width: Math.min(natural, root.width - 2 * Theme.gapTight - (root.icon === "" ? 0 : Theme.icon + Theme.gapTight))
        }
    }
}

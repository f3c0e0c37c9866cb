import QtQuick
import KioskModels

// Takes light from the screen while nobody is expected. Whoever touches it, or presses a key,
// only wakes it: nothing that could hardly be seen is set off.
Rectangle {
    id: root

    required property DimmingViewModel dimming
    readonly property bool dim: dimming.share > 0
    readonly property bool touched: area.pressed // it stays until the finger is lifted

    signal woken()

    Accessible.ignored: true
    color: Theme.night
    objectName: "dimLayer"
    opacity: dimming.share
    onDimChanged: {
        if (dim)
            TapGate.byKeys = false // the first key shows where the focus is, and presses nothing
    }

    MouseArea {
        id: area

        anchors.fill: parent
        onPressed: root.woken()
    }
}

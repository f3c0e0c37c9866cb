import QtQuick

// A large number to choose in one touch.
Touchable {
    id: root

    required property int number
    property string caption: "" // under the number
    property bool captions: false // there are some in this grid: all numbers keep the same size
    readonly property real upper: captions ? height - Theme.smallSize * 1.9 : height

    Rectangle {
        anchors.fill: parent
        border.color: root.held ? Theme.accentPressed : Theme.accent
        border.width: Theme.stroke
        color: root.held ? Theme.accent : Theme.surface
        radius: Theme.radius
    }

    Text {
        Accessible.ignored: true
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: root.caption === "" ? 0 : (root.upper - root.height) / 2
        color: root.held ? Theme.accentInk : Theme.accent
        font.family: Theme.family
        font.pixelSize: Math.max(1, Math.min(Theme.numberSize, root.upper * 0.62, root.width * 0.6))
        text: root.number
    }

    FitWords {
        align: Text.AlignHCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gapTight / 2
        anchors.horizontalCenter: parent.horizontalCenter
        colour: root.held ? Theme.accentInk : Theme.accent
        room: Theme.smallSize * 1.7
        silent: true
        size: Theme.smallSize
        text: root.captions ? root.caption : ""
        width: parent.width - Theme.gapTight
    }
}

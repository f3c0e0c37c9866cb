import QtQuick

// What has been typed to search for, and a hint while there is nothing.
Rectangle {
    id: root

    required property string typed
    required property string hint

    Accessible.name: typed === "" ? hint : typed
    Accessible.role: Accessible.EditableText
    border.color: Theme.accent
    border.width: Theme.strokeStrong
    color: Theme.surface
    implicitHeight: Theme.touch
    radius: Theme.radius

    FitWords {
        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        colour: root.typed === "" ? Theme.inkSoft : Theme.ink
        least: Theme.fineLeast
        objectName: "searchField"
        room: parent.height
        silent: true
        size: root.typed === "" ? Theme.smallSize : Theme.bodySize
        text: root.typed === "" ? root.hint : root.typed
    }
}

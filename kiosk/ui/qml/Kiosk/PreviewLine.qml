import QtQuick

// One of those who were found while keys take the room below: to be read, not to be touched.
Item {
    id: root

    required property string title
    required property string words

    Accessible.name: title + ", " + words
    Accessible.role: Accessible.ListItem
    height: Theme.storyLine

    FitWords {
        anchors.verticalCenter: parent.verticalCenter
        height: implicitHeight
        least: Theme.fineLeast
        room: root.height
        silent: true
        size: Theme.smallSize
        text: root.title
        width: root.width * 0.5
    }

    FitWords {
        align: Text.AlignRight
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        colour: Theme.inkSoft
        height: implicitHeight
        least: Theme.fineLeast
        room: root.height
        silent: true
        size: Theme.fineSize
        text: root.words
        width: root.width * 0.5 - Theme.gap
    }

    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.line
        height: Theme.stroke
        width: parent.width
    }
}

import QtQuick

// One row of the journal about somebody: when, what, and why.
Rectangle {
    id: root

    required property string at
    required property string title
    required property string words

    Accessible.name: at + ", " + title + ", " + words
    Accessible.role: Accessible.ListItem
    border.color: Theme.line
    border.width: Theme.stroke
    color: Theme.surface
    height: Theme.storyLine
    radius: Theme.radiusSmall

    Words {
        id: time

        Accessible.ignored: true
        anchors.left: parent.left
        anchors.leftMargin: Theme.gapTight
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.inkSoft
        font.pixelSize: Theme.fineSize
        text: root.at
    }

    FitWords {
        anchors.left: time.right
        anchors.leftMargin: Theme.gapTight
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapTight
        anchors.verticalCenter: parent.verticalCenter
        least: Theme.fineLeast
        room: root.height - Theme.gapTight / 2
        silent: true
        size: Theme.fineSize
        text: root.words === "" ? root.title : root.title + " · " + root.words
    }
}

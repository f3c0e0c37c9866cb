import QtQuick

// One fact: when, what, and to whom, where, why and by whom.
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
    height: Theme.journalLine
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

    Column {
        anchors.left: time.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapTight
        anchors.verticalCenter: parent.verticalCenter

        FitWords {
            id: head

            least: Theme.fineLeast
            room: Theme.fineSize * 1.6
            silent: true
            size: Theme.fineSize
            text: root.title
            width: parent.width
        }

        FitWords {
            colour: Theme.inkSoft
            least: Theme.fineLeast
            paragraphs: true
            room: root.height - head.implicitHeight - Theme.gapTight
            silent: true
            size: Theme.fineSize
            text: root.words
            width: parent.width
        }
    }
}

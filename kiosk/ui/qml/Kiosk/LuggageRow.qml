import QtQuick

// One piece of luggage in the list: its number large, whose it is, how it stands and where.
Touchable {
    id: root

    required property string key
    required property string number
    required property string owners
    required property string words
    required property string place
    required property string icon
    required property bool old // of an earlier day, and still here

    signal chosen(key: string)

    label: number + ", " + owners + ", " + words + ", " + place
    objectName: "luggage:" + number
    onTriggered: root.chosen(root.key)

    Rectangle {
        anchors.fill: parent
        border.color: root.old ? Theme.attention : Theme.edge
        border.width: Theme.stroke
        color: root.held ? Theme.pressed : root.old ? Theme.attentionTint : Theme.surface
        radius: Theme.radius
    }

    Words {
        id: figure

        Accessible.ignored: true
        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        font.pixelSize: Theme.bodySize
        lineHeight: Theme.titleLine
        text: root.number
        width: Math.max(implicitWidth, Theme.bodySize * 1.9)
    }

    Column {
        anchors.left: figure.right
        anchors.leftMargin: Theme.gapTight
        anchors.right: where.left
        anchors.rightMargin: Theme.gapTight
        anchors.verticalCenter: parent.verticalCenter

        FitWords {
            least: Theme.fineLeast
            room: root.height * 0.46
            silent: true
            size: Theme.fineSize
            text: root.owners
            width: parent.width
        }

        FitWords {
            colour: root.old ? Theme.attentionDeep : Theme.inkSoft
            least: Theme.fineLeast
            room: root.height * 0.46
            silent: true
            size: Theme.fineLeast
            text: root.words
            width: parent.width
        }
    }

    Row {
        id: where

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapTight

        Words {
            Accessible.ignored: true
            anchors.verticalCenter: parent.verticalCenter
            font.pixelSize: Theme.smallSize
            lineHeight: Theme.titleLine
            text: root.place
            visible: text !== ""
        }

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            colour: Theme.inkSoft
            name: root.icon
        }
    }
}

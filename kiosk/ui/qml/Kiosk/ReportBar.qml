import QtQuick

// What it is, a bar as long as its share of the longest, and how many.
Item {
    id: root

    required property string caption
    required property real share
    required property string value

    Accessible.name: caption + ", " + value
    Accessible.role: Accessible.ListItem
    height: Theme.reportRow

    FitWords {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        least: Theme.fineLeast
        room: root.height
        silent: true
        size: Theme.fineSize
        text: root.caption
        width: parent.width * 0.3
    }

    Rectangle {
        id: bar

        anchors.left: words.right
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        border.color: Theme.strong ? Theme.ink : color
        border.width: Theme.strong ? Theme.stroke : 0
        color: Theme.accent
        height: parent.height * 0.56
        radius: Theme.radiusSmall / 2
        visible: root.share > 0
        width: Math.max(Theme.stroke, (parent.width * 0.7 - Theme.gap - number.width - Theme.gapTight) * root.share)
    }

    FitWords {
        id: number

        anchors.left: bar.visible ? bar.right : words.right
        anchors.leftMargin: Theme.gapTight
        anchors.verticalCenter: parent.verticalCenter
        colour: Theme.inkSoft
        least: Theme.fineLeast
        room: root.height
        silent: true
        size: Theme.fineSize
        text: root.value
        width: Theme.staffButton
    }
}

import QtQuick

// One entitlement of a visitor who has no sticker: a touch redeems it.
Touchable {
    id: root

    required property string key
    required property string title
    required property string words
    required property bool can

    signal chosen(key: string)

    enabled: can
    height: Theme.rowFlat
    label: root.title + ", " + root.words
    objectName: "own:" + root.key
    onTriggered: root.chosen(root.key)

    Rectangle {
        anchors.fill: parent
        border.color: root.can ? Theme.accent : Theme.line
        border.width: Theme.stroke
        color: root.held ? Theme.pressed : root.can ? Theme.accentTint : Theme.surface
        radius: Theme.radius
    }

    Column {
        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        FitWords {
            id: head

            least: Theme.fineLeast
            room: Theme.fineSize * 1.6
            silent: true
            size: Theme.smallSize
            text: root.title
            width: parent.width
        }

        FitWords {
            colour: Theme.inkSoft
            least: Theme.fineLeast
            room: Math.max(Theme.fineSize * 1.6, root.height - head.implicitHeight - 2 * Theme.gapTight)
            silent: true
            size: Theme.fineSize
            text: root.words
            width: parent.width
        }
    }
}

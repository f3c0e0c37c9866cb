import QtQuick

// One of the staff, to be touched at sign-in.
Touchable {
    id: root

    required property string key
    required property string name
    required property string role

    signal chosen(key: string)

    height: Theme.staffTile
    label: name + ", " + role
    objectName: "person:" + name
    onTriggered: root.chosen(root.key)

    Rectangle {
        anchors.fill: parent
        border.color: Theme.edge
        border.width: Theme.stroke
        color: root.held ? Theme.pressed : Theme.surface
        radius: Theme.radius
    }

    Column {
        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapTight
        anchors.verticalCenter: parent.verticalCenter

        FitWords {
            room: Theme.bodySize * 1.7
            silent: true
            size: Theme.bodySize
            text: root.name
            width: parent.width
        }

        FitWords {
            colour: Theme.inkSoft
            least: Theme.fineSize
            room: Theme.fineSize * 1.7
            silent: true
            size: Theme.fineSize
            text: root.role
            width: parent.width
        }
    }
}

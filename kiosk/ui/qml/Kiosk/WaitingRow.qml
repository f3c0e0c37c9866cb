import QtQuick

// One thing that waits: what and where it is, what to do, and the way to the place of doing it.
StaffRow {
    id: root

    required property string key
    required property string since
    required property bool urgent
    required property bool goes
    required property bool settles

    required icon

    signal wanted(key: string)
    signal seenTo(key: string)

    bad: urgent
    fine: since
    height: Theme.staffRowTall
    taken: goes || settles ? buttons.width + Theme.gap : 0

    Column {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapTight
        width: Theme.staffButton

        ActionButton {
            height: Theme.touch
            kind: "plain"
            label: qsTr("Go there")
            objectName: "go:" + root.key
            small: true
            spoken: label + ", " + root.title
            visible: root.goes
            width: parent.width
            onTriggered: root.wanted(root.key)
        }

        ActionButton {
            height: Theme.touch
            kind: "plain"
            label: qsTr("Seen to")
            objectName: "settle:" + root.key
            small: true
            spoken: label + ", " + root.title
            visible: root.settles
            width: parent.width
            onTriggered: root.seenTo(root.key)
        }
    }
}

import QtQuick

// One device: what it is, how it is, where it is, and a button to try it.
StaffRow {
    id: root

    required property string key
    required property string mark
    required property string place
    required property string test

    signal tried(key: string)

    bad: mark === "fault" || mark === "down"
    fine: place
    good: mark === "ready"
    icon: ({ "ready": "tick", "fault": "attention", "down": "cross", "starting": "clock" })[mark] ?? ""
    taken: button.visible ? button.width + Theme.gap : 0

    ActionButton {
        id: button

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        height: Math.max(Theme.touch, implicitHeight)
        kind: "plain"
        label: root.test
        objectName: "test:" + root.key
        small: true
        spoken: label + ", " + root.key
        visible: root.test !== ""
        width: Theme.staffButton
        onTriggered: root.tried(root.key)
    }
}

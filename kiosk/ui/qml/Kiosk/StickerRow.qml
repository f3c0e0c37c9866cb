import QtQuick

// A sticker that is not out; where nobody can know, a person says whether it is.
StaffRow {
    id: root

    required property string key
    required property bool settles

    signal cameOut(key: string)
    signal printAgain(key: string)

    bad: settles
    height: Theme.staffRowTall
    icon: settles ? "attention" : "clock"
    taken: settles ? buttons.width + Theme.gap : 0

    Column {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapTight
        visible: root.settles
        width: Theme.staffButton

        ActionButton {
            height: Theme.touch
            kind: "plain"
            label: qsTr("It came out")
            objectName: "cameOut:" + root.key
            small: true
            spoken: label + ", " + root.title
            width: parent.width
            onTriggered: root.cameOut(root.key)
        }

        ActionButton {
            height: Theme.touch
            kind: "plain"
            label: qsTr("Print again")
            objectName: "printAgain:" + root.key
            small: true
            spoken: label + ", " + root.title
            width: parent.width
            onTriggered: root.printAgain(root.key)
        }
    }
}

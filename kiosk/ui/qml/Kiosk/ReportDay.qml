import QtQuick

// A day to be chosen: by months, by days.
Item {
    id: root

    required property string label
    required property string day
    required property string name

    signal moved(days: int)

    implicitHeight: Theme.touch

    Row {
        id: back

        spacing: Theme.gapTight

        ChoiceChip {
            label: "−30"
            objectName: root.name + "MonthBack"
            spoken: root.label + ", " + qsTr("30 days earlier")
            onTriggered: root.moved(-30)
        }

        ChoiceChip {
            label: "−1"
            objectName: root.name + "DayBack"
            spoken: root.label + ", " + qsTr("a day earlier")
            onTriggered: root.moved(-1)
        }
    }

    Column {
        anchors.left: back.right
        anchors.leftMargin: Theme.gapTight
        anchors.right: on.left
        anchors.rightMargin: Theme.gapTight
        anchors.verticalCenter: parent.verticalCenter

        FitWords {
            align: Text.AlignHCenter
            colour: Theme.inkSoft
            least: Theme.fineLeast
            room: Theme.fineSize * 1.5
            size: Theme.fineLeast
            text: root.label
            width: parent.width
        }

        FitWords {
            align: Text.AlignHCenter
            least: Theme.fineLeast
            room: Theme.smallSize * 1.5
            size: Theme.smallSize
            text: root.day
            width: parent.width
        }
    }

    Row {
        id: on

        anchors.right: parent.right
        spacing: Theme.gapTight

        ChoiceChip {
            label: "+1"
            objectName: root.name + "DayOn"
            spoken: root.label + ", " + qsTr("a day later")
            onTriggered: root.moved(1)
        }

        ChoiceChip {
            label: "+30"
            objectName: root.name + "MonthOn"
            spoken: root.label + ", " + qsTr("30 days later")
            onTriggered: root.moved(30)
        }
    }
}

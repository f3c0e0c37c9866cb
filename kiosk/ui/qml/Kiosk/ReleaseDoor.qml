pragma ComponentBehavior: Bound

import QtQuick

// One door of the wall, to be touched where it is large enough.
Item {
    id: root

    required property int number
    required property int row
    required property int column
    required property int places
    required property string mark
    required property string offer
    property bool touchable: false

    signal chosen(number: int, offered: string)

    Loader {
        anchors.fill: parent
        sourceComponent: root.touchable ? touch : face
    }

    Component {
        id: face

        ReleaseFace { mark: root.mark; number: root.number }
    }

    Component {
        id: touch

        Touchable {
            id: area

            property string offered: ""

            label: root.number
            objectName: "door:" + root.number
            ringRadius: Theme.radiusSmall
            onPressBegan: area.offered = root.offer
            onTriggered: root.chosen(root.number, area.offered)

            ReleaseFace { anchors.fill: parent; mark: root.mark; number: root.number; pressed: area.held }
        }
    }
}

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
    property bool touchable: false

    signal chosen(number: int)

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

            label: root.number
            objectName: "door:" + root.number
            ringRadius: Theme.radiusSmall
            onTriggered: root.chosen(root.number)

            ReleaseFace { anchors.fill: parent; mark: root.mark; number: root.number; pressed: area.held }
        }
    }
}

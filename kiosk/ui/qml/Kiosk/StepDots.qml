pragma ComponentBehavior: Bound

import QtQuick

// How far along the journey is: past and present steps in the accent, the present one wide.
Row {
    id: root

    required property int step
    required property int steps

    Accessible.name: qsTr("Step %1 of %2").arg(step).arg(steps)
    Accessible.role: Accessible.StaticText
    spacing: Theme.gap
    visible: step > 0

    Repeater {
        model: root.steps

        Rectangle {
            required property int index
            readonly property bool now: index + 1 === root.step

            border.color: Theme.strong ? Theme.ink : color
            border.width: Theme.stroke
            color: index < root.step ? Theme.accent : Theme.strong ? Theme.paper : Theme.dotAhead
            height: Theme.dot
            radius: height / 2
            width: now ? Theme.dotWide : Theme.dot
        }
    }
}

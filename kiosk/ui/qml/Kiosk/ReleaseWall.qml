pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// The real wall, every door as it stands now; a door can be touched where it is large enough.
Rectangle {
    id: root

    required property ReleaseViewModel model
    readonly property real pad: Theme.gapTight
    readonly property real gap: Theme.gapTight
    readonly property real cellWidth: (width - 2 * pad + gap) / model.wallColumns - gap
    readonly property real cellHeight: (height - 2 * pad + gap) / model.wallRows - gap
    readonly property bool touchable: !Theme.reach && cellWidth >= Theme.touch - 0.5 && cellHeight >= Theme.touch - 0.5
    readonly property real wanted: model.wallRows * (Theme.touch + gap) - gap + 2 * pad // for every door to be touched

    Accessible.name: qsTr("The locker wall")
    Accessible.role: Accessible.Graphic
    border.color: Theme.line
    border.width: Theme.stroke
    color: Theme.paper
    radius: Theme.radius

    Repeater {
        model: root.model.wall

        ReleaseDoor {
            height: places * (root.cellHeight + root.gap) - root.gap
            touchable: root.touchable
            width: root.cellWidth
            x: root.pad + column * (root.cellWidth + root.gap)
            y: root.pad + row * (root.cellHeight + root.gap)
            onChosen: (number, offered) => root.model.touchDoor(number, offered)
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// The real wall as it stands there: its places, gaps and tall doors, the one that matters lit.
Rectangle {
    id: root

    required property PhonesViewModel phones
    // A low wall has narrow joints, so that its numbers can be read.
    readonly property bool tight: (height - 2 * Theme.gap + Theme.gapTight) / Math.max(1, phones.wallRows) < Theme.gapTight + Theme.touch * 0.75
    readonly property real pad: tight ? Theme.gapTight : Theme.gap
    readonly property real gap: (tight ? Theme.gapTight / 2 : Theme.gapTight) * Math.min(1, 8 / Math.max(1, phones.wallColumns))
    readonly property real cellWidth: (width - 2 * pad + gap) / phones.wallColumns - gap
    readonly property real cellHeight: (height - 2 * pad + gap) / phones.wallRows - gap

    Accessible.name: qsTr("The locker wall; door %1 is lit").arg(phones.number)
    Accessible.role: Accessible.Graphic
    border.color: Theme.line
    border.width: Theme.stroke
    color: Theme.paper
    layer.enabled: Theme.sliding // as a picture: all the doors are drawn once and not in each frame
    radius: Theme.radius

    Repeater {
        model: root.phones.wall

        WallDoor {
            height: places * (root.cellHeight + root.gap) - root.gap
            width: root.cellWidth
            x: root.pad + column * (root.cellWidth + root.gap)
            y: root.pad + row * (root.cellHeight + root.gap)
            z: lit ? 1 : 0
        }
    }
}

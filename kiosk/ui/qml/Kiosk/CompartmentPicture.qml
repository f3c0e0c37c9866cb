pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// The whole wall, to be looked at where it cannot be touched.
Item {
    id: root

    required property CompartmentsViewModel model
    readonly property real gap: Theme.gapTight / 2
    readonly property real cellWidth: (width + gap) / model.wallColumns - gap
    readonly property real cellHeight: (height + gap) / model.wallRows - gap

    Accessible.name: qsTr("The locker wall")
    Accessible.role: Accessible.Graphic

    Repeater {
        model: root.model.wall

        CompartmentFace {
            required property int row
            required property int column
            required property int places

            height: places * (root.cellHeight + root.gap) - root.gap
            width: root.cellWidth
            x: column * (root.cellWidth + root.gap)
            y: row * (root.cellHeight + root.gap)
        }
    }
}

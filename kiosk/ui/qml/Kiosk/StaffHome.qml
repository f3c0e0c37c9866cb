pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// A tile for each page that this person may open, as high as there is room for. The grave one at
// the end takes what is left of its row.
Item {
    id: root

    required property StaffViewModel staff
    readonly property bool many: tiles.count > 8
    readonly property int columns: Theme.portrait ? (many ? 3 : 2) : (many ? 5 : 4)
    readonly property int rows: Math.max(1, Math.ceil(tiles.count / columns))
    readonly property real wide: Math.floor((width - (columns - 1) * Theme.gap) / columns)
    readonly property int spare: rows * columns - tiles.count
    readonly property real tall: Math.min(Theme.staffTile * 2, (height + Theme.gap) / rows - Theme.gap)

    Flow {
        anchors.bottom: parent.bottom
        spacing: Theme.gap
        width: parent.width

        Repeater {
            id: tiles

            model: root.staff.tiles

            StaffTile {
                height: root.tall
                many: root.many
                width: root.wide + (grave ? root.spare * (root.wide + Theme.gap) : 0)
                onChosen: name => root.staff.openPage(name)
            }
        }
    }
}

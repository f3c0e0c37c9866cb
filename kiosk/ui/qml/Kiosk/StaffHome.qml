pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// A tile for each page that this person may open.
Item {
    id: root

    required property StaffViewModel staff
    readonly property int columns: Theme.portrait ? 2 : 4

    Grid {
        anchors.bottom: parent.bottom
        columns: root.columns
        spacing: Theme.gap
        width: parent.width

        Repeater {
            model: root.staff.tiles

            StaffTile {
                width: (root.width - (root.columns - 1) * Theme.gap) / root.columns
                onChosen: name => root.staff.openPage(name)
            }
        }
    }
}

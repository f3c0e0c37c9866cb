pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// The wall as it stands there, where every door can be touched; else its doors in pages.
Item {
    id: root

    required property CompartmentsViewModel model
    readonly property real gap: Theme.gapTight
    readonly property real cellWidth: (width + gap) / model.wallColumns - gap
    readonly property real cellHeight: (height + gap) / model.wallRows - gap
    readonly property bool touchable: cellWidth >= Theme.touch - 0.5 && cellHeight >= Theme.touch - 0.5
    readonly property real wanted: model.wallRows * (Theme.touch + gap) - gap // for every door to be touched
    readonly property int columns: Math.max(1, Math.floor((width + gap) / (Theme.touch + gap)))

    Loader {
        anchors.fill: parent
        sourceComponent: root.touchable ? whole : pages
    }

    Component {
        id: whole

        Item {
            Repeater {
                model: root.model.wall

                CompartmentDoor {
                    required property int row
                    required property int column
                    required property int places

                    height: places * (root.cellHeight + root.gap) - root.gap
                    width: root.cellWidth
                    x: column * (root.cellWidth + root.gap)
                    y: row * (root.cellHeight + root.gap)
                    onTriggered: root.model.choose(number)
                }
            }
        }
    }

    Component {
        id: pages

        PagedGrid {
            columns: root.columns
            paged: root.model.tiles as PagedRows
            rowHeight: Theme.touch

            delegate: CompartmentDoor {
                height: Theme.touch
                width: (root.width + root.gap) / root.columns - root.gap
                onTriggered: root.model.choose(number)
            }
        }
    }
}

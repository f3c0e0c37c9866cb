pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// The rules of the visit, all in the one size in which they fit the room together.
Item {
    id: root

    required property VenueViewModel venue
    required property real room
    readonly property int count: Math.max(1, venue.ruleCount)
    readonly property real gap: count > 5 ? Theme.gapTight : Theme.gapWide
    readonly property real share: Math.max(1, (room - (count - 1) * gap) / count)
    readonly property real disc: Math.min(Theme.badge, share)

    implicitHeight: column.implicitHeight

    FitWords {
        id: measure

        opacity: 0
        room: Math.max(1, root.room - (root.count - 1) * root.gap)
        silent: true
        size: Theme.leadSize
        text: root.venue.rulesText
        width: root.width - root.disc - Theme.gapWide
    }

    Column {
        id: column

        spacing: root.gap
        width: root.width

        Repeater {
            model: root.venue.rules

            RuleItem {
                disc: root.disc
                size: measure.fitted
                width: column.width
            }
        }
    }
}

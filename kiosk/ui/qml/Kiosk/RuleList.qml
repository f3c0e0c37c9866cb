pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// The rules of the visit, all in the one size in which they fit the room together; in pages
// where they do not even in the smallest.
Item {
    id: root

    required property VenueViewModel venue
    required property real room
    readonly property int shown: Math.max(1, venue.ruleCount)
    readonly property real gap: gapBetween(shown)
    // Many pictures are no taller than a line of their sentences: the room is measured for these.
    readonly property real lineHeight: measure.fitted * Theme.naturalLine * Theme.textLine
    readonly property real disc: Math.min(Theme.badge, shown > 5 ? lineHeight : Math.max(1, (room - (shown - 1) * gap) / shown))
    readonly property real textWidth: width - Theme.badge - Theme.gapWide
    readonly property int fit: countThatFits(venue.allRules)

    // How many rules a page may hold, so that every page has room enough in the smallest size.
    function countThatFits(rules: var): int {
        for (let pages = 1; pages < rules.length; ++pages) {
            const count = Math.ceil(rules.length / pages)
            let fits = true
            for (let first = 0; first < rules.length; first += count)
                fits = fits && heightOf(rules.slice(first, first + count)) <= root.room
            if (fits)
                return count
        }
        return 1
    }

    function heightOf(rules: var): real {
        const line = Theme.leastSize * Theme.naturalLine * Theme.textLine
        let height = (rules.length - 1) * root.gapBetween(rules.length)
        for (const rule of rules) // a line is seldom filled to its end
            height += line * Math.ceil(metrics.advanceWidth(rule) * 1.1 / Math.max(1, root.textWidth))
        return height
    }

    function gapBetween(count: int): real {
        return count > 5 ? Theme.gapTight : Theme.gapWide
    }

    function apply(): void {
        root.venue?.setRuleRoom(root.fit)
    }

    implicitHeight: column.implicitHeight
    Component.onCompleted: apply()
    onFitChanged: Qt.callLater(apply)

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: Math.max(1, Theme.leastSize)
    }

    CommonSize {
        id: measure

        lines: root.venue.rulesText.split("\n")
        room: root.room - (root.shown - 1) * root.gap
        size: Theme.leadSize
        width: root.textWidth
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

import QtQuick

// Finds the one size for several sentences: as large as the room allows, and a little smaller
// where that saves a sentence from leaving a lonely word on its second line.
Item {
    id: root

    required property list<string> lines
    required property real size
    required property real room
    property real yielding: 0.78 // no smaller than this share, to save a line
    readonly property real fitted: saved(measure.fitted, 0.82)
    readonly property real wanted: saved(root.size, yielding)

    // The size at which sentences that are a little too long for a line stand in one.
    function saved(size: real, share: real): real {
        const least = Math.max(Theme.smallSize, size * share)
        let best = size
        for (const line of root.lines) {
            const oneLine = metrics.font.pixelSize * root.width / Math.max(1, metrics.advanceWidth(line)) * 0.98
            if (oneLine < best && oneLine >= least)
                best = oneLine
        }
        return best
    }

    opacity: 0

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: Math.max(1, root.size)
    }

    FitWords {
        id: measure

        paragraphs: true
        room: Math.max(1, root.room)
        silent: true
        size: root.wanted
        text: root.lines.join("\n")
        width: root.width
    }
}

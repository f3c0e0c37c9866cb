pragma Singleton

import QtQuick

// One touch at a time: a second within Theme.tapGap counts for nothing, whichever control it
// lands on, so that a double tap never answers the question of the page that follows.
QtObject {
    id: gate

    property double last: 0

    signal touched()

    function admit(): bool {
        const now = Date.now()
        gate.touched()
        if (now - gate.last < Theme.tapGap)
            return false
        gate.last = now
        return true
    }
}

pragma Singleton

import QtQuick

// One touch at a time: a second within Theme.tapGap counts for nothing, whichever control it
// lands on, so that a double tap never answers the question of the page that follows.
QtObject {
    id: gate

    readonly property bool open: !closing.running
    property bool byKeys: false // the last to act used keys: the focus is to be seen
    property Timer closing: Timer { interval: Theme.tapGap }

    signal touched()

    // A key may be touched again at once, but not by the second half of a double touch that
    // brought its page.
    function admitKey(): bool {
        gate.touched()
        return gate.open
    }

    function admit(): bool {
        gate.touched()
        if (gate.closing.running)
            return false
        gate.closing.start()
        return true
    }
}

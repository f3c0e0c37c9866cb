pragma Singleton

import QtQuick

// Who takes what is typed on a real keyboard, whatever has the focus: the keys that the page shows
// on the glass. It has a function `take(event)`, which says whether the key was of use.
QtObject {
    property Item at: null
}

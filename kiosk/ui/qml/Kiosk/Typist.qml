pragma Singleton

import QtQuick

// Who takes what is typed on a real keyboard, whatever has the focus: the keys that the page shows
// on the glass. It has a function `take(event)`, which says whether the key was of use, and tells by
// `endsInPrimary` whether what is typed is sent off by the page's primary action.
QtObject {
    property Item at: null
}

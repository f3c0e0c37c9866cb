pragma ComponentBehavior: Bound

import QtQuick

// How every page is laid out: a message, something to work on, a picture, and actions where hands
// reach. Portrait stacks them; landscape puts message and picture left, work and actions right; in
// reach mode whatever can be touched lies in the lower half of the screen.
Item {
    id: frame

    property Component message: null
    property Component work: null
    property Component picture: null
    property Component actions: null
    property bool workLow: false // the work lies just above the actions; portrait: the picture over it
    property bool workTouched: true // reach: what is only read need not lie low
    property bool messageWide: false // landscape reach: the message takes the whole width
    property bool workWide: false // landscape reach: the work takes the whole width
    property bool workStays: false // landscape reach: only read, the work stays where it always is
    property bool pictureRight: false // landscape: the page has no work, the picture takes its place

    readonly property bool portrait: Theme.portrait
    readonly property real half: height > 0 && Window.window ? Window.window.height / 2 - Theme.bar : height / 2
    readonly property real columnWidth: portrait ? width - 2 * Theme.margin : (width - 2 * Theme.margin - 2 * Theme.gap) / 2
    readonly property real rightX: portrait ? Theme.margin : width - Theme.margin - columnWidth
    readonly property real lowest: height - (Theme.reach ? Theme.gapTight / 2 : Theme.gap)
    readonly property real actionsTop: actionsSlot.item ? actionsSlot.y - Theme.gap : lowest
    readonly property real messageEnd: messageSlot.item ? messageSlot.y + messageSlot.height + Theme.gapWide : Theme.gapTight
    // Landscape reach: what is touched lies low on the left, or nothing does.
    readonly property bool workMoves: Theme.reach && !workStays
    readonly property bool alone: workStays || !work && !messageWide
    // What the message may take without pushing anything out of its place.
    readonly property real messageRoom: portrait ? (Theme.reach ? half - Theme.gapTight - Theme.gapWide : height * 0.42)
                                                 : Theme.reach && !alone ? half - Theme.gapTight - Theme.gapWide : height - Theme.gapTight - Theme.gap
    readonly property real workTop: portrait ? (Theme.reach && workTouched ? Math.max(half, messageEnd) : messageEnd)
                                             : workMoves ? half : Theme.gapTight
    readonly property real workBottom: !portrait && workMoves ? lowest : actionsTop
    readonly property real workRoom: Math.max(0, workBottom - workTop)

    Loader {
        id: messageSlot

        sourceComponent: frame.message
        width: frame.messageWide && !frame.portrait && Theme.reach ? frame.width - 2 * Theme.margin : frame.columnWidth
        x: Theme.margin
        y: Theme.gapTight
    }

    Loader {
        id: workSlot

        height: implicitHeight > 0 ? Math.min(implicitHeight, frame.workRoom) : frame.workRoom
        sourceComponent: frame.work
        width: frame.workWide && Theme.reach ? frame.width - 2 * Theme.margin : frame.columnWidth
        x: !frame.portrait && frame.workMoves ? Theme.margin : frame.rightX
        y: frame.workLow && (frame.portrait || !Theme.reach) ? frame.workBottom - height : frame.workTop
    }

    Loader {
        id: pictureSlot

        readonly property bool beside: !frame.portrait && (frame.pictureRight || Theme.reach)
        readonly property real upper: beside ? Theme.gapTight
                                          : frame.portrait && !Theme.reach && !frame.workLow && workSlot.item
                                            ? workSlot.y + workSlot.height + Theme.gap : frame.messageEnd
        readonly property real lower: Theme.reach ? Math.min(beside && !frame.workWide || !workSlot.item ? frame.height : frame.half - Theme.gap, frame.actionsTop)
                                                : frame.workLow && frame.portrait ? workSlot.y - Theme.gap
                                                : frame.portrait || frame.pictureRight ? frame.actionsTop : frame.lowest

        active: lower - upper >= Theme.pictureLeast
        height: Math.min(Theme.pictureMost, lower - upper)
        sourceComponent: frame.picture
        width: frame.columnWidth
        x: beside ? frame.rightX : Theme.margin
        y: upper
    }

    Loader {
        id: actionsSlot

        height: (item as Item)?.implicitHeight ?? 0
        sourceComponent: frame.actions
        width: frame.columnWidth
        x: frame.rightX
        y: frame.lowest - height
    }
}

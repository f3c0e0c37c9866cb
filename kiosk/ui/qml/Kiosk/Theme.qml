pragma Singleton

import QtQuick

// Every colour, size and duration of the screens. Sizes are given at the design size, 1080 x 1920
// or 1920 x 1080, and scaled by one unit, which Main sets.
QtObject {
    id: theme

    property real unit: 1
    property bool portrait: true
    property bool large: false
    property bool calm: false
    property bool sliding: false // a page is moving in
    property bool reach: false
    property string contrast: "normal"
    property string family: ""
    property bool chinese: true
    property color venueAccent: "#0B6E6E"

    readonly property bool strong: contrast !== "normal"
    readonly property bool dark: contrast === "dark"

    // Colours
    readonly property color paper: !strong ? "#FAFAF7" : dark ? "#000000" : "#FFFFFF"
    readonly property color surface: !strong ? "#FFFFFF" : paper
    readonly property color ink: !strong ? "#15181D" : dark ? "#FFFFFF" : "#000000"
    readonly property color inkSoft: !strong ? "#4A515C" : ink
    readonly property color inkPressed: !strong ? "#4A515C" : dark ? "#B8B8B8" : "#4A4A4A"
    readonly property color line: !strong ? "#E2E4E8" : ink
    readonly property color edge: !strong ? "#7C8490" : ink
    readonly property color accent: !strong ? venueAccent : ink
    readonly property color accentInk: !strong ? "#FFFFFF" : paper
    readonly property color accentPressed: !strong ? Qt.darker(venueAccent, 1.35) : inkPressed
    readonly property color accentTint: tint(venueAccent)
    readonly property color good: !strong ? "#1B7A48" : ink
    readonly property color goodDeep: !strong ? "#115231" : ink
    readonly property color goodTint: tint("#1B7A48")
    readonly property color goodEdge: strong ? line : Qt.darker(goodTint, 1.12)
    readonly property color attention: !strong ? "#A85A00" : ink
    readonly property color attentionDeep: !strong ? "#6B3A00" : ink
    readonly property color attentionTint: tint("#A85A00")
    readonly property color stop: !strong ? "#B3261E" : ink
    readonly property color stopDeep: !strong ? "#8C1D18" : ink
    readonly property color stopTint: tint("#B3261E")
    readonly property color pressed: !strong ? "#E2E4E8" : dark ? "#4A4A4A" : "#C4C4C4"
    readonly property color logoGround: dark ? "#FFFFFF" : "transparent"
    readonly property color veil: Qt.rgba(0.08, 0.09, 0.11, 0.55)
    readonly property color night: "#000000"
    readonly property color device: "#0D1B1B"
    readonly property color deviceLight: "#4FCDBD"
    readonly property color dotAhead: !strong ? "#C9CDD3" : paper
    readonly property color doorFree: !strong ? "#F2F4F5" : paper
    readonly property color doorTaken: !strong ? "#DDE3E6" : dark ? "#3A3A3A" : "#D5D5D5"

    readonly property color doorEdge: Qt.darker(doorTaken, 1.08)
    readonly property color ringTrack: strong ? doorTaken : line // what of a ring has gone

    // Type
    readonly property real typeScale: unit * (large ? 1.3 : 1)
    readonly property real doorSize: 336 * unit
    readonly property real numberSize: 168 * typeScale
    readonly property real titleSize: 104 * typeScale
    readonly property real leadSize: 64 * typeScale
    readonly property real bodySize: 44 * typeScale
    readonly property real smallSize: 36 * typeScale
    readonly property real leastSize: 36 * unit
    // Noto Sans CJK's own line, of its size; the factors make it 1.5 for Chinese, closer for Latin.
    readonly property real naturalLine: 1.448
    readonly property real textLine: chinese ? 1.036 : 0.9
    readonly property real titleLine: chinese ? 0.9 : 0.8

    // Space
    readonly property real gapTight: 16 * unit
    readonly property real gap: 24 * unit
    readonly property real gapWide: 40 * unit
    readonly property real margin: 56 * unit
    readonly property real radius: 32 * unit
    readonly property real radiusSmall: 16 * unit
    readonly property real stroke: 3 * unit
    readonly property real strokeStrong: 6 * unit

    // Things to touch, and other measures
    readonly property real touch: 96 * unit
    readonly property real key: (portrait ? 112 : 96) * unit
    readonly property real button: (portrait ? 136 : 112) * unit
    readonly property real bar: 132 * unit
    readonly property real logo: 84 * unit
    readonly property real foot: (portrait ? (large ? 156 : 148) : (large ? 148 : 132)) * unit
    readonly property real icon: 48 * unit
    readonly property real iconLarge: 88 * unit
    readonly property real badge: 96 * unit
    readonly property real badgeSmall: 64 * unit
    readonly property real dot: 22 * unit
    readonly property real dotWide: 76 * unit
    readonly property real ring: 84 * unit
    readonly property real pictureLeast: 220 * unit
    readonly property real pictureMost: 720 * unit
    readonly property real rollHeight: (large ? 368 : 320) * unit
    readonly property real rollNumber: 216 * typeScale
    readonly property real rowTall: (large ? 224 : 184) * unit
    readonly property real rowFlat: 112 * unit
    readonly property real shift: 120 * unit

    // Staff pages are denser: small print under the smallest size of the visitors' pages
    readonly property real fineSize: 30 * typeScale
    readonly property real fineLeast: 28 * unit
    readonly property real staffRow: (portrait ? (large ? 296 : 256) : reach ? 252 : 280) * unit
    readonly property real staffLine: (portrait ? (large ? 152 : 116) : (large ? 208 : 160)) * unit
    readonly property real reportRow: (large && !reach ? 88 : 72) * unit
    readonly property real reportColumn: 176 * typeScale
    readonly property real staffRowTall: Math.max(staffRow, 240 * unit)
    readonly property real staffTile: (large ? 168 : 136) * unit
    readonly property real staffChip: (reach && !portrait ? 96 : large ? 160 : 136) * unit
    readonly property real staffButton: (large ? 264 : 232) * unit
    readonly property real memberTile: (large ? 188 : 148) * unit
    readonly property real staffCell: 200 * unit
    readonly property real staffPerson: (large ? (reach && !portrait ? 136 : 152) : 124) * unit
    readonly property real storyLine: (large ? 88 : 72) * unit
    readonly property real journalLine: (large ? 192 : 152) * unit
    readonly property real staffSide: 340 * unit
    readonly property real pinWidth: 720 * unit

    // The bench panel on a developer's desk has a desk's sizes, whatever the kiosk's unit is
    readonly property real deskText: 14
    readonly property real deskSmall: 12
    readonly property real deskTitle: 20
    readonly property real deskGap: 8
    readonly property real deskMargin: 16
    readonly property real deskChip: 30
    readonly property real deskDot: 10
    readonly property real deskRow: 40
    readonly property real deskRowTall: 56
    readonly property real deskRadius: 8
    readonly property real deskStroke: 1
    readonly property real deskWidth: 380
    readonly property real deskDevices: 500
    readonly property real deskHeight: 960
    readonly property color deskPaper: "#15181D"
    readonly property color deskSurface: "#23272E"
    readonly property color deskPressed: "#3A4049"
    readonly property color deskOn: "#0B6E6E"
    readonly property color deskInk: "#FFFFFF"
    readonly property color deskInkSoft: "#B8BFC9"
    readonly property color deskChipColor: "#333941"
    readonly property color deskWrong: "#8F2A22"
    readonly property color deskGood: "#5BD08C"
    readonly property color deskAttention: "#F2B45A"
    readonly property color deskStop: "#FF8A80"

    // Time, in milliseconds
    readonly property int pageTime: calm ? 0 : 220
    readonly property int tickTime: calm ? 0 : 180
    readonly property int turnTime: 1600
    property int tapGap: 400

    function tint(colour: color): color {
        if (theme.strong)
            return theme.paper
        const share = 0.1
        return Qt.rgba(
            theme.paper.r + (colour.r - theme.paper.r) * share,
            theme.paper.g + (colour.g - theme.paper.g) * share,
            theme.paper.b + (colour.b - theme.paper.b) * share, 1)
    }
}

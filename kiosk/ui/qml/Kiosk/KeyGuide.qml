import QtQuick
import KioskModels

// The window by keys: arrows move a focus that can be seen, OK presses (Touchable does), Escape
// goes back. A keypad of arrows and OK is enough for every page and sheet, and so is one switch:
// with a scan time the focus walks by itself. The first key shows where it is, a touch hides it.
Item {
    id: root

    required property Item area
    required property FocusOrder order
    required property string place // the page
    required property string over // the sheet over it
    required property bool still
    property int scanTime: 0 // 0: the focus waits for keys
    property string knownPlace: ""
    property string knownOver: ""
    property string last: "" // the control that had the focus, by its name
    property string opener: "" // the control that has opened the sheet
    property int walked: 0
    readonly property int rounds: 3
    readonly property list<string> waysBack: ["closeSheetButton", "backButton", "staffBackButton"]
    readonly property Touchable holder: Window.activeFocusItem as Touchable
    // Qt leaves the focus with a control that cannot be seen any more.
    readonly property Touchable current: holder !== null && holder.visible && holder.enabled ? holder : null
    readonly property string words: TapGate.byKeys && current !== null ? current.spoken : ""

    // Whether this was all that the key may do: nobody presses what they do not see.
    function reveal(): bool {
        TapGate.touched()
        root.walked = 0
        const seen = TapGate.byKeys && root.current !== null
        TapGate.byKeys = true
        if (root.current === null) {
            const controls = root.controls()
            const target = root.best(controls) ?? controls[0]
            target?.forceActiveFocus()
        }
        return !seen
    }

    function move(way: string): void {
        if (!root.reveal())
            root.step(way)
    }

    function step(way: string): void {
        const controls = root.controls()
        const at = controls.indexOf(root.current)
        if (at >= 0)
            controls[root.order.after(root.boxes(controls), at, way)].forceActiveFocus()
    }

    function goBack(): void {
        TapGate.touched()
        const controls = root.controls()
        for (const name of root.waysBack) {
            const way = controls.find(control => control.objectName === name)
            if (way !== undefined) {
                TapGate.byKeys = true
                way.trigger()
                return
            }
        }
    }

    // After a change: the focus to where the page begins, or back to where it was.
    function arrange(): void {
        if (!root.still)
            return
        const moved = root.place !== root.knownPlace
        const sheetBefore = root.knownOver
        const changed = moved || root.over !== sheetBefore
        root.knownPlace = root.place
        root.knownOver = root.over
        if (moved && root.place === "Attract")
            TapGate.byKeys = false // the next visitor begins as everyone does
        if (!TapGate.byKeys && changed)
            root.letGo()
        if (!TapGate.byKeys || (!changed && root.current !== null))
            return
        if (root.over !== "" && sheetBefore === "")
            root.opener = root.last
        const controls = root.controls()
        const closed = !moved && sheetBefore !== "" && root.over === ""
        const known = closed ? root.opener : changed ? "" : root.last
        const before = known === "" ? undefined : controls.find(control => control.objectName === known)
        const target = before ?? root.best(controls)
        if (target !== undefined)
            target.forceActiveFocus()
        else
            root.letGo()
        root.walked = 0
    }

    function letGo(): void {
        if (root.holder !== null)
            root.holder.focus = false
    }

    // What most people want here: the primary action, else the page's first control. None where
    // the page has no control of its own: nothing is pressed by mistake while the machine works.
    function best(controls: var): var {
        const own = controls.filter(control => !root.inBar(control))
        return own.find(control => control.primary === true) ?? own[0]
    }

    // Who types on a keyboard of their own finds OK on what follows the typing.
    function leadOn(): void {
        root.reveal()
        Qt.callLater(root.goToPrimary)
    }

    function goToPrimary(): void {
        const target = root.best(root.controls())
        if (target?.primary === true)
            target.forceActiveFocus()
    }

    function inBar(item: Item): bool {
        for (let above = item.parent; above !== null; above = above.parent) {
            if (above.objectName === "topBar" || above.objectName === "footBar")
                return true
        }
        return false
    }

    // Everything that can be pressed, in reading order.
    function controls(): var {
        const found = []
        root.collect(root.area, found)
        const places = root.order.sort(root.boxes(found)) as Array
        return places.map(place => found[place])
    }

    function collect(item: Item, found: var): void {
        if (!item.visible || !item.enabled || item.opacity === 0)
            return
        if (item instanceof Touchable)
            found.push(item)
        for (const child of item.children)
            root.collect(child, found)
    }

    function boxes(controls: var): var {
        const numbers = []
        for (const control of controls) {
            const corner = control.mapToItem(null, 0, 0)
            numbers.push(corner.x, corner.y, control.width, control.height)
        }
        return numbers
    }

    Keys.onPressed: event => {
        event.accepted = true
        if (root.over === "" && Typist.at !== null && Typist.at.visible && Typist.at.take(event)) { // qmllint disable
            if (Typist.at.endsInPrimary) // qmllint disable
                root.leadOn()
            else
                TapGate.byKeys = false // a blank belongs to the words, not to a control
            return
        }
        switch (event.key) {
        case Qt.Key_Left:
        case Qt.Key_Backtab:
            root.move("previous")
            break
        case Qt.Key_Right:
        case Qt.Key_Tab:
            root.move("next")
            break
        case Qt.Key_Up:
            root.move("up")
            break
        case Qt.Key_Down:
            root.move("down")
            break
        case Qt.Key_Escape:
        case Qt.Key_Back:
        case Qt.Key_Cancel:
            root.goBack()
            break
        case Qt.Key_Return:
        case Qt.Key_Enter:
        case Qt.Key_Select:
        case Qt.Key_Space:
            root.reveal()
            break
        default:
            event.accepted = false
            if (/^[!-~]$/.test(event.text))
                root.leadOn()
        }
    }

    onCurrentChanged: {
        if (root.current !== null)
            root.last = root.current.objectName
        else
            Qt.callLater(root.arrange) // the control is gone: another takes its place
    }
    onStillChanged: root.arrange()

    Timer {
        interval: root.scanTime
        repeat: true
        running: root.scanTime > 0 && TapGate.byKeys
        onTriggered: {
            root.walked += 1
            if (root.walked > root.rounds * root.controls().length)
                TapGate.byKeys = false
            else
                root.step("next")
        }
    }

    PointHandler {
        target: null
        onActiveChanged: {
            if (active)
                TapGate.byKeys = false
        }
    }
}

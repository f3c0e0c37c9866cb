import QtQuick
import KioskModels

// Shows the page of the state: the new one moves in, in the direction of the journey; the one
// before is gone at once, and with it whatever it said about people.
Item {
    id: root

    required property ArrivalViewModel arrival
    readonly property list<string> pages: [
        "Attract", "EnteringReference", "LookingUp", "PartyShown", "Documents", "RestMissing",
        "EnteringNumber", "Rules", "Admitting", "CountingPhones", "Locking", "Printing", "Done", "Stopped", "StaffCalled",
        "Fetching"
    ]
    readonly property bool there: loader.opacity > 0 // the page that belongs here can be seen
    readonly property bool sliding: arrive.running
    readonly property bool moving: !there || sliding
    property var ready: []
    property real shift: 0 // from where the page moves in
    property bool emptied: false // the page before is gone, the next one has not been begun

    // One frame takes the page before away, and only then the next one is begun.
    function change(): void {
        root.shift = root.arrival.forward ? Theme.shift : -Theme.shift
        root.hide()
        loader.source = ""
        root.emptied = true
        root.Window.window.update()
    }

    function show(): void {
        root.emptied = false
        loader.setSource(root.arrival.page + ".qml", { "arrival": root.arrival })
    }

    function hide(): void {
        arrive.stop()
        loader.opacity = 0
    }

    // Compiled while nobody waits, so that no page is slow the first time.
    function prepare(): void {
        root.ready = root.pages.map(page => Qt.createComponent(page + ".qml", Component.Asynchronous))
    }

    Component.onCompleted: show()

    Loader {
        id: loader

        asynchronous: true // made in slices between frames, none of which it holds up
        height: root.height
        opacity: 0
        width: root.width

        ParallelAnimation {
            id: arrive

            NumberAnimation {
                duration: Theme.pageTime
                easing.type: Easing.OutCubic
                from: root.shift
                property: "x"
                target: loader
                to: 0
            }

            NumberAnimation {
                duration: Theme.pageTime
                easing.type: Easing.OutCubic
                from: 0.2
                property: "opacity"
                target: loader
                to: 1
            }
        }
    }

    Connections {
        enabled: root.emptied
        target: root.Window.window

        function onFrameSwapped(): void {
            root.show()
        }
    }

    // One frame lays the page out, the next one draws it.
    Connections {
        enabled: loader.status === Loader.Ready && loader.opacity === 0
        target: root.Window.window

        function onFrameSwapped(): void {
            arrive.start()
        }
    }

    Connections {
        target: root.arrival

        function onPageChanged(): void {
            root.change()
        }

        function onFirstPageRenewed(): void {
            root.change()
            root.shift = 0
        }

        // The same page in other words is laid out like a new one, but has not moved.
        function onLanguageChanged(): void {
            if (loader.status === Loader.Ready) {
                root.shift = 0
                root.hide()
            }
        }
    }
}

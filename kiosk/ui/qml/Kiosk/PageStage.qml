import QtQuick
import KioskModels

// Shows the page of the state: the new one moves in, in the direction of the journey; the one
// before is gone at once, and with it whatever it said about people.
Item {
    id: root

    required property ArrivalViewModel arrival
    readonly property list<string> pages: [
        "Attract", "EnteringReference", "LookingUp", "PartyShown", "Documents", "EnteringNumber",
        "Rules", "Admitting", "CountingPhones", "Locking", "Printing", "Done", "Stopped", "StaffCalled"
    ]
    readonly property bool moving: move.running
    property var ready: []

    function show(): void {
        loader.setSource(root.arrival.page + ".qml", { "arrival": root.arrival })
        move.from = root.arrival.forward ? Theme.shift : -Theme.shift
        move.restart()
        appear.restart()
    }

    // Compiled while nobody waits, so that no page is slow the first time.
    function prepare(): void {
        root.ready = root.pages.map(page => Qt.createComponent(page + ".qml", Component.Asynchronous))
    }

    Component.onCompleted: show()

    Loader {
        id: loader

        height: root.height
        width: root.width

        NumberAnimation {
            id: move

            duration: Theme.pageTime
            easing.type: Easing.OutCubic
            property: "x"
            target: loader
            to: 0
        }

        NumberAnimation {
            id: appear

            duration: Theme.pageTime
            easing.type: Easing.OutCubic
            from: 0.2
            property: "opacity"
            target: loader
            to: 1
        }
    }

    Connections {
        target: root.arrival

        function onPageChanged(): void {
            root.show()
        }
    }
}

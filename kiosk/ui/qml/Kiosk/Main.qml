pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import KioskModels

// The kiosk's window.
Window {
    id: root

    required property ArrivalViewModel arrival
    required property FocusOrder focusOrder
    property StaffViewModel staff: null
    readonly property bool staffed: staff !== null && staff.shown
    readonly property bool testing: staffed && staff.devices.testing
    readonly property bool testOver: testing && staff.devices.testIsOver
    property string sheet: ""
    readonly property StaffPageViewModel staffPage: staffed ? staff.pageModel as StaffPageViewModel : null
    readonly property bool asking: staffPage !== null && staffPage.asking
    property var prepared: []
    property int scanTime: 0 // for one switch: the focus goes on by itself after so many milliseconds
    property bool laidOut: false // a frame of this page, or of this sheet, has been made ready
    property bool placed: true // a frame has been made ready since the page last took other words or controls
    readonly property bool still: laidOut && !stage.moving
    readonly property bool ready: still && placed && TapGate.open // a touch would count now, and where it is seen
    readonly property string focusWords: guide.words // of the control that the focus is seen on

    color: Theme.paper
    height: 1920
    minimumHeight: 320
    minimumWidth: 320
    title: qsTr("Visitor check-in")
    width: 1080
    Component.onCompleted: root.contentItem.Keys.forwardTo = [guide]
    onAfterAnimating: {
        laidOut = stage.there
        placed = true
    }
    onSheetChanged: laidOut = false
    onAskingChanged: laidOut = false
    onTestOverChanged: laidOut = false
    onTestingChanged: laidOut = false

    Binding { property: "portrait"; target: Theme; value: root.height >= root.width }
    Binding {
        property: "unit"
        target: Theme
        value: root.height >= root.width ? Math.min(root.width / 1080, root.height / 1920)
                                         : Math.min(root.width / 1920, root.height / 1080)
    }
    Binding { property: "sliding"; target: Theme; value: stage.sliding }
    Binding { property: "large"; target: Theme; value: root.arrival.options.large }
    Binding { property: "calm"; target: Theme; value: root.arrival.options.calm }
    Binding { property: "reach"; target: Theme; value: root.arrival.options.reach }
    Binding { property: "contrast"; target: Theme; value: root.arrival.options.contrast }
    Binding { property: "family"; target: Theme; value: root.staffed ? root.staff.family : root.arrival.family }
    Binding { property: "chinese"; target: Theme; value: /^(zh|ja|ko)/.test(root.staffed ? root.staff.language : root.arrival.language) }
    Binding { property: "venueAccent"; target: Theme; value: root.arrival.venue.accent }

    Item {
        anchors.fill: parent
        enabled: root.sheet === "" && !root.staffed
        visible: !root.staffed

        TopBar {
            id: bar

            arrival: root.arrival
            height: Theme.bar
            width: parent.width
            onWanted: sheet => root.sheet = sheet
        }

        PageStage {
            id: stage

            anchors.bottom: foot.top
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: bar.bottom
            arrival: root.arrival
            enabled: !moving
        }

        FootBar {
            id: foot

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            arrival: root.arrival
            height: implicitHeight
            onLeaveWanted: {
                if (root.arrival.page === "Locking")
                    root.sheet = "leave"
                else
                    root.arrival.startOver()
            }
            onWanted: sheet => root.sheet = sheet
        }
    }

    Loader {
        active: root.staffed
        anchors.fill: parent
        enabled: root.sheet === "" && !root.testing && !root.asking
        sourceComponent: staffSide
    }

    Loader {
        active: root.asking
        anchors.fill: parent
        enabled: root.sheet === ""
        sourceComponent: question
    }

    Loader {
        active: root.testing
        anchors.fill: parent
        sourceComponent: deviceTest
    }

    Loader {
        active: root.sheet !== ""
        anchors.fill: parent
        sourceComponent: ({
            "language": languages, "display": display, "help": help, "leave": leave, "still": stillHere,
            "staff": staffEntry, "staffLanguage": staffLanguage
        })[root.sheet] ?? null
    }

    KeyGuide {
        id: guide

        anchors.fill: parent
        area: root.contentItem
        order: root.focusOrder
        over: root.testing ? "test" : root.sheet !== "" ? root.sheet : root.asking ? "question" : ""
        place: root.staffed ? "staff " + root.staff.page : root.arrival.page
        scanTime: root.scanTime
        still: root.still
    }

    DimLayer {
        anchors.fill: parent
        dimming: root.arrival.dimming
        visible: (dim || touched) && !root.staffed
        onWoken: root.arrival.touched()
    }

    Component {
        id: languages

        LanguageSheet { arrival: root.arrival; onClosed: root.sheet = "" }
    }

    Component {
        id: display

        DisplaySheet { options: root.arrival.options; onClosed: root.sheet = "" }
    }

    Component {
        id: help

        HelpSheet {
            arrival: root.arrival
            hasStaffSide: root.staff !== null
            onClosed: root.sheet = ""
            onStaffWanted: {
                const visiting = root.arrival.page !== "Attract"
                root.sheet = visiting ? "staff" : ""
                if (!visiting)
                    root.staff.enter()
            }
        }
    }

    Component {
        id: staffSide

        StaffLayer { clock: root.arrival.clock; staff: root.staff; onWanted: sheet => root.sheet = sheet }
    }

    Component {
        id: deviceTest

        DeviceTestSheet { board: root.staff.devices; onClosed: root.staff.devices.endTest() }
    }

    Component {
        id: question

        StaffQuestionSheet { model: root.staffPage }
    }

    Component {
        id: staffEntry

        StaffEnterSheet { staff: root.staff; onClosed: root.sheet = "" }
    }

    Component {
        id: staffLanguage

        StaffLanguageSheet { staff: root.staff; onClosed: root.sheet = "" }
    }

    Component {
        id: stillHere

        StillHereSheet { arrival: root.arrival; onClosed: root.arrival.moreTime() }
    }

    Component {
        id: leave

        LeaveSheet { arrival: root.arrival; onClosed: root.sheet = "" }
    }

    Binding {
        property: "sheet"
        target: root
        value: "still"
        when: root.arrival.asksStillThere && !root.staffed
    }

    Connections {
        target: root.arrival

        function onChanged(): void {
            root.placed = false
            root.update()
        }

        function onPageChanged(): void {
            root.laidOut = false
            root.sheet = ""
        }
    }

    Connections {
        target: root.staff

        function onPageChanged(): void {
            root.laidOut = false
            root.sheet = ""
        }

        // Compiled while nobody waits: only now, for a page needs its model's type.
        function onPrepared(): void {
            root.prepared = root.staff.pageNames.map(page => Qt.createComponent(page + ".qml", Component.Asynchronous))
        }
    }

    Connections {
        target: TapGate

        function onTouched(): void {
            root.arrival.touched()
            if (root.staffed)
                root.staff.touched()
        }
    }

    Timer {
        interval: 1
        running: true
        onTriggered: stage.prepare()
    }
}

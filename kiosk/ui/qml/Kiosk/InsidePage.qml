pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// The roll call: figures that filter, a tour at a time where one wants, and everyone to be ticked
// off at the assembly point.
Item {
    id: root

    required property StaffViewModel staff
    readonly property InsideViewModel model: staff.model("InsidePage") as InsideViewModel
    readonly property bool beside: !Theme.portrait
    readonly property real listX: beside ? figures.width + Theme.gapWide : 0
    readonly property int columns: beside ? 2 : 1
    readonly property real rowWidth: (width - listX - (columns - 1) * Theme.gapTight) / columns
    readonly property PagedRows people: model.people as PagedRows

    Grid {
        id: figures

        readonly property real wide: (width - (columns - 1) * spacing) / columns

        columns: root.beside ? 2 : 4
        spacing: Theme.gapTight
        width: root.beside ? root.width * 0.28 : root.width

        CountChip {
            count: root.model.inside
            label: qsTr("Inside")
            objectName: "list:all"
            on: root.model.listed === "all"
            width: figures.wide
            onTriggered: root.model.showListed("all")
        }

        CountChip {
            count: root.model.missing
            label: qsTr("Missing")
            objectName: "list:missing"
            on: root.model.listed === "missing"
            width: figures.wide
            worried: count > 0 && root.model.begun
            onTriggered: root.model.showListed("missing")
        }

        CountChip {
            count: root.model.found
            label: qsTr("Found")
            objectName: "list:found"
            on: root.model.listed === "found"
            width: figures.wide
            onTriggered: root.model.showListed("found")
        }

        CountChip {
            count: root.model.maybeGone
            label: qsTr("May have left")
            objectName: "list:maybe_gone"
            on: root.model.listed === "maybe_gone"
            width: figures.wide
            onTriggered: root.model.showListed("maybe_gone")
        }
    }

    Item {
        id: tours

        anchors.top: figures.bottom
        anchors.topMargin: Theme.gapTight
        height: Theme.touch
        width: root.beside ? figures.width : root.width - buttons.width - Theme.gapWide

        Touchable {
            id: before

            enabled: root.model.manyTours
            label: qsTr("Previous tour")
            objectName: "previousTourButton"
            visible: enabled
            onTriggered: root.model.previousTour()

            Icon {
                anchors.centerIn: parent
                name: "back"
            }
        }

        FitWords {
            align: Text.AlignHCenter
            anchors.left: before.visible ? before.right : parent.left
            anchors.right: after.visible ? after.left : parent.right
            anchors.verticalCenter: parent.verticalCenter
            least: Theme.fineLeast
            room: Theme.smallSize * 2.8
            size: Theme.smallSize
            text: root.model.tourLabel
        }

        Touchable {
            id: after

            anchors.right: parent.right
            enabled: root.model.manyTours
            label: qsTr("Next tour")
            objectName: "nextTourButton"
            visible: enabled
            onTriggered: root.model.nextTour()

            Icon {
                anchors.centerIn: parent
                name: "next"
            }
        }
    }

    Row {
        id: buttons

        anchors.right: root.beside ? undefined : parent.right
        anchors.top: root.beside ? parent.top : tours.top
        spacing: Theme.gapTight
        x: root.listX

        ActionButton {
            height: Theme.touch
            kind: "primary"
            label: root.model.canPrint ? qsTr("Print list") : qsTr("Save list")
            objectName: "saveRollCallButton"
            small: true
            usable: !root.model.busy
            width: Theme.staffButton * (root.beside ? 0.84 : 1)
            onTriggered: root.model.save()
        }

        ActionButton {
            height: Theme.touch
            kind: "plain"
            label: qsTr("End")
            objectName: "endRollCallButton"
            small: true
            visible: root.model.begun
            width: Theme.staffButton * (root.beside ? 0.56 : 0.7)
            onTriggered: root.model.end()
        }
    }

    Pager {
        anchors.left: buttons.right
        anchors.leftMargin: Theme.gapWide
        anchors.right: parent.right
        anchors.top: parent.top
        page: root.people.page
        pages: root.people.pages
        visible: root.beside && root.people.pages > 1
        onNext: root.people.nextPage()
        onPrevious: root.people.previousPage()
    }

    PagedGrid {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: root.beside ? buttons.bottom : tours.bottom
        anchors.topMargin: Theme.gapTight
        columns: root.columns
        paged: root.people
        pagerBelow: !root.beside
        rowHeight: Theme.staffLine
        width: root.width - root.listX

        delegate: InsideRow {
            width: root.rowWidth
            onChosen: key => root.model.touch(key)
        }
    }

    FitWords {
        align: Text.AlignHCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: parent.height * 0.2
        anchors.right: parent.right
        colour: Theme.inkSoft
        room: Theme.bodySize * 3
        size: Theme.bodySize
        text: root.people.size > 0 ? ""
            : root.model.listed === "missing" ? qsTr("Nobody is missing.")
            : root.model.listed === "found" ? qsTr("Nobody has been ticked off yet.")
            : root.model.listed === "maybe_gone" ? qsTr("Nobody has come back and taken everything along.")
            : qsTr("Nobody is inside.")
        width: root.width - root.listX
    }
}

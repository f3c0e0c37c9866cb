pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// Devices, doors that stand wrong, stickers that wait: a chip for each, rows below.
Item {
    id: root

    required property StaffViewModel staff
    readonly property StaffDevicesViewModel board: staff.devices
    readonly property bool beside: !Theme.portrait
    readonly property int columns: beside ? 2 : 1
    readonly property real rowWidth: (width - (columns - 1) * Theme.gapTight) / columns
    readonly property PagedRows listed: board.section === "doors" ? board.doors as PagedRows
                                      : board.section === "stickers" ? board.stickers as PagedRows
                                      : board.devices as PagedRows
    readonly property bool empty: listed.size === 0
    readonly property bool paging: beside && listed.pages > 1

    Row {
        id: chips

        readonly property real wide: (width - 2 * spacing) / 3

        spacing: Theme.gapTight
        width: root.beside ? parent.width * 0.56 : parent.width

        CountChip {
            count: root.board.deviceCount - root.board.troubleCount
            label: qsTr("Devices work")
            most: root.board.deviceCount
            objectName: "section:devices"
            on: root.board.section === "devices"
            width: chips.wide
            worried: root.board.troubleCount > 0
            onTriggered: root.board.showSection("devices")
        }

        CountChip {
            count: root.board.doorCount
            label: qsTr("Doors to look at")
            objectName: "section:doors"
            on: root.board.section === "doors"
            width: chips.wide
            worried: count > 0
            onTriggered: root.board.showSection("doors")
        }

        CountChip {
            count: root.board.stickerCount
            label: qsTr("Stickers wait")
            objectName: "section:stickers"
            on: root.board.section === "stickers"
            width: chips.wide
            worried: count > 0
            onTriggered: root.board.showSection("stickers")
        }
    }

    Pager {
        anchors.left: chips.right
        anchors.leftMargin: Theme.gapWide
        anchors.right: parent.right
        anchors.verticalCenter: chips.verticalCenter
        page: root.listed.page
        pages: root.listed.pages
        visible: root.paging
        onNext: root.listed.nextPage()
        onPrevious: root.listed.previousPage()
    }

    Loader {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: chips.bottom
        anchors.topMargin: Theme.gap
        sourceComponent: root.empty ? nothing
                       : root.board.section === "doors" ? doors
                       : root.board.section === "stickers" ? stickers : devices
    }

    Component {
        id: nothing

        Item {
            FitWords {
                align: Text.AlignHCenter
                anchors.centerIn: parent
                colour: Theme.inkSoft
                room: Theme.bodySize * 3
                size: Theme.bodySize
                text: root.board.section === "doors" ? qsTr("No door stands wrong.")
                    : root.board.section === "stickers" ? qsTr("No sticker waits.")
                    : qsTr("No devices are set up.")
                width: parent.width
            }
        }
    }

    Component {
        id: devices

        PagedGrid {
            columns: root.columns
            paged: root.board.devices as PagedRows
            pagerBelow: !root.beside
            rowHeight: Theme.staffRow

            delegate: DeviceRow {
                width: root.rowWidth
                onTried: key => root.board.tryDevice(key)
            }
        }
    }

    Component {
        id: doors

        PagedGrid {
            columns: root.columns
            paged: root.board.doors as PagedRows
            pagerBelow: !root.beside
            rowHeight: Theme.staffRow

            delegate: DoorAlarmRow {
                width: root.rowWidth
            }
        }
    }

    Component {
        id: stickers

        PagedGrid {
            columns: root.columns
            paged: root.board.stickers as PagedRows
            pagerBelow: !root.beside
            rowHeight: Theme.staffRowTall

            delegate: StickerRow {
                width: root.rowWidth
                onCameOut: key => root.board.cameOut(key)
                onPrintAgain: key => root.board.printAgain(key)
            }
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// The tour as a whole: which one, may it leave, figures that filter, tools, and its people.
Item {
    id: root

    required property ManifestViewModel model
    readonly property bool beside: !Theme.portrait
    readonly property bool tight: Theme.reach && beside // half the height of a screen that is low
    readonly property bool low: Theme.reach && !beside
    readonly property real side: beside ? Math.round(width * 0.36) : width
    readonly property int columns: 2
    readonly property real people: beside ? width - side - Theme.gapWide : width
    readonly property int toolCount: tight || low ? 6 : 5

    Item {
        id: top

        height: root.beside ? parent.height : childrenRect.height
        width: root.side

        TourStrip {
            id: strip

            rows: root.beside ? Math.max(1, Math.min(2, Math.ceil(root.model.tours.size / 2))) : 1
            tours: root.model.tours
            visible: !root.tight && !root.low
            width: parent.width
            onPicked: key => root.model.chooseTour(key)
        }

        GateCard {
            id: gate

            height: root.tight ? root.height - 2 * Theme.gapTight - tools.height - turning.height
                  : root.low ? Theme.touch + Theme.gap
                  : root.beside ? tools.y - y - Theme.gap
                  : (Theme.large ? 200 : 168) * Theme.unit
            model: root.model
            visible: root.model.hasTour
            width: parent.width
            y: strip.visible ? strip.height + Theme.gap : 0
        }

        Row {
            id: tools

            readonly property real cell: (root.side - (root.toolCount - 1) * spacing) / root.toolCount

            height: childrenRect.height
            spacing: Theme.gapTight
            visible: root.model.hasTour
            y: root.tight ? root.height - height - turning.height - Theme.gapTight
             : root.beside ? root.height - height - (turning.visible ? turning.height + Theme.gap : 0)
             : chips.y + chips.height + Theme.gap

            ToolKey {
                icon: "clock"
                label: qsTr("Tours")
                objectName: "toursTool"
                visible: root.tight || root.low
                width: tools.cell
                onTriggered: root.model.showMode("tours")
            }

            ToolKey {
                icon: "search"
                label: qsTr("Search")
                objectName: "searchTool"
                width: tools.cell
                onTriggered: root.model.showMode("search")
            }

            ToolKey {
                icon: "order"
                label: root.model.order
                objectName: "orderTool"
                spoken: qsTr("Order: %1").arg(root.model.order)
                width: tools.cell
                onTriggered: root.model.nextOrder()
            }

            ToolKey {
                icon: "people"
                label: qsTr("Count")
                objectName: "countTool"
                on: root.model.counting
                width: tools.cell
                onTriggered: root.model.beginCount()
            }

            ToolKey {
                icon: "cart"
                label: qsTr("Seats")
                objectName: "seatsTool"
                width: tools.cell
                onTriggered: root.model.openSeats()
            }

            ToolKey {
                icon: "sticker"
                label: qsTr("Paper")
                objectName: "paperTool"
                width: tools.cell
                onTriggered: root.model.showMode("paper")
            }
        }

        Grid {
            id: chips

            readonly property real cell: (root.people - (columns - 1) * spacing) / columns

            columns: 3
            spacing: Theme.gapTight
            visible: root.model.hasTour
            x: root.beside ? root.side + Theme.gapWide : 0
            y: root.beside ? 0 : gate.y + gate.height + Theme.gap

            Repeater {
                model: [
                    { "key": "all", "label": qsTr("Expected"), "count": root.model.expected },
                    { "key": "arrived", "label": qsTr("Arrived"), "count": root.model.arrived },
                    { "key": "missing", "label": qsTr("Missing"), "count": root.model.missing, "worry": true },
                    { "key": "unlocked", "label": qsTr("Phones locked"), "count": root.model.locked, "most": root.model.phones, "worry": root.model.unlocked > 0, "open": root.model.unlocked },
                    { "key": "minors", "label": qsTr("Minors"), "count": root.model.minors },
                    { "key": "noted", "label": qsTr("Notes"), "count": root.model.noted }
                ]

                CountChip {
                    required property var modelData

                    count: modelData.count
                    height: root.tight || root.low ? Theme.touch : Theme.staffChip
                    label: modelData.label
                    most: modelData.most ?? 0
                    objectName: "filter:" + modelData.key
                    on: root.model.chosenFilter === modelData.key
                    width: chips.cell
                    worried: (modelData.worry ?? false) && (modelData.open ?? modelData.count) > 0
                    onTriggered: root.model.chooseFilter(modelData.key)
                }
            }
        }

        Pager {
            id: turning

            page: root.model.members.page
            pages: root.model.members.pages
            visible: root.beside && pages > 1
            width: parent.width
            y: root.height - height
            onNext: root.model.members.nextPage()
            onPrevious: root.model.members.previousPage()
        }
    }

    PagedGrid {
        id: list

        readonly property real cell: (root.people - (columns - 1) * Theme.gapTight) / columns

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: root.beside ? chips.height + Theme.gap : tools.y + tools.height + Theme.gap
        columns: root.columns
        paged: root.model.members
        pagerBelow: !root.beside
        rowHeight: Theme.memberTile
        visible: root.model.hasTour
        width: root.people

        delegate: MemberTile {
            width: list.cell
            onPicked: key => root.model.choosePerson(key)
        }
    }

    FitWords {
        align: Text.AlignHCenter
        anchors.centerIn: parent
        colour: Theme.inkSoft
        room: Theme.bodySize * 3
        size: Theme.bodySize
        text: root.model.tours.size === 0 ? qsTr("There are no tours today.")
            : root.model.hasTour ? qsTr("Nobody is like that here.") : ""
        visible: text !== "" && root.model.members.size === 0
        width: parent.width * 0.5
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// The tour as a whole: which one, may it leave, figures that filter, tools, and its people. In
// reach mode the answer stands above, and what can be touched in the lower half.
Item {
    id: root

    required property ManifestViewModel model
    readonly property bool beside: !Theme.portrait
    readonly property real side: beside ? Math.round(width * 0.38) : width
    readonly property real people: beside ? width - side - Theme.gapWide : width
    readonly property real gap: Theme.reach || Theme.large ? Theme.gapTight : Theme.gap
    readonly property bool acts: model.status === "planned" || model.status === "departed"

    TourStrip {
        id: strip

        tours: root.model.tours
        visible: !Theme.reach
        width: root.side
        y: root.beside ? chips.height + root.gap : 0
        onPicked: key => root.model.chooseTour(key)
    }

    GateCard {
        id: gate

        readonly property real below: strip.y + strip.height + root.gap

        acting: !Theme.reach
        height: root.beside && !Theme.reach ? tools.y - below - root.gap : (Theme.large ? 188 : 152) * Theme.unit
        model: root.model
        visible: root.model.hasTour
        width: Theme.reach ? root.width : root.side
        y: Theme.reach ? -height - root.gap : below
    }

    Grid {
        id: chips

        readonly property real cell: (root.width - (columns - 1) * spacing) / columns

        columns: root.beside ? 6 : 3
        spacing: Theme.gapTight
        visible: root.model.hasTour
        y: root.beside || Theme.reach ? 0 : gate.y + gate.height + root.gap

        Repeater {
            model: [
                { "key": "all", "label": qsTr("Expected"), "count": root.model.expected },
                { "key": "arrived", "label": qsTr("Arrived"), "count": root.model.arrived },
                { "key": "missing", "label": qsTr("Missing"), "count": root.model.missing, "worried": root.model.missing > 0 },
                { "key": "unlocked", "label": qsTr("Phones locked"), "count": root.model.locked, "most": root.model.phones, "worried": root.model.unlocked > 0 },
                { "key": "minors", "label": qsTr("Minors"), "count": root.model.minors },
                { "key": "noted", "label": qsTr("Notes"), "count": root.model.noted }
            ]

            CountChip {
                required property var modelData

                count: modelData.count
                height: Theme.touch
                label: modelData.label
                most: modelData.most ?? 0
                objectName: "filter:" + modelData.key
                on: root.model.chosenFilter === modelData.key
                width: chips.cell
                worried: modelData.worried ?? false
                onTriggered: root.model.chooseFilter(modelData.key)
            }
        }
    }

    Row {
        id: tools

        readonly property int count: Theme.reach ? 6 : 5
        readonly property real cell: (root.side - (count - 1) * spacing) / count

        height: Math.max(Theme.touch, Theme.icon + Theme.fineSize * 1.5 + Theme.gapTight)
        spacing: Theme.gapTight
        visible: root.model.hasTour
        y: Theme.reach || !root.beside ? chips.y + chips.height + root.gap : turning.y - height - root.gap

        ToolKey {
            icon: "clock"
            label: qsTr("Tours")
            objectName: "toursTool"
            visible: Theme.reach
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

    Item {
        id: turning

        height: Theme.touch
        visible: root.model.hasTour
        width: root.side
        y: Theme.reach ? tools.y + tools.height + root.gap : root.height - height

        SendOffButton {
            model: root.model
            visible: Theme.reach && root.acts
            width: parent.width - leaf.width - Theme.gapTight
        }

        Pager {
            id: leaf

            anchors.right: parent.right
            narrow: true
            page: root.model.members.page
            pages: root.model.members.pages
            visible: (Theme.reach || root.beside) && pages > 1
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
        anchors.topMargin: root.beside ? chips.height + root.gap
                         : Theme.reach ? turning.y + turning.height + root.gap : tools.y + tools.height + root.gap
        columns: 2
        paged: root.model.members
        pagerBelow: !root.beside && !Theme.reach
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
        anchors.horizontalCenter: list.horizontalCenter
        anchors.verticalCenter: list.verticalCenter
        colour: Theme.inkSoft
        least: Theme.fineLeast
        room: Theme.bodySize * 3
        size: Theme.smallSize
        text: root.model.hasTour ? qsTr("Nobody is like that here.") : qsTr("There are no tours today.")
        visible: root.model.members.size === 0
        width: list.width
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// A period above, what of it to look at below, and a chart or a table in the room that is left.
Item {
    id: root

    required property StaffViewModel staff
    readonly property ReportsViewModel model: staff.model("ReportsPage") as ReportsViewModel
    readonly property bool beside: !Theme.portrait
    readonly property real sideWidth: beside ? width * 0.34 : width
    readonly property real mainX: beside ? sideWidth + Theme.gapWide : 0
    // Where hands reach only the lower half, what is looked at stands in the upper one.
    readonly property bool lifted: Theme.reach
    readonly property real above: parent ? parent.y - Theme.bar - 2 * Theme.gap : 0
    readonly property bool tabled: ["days", "tours", "faults"].includes(model.section)
    readonly property bool barred: model.section !== "figures" && model.section !== "arrivals" && !tabled
    readonly property PagedRows leaved: tabled ? root.lines : root.bars
    readonly property PagedRows bars: model.bars as PagedRows
    readonly property PagedRows lines: model.lines as PagedRows
    readonly property list<var> spans: [
        { "key": "today", "label": qsTr("Today") },
        { "key": "yesterday", "label": qsTr("Yesterday") },
        { "key": "week", "label": qsTr("This week") },
        { "key": "month", "label": qsTr("This month") },
        { "key": "chosen", "label": qsTr("Choose") }
    ]
    readonly property list<var> sections: [
        { "key": "figures", "label": qsTr("Figures") },
        { "key": "arrivals", "label": qsTr("Arrivals") },
        { "key": "ages", "label": qsTr("Ages") },
        { "key": "origins", "label": qsTr("Origins") },
        { "key": "refusals", "label": qsTr("Refusals") },
        { "key": "days", "label": qsTr("Days") },
        { "key": "tours", "label": qsTr("Tours") },
        { "key": "faults", "label": qsTr("Devices") }
    ]

    Grid {
        id: side

        readonly property real wide: (width - (columns - 1) * spacing) / columns

        columns: root.beside ? 3 : 4
        spacing: Theme.gapTight
        width: root.sideWidth

        Repeater {
            model: root.spans

            ChoiceChip {
                required property var modelData

                label: modelData.label
                objectName: "span:" + modelData.key
                on: root.model.span === modelData.key
                width: side.wide
                onTriggered: root.model.chooseSpan(modelData.key)
            }
        }

        ChoiceChip {
            enabled: root.model.ready && !root.model.busy
            label: qsTr("Save PDF")
            objectName: "savePdfButton"
            opacity: enabled ? 1 : 0.35
            width: side.wide
            onTriggered: root.model.save(true)
        }

        ChoiceChip {
            enabled: root.model.ready && !root.model.busy
            label: qsTr("Save CSV")
            objectName: "saveCsvButton"
            opacity: enabled ? 1 : 0.35
            width: side.wide
            onTriggered: root.model.save(false)
        }

        ChoiceChip {
            enabled: root.model.ready && !root.model.busy
            label: qsTr("Print")
            objectName: "printReportButton"
            opacity: enabled ? 1 : 0.35
            visible: root.model.canPrint
            width: side.wide
            onTriggered: root.model.print()
        }
    }

    FitWords {
        id: period

        anchors.top: side.bottom
        anchors.topMargin: Theme.gapTight
        colour: Theme.inkSoft
        least: Theme.fineLeast
        room: Theme.smallSize * 1.6
        size: Theme.smallSize
        text: root.model.periodWords
        visible: root.beside && !Theme.reach && !root.model.choosing
        width: root.sideWidth
    }

    Grid {
        id: sections

        readonly property real wide: (width - (columns - 1) * spacing) / columns

        anchors.right: parent.right
        anchors.top: root.beside ? parent.top : side.bottom
        anchors.topMargin: root.beside ? 0 : Theme.gapTight
        columns: root.beside ? 8 : 4
        spacing: Theme.gapTight
        width: root.width - root.mainX

        Repeater {
            model: root.sections

            ChoiceChip {
                required property var modelData

                label: modelData.label
                objectName: "section:" + modelData.key
                on: root.model.section === modelData.key
                width: sections.wide
                onTriggered: root.model.showSection(modelData.key)
            }
        }
    }

    Column {
        id: days

        anchors.right: parent.right
        anchors.top: sections.bottom
        anchors.topMargin: Theme.gapTight
        spacing: Theme.gapTight
        visible: root.model.choosing
        width: root.width - root.mainX

        ReportDay {
            day: root.model.firstDay
            label: qsTr("From")
            name: "first"
            width: days.width
            onMoved: step => root.model.moveFirst(step)
        }

        ReportDay {
            day: root.model.lastDay
            label: qsTr("To")
            name: "last"
            width: days.width
            onMoved: step => root.model.moveLast(step)
        }
    }

    Item {
        id: main

        readonly property real begins: root.model.choosing ? days.y + days.height : sections.y + sections.height

        anchors.right: parent.right
        height: root.lifted ? root.above : root.height - y
        width: root.lifted ? root.width : root.width - root.mainX
        y: root.lifted ? -root.above - Theme.gap : main.begins + Theme.gapTight

        FitWords {
            id: told

            colour: Theme.inkSoft
            least: Theme.fineLeast
            paragraphs: true
            room: Theme.fineSize * 3.2
            size: Theme.fineSize
            text: !root.model.ready ? qsTr("Counting…")
                : root.model.empty ? qsTr("Nothing to show for this period.")
                : root.model.summary === "" ? root.beside ? "" : root.model.periodWords
                : root.model.summary
            width: parent.width
        }

        Loader {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: told.visible ? told.bottom : parent.top
            anchors.topMargin: told.visible ? Theme.gapTight : 0
            sourceComponent: !root.model.ready || root.model.empty ? undefined
                           : root.model.section === "figures" ? figures
                           : root.model.section === "arrivals" ? curve
                           : root.tabled ? table : bars
        }
    }

    Pager {
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        page: root.leaved.page
        pages: root.leaved.pages
        visible: root.lifted && root.model.ready && !root.model.empty && !root.model.choosing && (root.tabled || root.barred) && pages > 1
        width: root.width - root.mainX
        onNext: root.leaved.nextPage()
        onPrevious: root.leaved.previousPage()
    }

    Component {
        id: figures

        Grid {
            id: grid

            readonly property int lines: Math.ceil(count.count / columns)

            columns: root.lifted && root.beside ? 5 : 3
            columnSpacing: Theme.gap
            rowSpacing: 0

            Repeater {
                id: count

                model: root.model.figures

                ReportFigure {
                    height: Math.min(grid.height / Math.max(1, grid.lines), Theme.titleSize * 2.6)
                    width: (grid.width - (grid.columns - 1) * Theme.gap) / grid.columns
                }
            }
        }
    }

    Component {
        id: curve

        ReportCurve {
            report: root.model
        }
    }

    Component {
        id: bars

        PagedGrid {
            paged: root.bars
            pagerBelow: !root.lifted
            rowHeight: Theme.reportRow

            delegate: ReportBar {
                width: main.width
            }
        }
    }

    Component {
        id: table

        Item {
            ReportLine {
                id: titles

                cells: root.model.columnTitles
                head: true
                said: cells.join(", ")
                width: parent.width
            }

            PagedGrid {
                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: titles.bottom
                paged: root.lines
                pagerBelow: !root.lifted
                rowHeight: Theme.reportRow

                delegate: ReportLine {
                    width: main.width
                }
            }
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// What happened on a day: filters above, a line for each fact below.
Item {
    id: root

    required property StaffViewModel staff
    readonly property JournalViewModel model: staff.model("JournalPage") as JournalViewModel
    readonly property bool beside: !Theme.portrait
    readonly property bool choosing: model.section !== "facts"
    readonly property PagedRows listed: choosing ? model.choices as PagedRows : model.facts as PagedRows
    readonly property int columns: beside ? 4 : 2
    readonly property real part: (width - (columns - 1) * Theme.gapTight) / columns

    Grid {
        id: filters

        columns: root.columns
        spacing: Theme.gapTight
        width: parent.width

        Item {
            height: Theme.touch
            width: root.part

            PagerButton {
                icon: "back"
                label: qsTr("The day before")
                objectName: "dayBeforeButton"
                width: Theme.touch
                onTriggered: root.model.dayBefore()
            }

            FitWords {
                align: Text.AlignHCenter
                anchors.centerIn: parent
                least: Theme.fineLeast
                objectName: "journalDay"
                room: parent.height
                size: Theme.smallSize
                text: root.model.dayText
                width: parent.width - 2 * (Theme.touch + Theme.gapTight)
            }

            PagerButton {
                anchors.right: parent.right
                enabled: !root.model.isToday
                icon: "next"
                label: qsTr("The day after")
                objectName: "dayAfterButton"
                width: Theme.touch
                onTriggered: root.model.dayAfter()
            }
        }

        ChoiceChip {
            height: Theme.touch
            label: root.model.whoText
            objectName: "filter:people"
            on: root.model.section === "people"
            spoken: qsTr("Shown: %1").arg(label)
            width: root.part
            onTriggered: root.model.showSection("people")
        }

        ChoiceChip {
            height: Theme.touch
            label: root.model.groupText
            objectName: "filter:groups"
            on: root.model.section === "groups"
            spoken: qsTr("Shown: %1").arg(label)
            width: root.part
            onTriggered: root.model.showSection("groups")
        }

        ChoiceChip {
            height: Theme.touch
            label: root.model.visitorText
            objectName: "filter:visitor"
            on: true
            spoken: qsTr("About %1; show all").arg(label)
            visible: label !== ""
            width: root.part
            onTriggered: root.model.showAllVisitors()
        }
    }

    FitWords {
        align: Text.AlignHCenter
        anchors.centerIn: parent
        colour: Theme.inkSoft
        room: Theme.bodySize * 3
        size: Theme.bodySize
        text: root.listed.size === 0 ? qsTr("Nothing is written down for this.") : ""
        width: parent.width
    }

    FitWords {
        id: more

        anchors.top: filters.bottom
        anchors.topMargin: Theme.gapTight
        colour: Theme.inkSoft
        least: Theme.fineLeast
        room: Theme.fineSize * 1.6
        size: Theme.fineSize
        text: root.choosing ? "" : root.model.moreText
        width: parent.width
    }

    Loader {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: more.visible ? more.bottom : filters.bottom
        anchors.topMargin: Theme.gapTight
        sourceComponent: root.choosing ? choices : facts
    }

    Component {
        id: facts

        PagedGrid {
            id: lines

            paged: root.model.facts as PagedRows
            columns: root.beside ? 2 : 1
            rowHeight: Math.min(Theme.journalLine, height - Theme.touch - Theme.gapTight)

            delegate: JournalLine {
                required property string key

                height: lines.rowHeight
                width: (lines.width - (lines.columns - 1) * Theme.gapTight) / lines.columns
            }
        }
    }

    Component {
        id: choices

        PagedGrid {
            columns: root.columns
            paged: root.model.choices as PagedRows
            rowHeight: Theme.touch

            delegate: ChoiceChip {
                required property string key
                required property bool picked

                height: Theme.touch
                objectName: "choice:" + key
                on: picked
                width: root.part
                onTriggered: root.model.choose(key)

                required label
            }
        }
    }
}

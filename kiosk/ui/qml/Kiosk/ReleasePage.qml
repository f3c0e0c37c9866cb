pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// Giving phones back: the wall with every door live, and beside or below it the tours, the doors
// that were asked for, what was left behind, or a search by name.
Item {
    id: root

    required property StaffViewModel staff
    readonly property ReleaseViewModel model: staff.model("ReleasePage") as ReleaseViewModel
    readonly property bool beside: !Theme.portrait
    readonly property string section: model.section
    readonly property real rowHeight: Theme.rowFlat * (Theme.large && !low ? 1.3 : 1)
    readonly property bool typing: section === "find" || section === "taker"
    readonly property real half: (width - Theme.gap) / 2
    readonly property bool hasWall: model.wallColumns > 1 && !typing
    // In reach mode the keys need the lower half, and what was found takes turns with them.
    readonly property bool turns: Theme.reach && typing
    readonly property real toolWidth: low ? Theme.staffSide : (width - Theme.gapTight) / 2
    readonly property real typingWidth: !beside ? width : low ? width - Theme.staffSide - Theme.gap : half
    // In reach mode the wall is a picture in the upper half, and what is touched has the lower one.
    readonly property real above: Theme.reach && parent ? parent.y - Theme.bar - 2 * Theme.gap : 0
    readonly property bool low: Theme.reach && beside
    readonly property real bodyLeft: hasWall && beside && !Theme.reach ? half + Theme.gap : 0
    readonly property real bodyWidth: width - bodyLeft
    readonly property int columns: beside && !Theme.reach ? 1 : 2

    Row {
        id: chips

        readonly property real wide: (width - 3 * spacing) / 4

        spacing: Theme.gapTight
        visible: !root.turns
        width: root.low && extra.visible ? parent.width * 0.72 : parent.width

        CountChip {
            count: root.model.heldCount
            label: qsTr("Locked up")
            objectName: "section:tours"
            on: root.section === "tours"
            width: chips.wide
            onTriggered: root.model.showSection("tours")
        }

        CountChip {
            count: root.model.openedCount
            label: qsTr("Given back")
            most: root.model.askedCount
            objectName: "section:run"
            on: root.section === "run"
            width: chips.wide
            worried: root.model.stuckCount > 0
            onTriggered: root.model.showSection("run")
        }

        CountChip {
            count: root.model.leftCount
            label: qsTr("Left behind")
            objectName: "section:left"
            on: root.section === "left" || root.section === "taker"
            width: chips.wide
            worried: count > 0
            onTriggered: root.model.showSection("left")
        }

        ActionButton {
            height: Theme.staffChip
            icon: "search"
            kind: "plain"
            label: qsTr("Name")
            objectName: "section:find"
            small: true
            width: chips.wide
            onTriggered: root.model.showSection("find")
        }
    }

    ReleaseWall {
        id: wall

        height: Theme.reach ? root.above : root.beside ? parent.height - y : Math.min(wanted, (parent.height - y) * 0.5)
        model: root.model
        visible: root.hasWall
        width: root.bodyLeft > 0 ? root.half : parent.width
        y: Theme.reach ? -root.above - Theme.gap : chips.height + Theme.gap
    }

    ActionButton {
        id: extra

        readonly property bool running: root.section === "run"

        anchors.bottom: root.low ? chips.bottom : parent.bottom
        anchors.left: root.low ? chips.right : parent.left
        anchors.leftMargin: root.low ? Theme.gapTight : root.bodyLeft
        anchors.right: parent.right
        height: Theme.touch
        kind: running && root.model.canGoOn ? "primary" : "plain"
        label: running ? (root.model.canStop ? qsTr("Stop: open no more doors") : root.model.canGoOn ? qsTr("Go on with the doors that wait") : "")
             : root.section === "left" ? (root.model.every ? qsTr("Only what was left behind") : qsTr("Closing time: all that is locked up")) : ""
        objectName: running ? "stopOrGoOnButton" : "everyButton"
        room: Theme.touch - Theme.gapTight
        small: true
        visible: label !== ""
        onTriggered: {
            if (!running)
                root.model.toggleEvery()
            else if (root.model.canStop)
                root.model.stopAll()
            else
                root.model.goOn()
        }
    }

    Loader {
        anchors.bottom: extra.visible && !root.low ? extra.top : parent.bottom
        anchors.bottomMargin: extra.visible && !root.low ? Theme.gapTight : 0
        anchors.left: parent.left
        anchors.leftMargin: root.bodyLeft
        anchors.right: parent.right
        anchors.top: root.turns ? parent.top : root.hasWall && !root.beside && !Theme.reach ? wall.bottom : chips.bottom
        anchors.topMargin: root.turns ? 0 : Theme.gap
        sourceComponent: ({ "run": run, "left": left, "find": find, "taker": taker })[root.section] ?? tours
    }

    Component {
        id: tours

        Item {
            id: choice

            readonly property bool bare: (root.model.tours as PagedRows).size === 0
            readonly property bool roomy: height >= Theme.rowTall * 2.5
            readonly property real tall: roomy ? Theme.rowTall : Math.max(Theme.touch, Math.min(root.rowHeight, height))

            PagedGrid {
                anchors.bottom: hint.top
                anchors.bottomMargin: Theme.gapTight
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: parent.top
                columns: root.low ? 2 : 1
                paged: root.model.tours as PagedRows
                pagerBelow: height >= rowHeight + Theme.touch + Theme.gapTight
                rowHeight: choice.tall

                delegate: ReleaseTour {
                    height: choice.tall
                    width: root.low ? (root.width - Theme.gapTight) / 2 : root.bodyWidth
                    onChosen: key => root.model.chooseTour(key)
                }
            }

            FitWords {
                id: hint

                anchors.bottom: parent.bottom
                colour: Theme.inkSoft
                least: Theme.fineLeast
                room: Theme.smallSize * 3.2
                size: Theme.smallSize
                text: choice.roomy && !choice.bare ? qsTr("Or hold a sticker to the window, put a document on the reader, or touch a door.") : ""
                width: parent.width
            }

            FitWords {
                align: Text.AlignHCenter
                anchors.centerIn: parent
                colour: Theme.inkSoft
                room: Theme.bodySize * 3
                size: Theme.bodySize
                text: choice.bare ? qsTr("Nothing of today's tours is locked up.") : ""
                width: parent.width
            }
        }
    }

    Component {
        id: run

        Item {
            PagedGrid {
                anchors.fill: parent
                columns: root.columns
                paged: root.model.opened as PagedRows
                pagerBelow: height >= rowHeight + Theme.touch + Theme.gapTight
                rowHeight: root.rowHeight

                delegate: PouchRow {
                    height: root.rowHeight
                    width: (root.bodyWidth - (root.columns - 1) * Theme.gapTight) / root.columns
                    onChosen: (key, offered) => root.model.touchOpened(key, offered)
                    onPressBegan: root.model.holdStill()
                }
            }

            FitWords {
                align: Text.AlignHCenter
                anchors.centerIn: parent
                colour: Theme.inkSoft
                room: Theme.bodySize * 3
                size: Theme.bodySize
                text: root.model.askedCount === 0 ? qsTr("No door has been opened yet.") : ""
                width: parent.width
            }
        }
    }

    Component {
        id: left

        Item {
            PagedGrid {
                anchors.fill: parent
                columns: root.low ? 2 : 1
                paged: root.model.left as PagedRows
                pagerBelow: height >= rowHeight + Theme.touch + Theme.gapTight
                rowHeight: root.rowHeight

                delegate: PouchRow {
                    height: root.rowHeight
                    width: root.low ? (root.bodyWidth - Theme.gapTight) / 2 : root.bodyWidth
                    onChosen: key => root.model.touchLeft(key)
                }
            }

            FitWords {
                align: Text.AlignHCenter
                anchors.centerIn: parent
                colour: Theme.inkSoft
                room: Theme.bodySize * 3
                size: Theme.bodySize
                text: (root.model.left as PagedRows).size === 0 ? qsTr("Nothing was left behind.") : ""
                width: parent.width
            }
        }
    }

    Component {
        id: find

        Item {
            id: search

            readonly property bool keysShown: !root.turns || !root.model.folded
            readonly property bool rowsShown: !root.turns || root.model.folded

            StaffSearchField {
                id: field

                hint: qsTr("Name, pinyin, initials or door")
                typed: root.model.typed
                width: root.turns ? parent.width : root.typingWidth
                y: root.turns ? -height - Theme.gap : 0
            }

            Column {
                id: preview

                readonly property int most: Math.floor((root.above - field.height - Theme.gap) / Theme.storyLine)

                visible: root.turns && search.keysShown
                width: parent.width
                y: field.y - Theme.gap - height

                Repeater {
                    model: preview.visible ? (root.model.found as PagedRows).rows : null

                    PreviewLine {
                        required property int index

                        visible: index < preview.most
                        width: preview.width
                    }
                }
            }

            Grid {
                id: tools

                anchors.right: parent.right
                columns: root.low ? 1 : 2
                spacing: Theme.gapTight
                visible: root.turns

                ActionButton {
                    height: Theme.touch
                    icon: "back"
                    kind: "plain"
                    label: qsTr("Locked up")
                    objectName: "section:tours"
                    small: true
                    width: root.toolWidth
                    onTriggered: root.model.showSection("tours")
                }

                ActionButton {
                    height: Theme.touch
                    kind: "plain"
                    label: root.model.folded ? qsTr("Type") : qsTr("Show people")
                    objectName: "turnButton"
                    small: true
                    width: root.toolWidth
                    onTriggered: root.model.fold(!root.model.folded)
                }
            }

            PagedGrid {
                id: rows

                anchors.bottom: root.turns || root.beside ? parent.bottom : keys.top
                anchors.bottomMargin: root.turns || root.beside ? 0 : Theme.gap
                anchors.top: root.turns ? (root.low ? parent.top : tools.bottom) : field.bottom
                anchors.topMargin: root.low ? 0 : Theme.gap
                columns: root.low ? 2 : 1
                paged: root.model.found as PagedRows
                pagerBelow: height >= rowHeight + Theme.touch + Theme.gapTight
                rowHeight: root.rowHeight
                visible: search.rowsShown
                width: root.typingWidth

                delegate: PouchRow {
                    height: root.rowHeight
                    width: (rows.width - (rows.columns - 1) * Theme.gapTight) / rows.columns
                    onChosen: key => root.model.touchFound(key)
                }
            }

            StaffKeyboard {
                id: keys

                anchors.bottom: parent.bottom
                anchors.left: root.low ? parent.left : undefined
                anchors.right: root.low ? undefined : parent.right
                visible: search.keysShown
                width: root.typingWidth
                onErased: root.model.erase()
                onTyped: character => root.model.typeCharacter(character)
            }
        }
    }

    Component {
        id: taker

        Item {
            id: handing

            FitWords {
                id: whose

                least: Theme.fineLeast
                room: Theme.bodySize * 3.2
                size: Theme.bodySize
                text: root.model.taking
                width: root.turns ? parent.width : root.typingWidth
                y: root.turns ? typed.y - Theme.gap - implicitHeight : 0
            }

            StaffSearchField {
                id: typed

                hint: qsTr("Or type who takes it instead")
                typed: root.model.typed
                width: root.turns ? parent.width : root.typingWidth
                y: root.turns ? -height - Theme.gap : owner.y + owner.height + Theme.gapTight
            }

            ActionButton {
                id: away

                anchors.right: root.low ? parent.right : undefined
                height: Theme.touch
                icon: "back"
                kind: "plain"
                label: qsTr("Left behind")
                objectName: "section:left"
                small: true
                visible: root.turns
                width: root.toolWidth
                onTriggered: root.model.showSection("left")
            }

            ActionButton {
                id: owner

                anchors.right: root.turns ? parent.right : undefined
                height: Theme.touch
                label: qsTr("The owner takes it")
                objectName: "ownerTakesButton"
                room: Theme.touch - Theme.gapTight
                small: true
                width: root.turns ? root.toolWidth : root.typingWidth
                y: root.low ? away.height + Theme.gapTight : root.turns ? 0 : whose.implicitHeight + Theme.gapTight
                onTriggered: root.model.giveToOwner()
            }

            ActionButton {
                anchors.right: root.turns ? parent.right : undefined
                height: Theme.touch
                kind: "plain"
                label: qsTr("This person takes it")
                objectName: "otherTakesButton"
                room: Theme.touch - Theme.gapTight
                small: true
                usable: root.model.typed.trim() !== ""
                width: root.low ? root.toolWidth : root.turns ? parent.width : root.typingWidth
                y: root.turns ? owner.y + owner.height + Theme.gapTight : typed.y + typed.height + Theme.gapTight
                onTriggered: root.model.giveToTyped()
            }

            StaffKeyboard {
                anchors.bottom: parent.bottom
                anchors.left: root.low ? parent.left : undefined
                anchors.right: root.low ? undefined : parent.right
                width: root.typingWidth
                onErased: root.model.erase()
                onTyped: character => root.model.typeCharacter(character)
            }
        }
    }
}

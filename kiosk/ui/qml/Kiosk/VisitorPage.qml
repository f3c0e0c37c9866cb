pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// One visitor: who and where, what is known, what can be done; the party and the journal beside
// or below.
Item {
    id: root

    required property StaffViewModel staff
    readonly property VisitorViewModel model: staff.model("VisitorPage") as VisitorViewModel
    readonly property bool beside: !Theme.portrait
    readonly property bool apart: beside && low // the facts beside the name
    readonly property real above: parent ? parent.y - Theme.bar - Theme.gap : 0
    readonly property real half: beside ? (width - Theme.gap) / 2 : width
    readonly property bool low: Theme.reach
    readonly property string section: model.section
    readonly property bool side: beside && !low // what can be done stands beside what is known

    Column {
        id: who

        readonly property bool above: Theme.reach // words, in the half that hands do not reach

        spacing: Theme.gapTight
        width: root.half
        y: !above ? 0 : root.apart ? -root.above : -height - facts.height - Theme.gapTight - Theme.gap

        Row {
            spacing: Theme.gap
            width: parent.width

            GroupMark {
                id: group

                colour: root.model.group.colour ?? Theme.inkSoft
                ink: root.model.group.ink ?? Theme.paper
                letter: root.model.group.letter ?? ""
                shape: root.model.group.shape ?? ""
                visible: root.model.known
            }

            Column {
                width: parent.width - (group.visible ? group.width + parent.spacing : 0)

                FitWords {
                    least: Theme.smallSize
                    objectName: "visitorName"
                    room: Theme.bodySize * 3
                    size: Theme.bodySize
                    text: root.model.name
                    width: parent.width
                }

                FitWords {
                    colour: root.model.mark === "blocked" ? Theme.attentionDeep : root.model.mark === "in" ? Theme.goodDeep : Theme.ink
                    least: Theme.fineLeast
                    objectName: "visitorStanding"
                    room: Theme.smallSize * 1.7
                    size: Theme.smallSize
                    text: root.model.standing
                    width: parent.width
                }

                FitWords {
                    colour: Theme.inkSoft
                    least: Theme.fineLeast
                    room: Theme.fineSize * 1.7
                    size: Theme.fineSize
                    text: root.model.tour
                    width: parent.width
                }
            }
        }
    }

    Column {
        id: facts

        width: root.half
        x: root.apart ? root.half + Theme.gap : 0
        y: root.apart ? who.y : who.y + who.height + Theme.gapTight

        Repeater {
            model: root.model.facts

            FitWords {
                required property string label
                required property string value

                colour: Theme.inkSoft
                least: Theme.fineLeast
                room: size * 1.7
                size: root.apart ? Theme.fineLeast : Theme.fineSize
                text: qsTr("%1: %2").arg(label).arg(value)
                width: facts.width
            }
        }
    }

    Item {
        id: lists

        height: root.height - y
        width: root.side ? root.half : root.width
        x: root.side ? root.half + Theme.gap : 0
        y: root.side || root.low ? 0 : facts.y + facts.height + Theme.gap

        Row {
            id: chips

            readonly property real cell: (width - 2 * spacing) / 3

            spacing: Theme.gapTight
            width: parent.width

            CountChip {
                count: root.model.actionCount
                height: Theme.touch
                label: qsTr("Things to do")
                objectName: "section:actions"
                on: root.section === "actions"
                width: chips.cell
                onTriggered: root.model.showSection("actions")
            }

            CountChip {
                count: root.model.partyCount
                height: Theme.touch
                label: qsTr("The party")
                objectName: "section:party"
                on: root.section === "party"
                width: chips.cell
                onTriggered: root.model.showSection("party")
            }

            CountChip {
                count: root.model.lineCount
                height: Theme.touch
                label: qsTr("What happened")
                objectName: "section:story"
                on: root.section === "story"
                width: chips.cell
                onTriggered: root.model.showSection("story")
            }
        }

        Loader {
            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: chips.bottom
            anchors.topMargin: Theme.gapTight
            sourceComponent: root.section === "story" ? story : root.section === "party" ? party
                           : root.model.moving ? move : actions
        }
    }

    Component {
        id: actions

        Item {
            Grid {
                id: buttons

                readonly property real cell: (width - (columns - 1) * spacing) / columns

                columns: !(root.low && root.beside) ? 2 : Theme.large ? 3 : 4
                spacing: Theme.gapTight
                width: parent.width

                Repeater {
                    model: root.model.actions

                    ActionButton {
                        required property string key

                        required icon

                        height: root.low && root.beside ? Theme.touch : Theme.staffTile
                        kind: "plain"
                        objectName: "action:" + key
                        small: true
                        width: buttons.cell
                        onTriggered: root.model.perform(key)
                    }
                }
            }
        }
    }

    Component {
        id: move

        MoveProgress { model: root.model }
    }

    Component {
        id: party

        PagedGrid {
            paged: root.model.party as PagedRows
            rowHeight: Theme.staffPerson

            delegate: FoundPerson {
                width: lists.width
                onChosen: key => root.model.choosePerson(key)
            }
        }
    }

    Component {
        id: story

        PagedGrid {
            paged: root.model.lines as PagedRows
            rowHeight: Theme.storyLine

            delegate: StoryLine {
                width: lists.width
            }
        }
    }
}

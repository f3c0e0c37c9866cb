pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// Stickers are redeemed here: what is redeemed as chips, the answer as the largest thing on the
// page, and beside or below it the queue of numbers, or what a visitor without a sticker has.
Item {
    id: root

    required property StaffViewModel staff
    readonly property EntitlementsViewModel model: staff.model("EntitlementsPage") as EntitlementsViewModel
    readonly property bool beside: !Theme.portrait
    readonly property bool personal: model.visitor !== ""
    readonly property bool listed: personal || model.hasQueue
    readonly property real half: (width - Theme.gap) / 2
    readonly property real listWidth: beside ? half : width
    // In reach mode only what is touched needs to lie low: the answer stands above the page.
    readonly property bool high: Theme.reach
    readonly property real above: high ? Window.height / 2 - Theme.bar - 2 * Theme.gap : 0
    readonly property real under: chips.height + Theme.gap
    readonly property real backTaken: back.visible ? back.height + Theme.gapTight : 0

    FitWords {
        align: Text.AlignHCenter
        anchors.centerIn: parent
        colour: Theme.inkSoft
        room: Theme.bodySize * 5
        size: Theme.bodySize
        text: root.model.offersAny ? "" : qsTr("Nothing is offered besides the tour. The administrator adds meals and rides in the configuration, under [[entitlements]].")
        width: parent.width
    }

    Grid {
        id: chips

        readonly property int most: root.beside && !root.high ? 6 : 3
        readonly property real wide: (width - (columns - 1) * spacing) / columns

        columns: Math.max(1, Math.min(offers.count, most))
        spacing: Theme.gapTight
        width: root.high ? root.listWidth : parent.width

        Repeater {
            id: offers

            model: root.model.offers

            CountChip {
                required property string key
                required property string title
                required property bool chosen

                label: title
                objectName: "offer:" + key
                on: chosen
                width: chips.wide
                onTriggered: root.model.choose(key)
            }
        }
    }

    RedemptionAnswer {
        id: answer

        height: root.high ? root.above
              : root.beside ? parent.height - y - root.backTaken
              : root.listed ? (parent.height - y) * 0.42 : parent.height - y - root.backTaken
        model: root.model
        visible: root.model.offersAny
        width: root.beside && root.listed && !root.high ? root.half : parent.width
        y: root.high ? -root.above - Theme.gap : root.under
    }

    ActionButton {
        id: back

        height: Theme.touch
        kind: "plain"
        label: qsTr("Take back")
        objectName: "takeBackButton"
        small: true
        visible: root.model.canTakeBack
        width: root.high ? root.listWidth : answer.width
        y: root.high ? root.under : answer.y + answer.height + Theme.gapTight
        onTriggered: root.model.takeBack()
    }

    Loader {
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.leftMargin: root.beside ? root.half + Theme.gap : 0
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: root.beside ? (root.high ? 0 : root.under)
                         : root.high ? root.under + root.backTaken : answer.y + answer.height + Theme.gapTight + root.backTaken
        sourceComponent: root.personal ? own : root.model.hasQueue ? queue : null
    }

    Component {
        id: own

        Item {
            FitWords {
                id: who

                least: Theme.fineLeast
                room: Theme.bodySize * 1.7
                size: Theme.bodySize
                text: root.model.visitor
                width: parent.width
            }

            PagedGrid {
                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: who.bottom
                anchors.topMargin: Theme.gapTight
                paged: root.model.own as PagedRows
                rowHeight: Theme.portrait ? Theme.memberTile : Theme.staffPerson

                delegate: OwnEntitlement {
                    height: Theme.portrait ? Theme.memberTile : Theme.staffPerson
                    width: root.listWidth
                    onChosen: key => root.model.redeemOwn(key)
                }
            }
        }
    }

    Component {
        id: queue

        Item {
            ActionButton {
                id: next

                height: Theme.touch
                icon: "bell"
                label: root.model.waitingCount === 0 ? qsTr("Nobody waits") : qsTr("Call the next of %1").arg(root.model.waitingCount)
                objectName: "callNextButton"
                small: true
                usable: root.model.waitingCount > 0
                width: parent.width
                onTriggered: root.model.callNext()
            }

            PagedGrid {
                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.top: next.bottom
                anchors.topMargin: Theme.gapTight
                paged: root.model.numbers as PagedRows
                rowHeight: Theme.rowFlat

                delegate: QueueNumber {
                    width: root.listWidth
                    onCame: key => root.model.came(key)
                    onMissed: key => root.model.missed(key)
                    onWaitsAgain: key => root.model.waitsAgain(key)
                }
            }
        }
    }
}

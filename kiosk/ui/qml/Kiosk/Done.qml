pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// Where to go, and when.
PageFrame {
    id: done

    required property ArrivalViewModel arrival
    readonly property FarewellViewModel farewell: arrival.farewell
    readonly property bool beside: !Theme.portrait && Theme.reach
    // In large letters few facts, each of them large: what was said before goes first.
    readonly property string latecomers: Theme.large && farewell.tags !== "" ? "" : farewell.latecomers
    readonly property list<string> facts: [farewell.compartments, beside ? "" : latecomers, farewell.take,
        farewell.stickers, beside ? "" : farewell.tags].filter(said => said !== "")
    // What a fact takes besides its words, where these are too low for its sign as well.
    readonly property real aroundFact: 3 * Theme.gapTight + Math.max(0, Theme.badge - 2 * Theme.gapTight - Theme.leastSize * Theme.textLine)
    readonly property bool crowded: Theme.large && latecomers !== "" && (farewell.tags !== "" || arrival.canStoreLuggage)
    readonly property real factSize: common.fitted
    readonly property bool roomy: Theme.portrait && !Theme.reach && !Theme.large

    picture: beside ? directions : roomy ? sign : null
    workTouched: false

    CommonSize {
        id: common

        lines: done.facts
        room: done.workRoom - done.facts.length * done.aroundFact
        size: Theme.bodySize
        width: done.columnWidth - Theme.badgeSmall - 2 * Theme.gap - Theme.gapWide
    }

    message: Column {
        spacing: Theme.gap

        Row {
            spacing: Theme.gapWide
            width: parent.width

            GroupMark {
                id: mark

                anchors.verticalCenter: parent.verticalCenter
                colour: done.arrival.party.colour
                ink: done.arrival.party.ink
                letter: done.arrival.party.letter
                shape: done.arrival.party.shape
                size: Theme.pictureLeast
                visible: !done.roomy
            }

            PageHead {
                anchors.verticalCenter: parent.verticalCenter
                lead: Theme.large && done.farewell.cart !== "" ? done.farewell.when + " · " + done.farewell.cart : done.farewell.when
                room: done.messageRoom * (done.beside ? 0.9 : 0.5)
                title: qsTr("You are all set")
                width: parent.width - (mark.visible ? mark.width + parent.spacing : 0)
            }
        }

        Loader {
            active: !done.beside
            sourceComponent: directions
            width: parent.width
        }
    }

    work: Column {
        spacing: Theme.gapTight

        Fact { icon: "lock"; shared: true; size: done.factSize; text: done.farewell.compartments; width: parent.width }
        Fact { icon: "people"; shared: true; size: done.factSize; text: done.beside ? "" : done.latecomers; width: parent.width }
        Fact { icon: "sticker"; shared: true; size: done.factSize; text: done.farewell.take; width: parent.width }
        Fact { icon: "sticker"; shared: true; size: done.factSize; text: done.farewell.stickers; urgent: true; width: parent.width }
        Fact { icon: "luggage"; shared: true; size: done.factSize; text: done.beside ? "" : done.farewell.tags; width: parent.width }
    }

    actions: Row {
        id: ways

        spacing: Theme.gap

        ActionButton {
            id: luggage

            height: Math.max(implicitHeight, finish.implicitHeight)
            icon: "luggage"
            kind: "plain"
            label: done.farewell.tags === "" ? qsTr("Store luggage?\nPrint a tag") : qsTr("Another luggage tag")
            objectName: "luggageButton"
            small: true
            visible: done.arrival.canStoreLuggage
            width: (parent.width - parent.spacing) / 2
            onTriggered: done.arrival.storeLuggage()
        }

        ActionButton {
            id: finish

            height: luggage.visible ? luggage.height : implicitHeight
            label: qsTr("Finish")
            objectName: "finishButton"
            width: luggage.visible ? luggage.width : ways.width
            onTriggered: done.arrival.confirm()
        }
    }

    Component {
        id: directions

        Column {
            spacing: Theme.gapTight

            Fact { icon: "pin"; size: done.crowded ? Theme.bodySize : Theme.leadSize; text: done.farewell.where; width: parent.width }
            Fact { icon: "cart"; text: Theme.large ? "" : done.farewell.cart; width: parent.width }
            Fact { icon: "people"; text: done.beside ? done.latecomers : ""; width: parent.width }
            Fact { icon: "luggage"; text: done.beside ? done.farewell.tags : ""; width: parent.width }
        }
    }

    Component {
        id: sign

        GroupSign { party: done.arrival.party }
    }
}

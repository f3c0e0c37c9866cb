pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// Where to go, and when.
PageFrame {
    id: page

    required property ArrivalViewModel arrival
    readonly property FarewellViewModel farewell: arrival.farewell
    readonly property bool beside: !Theme.portrait && Theme.reach

    picture: beside ? directions : null
    workTouched: false

    message: Column {
        spacing: Theme.gap

        Row {
            spacing: Theme.gapWide
            width: parent.width

            GroupMark {
                id: mark

                anchors.verticalCenter: parent.verticalCenter
                colour: page.arrival.party.colour
                ink: page.arrival.party.ink
                letter: page.arrival.party.letter
                shape: page.arrival.party.shape
                size: Theme.pictureLeast
            }

            PageHead {
                anchors.verticalCenter: parent.verticalCenter
                lead: page.farewell.when
                room: page.messageRoom * (page.beside ? 0.9 : 0.5)
                title: qsTr("You are all set")
                width: parent.width - mark.width - parent.spacing
            }
        }

        Loader {
            active: !page.beside
            sourceComponent: directions
            width: parent.width
        }
    }

    work: Column {
        spacing: Theme.gapTight

        Fact { icon: "lock"; text: page.farewell.compartments; width: parent.width }
        Fact { icon: "people"; text: page.beside ? "" : page.farewell.latecomers; width: parent.width }
        Fact { icon: "sticker"; text: page.farewell.stickers; urgent: true; width: parent.width }
    }

    actions: ActionButton {
        label: qsTr("Finish")
        objectName: "finishButton"
        onTriggered: page.arrival.confirm()
    }

    Component {
        id: directions

        Column {
            spacing: Theme.gapTight

            Fact { icon: "pin"; size: Theme.leadSize; text: page.farewell.where; width: parent.width }
            Fact { icon: "cart"; text: page.farewell.cart; width: parent.width }
            Fact { icon: "people"; text: page.beside ? page.farewell.latecomers : ""; width: parent.width }
        }
    }
}

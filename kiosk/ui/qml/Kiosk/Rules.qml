pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// The rules of the visit, to be accepted. They need no touch, so they stand with the title; only
// in landscape reach mode do they stand beside it.
PageFrame {
    id: page

    required property ArrivalViewModel arrival
    readonly property bool beside: !Theme.portrait && Theme.reach
    readonly property string note: qsTr("An adult accepts for the children. Rules version %1").arg(arrival.venue.rulesVersion)
    readonly property real listEnd: Theme.reach ? half : Theme.portrait ? actionsTop : lowest

    pictureRight: true

    message: Column {
        spacing: Theme.gapWide

        PageHead {
            id: head

            lead: qsTr("For everyone's safety")
            room: Math.min(Theme.titleSize * 2.6, page.half * 0.55)
            title: qsTr("Rules of the visit")
            width: parent.width
        }

        FitWords {
            colour: Theme.inkSoft
            size: Theme.smallSize
            text: page.beside ? page.note : ""
            width: parent.width
        }

        RuleList {
            room: page.listEnd - head.height - 2 * Theme.gapWide
            venue: page.arrival.venue
            visible: !page.beside
            width: parent.width
        }
    }

    picture: page.beside ? list : null

    actions: Column {
        spacing: Theme.gap

        FitWords {
            align: Text.AlignHCenter
            colour: Theme.inkSoft
            size: Theme.smallSize
            text: page.beside ? "" : page.note
            width: parent.width
        }

        ActionButton {
            label: qsTr("We accept the rules")
            objectName: "acceptButton"
            width: parent.width
            onTriggered: page.arrival.acceptTerms()
        }

        ActionButton {
            kind: "quiet"
            label: qsTr("We do not accept")
            objectName: "declineButton"
            width: parent.width
            onTriggered: page.arrival.declineTerms()
        }
    }

    Component {
        id: list

        RuleList {
            room: page.half - 2 * Theme.gap
            venue: page.arrival.venue
        }
    }
}

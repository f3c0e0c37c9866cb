pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// The rules of the visit, to be accepted. They need no touch, so they stand with the title; only
// in landscape reach mode do they stand beside it.
PageFrame {
    id: rules

    required property ArrivalViewModel arrival
    readonly property VenueViewModel venue: arrival.venue
    readonly property bool beside: !Theme.portrait && Theme.reach
    readonly property string note: qsTr("An adult accepts for children. Version %1").arg(venue.rulesVersion)
    readonly property real headRoom: Math.min(Theme.titleSize * 2.6, half * 0.55)
    readonly property real listEnd: Theme.portrait ? actionsTop : lowest
    readonly property real listRoom: beside ? actionsTop - 3 * Theme.gap : listEnd - headRoom - 2 * Theme.gapWide

    pictureRight: true

    message: Column {
        spacing: Theme.gapWide

        PageHead {
            id: head

            lead: qsTr("For everyone's safety")
            room: rules.headRoom
            title: qsTr("Rules of the visit")
            width: parent.width
        }

        FitWords {
            colour: Theme.inkSoft
            size: Theme.smallSize
            text: rules.beside ? rules.note : ""
            width: parent.width
        }

        Loader {
            active: !rules.beside
            sourceComponent: list
            width: parent.width
        }
    }

    picture: rules.beside ? list : null

    actions: Column {
        spacing: Theme.reach ? Theme.gapTight : Theme.gap

        FitWords {
            align: Text.AlignHCenter
            colour: Theme.inkSoft
            size: Theme.smallSize
            text: rules.beside ? "" : rules.note
            width: parent.width
        }

        Pager {
            page: rules.venue.rulePage
            pages: rules.venue.rulePages
            visible: pages > 1
            width: parent.width
            onNext: rules.venue.nextRules()
            onPrevious: rules.venue.previousRules()
        }

        // Who accepts has had every rule before their eyes.
        ActionButton {
            usable: rules.venue.rulePage + 1 === rules.venue.rulePages
            label: qsTr("We accept the rules")
            objectName: "acceptButton"
            width: parent.width
            onTriggered: rules.arrival.acceptTerms()
        }

        ActionButton {
            kind: "quiet"
            label: qsTr("We do not accept")
            objectName: "declineButton"
            width: parent.width
            onTriggered: rules.arrival.declineTerms()
        }
    }

    Component {
        id: list

        RuleList {
            room: rules.listRoom
            venue: rules.venue
        }
    }
}

import QtQuick
import KioskModels

// The rules of the visit, to be accepted.
PageFrame {
    id: page

    required property ArrivalViewModel arrival
    readonly property int count: Math.max(1, arrival.venue.ruleCount)

    message: PageHead {
        lead: qsTr("For everyone's safety")
        room: page.messageRoom
        title: qsTr("Rules of the visit")
    }

    work: Column {
        id: list

        readonly property real share: Math.floor((page.workRoom - (page.count - 1) * spacing) / page.count)

        spacing: page.count > 5 ? Theme.gapTight : Theme.gapWide

        Repeater {
            model: page.arrival.venue.rules

            RuleItem {
                room: list.share
                size: page.count > 5 ? Theme.bodySize : Theme.leadSize
                width: list.width
            }
        }
    }

    actions: Column {
        spacing: Theme.gap

        FitWords {
            align: Text.AlignHCenter
            colour: Theme.inkSoft
            size: Theme.smallSize
            text: qsTr("An adult accepts for the children. Rules version %1").arg(page.arrival.venue.rulesVersion)
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
}

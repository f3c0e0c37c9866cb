pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// Everyone puts a document on the reader, in any order. A large party walks past it: it is
// counted, and the page shows who is missing.
PageFrame {
    id: page

    required property ArrivalViewModel arrival
    readonly property PartyViewModel party: arrival.party
    readonly property bool beside: !Theme.portrait && Theme.reach
    readonly property string notice: arrival.readerOut ? qsTr("The reader does not work now. Please call our staff.") : party.notice
    // The rows of a family keep their place when something has to be said.
    readonly property bool noticeHigh: !party.large && (Theme.portrait ? Theme.reach : Theme.large && !Theme.reach)

    Component {
        id: list

        MemberList {
            mayBeTall: Theme.portrait && !Theme.reach
            party: page.party
            room: page.workRoom
            onToggled: visitorId => page.arrival.toggleLater(visitorId)
        }
    }

    Component {
        id: missing

        MissingList {
            party: page.party
            room: page.workRoom
            titled: page.workRoom >= 2 * Theme.touch + 3 * Theme.gapTight + Theme.bodySize * 1.7
        }
    }

    Component {
        id: drawing

        HandOver {
            device: ReaderDrawing {}
            side: page.arrival.venue.readerAt
            thing: CardDrawing {}
        }
    }

    Component {
        id: countBeside

        Item {
            RollCount {
                anchors.verticalCenter: parent.verticalCenter
                party: page.party
                width: parent.width
            }
        }
    }

    workTouched: !party.large

    message: Column {
        spacing: Theme.gap

        PageHead {
            room: page.messageRoom - line.height - parent.spacing - (roll.visible ? roll.height + parent.spacing : 0)
                  - (said.visible ? said.height + parent.spacing : 0)
            title: page.party.large ? qsTr("IDs one by one, please") : qsTr("Put each ID on the reader")
            width: parent.width
        }

        TourLine {
            id: line

            party: page.party
            width: parent.width
        }

        RollCount {
            id: roll

            party: page.party
            visible: page.party.large && !page.beside
            width: parent.width
        }

        Notice {
            id: said

            objectName: page.noticeHigh ? "notice" : ""
            text: page.noticeHigh ? page.notice : ""
            width: parent.width
        }
    }

    work: party.large ? missing : list
    picture: !party.large ? drawing : beside ? countBeside : null

    actions: Column {
        spacing: Theme.gap

        Notice {
            objectName: page.noticeHigh ? "" : "notice"
            text: page.noticeHigh ? "" : page.notice
            width: parent.width
        }

        ActionButton {
            height: Theme.touch
            kind: "plain"
            label: qsTr("A child has no card? Type the number")
            objectName: "childNumberButton"
            small: true
            visible: page.arrival.canTypeNumber
            width: parent.width
            onTriggered: page.arrival.wantNumber()
        }

        ActionButton {
            kind: "plain"
            label: qsTr("The rest comes later, continue")
            objectName: "restLaterButton"
            opacity: usable ? 1 : 0
            usable: page.party.checked > 0
            width: parent.width
            onTriggered: page.arrival.confirm()
        }
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// The party's rows, in pages of as many as there is room for; never scrolled.
Column {
    id: root

    required property PartyViewModel party
    required property real room
    property bool mayBeTall: true
    readonly property real pagerHeight: Theme.touch + Theme.gapTight
    readonly property int tallFit: Math.floor((room + Theme.gapTight) / (Theme.rowTall + Theme.gapTight))
    readonly property bool flat: !mayBeTall || party.size > tallFit
    readonly property real rowStep: (flat ? Theme.rowFlat : Theme.rowTall) + Theme.gapTight
    readonly property int allFit: Math.floor((room + Theme.gapTight) / rowStep)
    readonly property int fit: party.size <= allFit ? Math.max(1, allFit)
                                                    : Math.max(1, Math.floor((room + Theme.gapTight - pagerHeight) / rowStep))

    signal toggled(visitorId: string)

    function apply(): void {
        root.party?.setRoom(root.fit)
    }

    spacing: Theme.gapTight
    Component.onCompleted: apply()
    onFitChanged: Qt.callLater(apply)

    Repeater {
        id: rows

        model: root.party.rows

        MemberRow {
            flat: root.flat
            width: root.width
            onToggled: visitorId => root.toggled(visitorId)
        }
    }

    // A last page that is not full keeps the buttons where they were.
    Item {
        height: (root.fit - rows.count) * root.rowStep - Theme.gapTight
        visible: root.party.pages > 1 && rows.count < root.fit
        width: root.width
    }

    Pager {
        page: root.party.page
        pages: root.party.pages
        visible: root.party.pages > 1
        width: root.width
        onNext: root.party.nextPage()
        onPrevious: root.party.previousPage()
    }
}

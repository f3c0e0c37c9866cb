pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// Those of a large party who are not here yet, in two columns and in pages; never scrolled.
Column {
    id: root

    required property PartyViewModel party
    required property real room
    property bool titled: true
    readonly property real cellWidth: (width - Theme.gapTight) / 2
    readonly property real rowStep: Theme.touch + Theme.gapTight
    readonly property real space: room + Theme.gapTight - (titled ? title.height + spacing : 0)
    readonly property int allFit: 2 * Math.max(1, Math.floor(space / rowStep))
    readonly property int fit: party.listed > allFit ? 2 * Math.max(1, Math.floor((space - rowStep) / rowStep)) : allFit

    function apply(): void {
        root.party?.setRoom(root.fit)
    }

    spacing: Theme.gapTight
    Component.onCompleted: apply()
    onFitChanged: Qt.callLater(apply)

    FitWords {
        id: title

        colour: Theme.inkSoft
        objectName: "missingCount"
        room: Theme.bodySize * 1.7
        size: Theme.bodySize
        text: root.titled ? root.party.missing : ""
        width: root.width
    }

    Grid {
        columns: 2
        height: root.party.pages > 1 ? root.fit / 2 * root.rowStep - Theme.gapTight : implicitHeight
        spacing: Theme.gapTight

        Repeater {
            model: root.party.rows

            MissingPerson { width: root.cellWidth }
        }
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

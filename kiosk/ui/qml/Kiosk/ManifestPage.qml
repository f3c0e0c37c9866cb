pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// A tour's people, as its guide works with them.
Item {
    id: root

    required property StaffViewModel staff
    readonly property ManifestViewModel model: staff.model("ManifestPage") as ManifestViewModel

    Loader {
        anchors.fill: parent
        sourceComponent: ({
            "search": search, "count": count, "person": person, "paper": paper, "tours": tours
        })[root.model.mode] ?? board
    }

    Component {
        id: board

        ManifestBoard { model: root.model }
    }

    Component {
        id: search

        ManifestSearch { model: root.model }
    }

    Component {
        id: count

        ManifestCount { model: root.model }
    }

    Component {
        id: person

        ManifestPerson { model: root.model }
    }

    Component {
        id: paper

        ManifestPaper { model: root.model }
    }

    Component {
        id: tours

        ManifestTours { model: root.model }
    }
}

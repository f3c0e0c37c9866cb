import QtQuick
import KioskModels

// The party's tour: its mark, time, people and guide.
Row {
    id: root

    required property PartyViewModel party

    spacing: Theme.gap

    GroupMark {
        anchors.verticalCenter: parent.verticalCenter
        colour: root.party.colour
        ink: root.party.ink
        letter: root.party.letter
        shape: root.party.shape
    }

    FitWords {
        anchors.verticalCenter: parent.verticalCenter
        colour: Theme.inkSoft
        room: Theme.bodySize * 3.2
        size: Theme.bodySize
        text: root.party.line
        width: root.width - Theme.badge - root.spacing
    }
}

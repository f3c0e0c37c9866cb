import QtQuick
import KioskModels

// The group's mark, as large as there is room: what people look for in the hall.
Item {
    id: root

    required property PartyViewModel party

    Column {
        anchors.centerIn: parent
        spacing: Theme.gap

        GroupMark {
            anchors.horizontalCenter: parent.horizontalCenter
            colour: root.party.colour
            ink: root.party.ink
            letter: root.party.letter
            shape: root.party.shape
            size: Math.max(1, Math.min(root.width * 0.5, root.height - caption.height - Theme.gap))
        }

        Words {
            id: caption

            anchors.horizontalCenter: parent.horizontalCenter
            color: Theme.inkSoft
            text: qsTr("Look for this sign")
        }
    }
}

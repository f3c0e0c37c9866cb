import QtQuick
import KioskModels

// How many of a large party are here, and who has just been read: to be seen by somebody who
// walks past.
Item {
    id: root

    required property PartyViewModel party
    readonly property bool read: party.latestName !== ""

    implicitHeight: Theme.rollHeight

    Item {
        id: count

        height: parent.height
        width: (parent.width - Theme.gap) * 0.42

        Text {
            id: numeral

            Accessible.name: root.party.here + " " + total.text
            Accessible.role: Accessible.StaticText
            anchors.horizontalCenter: parent.horizontalCenter
            // Digits stand a little under the middle of their line.
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: -total.height / 2 - font.pixelSize * 0.116
            color: Theme.accent
            font.family: Theme.family
            font.pixelSize: Math.max(1, Math.min(Theme.rollNumber, count.width / 1.9, (count.height - total.height) / 1.14))
            objectName: "hereCount"
            text: root.party.here
        }

        FitWords {
            id: total

            align: Text.AlignHCenter
            anchors.bottom: parent.bottom
            colour: Theme.inkSoft
            room: Theme.leadSize * 1.6
            silent: true
            size: Theme.leadSize
            text: qsTr("of %1 are here").arg(root.party.size)
            width: parent.width
        }
    }

    Rectangle {
        id: card

        Accessible.name: root.read ? root.party.latestName + ", " + root.party.latestWords : next.text
        Accessible.role: Accessible.StaticText
        anchors.left: count.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        border.color: root.read ? Theme.good : Theme.strong ? Theme.ink : "transparent"
        border.width: root.read ? Theme.strokeStrong : Theme.strong ? Theme.stroke : 0
        color: root.read ? Theme.goodTint : Theme.accentTint
        height: parent.height
        objectName: "latestCard"
        radius: Theme.radius

        Behavior on color {
            ColorAnimation { duration: Theme.tickTime }
        }

        Column {
            anchors.centerIn: parent
            spacing: Theme.gapTight
            visible: root.read
            width: parent.width - 2 * Theme.gap

            StateBadge {
                anchors.horizontalCenter: parent.horizontalCenter
                mark: "checked"
                position: 0
                width: Theme.badge
            }

            FitWords {
                align: Text.AlignHCenter
                room: Theme.leadSize * 1.6
                silent: true
                size: Theme.leadSize
                text: root.party.latestName
                width: parent.width
            }

            FitWords {
                align: Text.AlignHCenter
                colour: Theme.goodDeep
                room: Theme.smallSize * 1.7
                silent: true
                size: Theme.smallSize
                text: root.party.latestWords
                width: parent.width
            }
        }

        FitWords {
            id: next

            align: Text.AlignHCenter
            anchors.centerIn: parent
            room: card.height - 2 * Theme.gap
            silent: true
            size: Theme.leadSize
            text: root.read ? "" : qsTr("Next ID, please")
            width: parent.width - 2 * Theme.gap
        }
    }
}

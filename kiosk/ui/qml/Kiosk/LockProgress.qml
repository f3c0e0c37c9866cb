pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// Which phone of how many, and that the journey goes on by itself.
Rectangle {
    id: root

    required property PhonesViewModel phones
    readonly property bool late: phones.phase === "left_open" || phones.phase === "unseen"

    border.color: late ? Theme.attention : Theme.strong ? Theme.ink : "transparent"
    border.width: Theme.stroke
    color: late ? Theme.attentionTint : Theme.accentTint
    implicitHeight: body.implicitHeight + 2 * Theme.gap
    radius: Theme.radius

    Column {
        id: body

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapWide
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapWide
        anchors.verticalCenter: parent.verticalCenter

        Item {
            implicitHeight: Math.max(words.implicitHeight, dots.visible ? dots.height : 0)
            width: parent.width

            FitWords {
                id: words

                anchors.verticalCenter: parent.verticalCenter
                objectName: "lockProgress"
                room: Theme.bodySize * 3
                size: Theme.bodySize
                text: root.phones.progress
                width: parent.width - (dots.visible ? dots.width + Theme.gap : 0)
            }

            Row {
                id: dots

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.gapTight
                visible: root.phones.total > 1 && root.phones.total <= 6

                Repeater {
                    model: root.phones.total

                    StateBadge {
                        required property int index

                        current: index === root.phones.done
                        mark: index < root.phones.done ? "in" : ""
                        position: index + 1
                        solid: true
                        width: Theme.badgeSmall
                    }
                }
            }
        }

        FitWords {
            colour: root.late ? Theme.attentionDeep : Theme.ink
            room: Theme.smallSize * 3
            size: Theme.smallSize
            text: root.phones.hint
            width: parent.width
        }
    }
}

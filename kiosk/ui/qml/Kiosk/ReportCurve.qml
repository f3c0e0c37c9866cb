pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// When people come, against the tour's start, which is the strong line.
Item {
    id: root

    required property ReportsViewModel report
    readonly property real wide: width / Math.max(1, columns.count)
    readonly property real tall: Math.max(1, height - captions - Theme.fineSize * 1.6 - axis.height)
    readonly property real captions: Theme.fineSize * 1.6

    Accessible.name: root.report.summary
    Accessible.role: Accessible.Chart

    Repeater {
        id: columns

        model: root.report.steps

        Item {
            id: column

            required property string caption
            required property int index
            required property real share
            required property bool start
            required property string value

            height: root.height - axis.height
            width: root.wide
            x: index * root.wide

            Rectangle {
                id: bar

                anchors.bottom: parent.bottom
                anchors.bottomMargin: root.captions
                anchors.horizontalCenter: parent.horizontalCenter
                border.color: Theme.strong ? Theme.ink : color
                border.width: Theme.strong ? Theme.stroke : 0
                color: Theme.accent
                height: root.tall * column.share
                width: Math.max(1, column.width - Theme.stroke)
            }

            Rectangle {
                anchors.bottom: bar.bottom
                color: Theme.ink
                height: root.tall
                visible: column.start
                width: Theme.strokeStrong
                x: -width / 2
            }

            Words {
                Accessible.ignored: true
                anchors.bottom: bar.top
                anchors.horizontalCenter: parent.horizontalCenter
                font.pixelSize: Theme.fineSize
                lineHeight: Theme.titleLine
                text: column.value
                visible: column.value !== ""
                wrapMode: Text.NoWrap
            }

            Words {
                Accessible.ignored: true
                anchors.bottom: parent.bottom
                color: Theme.inkSoft
                font.pixelSize: Theme.fineLeast
                lineHeight: Theme.titleLine
                text: column.caption
                visible: column.caption !== ""
                wrapMode: Text.NoWrap
            }
        }
    }

    FitWords {
        id: axis

        anchors.bottom: parent.bottom
        colour: Theme.inkSoft
        height: implicitHeight
        least: Theme.fineLeast
        room: Theme.fineSize * 1.7
        silent: true
        size: Theme.fineSize
        text: root.report.axis
        width: parent.width
    }
}

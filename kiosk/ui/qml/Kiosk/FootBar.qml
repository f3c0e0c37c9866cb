import QtQuick
import KioskModels

// The ways out that every page has: back, start over, staff, more time. In reach mode the bar's
// buttons come down here too.
Item {
    id: root

    required property ArrivalViewModel arrival
    readonly property bool onTheWay: arrival.page !== "Attract"
    readonly property bool twoRows: Theme.reach && Theme.portrait && onTheWay

    signal wanted(sheet: string)
    signal leaveWanted()

    implicitHeight: !onTheWay ? (Theme.reach ? Theme.bar : 0)
                              : Theme.foot + Theme.gapTight + (twoRows ? Theme.touch + Theme.gap : 0)
    objectName: "footBar"

    Rectangle {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        color: Theme.line
        height: Theme.stroke
        visible: root.onTheWay
    }

    Row {
        id: cells

        readonly property int count: (back.visible ? 1 : 0) + 1 + (staff.visible ? 1 : 0) + (time.visible ? 1 : 0)
        readonly property real words: back.shownWidth + over.implicitWidth + staff.shownWidth + time.shownWidth
        readonly property real spare: (width - words - (count - 1) * spacing) / count

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.gapTight / 2
        spacing: Theme.gapTight
        visible: root.onTheWay
        width: root.width - 2 * Theme.margin
               - (Theme.reach && !Theme.portrait ? buttons.width + Theme.gapWide : 0)

        FootCell {
            id: back

            readonly property real shownWidth: visible ? implicitWidth : 0

            icon: "back"
            label: qsTr("Back")
            objectName: "backButton"
            visible: root.arrival.canGoBack
            width: implicitWidth + cells.spare
            onTriggered: root.arrival.goBack()
        }

        FootCell {
            id: over

            icon: "restart"
            label: qsTr("Start over")
            objectName: "startOverButton"
            width: implicitWidth + cells.spare
            onTriggered: root.leaveWanted()
        }

        FootCell {
            id: staff

            readonly property real shownWidth: visible ? implicitWidth : 0

            icon: "bell"
            label: qsTr("Call staff")
            objectName: "callStaffButton"
            visible: root.arrival.canCallStaff
            width: implicitWidth + cells.spare
            onTriggered: root.arrival.callStaff()
        }

        FootCell {
            id: time

            readonly property real shownWidth: visible ? implicitWidth : 0

            icon: ""
            label: qsTr("More time")
            objectName: "moreTimeButton"
            seconds: root.arrival.secondsLeft
            timeLeft: root.arrival.timeLeft
            urgent: root.arrival.secondsLeft <= 10
            visible: root.arrival.countsDown
            width: implicitWidth + cells.spare
            onTriggered: root.arrival.moreTime()
        }
    }

    BarButtons {
        id: buttons

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gapTight
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        visible: Theme.reach
        onWanted: sheet => root.wanted(sheet)
    }
}

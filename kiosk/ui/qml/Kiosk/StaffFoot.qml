import QtQuick
import KioskModels

// The ways out of a staff page. In reach mode the head's buttons come down here too.
Item {
    id: root

    required property StaffViewModel staff

    signal wanted(sheet: string)

    implicitHeight: Theme.foot + Theme.gapTight

    Rectangle {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        color: Theme.line
        height: Theme.stroke
    }

    FootCell {
        id: back

        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.gapTight / 2
        icon: "back"
        label: qsTr("Back")
        objectName: "staffBackButton"
        visible: root.staff.canGoBack
        width: Math.max(implicitWidth, Theme.staffCell)
        onTriggered: root.staff.goBack()
    }

    StaffOptions {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: out.verticalCenter
        visible: Theme.reach
        onWanted: sheet => root.wanted(sheet)
    }

    FootCell {
        id: out

        readonly property bool soon: root.staff.secondsLeft > 0

        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.gapTight / 2
        icon: soon ? "" : "leave"
        label: root.staff.signedIn ? qsTr("Sign out") : qsTr("To the visitors")
        objectName: "signOutButton"
        seconds: root.staff.secondsLeft
        timeLeft: root.staff.secondsLeft / 20
        urgent: soon
        width: Math.max(implicitWidth, Theme.staffCell)
        onTriggered: root.staff.leave()
    }
}

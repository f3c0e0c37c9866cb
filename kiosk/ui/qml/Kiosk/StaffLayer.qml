pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// The staff's side: it covers the visitors' side wholly. Words above, a page, ways out below; in
// reach mode everything that can be touched lies in the lower half; what became of the last thing
// asked for stands there in place of the ways out, until it has been read.
Rectangle {
    id: root

    required property StaffViewModel staff
    required property string clock
    readonly property bool saidBelow: said.visible && Theme.reach

    signal wanted(sheet: string)

    color: Theme.paper

    MouseArea {
        anchors.fill: parent
    }

    StaffHead {
        id: head

        clock: root.clock
        height: Theme.bar
        objectName: "staffHead"
        staff: root.staff
        width: parent.width
        onWanted: sheet => root.wanted(sheet)
    }

    Loader {
        id: page

        function show(): void {
            if (root.staff.page === "")
                return
            setSource(root.staff.page + ".qml", { "staff": root.staff })
        }

        anchors.bottom: root.saidBelow ? parent.bottom : said.visible ? said.top : foot.top
        anchors.bottomMargin: root.saidBelow ? Math.max(said.height + 2 * Theme.gapTight, foot.height + Theme.gapTight)
                                             : said.visible ? Theme.gap : Theme.gapTight
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: parent.top
        anchors.topMargin: Theme.reach ? Math.max(head.height, root.height / 2) : head.height + Theme.gap
        Component.onCompleted: show()
    }

    StaffSaid {
        id: said

        anchors.bottom: root.saidBelow ? parent.bottom : foot.top
        anchors.bottomMargin: Theme.gapTight
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        model: root.staff.pageModel as StaffPageViewModel
        visible: said.said !== "" && !(Theme.reach && root.staff.secondsLeft > 0)
    }

    StaffFoot {
        id: foot

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        staff: root.staff
        visible: !root.saidBelow
        onWanted: sheet => root.wanted(sheet)
    }

    Connections {
        target: root.staff

        function onPageChanged(): void {
            page.show()
        }
    }
}

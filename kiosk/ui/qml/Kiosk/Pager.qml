import QtQuick

// Leafing through pages of rows. `narrow`: where there is little room for it.
Item {
    id: root

    required property int page
    required property int pages
    property bool narrow: false

    signal next()
    signal previous()

    implicitHeight: Theme.touch
    implicitWidth: (narrow ? 3.2 : 8) * Theme.touch

    PagerButton {
        id: before

        anchors.left: parent.left
        enabled: root.page > 0
        icon: "back"
        label: qsTr("Previous page")
        objectName: "previousPageButton"
        width: root.narrow ? Theme.touch : implicitWidth
        onTriggered: root.previous()
    }

    FitWords {
        align: Text.AlignHCenter
        anchors.centerIn: parent
        colour: Theme.inkSoft
        height: implicitHeight
        least: Theme.fineLeast
        room: parent.height
        size: Theme.smallSize
        text: root.narrow ? (root.page + 1) + "/" + root.pages : qsTr("Page %1 of %2").arg(root.page + 1).arg(root.pages)
        width: parent.width - 2 * before.width - (root.narrow ? 0 : 2 * Theme.gapTight)
    }

    PagerButton {
        anchors.right: parent.right
        enabled: root.page + 1 < root.pages
        icon: "next"
        label: qsTr("Next page")
        objectName: "nextPageButton"
        width: root.narrow ? Theme.touch : implicitWidth
        onTriggered: root.next()
    }
}

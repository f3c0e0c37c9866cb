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
        anchors.left: parent.left
        enabled: root.page > 0
        icon: "back"
        label: qsTr("Previous page")
        objectName: "previousPageButton"
        width: root.narrow ? Theme.touch : implicitWidth
        onTriggered: root.previous()
    }

    Words {
        anchors.centerIn: parent
        color: Theme.inkSoft
        font.pixelSize: Theme.smallSize
        text: root.narrow ? (root.page + 1) + "/" + root.pages : qsTr("Page %1 of %2").arg(root.page + 1).arg(root.pages)
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

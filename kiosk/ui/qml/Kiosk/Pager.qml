import QtQuick

// Leafing through pages of rows.
Item {
    id: root

    required property int page
    required property int pages

    signal next()
    signal previous()

    implicitHeight: Theme.touch

    PagerButton {
        anchors.left: parent.left
        enabled: root.page > 0
        icon: "back"
        label: qsTr("Previous page")
        objectName: "previousPageButton"
        onTriggered: root.previous()
    }

    Words {
        anchors.centerIn: parent
        color: Theme.inkSoft
        font.pixelSize: Theme.smallSize
        text: qsTr("Page %1 of %2").arg(root.page + 1).arg(root.pages)
    }

    PagerButton {
        anchors.right: parent.right
        enabled: root.page + 1 < root.pages
        icon: "next"
        label: qsTr("Next page")
        objectName: "nextPageButton"
        onTriggered: root.next()
    }
}

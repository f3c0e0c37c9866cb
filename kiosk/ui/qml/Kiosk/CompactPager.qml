import QtQuick
import KioskModels

// Leafing through pages of rows, where there is little room for it.
Item {
    id: root

    required property PagedRows paged

    implicitHeight: Theme.touch
    implicitWidth: 2 * Theme.touch + count.width
    visible: paged.pages > 1

    PagerButton {
        enabled: root.paged.page > 0
        icon: "back"
        label: qsTr("Previous page")
        objectName: "previousPageButton"
        width: Theme.touch
        onTriggered: root.paged.previousPage()
    }

    Words {
        id: count

        anchors.centerIn: parent
        color: Theme.inkSoft
        font.pixelSize: Theme.smallSize
        horizontalAlignment: Text.AlignHCenter
        text: (root.paged.page + 1) + "/" + root.paged.pages
        width: Theme.touch * 1.2
    }

    PagerButton {
        anchors.right: parent.right
        enabled: root.paged.page + 1 < root.paged.pages
        icon: "next"
        label: qsTr("Next page")
        objectName: "nextPageButton"
        width: Theme.touch
        onTriggered: root.paged.nextPage()
    }
}

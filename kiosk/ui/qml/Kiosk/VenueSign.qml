import QtQuick
import KioskModels

// Whose kiosk this is: the venue's logo, or where there is none its name.
Item {
    id: root

    required property VenueViewModel venue

    Accessible.ignored: logo.visible ? false : true
    Accessible.name: venue.name
    Accessible.role: Accessible.Graphic

    // A logo is drawn for a light ground.
    Rectangle {
        anchors.centerIn: logo
        color: Theme.logoGround
        height: logo.height + Theme.gapTight
        radius: Theme.radiusSmall
        visible: logo.visible
        width: logo.paintedWidth + 2 * Theme.gapTight
    }

    Image {
        id: logo

        anchors.centerIn: parent
        asynchronous: true
        fillMode: Image.PreserveAspectFit
        height: Theme.logo
        mipmap: true
        source: root.venue.logo
        sourceSize.height: 4 * Theme.logo // a picture's own size matters only if it is larger
        visible: status === Image.Ready
        width: Math.max(1, root.width - 2 * Theme.gapTight)
    }

    FitWords {
        align: Text.AlignHCenter
        anchors.verticalCenter: parent.verticalCenter
        colour: Theme.inkSoft
        room: Theme.bar * 0.8
        size: Theme.smallSize
        text: logo.visible ? "" : root.venue.name
        width: parent.width
    }
}

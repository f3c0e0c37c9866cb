pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// One piece of luggage: whose it is, where it stands, and giving it out.
Item {
    id: root

    required property LuggageViewModel model
    readonly property bool beside: !Theme.portrait
    readonly property bool tight: beside && Theme.reach
    readonly property int across: beside ? 4 : 2
    readonly property real buttonWidth: (width - (across - 1) * Theme.gapTight) / across

    Grid {
        id: buttons

        columns: root.across
        spacing: Theme.gapTight
        width: parent.width

        ActionButton {
            height: Theme.touch
            icon: "back"
            kind: "plain"
            label: qsTr("All luggage")
            objectName: "allLuggageButton"
            small: true
            width: root.buttonWidth
            onTriggered: root.model.showAll()
        }

        ActionButton {
            height: Theme.touch
            icon: root.model.canTakeBack ? "restart" : ""
            label: root.model.canTakeBack ? qsTr("Take back") : qsTr("Give out")
            objectName: root.model.canTakeBack ? "takeBackButton" : "handOutButton"
            small: true
            usable: root.model.isHere || root.model.canTakeBack
            width: root.buttonWidth
            onTriggered: root.model.canTakeBack ? root.model.takeBack() : root.model.handOut()
        }

        ActionButton {
            height: Theme.touch
            kind: "plain"
            label: qsTr("Without its tag")
            objectName: "withoutTagButton"
            small: true
            usable: root.model.isHere
            width: root.buttonWidth
            onTriggered: root.model.withoutTag()
        }

        ActionButton {
            height: Theme.touch
            kind: "plain"
            label: root.model.hasPlaces ? qsTr("Take a picture") : root.model.isTagged ? qsTr("Take in") : qsTr("Take a picture")
            objectName: root.model.isTagged && !root.model.hasPlaces ? "takeInButton" : "photoButton"
            small: true
            usable: root.model.isHere
            visible: root.model.takesPhotos || (root.model.isTagged && !root.model.hasPlaces)
            width: root.buttonWidth
            onTriggered: root.model.isTagged && !root.model.hasPlaces ? root.model.putTo("") : root.model.photograph()
        }
    }

    Rectangle {
        id: card

        anchors.bottom: root.beside ? parent.bottom : undefined
        anchors.left: parent.left
        anchors.top: buttons.bottom
        anchors.topMargin: Theme.gap
        border.color: Theme.line
        border.width: Theme.stroke
        color: Theme.surface
        height: words.implicitHeight + 2 * Theme.gap
        radius: Theme.radius
        width: root.beside && root.model.hasPlaces ? root.width * 0.46 : root.width

        Column {
            id: words

            anchors.left: parent.left
            anchors.leftMargin: Theme.gap
            anchors.right: picture.visible ? picture.left : parent.right
            anchors.rightMargin: Theme.gap
            anchors.top: parent.top
            anchors.topMargin: root.tight ? Theme.gapTight : Theme.gap

            FitWords {
                heading: true
                least: Theme.fineLeast
                objectName: "luggageTitle"
                room: size * 1.5
                size: root.tight ? Theme.smallSize : Theme.bodySize
                text: root.model.title
                width: parent.width
            }

            FitWords {
                least: Theme.fineLeast
                room: Theme.fineSize * (root.tight ? 2.5 : 2.9)
                size: Theme.fineSize
                text: root.model.owners
                width: parent.width
            }

            FitWords {
                colour: Theme.inkSoft
                least: Theme.fineLeast
                room: Theme.fineSize * 1.5
                size: Theme.fineSize
                text: root.model.standing
                width: parent.width
            }

            FitWords {
                colour: Theme.inkSoft
                least: Theme.fineLeast
                room: Theme.fineSize * 1.5
                size: Theme.fineSize
                text: Theme.reach ? "" : root.model.station
                width: parent.width
            }
        }

        Image {
            id: picture

            Accessible.name: qsTr("Picture of the luggage")
            Accessible.role: Accessible.Graphic
            anchors.right: parent.right
            anchors.rightMargin: Theme.gap
            anchors.verticalCenter: parent.verticalCenter
            cache: false
            fillMode: Image.PreserveAspectFit
            height: Math.max(0, parent.height - 2 * Theme.gap)
            horizontalAlignment: Image.AlignRight
            objectName: "luggagePicture"
            source: root.model.photo
            visible: root.model.photo !== ""
            width: parent.width * 0.4
        }
    }

    FitWords {
        id: ask

        anchors.left: root.beside ? card.right : parent.left
        anchors.leftMargin: root.beside ? Theme.gap : 0
        anchors.right: parent.right
        anchors.top: root.beside ? buttons.bottom : card.bottom
        anchors.topMargin: Theme.gap
        least: Theme.fineLeast
        room: Theme.fineSize * 1.5
        size: Theme.fineSize
        text: qsTr("Where does it stand?")
        visible: root.model.hasPlaces && root.model.isHere && !Theme.reach
    }

    PagedGrid {
        id: places

        readonly property real cell: (width - (columns - 1) * Theme.gapTight) / columns

        anchors.bottom: parent.bottom
        anchors.left: ask.left
        anchors.right: parent.right
        anchors.top: ask.visible ? ask.bottom : ask.top
        anchors.topMargin: ask.visible ? Theme.gapTight : 0
        columns: Theme.reach ? 4 : 3
        paged: root.model.places as PagedRows
        rowHeight: Theme.touch
        visible: root.model.hasPlaces && root.model.isHere

        delegate: OptionButton {
            required property string key
            required property bool chosen

            height: Theme.touch
            label: key
            on: chosen
            objectName: "place:" + key
            width: places.cell
            onTriggered: root.model.putTo(key)
        }
    }
}

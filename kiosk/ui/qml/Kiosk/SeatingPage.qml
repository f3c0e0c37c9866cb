pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// Who rides in which cart: touch somebody, then where they go.
Item {
    id: root

    required property StaffViewModel staff
    readonly property SeatingViewModel model: staff.model("SeatingPage") as SeatingViewModel
    readonly property PagedRows bands: model.bands as PagedRows
    readonly property bool beside: !Theme.portrait
    readonly property bool lifted: Theme.reach // what is only read stands in the upper half
    readonly property bool tight: beside && Theme.reach
    readonly property bool paging: bands.pages > 1
    readonly property real headWidth: (Theme.large ? 190 : 150) * Theme.unit
    readonly property real chipLeast: (Theme.large ? 320 : 240) * Theme.unit
    readonly property int columns: Math.max(2, Math.floor((width - headWidth - Theme.gapTight / 2)
                                                          / (chipLeast + Theme.gapTight)))
    readonly property real bandHeight: (Theme.large && !tight ? 128 : 112) * Theme.unit
    readonly property real buttonWidth: beside ? Math.min(280 * Theme.unit, width * 0.155) : (width - Theme.gapTight) / 2
    readonly property int fit: Math.max(1, Math.floor(seats.height / bandHeight))

    function apply(): void {
        root.model?.setColumns(root.columns)
        root.bands?.setRoom(root.fit)
    }

    Component.onCompleted: apply()
    onColumnsChanged: Qt.callLater(apply)
    onFitChanged: Qt.callLater(apply)

    FitWords {
        align: Text.AlignHCenter
        anchors.centerIn: parent
        colour: Theme.inkSoft
        room: Theme.bodySize * 3
        size: Theme.bodySize
        text: root.model.hasTour ? "" : root.model.title
        width: parent.width
    }

    Item {
        id: head

        height: Theme.touch
        visible: root.model.hasTour
        width: root.beside && !root.lifted ? buttons.x - Theme.gap : parent.width
        y: root.lifted ? standing.y - height - Theme.gapTight : 0

        GroupMark {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            colour: root.model.group[2] ?? Theme.paper
            ink: root.model.group[3] ?? Theme.ink
            letter: root.model.group[0] ?? ""
            shape: root.model.group[1] ?? "circle"
            size: Theme.badgeSmall
            visible: root.model.hasTour
        }

        Column {
            anchors.left: mark.visible ? mark.right : parent.left
            anchors.leftMargin: mark.visible ? Theme.gapTight : 0
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            FitWords {
                heading: true
                least: Theme.fineLeast
                room: Theme.touch * 0.5
                size: Theme.smallSize
                text: root.model.title
                width: parent.width
            }

            FitWords {
                colour: Theme.inkSoft
                least: Theme.fineLeast
                objectName: "seatingFigures"
                room: Theme.touch * 0.5
                size: Theme.fineSize
                text: root.model.figures
                width: parent.width
            }
        }
    }

    Row {
        id: buttons

        anchors.right: root.beside && root.paging ? pager.left : parent.right
        anchors.rightMargin: root.beside && root.paging ? Theme.gap : 0
        anchors.top: root.beside || root.lifted ? parent.top : head.bottom
        anchors.topMargin: root.beside || root.lifted ? 0 : Theme.gapTight
        spacing: Theme.gapTight
        visible: root.model.hasTour

        ActionButton {
            height: Theme.touch
            label: root.model.chosen !== "" ? qsTr("Out of the cart")
                 : root.model.seatedCount === 0 ? qsTr("Propose seats") : qsTr("Seat the rest")
            objectName: root.model.chosen !== "" ? "takeOutButton" : "seatRestButton"
            small: true
            usable: root.model.canChange && (root.model.chosen !== "" ? root.model.chosenSits
                                                                      : root.model.unseatedCount > 0)
            width: root.buttonWidth
            onTriggered: root.model.chosen !== "" ? root.model.takeOut() : root.model.seatRest()
        }

        ActionButton {
            height: Theme.touch
            kind: "plain"
            label: qsTr("Propose again")
            objectName: "proposeAgainButton"
            small: true
            usable: root.model.canChange && root.model.seatedCount > 0
            width: root.buttonWidth
            onTriggered: root.model.proposeAgain()
        }
    }

    Rectangle {
        id: standing

        anchors.left: parent.left
        anchors.right: parent.right
        border.color: root.model.worried ? Theme.attention : Theme.line
        border.width: Theme.stroke
        color: root.model.worried ? Theme.attentionTint : root.model.chosen !== "" ? Theme.accentTint : "transparent"
        height: Theme.touch
        radius: Theme.radius
        visible: root.model.hasTour
        y: root.lifted ? -height - Theme.gap : buttons.y + buttons.height + Theme.gapTight

        FitWords {
            anchors.left: parent.left
            anchors.leftMargin: Theme.gapTight
            anchors.right: parent.right
            anchors.rightMargin: Theme.gapTight
            anchors.verticalCenter: parent.verticalCenter
            colour: root.model.worried ? Theme.attentionDeep : Theme.ink
            least: Theme.fineLeast
            objectName: "seatingWords"
            paragraphs: true
            room: parent.height
            size: Theme.fineSize
            text: root.model.words
        }
    }

    Item {
        id: seats

        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.beside || !root.paging ? 0 : pager.height + Theme.gapTight
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: root.lifted ? buttons.bottom : standing.bottom
        anchors.topMargin: Theme.gap

        Repeater {
            model: root.bands.rows

            SeatBand {
                required property int index

                chipHeight: root.bandHeight - Theme.gapTight
                headWidth: root.headWidth
                height: root.bandHeight - (last ? Theme.strokeStrong : 0)
                usable: root.model.canChange
                width: seats.width
                y: index * root.bandHeight
                onCartTouched: cart => root.model.touchCart(cart)
                onPersonTouched: key => root.model.touchPerson(key)
            }
        }
    }

    Pager {
        id: pager

        anchors.bottom: root.beside ? undefined : parent.bottom
        anchors.right: parent.right
        anchors.top: root.beside ? parent.top : undefined
        narrow: root.beside && !root.lifted
        page: root.bands.page
        pages: root.bands.pages
        visible: root.paging
        width: narrow ? implicitWidth : root.beside ? (Theme.large ? 800 : 720) * Theme.unit : parent.width
        onNext: root.bands.nextPage()
        onPrevious: root.bands.previousPage()
    }
}

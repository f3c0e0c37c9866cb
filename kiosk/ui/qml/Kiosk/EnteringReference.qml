pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// The keypad for a booking reference.
PageFrame {
    id: page

    required property ArrivalViewModel arrival
    property string entered: arrival.typedReference
    readonly property int most: 24
    readonly property bool wide: !Theme.portrait && Theme.reach

    function type(character: string): void {
        if (entered.length < most)
            entered += character
    }

    function erase(): void {
        entered = entered.slice(0, -1)
    }

    workWide: true
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace)
            page.erase()
        else if (/^[A-Za-z0-9-]$/.test(event.text))
            page.type(event.text.toUpperCase())
    }

    message: Column {
        spacing: Theme.gapWide

        PageHead {
            lead: qsTr("It is in the message that confirmed your booking.")
            room: page.messageRoom - field.height - parent.spacing
            title: qsTr("Your booking reference")
            width: parent.width
        }

        Rectangle {
            id: field

            border.color: Theme.accent
            border.width: Theme.strokeStrong
            color: Theme.surface
            height: Theme.button * 1.2
            radius: Theme.radius
            width: parent.width

            FitWords {
                Accessible.name: text
                align: Text.AlignHCenter
                anchors.centerIn: parent
                objectName: "referenceField"
                room: parent.height
                size: Theme.leadSize
                text: page.entered
                width: parent.width - 2 * Theme.gapWide
            }

            Words {
                anchors.centerIn: parent
                color: Theme.inkSoft
                text: qsTr("For example BK2611210417")
                visible: page.entered === ""
            }
        }
    }

    work: Item {
        Keypad {
            anchors.bottom: parent.bottom
            columns: page.wide ? 14 : 8
            height: implicitHeight
            searchable: page.entered !== ""
            width: parent.width
            onErased: page.erase()
            onSearched: page.arrival.enterReference(page.entered)
            onTyped: character => page.type(character)
        }
    }
}

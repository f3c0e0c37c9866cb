pragma ComponentBehavior: Bound

import QtQuick

// A page with one field and a keypad below it.
PageFrame {
    id: page

    required property string title
    required property string lead
    required property string example
    required property string fieldName
    property string notice: ""
    property string entered: ""
    property int most: 24
    property string doneLabel: qsTr("Search")
    readonly property bool endsInPrimary: true
    readonly property bool wide: !Theme.portrait && Theme.reach

    signal done(text: string)

    function type(character: string): void {
        if (entered.length < most)
            entered += character
    }

    function erase(): void {
        entered = entered.slice(0, -1)
    }

    function take(event: KeyEvent): bool {
        if (event.key === Qt.Key_Backspace)
            page.erase()
        else if (/^[A-Za-z0-9-]$/.test(event.text))
            page.type(event.text.toUpperCase())
        else
            return false
        return true
    }

    Component.onCompleted: Typist.at = page
    Component.onDestruction: {
        if (Typist.at === page)
            Typist.at = null
    }
    messageWide: true
    workWide: true

    message: Column {
        spacing: Theme.gapWide

        PageHead {
            lead: page.notice === "" ? page.lead : "" // the one or the other: both need room
            room: page.messageRoom - field.height - parent.spacing - (said.visible ? said.height + parent.spacing : 0)
            title: page.title
            titleRoom: lead === "" ? room : room * (page.wide ? 0.56 : 0.62)
            visible: page.notice === "" || !page.wide
            width: parent.width
        }

        Notice {
            id: said

            objectName: "notice"
            text: page.notice
            width: parent.width
        }

        Rectangle {
            id: field

            border.color: Theme.accent
            border.width: Theme.strokeStrong
            color: Theme.surface
            height: Theme.button * (page.wide ? 1 : 1.2)
            radius: Theme.radius
            width: parent.width

            FitWords {
                Accessible.name: text
                align: Text.AlignHCenter
                anchors.centerIn: parent
                objectName: page.fieldName
                room: parent.height
                size: Theme.leadSize
                text: page.entered
                width: parent.width - 2 * Theme.gapWide
            }

            FitWords {
                align: Text.AlignHCenter
                anchors.centerIn: parent
                colour: Theme.inkSoft
                room: parent.height - 2 * Theme.gapTight
                size: Theme.bodySize
                text: page.example
                visible: page.entered === ""
                width: parent.width - 2 * Theme.gapWide
            }
        }
    }

    work: Item {
        Keypad {
            anchors.bottom: parent.bottom
            columns: page.wide ? 14 : 8
            doneLabel: page.doneLabel
            height: implicitHeight
            searchable: page.entered !== ""
            width: parent.width
            onErased: page.erase()
            onSearched: page.done(page.entered)
            onTyped: character => page.type(character)
        }
    }
}

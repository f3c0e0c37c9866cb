import QtQuick

// A page's question, and under it a line that helps to answer it.
Column {
    id: root

    property string title: ""
    property string lead: ""
    property real room: Theme.titleSize * 4
    property real titleRoom: lead === "" ? room : room * 0.62
    property real leadRoom: room - titleRoom - spacing
    property color colour: Theme.ink

    spacing: Theme.gapTight

    FitWords {
        colour: root.colour
        heading: true
        objectName: "pageTitle"
        room: root.titleRoom
        size: Theme.titleSize
        text: root.title
        width: root.width
    }

    FitWords {
        colour: Theme.inkSoft
        room: root.leadRoom
        size: Theme.leadSize
        soft: true
        text: root.lead
        width: root.width
    }
}

import QtQuick

// What staff need to know, large enough to be read across a desk.
Column {
    id: root

    property string who: ""
    property string number: ""
    property bool large: true

    spacing: 0

    FitWords {
        align: Text.AlignHCenter
        colour: Theme.inkSoft
        room: size * 1.7
        size: Theme.bodySize
        text: root.who
        width: root.width
    }

    FitWords {
        align: Text.AlignHCenter
        objectName: "caseNumber"
        room: size * 1.7
        size: root.large ? Theme.titleSize : Theme.leadSize
        text: root.number === "" ? "" : qsTr("Case %1").arg(root.number)
        width: root.width
    }
}

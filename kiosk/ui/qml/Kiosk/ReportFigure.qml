import QtQuick

// A count to be read from two metres, and what it counts.
Item {
    id: root

    required property string value
    required property string caption
    required property string mood

    Accessible.name: caption + ", " + value
    Accessible.role: Accessible.StaticText

    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width

        FitWords {
            colour: root.mood === "good" ? Theme.good : root.mood === "attention" ? Theme.attentionDeep : Theme.ink
            least: Theme.leastSize
            room: Math.min(Theme.titleSize * 1.2, Math.max(1, root.height - label.implicitHeight))
            silent: true
            size: Math.min(Theme.titleSize, Math.max(1, (root.height - label.implicitHeight) / 1.5))
            text: root.value
            width: parent.width
        }

        FitWords {
            id: label

            colour: Theme.inkSoft
            least: Theme.fineLeast
            room: Theme.fineSize * 1.6
            silent: true
            size: Theme.fineSize
            text: root.caption
            width: parent.width
        }
    }
}

import QtQuick

// Letters and digits in the order in which everyone can find them.
Item {
    id: root

    property int columns: 8
    readonly property string keys: "1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ-"
    readonly property real keyWidth: (width - (columns - 1) * Theme.gapTight) / columns
    readonly property int rows: Math.ceil((keys.length + 3) / columns)

    signal typed(character: string)
    signal erased()

    implicitHeight: rows * (Theme.key + Theme.gapTight) - Theme.gapTight

    Repeater {
        model: root.keys.length

        Key {
            required property int index

            digit: index < 10
            height: Theme.key
            label: root.keys[index]
            objectName: "key:" + label
            width: root.keyWidth
            x: index % root.columns * (root.keyWidth + Theme.gapTight)
            y: Math.floor(index / root.columns) * (Theme.key + Theme.gapTight)
            onTriggered: root.typed(label)
        }
    }

    Key {
        height: Theme.key
        icon: "erase"
        label: qsTr("Erase")
        objectName: "key:erase"
        width: root.width - x
        x: root.keys.length % root.columns * (root.keyWidth + Theme.gapTight)
        y: (root.rows - 1) * (Theme.key + Theme.gapTight)
        onTriggered: root.erased()
    }
}

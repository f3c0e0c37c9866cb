pragma ComponentBehavior: Bound

import QtQuick

// Letters and digits in the order in which everyone can find them.
Item {
    id: root

    property int columns: 8
    required property string doneLabel
    property bool searchable: false
    readonly property string keys: "1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ-"
    readonly property int rows: Math.ceil((keys.length + 3) / columns)
    readonly property int spare: rows * columns - keys.length
    readonly property int eraseCells: Math.max(1, Math.floor(spare / 3))
    readonly property real step: (width + Theme.gapTight) / columns
    readonly property real keyHeight: Theme.reach ? Theme.touch : Theme.key

    signal typed(character: string)
    signal erased()
    signal searched()

    implicitHeight: rows * (keyHeight + Theme.gapTight) - Theme.gapTight

    Repeater {
        model: root.keys.length

        Key {
            required property int index

            digit: index < 10
            height: root.keyHeight
            label: root.keys[index]
            objectName: "key:" + label
            width: root.step - Theme.gapTight
            x: index % root.columns * root.step
            y: Math.floor(index / root.columns) * (root.keyHeight + Theme.gapTight)
            onTriggered: root.typed(label)
        }
    }

    Key {
        height: root.keyHeight
        icon: "erase"
        label: qsTr("Erase")
        objectName: "key:erase"
        width: root.step * root.eraseCells - Theme.gapTight
        x: (root.columns - root.spare) * root.step
        y: root.height - root.keyHeight
        onTriggered: root.erased()
    }

    ActionButton {
        height: root.keyHeight
        label: root.doneLabel
        objectName: "searchButton"
        usable: root.searchable
        width: root.step * (root.spare - root.eraseCells) - Theme.gapTight
        x: root.width - width
        y: root.height - root.keyHeight
        onTriggered: root.searched()
    }
}

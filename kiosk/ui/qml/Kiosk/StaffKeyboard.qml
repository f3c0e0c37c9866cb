pragma ComponentBehavior: Bound

import QtQuick

// Letters, digits and a blank, for a page that takes typing on the glass and from real keys alike.
Item {
    id: root

    property int most: 13 // keys in a row
    readonly property bool endsInPrimary: false
    readonly property string keys: "1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    readonly property int columns: Math.max(1, Math.min(most, Math.floor((width + Theme.gapTight) / (Theme.touch + Theme.gapTight))))
    readonly property int rows: Math.ceil((keys.length + 2) / columns)
    readonly property int spare: rows * columns - keys.length
    readonly property int eraseCells: Math.max(1, Math.floor(spare / 2))
    readonly property real step: (width + Theme.gapTight) / columns

    signal typed(character: string)
    signal erased()

    function take(event: KeyEvent): bool {
        if (event.key === Qt.Key_Backspace)
            root.erased()
        else if (/^[^\x00-\x20\x7f]$/.test(event.text) || (event.text === " " && !TapGate.byKeys))
            root.typed(event.text.toUpperCase())
        else
            return false
        return true
    }

    function listen(): void {
        if (root.visible)
            Typist.at = root
    }

    Component.onCompleted: listen()
    Component.onDestruction: {
        if (Typist.at === root)
            Typist.at = null
    }
    implicitHeight: rows * (Theme.touch + Theme.gapTight) - Theme.gapTight
    onVisibleChanged: listen()

    Repeater {
        model: root.keys.length

        Key {
            required property int index

            digit: index < 10
            label: root.keys[index]
            objectName: "key:" + label
            width: root.step - Theme.gapTight
            x: index % root.columns * root.step
            y: Math.floor(index / root.columns) * (height + Theme.gapTight)
            onTriggered: root.typed(label)
        }
    }

    Key {
        icon: "blank"
        label: qsTr("Blank")
        objectName: "key:blank"
        width: root.step * (root.spare - root.eraseCells) - Theme.gapTight
        x: (root.columns - root.spare) * root.step
        y: root.height - height
        onTriggered: root.typed(" ")
    }

    Key {
        icon: "erase"
        label: qsTr("Erase")
        objectName: "key:erase"
        width: root.step * root.eraseCells - Theme.gapTight
        x: root.width - width
        y: root.height - height
        onTriggered: root.erased()
    }
}

import QtQuick

// One of a few things to choose from.
Touchable {
    id: root

    property bool on: false

    Accessible.checkable: true
    Accessible.checked: on

    ChoiceFace {
        anchors.fill: parent
        held: root.held
        on: root.on
    }

    FitWords {
        align: Text.AlignHCenter
        anchors.left: parent.left
        anchors.leftMargin: Theme.gapTight / 2
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapTight / 2
        anchors.verticalCenter: parent.verticalCenter
        least: Theme.fineLeast
        room: root.height - Theme.gapTight
        silent: true
        size: Theme.smallSize
        text: root.label
    }
}

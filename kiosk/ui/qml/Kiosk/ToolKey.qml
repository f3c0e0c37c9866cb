import QtQuick

// A small tool of a staff page: a picture and one word under it, or words alone.
Touchable {
    id: root

    property string icon: ""
    property bool on: false

    implicitHeight: Math.max(Theme.touch, Theme.icon + Theme.fineSize * 1.5 + Theme.gapTight)

    ChoiceFace {
        anchors.fill: parent
        held: root.held
        on: root.on
    }

    Icon {
        id: picture

        anchors.horizontalCenter: parent.horizontalCenter
        colour: Theme.accent
        name: root.icon
        size: Theme.icon * 0.9
        visible: root.icon !== ""
        y: (root.height - height - words.implicitHeight) / 2
    }

    FitWords {
        id: words

        align: Text.AlignHCenter
        anchors.horizontalCenter: parent.horizontalCenter
        least: Theme.fineLeast
        paragraphs: root.icon === ""
        room: root.icon === "" ? root.height - Theme.gapTight / 2 : Theme.fineSize * 1.5
        silent: true
        size: Theme.fineSize
        text: root.label
        whole: root.icon === ""
        width: parent.width - (root.icon === "" ? Theme.gapTight : 0)
        y: root.icon === "" ? (root.height - implicitHeight) / 2 : picture.y + picture.height
    }
}

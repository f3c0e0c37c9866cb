import QtQuick

// A filter with its count as a large figure.
Touchable {
    id: root

    required property int count
    property int most: 0 // "5/6" where it says more than "5"
    property bool on: false
    property bool worried: false
    readonly property bool beside: height <= Theme.touch // figure and words in one line

    Accessible.checkable: true
    Accessible.checked: on
    Accessible.name: figure.text + ", " + label
    implicitHeight: Theme.staffChip

    ChoiceFace {
        anchors.fill: parent
        held: root.held
        on: root.on
    }

    Flow {
        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapTight
        anchors.verticalCenter: parent.verticalCenter
        spacing: root.beside ? Theme.gapTight : 0

        Words {
            id: figure

            Accessible.ignored: true
            color: root.worried ? Theme.attentionDeep : Theme.ink
            font.pixelSize: root.beside && root.most > 0 ? Theme.smallSize : Theme.bodySize
            lineHeight: Theme.titleLine
            text: root.most > 0 ? root.count + "/" + root.most : root.count
        }

        Item {
            height: root.beside ? Math.max(figure.height, said.height) : said.height
            width: root.beside ? parent.width - figure.width - parent.spacing : parent.width

            FitWords {
                id: said

                anchors.verticalCenter: parent.verticalCenter
                colour: Theme.inkSoft
                height: implicitHeight
                least: Theme.fineLeast
                room: Theme.fineSize * 1.7
                silent: true
                size: Theme.fineSize
                text: root.label
                width: parent.width
            }
        }
    }
}

import QtQuick

// One of the ways out at the foot of a page: a sign over a word.
Touchable {
    id: root

    required property string icon
    property bool urgent: false
    property real timeLeft: -1
    property int seconds: 0

    Accessible.description: timeLeft < 0 ? "" : qsTr("%1 seconds left").arg(seconds)
    filled: false
    implicitHeight: Theme.foot
    implicitWidth: words.implicitWidth + 2 * Theme.gapTight

    Rectangle {
        anchors.fill: parent
        border.color: root.urgent ? Theme.attention : "transparent"
        border.width: Theme.stroke
        color: root.held ? Theme.pressed : root.urgent ? Theme.attentionTint : "transparent"
        radius: Theme.radius
    }

    Column {
        anchors.centerIn: parent
        spacing: 0

        Item {
            anchors.horizontalCenter: parent.horizontalCenter
            height: Theme.ring
            width: Theme.ring

            Icon {
                anchors.centerIn: parent
                colour: Theme.inkSoft
                name: root.icon
                visible: root.icon !== ""
            }

            CountdownRing {
                anchors.fill: parent
                seconds: root.seconds
                timeLeft: root.timeLeft
                urgent: root.urgent
                visible: root.icon === ""
            }
        }

        Words {
            id: words

            Accessible.ignored: true
            color: root.urgent ? Theme.attentionDeep : Theme.inkSoft
            font.pixelSize: Theme.smallSize
            horizontalAlignment: Text.AlignHCenter
            lineHeight: Theme.titleLine
            text: root.label
        }
    }
}

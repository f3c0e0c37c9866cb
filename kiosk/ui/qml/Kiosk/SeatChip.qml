import QtQuick

// One seat of a cart: somebody with the number of their party and a minor's age, or a free place.
Touchable {
    id: root

    required property string key
    required property string name
    required property string party
    required property string age
    required property bool alone // a minor without an adult of the party
    required property bool away // not here yet
    required property bool chosen
    required property bool canTake // whoever was touched may come here
    readonly property bool free: key === ""
    readonly property bool stacked: ageBadge.visible // the age below the party's number
    readonly property string longestWord: name.split(/[ -]/).reduce((one, other) => other.length > one.length ? other : one, "")

    enabled: !free || canTake
    label: free ? qsTr("Free seat") : name

    Rectangle {
        anchors.fill: parent
        border.color: root.chosen ? Theme.accent : root.alone ? Theme.attention
                    : root.free ? Theme.line : Theme.edge
        border.width: root.chosen || root.alone ? Theme.strokeStrong : Theme.stroke
        color: root.held ? Theme.pressed : root.chosen ? Theme.accentTint
             : root.alone ? Theme.attentionTint : root.free && !root.canTake ? "transparent" : Theme.surface
        radius: Theme.radiusSmall
    }

    Icon {
        anchors.centerIn: parent
        colour: Theme.accent
        name: "tick"
        visible: root.free && root.canTake
    }

    Rectangle {
        id: partyBadge

        anchors.left: parent.left
        anchors.leftMargin: Theme.gapTight / 2
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: root.stacked ? -(ageBadge.height + Theme.stroke) / 2 : 0
        border.color: Theme.edge
        border.width: root.away ? Theme.stroke : 0
        color: root.away ? "transparent" : Theme.doorTaken
        height: width
        radius: width / 2
        visible: !root.free
        width: Math.max(Theme.icon, partyNumber.implicitHeight)

        Words {
            id: partyNumber

            Accessible.ignored: true
            anchors.centerIn: parent
            color: root.away ? Theme.inkSoft : Theme.ink
            font.pixelSize: Theme.fineLeast
            lineHeight: Theme.titleLine
            text: root.party
        }
    }

    FitWords {
        anchors.left: partyBadge.right
        anchors.leftMargin: Theme.gapTight / 2
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapTight / 2
        anchors.verticalCenter: parent.verticalCenter
        colour: root.away ? Theme.inkSoft : Theme.ink
        least: Theme.fineLeast
        paragraphs: true
        room: root.height - Theme.gapTight / 2
        silent: true
        size: Theme.fineSize
        text: root.free ? "" : root.name
        whole: longest.advanceWidth < width
    }

    TextMetrics {
        id: longest

        font.family: Theme.family
        font.pixelSize: Math.max(1, Theme.fineLeast)
        text: root.longestWord
    }

    Rectangle {
        id: ageBadge

        anchors.horizontalCenter: partyBadge.horizontalCenter
        anchors.top: partyBadge.bottom
        anchors.topMargin: Theme.stroke
        color: root.alone ? Theme.attention : Theme.accent
        height: ageWords.implicitHeight
        radius: Theme.radiusSmall / 2
        visible: root.age !== ""
        width: Math.min(ageWords.implicitWidth + Theme.gapTight, partyBadge.width + Theme.gapTight)

        Words {
            id: ageWords

            Accessible.ignored: true
            anchors.centerIn: parent
            color: Theme.accentInk
            font.pixelSize: Theme.fineLeast
            lineHeight: Theme.titleLine
            text: root.age
        }
    }
}

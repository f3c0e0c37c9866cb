import QtQuick

// One door of the wall, to be touched.
Touchable {
    id: root

    required property int number
    required property string sight
    required property string said
    required property bool chosen
    required property bool faint

    label: root.number
    objectName: "door:" + root.number
    ringRadius: Theme.radiusSmall
    spoken: root.said

    CompartmentFace {
        anchors.fill: parent
        chosen: root.chosen
        faint: root.faint
        number: root.number
        pressed: root.held
        sight: root.sight
    }
}

import KioskModels

// Lets the tour leave, or be back.
ActionButton {
    id: root

    required property ManifestViewModel model
    readonly property bool planned: model.status === "planned"

    height: Theme.touch
    kind: planned && !model.clear ? "plain" : "primary"
    label: planned ? qsTr("Send off") : qsTr("Tour is back")
    objectName: planned ? "sendOffButton" : "comeBackButton"
    small: true
    usable: !model.busy
    onTriggered: {
        if (root.planned)
            root.model.sendOff()
        else
            root.model.comeBack()
    }
}

pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// A person's PIN: dots for digits, and keys where hands reach.
Item {
    id: root

    required property StaffViewModel staff
    readonly property bool beside: !Theme.portrait
    readonly property real half: beside ? (width - Theme.gapWide) / 2 : width
    readonly property bool endsInPrimary: false
    readonly property int columns: Theme.reach && beside ? 4 : 3
    readonly property int rows: Math.ceil(12 / columns)

    function take(event: KeyEvent): bool {
        if (/^[0-9]$/.test(event.text))
            root.staff.signIn.typeDigit(event.text)
        else if (event.key === Qt.Key_Backspace)
            root.staff.signIn.eraseDigit()
        else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && !TapGate.byKeys && root.staff.signIn.canSubmit)
            root.staff.signIn.submit()
        else
            return false
        return true
    }

    Component.onCompleted: Typist.at = root
    Component.onDestruction: {
        if (Typist.at === root)
            Typist.at = null
    }

    Column {
        id: words

        anchors.bottom: root.beside ? undefined : keys.top
        anchors.bottomMargin: Theme.gap
        anchors.verticalCenter: root.beside ? parent.verticalCenter : undefined
        spacing: Theme.gap
        width: root.half

        FitWords {
            align: root.beside ? Text.AlignLeft : Text.AlignHCenter
            colour: Theme.inkSoft
            room: Theme.bodySize * 1.6
            size: Theme.bodySize
            text: qsTr("PIN of %1").arg(root.staff.signIn.name)
            width: parent.width
        }

        Rectangle {
            Accessible.name: qsTr("%1 digits typed").arg(root.staff.signIn.digits)
            Accessible.role: Accessible.EditableText
            border.color: root.staff.signIn.trouble === "" ? Theme.accent : Theme.stop
            border.width: Theme.strokeStrong
            color: Theme.surface
            height: Theme.button
            objectName: "pinField"
            radius: Theme.radius
            width: parent.width

            Row {
                anchors.centerIn: parent
                spacing: Theme.gap

                Repeater {
                    model: root.staff.signIn.digits

                    Rectangle {
                        color: Theme.ink
                        height: Theme.dot * 1.4
                        radius: height / 2
                        width: height
                    }
                }
            }
        }

        Item {
            height: Theme.smallSize * 3.2
            width: parent.width

            FitWords {
                align: root.beside ? Text.AlignLeft : Text.AlignHCenter
                colour: Theme.stopDeep
                objectName: "pinTrouble"
                room: parent.height
                size: Theme.smallSize
                text: root.staff.signIn.trouble
                width: parent.width
            }
        }
    }

    Item {
        id: keys

        readonly property real step: (width + Theme.gapTight) / root.columns
        readonly property real tall: Math.min(Theme.button, (root.height + Theme.gapTight) / root.rows - Theme.gapTight)

        anchors.bottom: parent.bottom
        height: root.rows * (tall + Theme.gapTight) - Theme.gapTight
        width: root.beside ? root.half : Math.min(root.width, Theme.pinWidth)
        x: root.beside ? root.width - width : (root.width - width) / 2

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0", "enter"]

            PinKey {
                required property int index
                required property string modelData

                height: keys.tall
                sign: modelData
                usable: modelData !== "enter" || root.staff.signIn.canSubmit
                width: keys.step - Theme.gapTight
                x: index % root.columns * keys.step
                y: Math.floor(index / root.columns) * (keys.tall + Theme.gapTight)
                onTriggered: {
                    if (sign === "erase")
                        root.staff.signIn.eraseDigit()
                    else if (sign === "enter")
                        root.staff.signIn.submit()
                    else
                        root.staff.signIn.typeDigit(sign)
                }
            }
        }
    }
}

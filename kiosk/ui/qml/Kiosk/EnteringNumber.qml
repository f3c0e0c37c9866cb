pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// The keypad for the number of a child's document.
TypingFrame {
    id: page

    required property ArrivalViewModel arrival

    doneLabel: qsTr("Check")
    entered: arrival.typedText
    example: qsTr("Number of the ID, permit or passport")
    fieldName: "numberField"
    lead: qsTr("It is in the household register, or on the document itself.")
    notice: arrival.party.notice
    title: qsTr("The child's ID number")
    onDone: text => page.arrival.enterNumber(text)
}

pragma ComponentBehavior: Bound

import QtQuick
import KioskModels

// The keypad for a booking reference.
TypingFrame {
    id: page

    required property ArrivalViewModel arrival

    entered: arrival.typedText
    example: qsTr("For example BK2611210417")
    fieldName: "referenceField"
    lead: qsTr("It is in the message that confirmed your booking.")
    title: qsTr("Your booking reference")
    onDone: text => page.arrival.enterReference(text)
}

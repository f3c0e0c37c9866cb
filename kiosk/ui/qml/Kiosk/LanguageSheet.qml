import QtQuick
import KioskModels

// Choosing a language on any page.
Sheet {
    id: root

    required property ArrivalViewModel arrival

    title: "语言 · 語言 · Language"

    LanguageRow {
        arrival: root.arrival
        width: root.bodyWidth
        onChosen: root.closed()
    }
}

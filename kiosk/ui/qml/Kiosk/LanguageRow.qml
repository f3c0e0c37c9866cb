import QtQuick
import KioskModels

// The language of the visitors' side.
LanguageChoice {
    id: root

    required property ArrivalViewModel arrival

    language: arrival.language
    offered: arrival.offered
    onChosen: language => root.arrival.chooseLanguage(language)
}

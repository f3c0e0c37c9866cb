import QtQuick
import KioskModels

// The language of whoever works here.
Sheet {
    id: root

    required property StaffViewModel staff

    title: "语言 · 語言 · Language"

    LanguageChoice {
        language: root.staff.language
        offered: root.staff.offered
        width: root.bodyWidth
        onChosen: language => {
            root.staff.chooseLanguage(language)
            root.closed()
        }
    }
}

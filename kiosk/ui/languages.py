"""The three languages of the screens: translators, switched while the pages stand.

The source texts are English; `assets/i18n` holds the translations, and
`pyside6-lrelease assets/i18n/*.ts` compiles them.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

from kiosk.assets import ASSETS
from kiosk.domain.tours import Language

FILES = {
    Language.SIMPLIFIED: "kiosk_zh_CN.qm",
    Language.TRADITIONAL: "kiosk_zh_HK.qm",
}


class MissingTranslation(Exception):
    """A compiled translation cannot be loaded; says which and how to make it."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"The translation {path} is missing or damaged. Run: sh assets/install.sh")
        self.path = path


class Languages:
    """The translators of all languages, one of them in use. Used on the UI thread only."""

    def __init__(self, folder: Path = ASSETS / "i18n") -> None:
        """Load every language. Raises MissingTranslation."""
        self._translators: dict[Language, QTranslator] = {}
        for language, name in FILES.items():
            translator = QTranslator()
            if not translator.load(str(folder / name)):
                raise MissingTranslation(folder / name)
            self._translators[language] = translator
        self._used: Language | None = None

    def use(self, language: Language) -> None:
        """From now on every text is looked up in this language."""
        if language is self._used:
            return
        self.put_away()
        if language in self._translators:
            QCoreApplication.installTranslator(self._translators[language])
        self._used = language

    def put_away(self) -> None:
        """Leave the application without a translator."""
        if self._used in self._translators:
            QCoreApplication.removeTranslator(self._translators[self._used])
        self._used = None

    def say(self, language: Language, context: str, source: str) -> str:
        """One text in a language that need not be the one in use."""
        translator = self._translators.get(language)
        return (translator.translate(context, source) if translator else "") or source

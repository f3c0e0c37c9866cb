"""The languages of the screens: translators, switched while the pages stand.

The source texts are English; `assets/i18n` holds the translations, and
`pyside6-lrelease assets/i18n/*.ts` compiles them. A further language is one more file there or
in the venue's own folder: `kiosk_XX.ts`, or compiled `kiosk_XX.qm`. What it leaves untranslated
is English.
"""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from kiosk.assets import ASSETS
from kiosk.domain.tours import Language
from kiosk.sticker.fonts import has_glyph
from kiosk.ui.fonts import family_of

FILES = {
    Language.SIMPLIFIED: "kiosk_zh_CN.qm",
    Language.TRADITIONAL: "kiosk_zh_HK.qm",
}
MOST_LANGUAGES = 8  # two rows of buttons

_OWN_NAMES = {
    Language.SIMPLIFIED: "简体中文",
    Language.TRADITIONAL: "繁體中文",
    Language.ENGLISH: "English",
}
_COMPILE_TIMEOUT_S = 60


class MissingTranslation(Exception):
    """A compiled translation cannot be loaded; says which and how to make it."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"The translation {path} is missing or damaged. Run: sh assets/install.sh")
        self.path = path


class BadTranslation(Exception):
    """A language that was added cannot be used; `str(error)` says which, why and what helps."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"The translation {path} {why}. Mend it, or take it away.")
        self.path = path


@dataclass(frozen=True, slots=True)
class OfferedLanguage:
    """A language that a visitor may choose, by its own name in a face that has its letters."""

    language: Language
    name: str
    family: str


class Languages:
    """The translators of all languages, one of them in use. Used on the UI thread only."""

    def __init__(self, folder: Path = ASSETS / "i18n", own: Path | None = None) -> None:
        """Load every language of the folder, and of the venue's `own` if that is there.

        Raises MissingTranslation for a language that comes with the kiosk, BadTranslation for
        one that was added.
        """
        self._translators: dict[Language, QTranslator] = {}
        for language, name in FILES.items():
            translator = QTranslator()
            if not translator.load(str(folder / name)):
                raise MissingTranslation(folder / name)
            self._translators[language] = translator
        offered = [_offer(language) for language in Language]
        for path in _find_added(folder, own):
            translator, added = _open_added(path)
            if any(_are_alike(added.language, other.language) for other in offered):
                raise BadTranslation(path, f"is of a language that is there already, {added.name}")
            if len(offered) == MOST_LANGUAGES:
                raise BadTranslation(path, f"is one more than the {MOST_LANGUAGES} that fit")
            self._translators[added.language] = translator
            offered.append(added)
        self.offered = tuple(offered)
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


def _are_alike(added: Language, other: Language) -> bool:
    """Whether a visitor could not tell the two apart: one of ours in another region is no news."""
    ours, theirs = QLocale(other.value), QLocale(added.value)
    same = (ours.language(), ours.script()) == (theirs.language(), theirs.script())
    return added is other or (same and other in tuple(Language))


def _offer(language: Language) -> OfferedLanguage:
    return OfferedLanguage(language, _OWN_NAMES[language], family_of(language))


def _find_added(folder: Path, own: Path | None) -> list[Path]:
    """Compiled files of further languages, by name; a source is compiled where it lies."""
    for source in sorted(own.glob("kiosk_*.ts")) if own is not None else ():
        compiled = source.with_suffix(".qm")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            _compile(source, compiled)
    folders = (folder, own) if own is not None else (folder,)
    files = [path for place in folders for path in sorted(place.glob("kiosk_*.qm"))]
    return [path for path in files if path.name not in FILES.values()]


def _compile(source: Path, compiled: Path) -> None:
    suffix = ".exe" if sys.platform == "win32" else ""
    tool = Path(PySide6.__file__).with_name(f"lrelease{suffix}")
    try:
        done = subprocess.run(
            [tool, "-silent", source, "-qm", compiled],
            capture_output=True,
            text=True,
            timeout=_COMPILE_TIMEOUT_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BadTranslation(source, "cannot be compiled, for lrelease does not run") from error
    if done.returncode != 0 or not compiled.exists():
        lines = (done.stderr or done.stdout).strip().splitlines()
        why = f" ({lines[-1].strip().rstrip('.')})" if lines else ""
        raise BadTranslation(source, f"cannot be compiled{why}")


def _open_added(path: Path) -> tuple[QTranslator, OfferedLanguage]:
    """A translation that tells its own language, as Qt Linguist writes it into the file."""
    translator = QTranslator()
    if not translator.load(str(path)):
        raise BadTranslation(path, "is no compiled translation")
    locale = QLocale(translator.language())
    if locale.language() == QLocale.Language.C:
        raise BadTranslation(path, "does not say its language; name it in its TS element")
    name = locale.nativeLanguageName()
    name = name[:1].upper() + name[1:]
    if not name or not all(has_glyph(letter) for letter in name):
        raise BadTranslation(path, "is in letters that the kiosk's font does not have")
    language = Language(locale.bcp47Name())
    return translator, OfferedLanguage(language, name, family_of(language))

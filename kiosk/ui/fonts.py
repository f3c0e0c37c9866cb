"""Noto Sans CJK for the screens: one file, one face for each region's forms."""

from noto_cjk_sans_otc import FONT_PATH
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from kiosk.domain.tours import Language

FAMILIES = {
    Language.SIMPLIFIED: "Noto Sans CJK SC",
    Language.TRADITIONAL: "Noto Sans CJK HK",
    Language.ENGLISH: "Noto Sans CJK SC",
}


_FAMILIES_BY_START = {"ja": "Noto Sans CJK JP", "ko": "Noto Sans CJK KR"}


def family_of(language: Language) -> str:
    """The family that has this language's forms; one that was added has those of its letters."""
    start = language.value.partition("-")[0]
    added = _FAMILIES_BY_START.get(start, FAMILIES[Language.SIMPLIFIED])
    return FAMILIES.get(language, added)


class MissingFont(Exception):
    """The font package is not there; says how to get it."""

    def __init__(self) -> None:
        super().__init__(f"The font {FONT_PATH} is missing or damaged. Run: sh assets/install.sh")


def load_fonts() -> None:
    """Make the faces known to Qt; needs a QGuiApplication. Raises MissingFont."""
    families = set(QFontDatabase.families())
    if not families.issuperset(FAMILIES.values()):
        QFontDatabase.addApplicationFont(str(FONT_PATH))
        families = set(QFontDatabase.families())
    if not families.issuperset(FAMILIES.values()):
        raise MissingFont
    QGuiApplication.setFont(QFont(FAMILIES[Language.SIMPLIFIED]))

"""Noto Sans CJK through Pillow: the face that suits a language, and what the font can show.

The collection holds ten faces; those for Simplified Chinese, Traditional Chinese and Hong
Kong are at 2, 3 and 4 (its `name` tables). All cover the same code points, each draws the
forms of its region.
"""

import unicodedata
from collections.abc import Callable
from enum import IntEnum
from functools import cache, lru_cache

from noto_cjk_sans_otc import FONT_PATH
from PIL import ImageFont

from kiosk.domain.tours import Language

# Of the em, from the font's tables: OS/2 sCapHeight, and the ideographic box that the
# typographic ascender and descender span.
CAP_HEIGHT = 0.733
IDEOGRAPH_ASCENT = 0.88
IDEOGRAPH_DESCENT = 0.12

_UNITS_PER_EM = 1000  # head.unitsPerEm
_PROBE_PX = 24
_MISSING = "\u0378"  # not assigned in Unicode, so drawn as the font's "no such character"
_REPLACEMENT = "\u3013"  # GETA MARK, the printers' sign for "no type for this character"

# Letters that Unicode does not take apart into a base and marks, and that the font lacks.
# Spelt as ICAO 9303 part 3, section 6 does, where it lists them.
_SPELT = {
    "đ": "d",
    "Đ": "D",
    "ð": "d",
    "Ð": "D",
    "ħ": "h",
    "Ħ": "H",
    "ı": "i",
    "ł": "l",
    "Ł": "L",
    "ŋ": "n",
    "Ŋ": "N",
    "ø": "oe",
    "Ø": "OE",
    "œ": "oe",
    "Œ": "OE",
    "ŧ": "t",
    "Ŧ": "T",
    "ə": "e",
    "Ə": "E",
    "þ": "th",
    "Þ": "TH",
}


class Face(IntEnum):
    """Faces by their place in the collection."""

    SIMPLIFIED = 2
    TRADITIONAL = 3
    HONG_KONG = 4


def face_for(language: Language) -> Face:
    """The face whose forms a reader of this language expects."""
    return Face.HONG_KONG if language is Language.TRADITIONAL else Face.SIMPLIFIED


# An open face takes two megabytes (its tables of 65,535 glyphs); a sticker needs five or six.
@lru_cache(maxsize=12)
def open_font(face: Face, size_px: int) -> ImageFont.FreeTypeFont:
    """A face at an em of `size_px` pixels; kept, since opening costs more than drawing a line.

    The layout is Pillow's basic one: the other depends on a library that a machine may lack,
    and the same sticker must come out everywhere.
    """
    return ImageFont.truetype(
        str(FONT_PATH), size_px, index=face, layout_engine=ImageFont.Layout.BASIC
    )


def measure_text(face: Face) -> Callable[[str, int], float]:
    """Width of a text in pixels at an em of so many pixels, in this face.

    From the font's own advances, without opening the face at that size; what is drawn may
    differ by half a pixel a character, since the font engine sets letters on whole pixels.
    """

    def measure(text: str, size_px: int) -> float:
        return sum(_advance(face, character) for character in text) * size_px / _UNITS_PER_EM

    return measure


@lru_cache(maxsize=8192)
def _advance(face: Face, character: str) -> float:
    return _open_measuring_font(face).getlength(character)


@lru_cache(maxsize=len(Face))
def _open_measuring_font(face: Face) -> ImageFont.FreeTypeFont:
    """One pixel a font unit, so that a length is the advance as the font's table has it."""
    return ImageFont.truetype(
        str(FONT_PATH), _UNITS_PER_EM, index=face, layout_engine=ImageFont.Layout.BASIC
    )


def measure_ink(text: str, face: Face, size_px: int) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what is really inked, from the pen's start on the baseline.

    Pillow's own `getbbox` counts the blank before and after the letters.
    """
    mask, (offset_x, offset_y) = open_font(face, size_px).getmask2(text, mode="L", anchor="ls")
    box = mask.getbbox()
    if box is None:
        return (0, 0, 0, 0)
    left, top, right, bottom = box
    return (left + offset_x, top + offset_y, right + offset_x, bottom + offset_y)


@lru_cache(maxsize=8192)
def has_glyph(character: str) -> bool:
    """Whether the font draws this character as itself."""
    return character.isspace() or _probe(character) != _probe_missing()


def _probe(character: str) -> tuple[tuple[int, int], bytes]:
    mask = open_font(Face.SIMPLIFIED, _PROBE_PX).getmask(character)
    return mask.size, bytes(mask)


@cache
def _probe_missing() -> tuple[tuple[int, int], bytes]:
    return _probe(_MISSING)


def derive_printable(text: str) -> str:
    """The text in characters that the font has, blanks collapsed.

    A letter whose accent the font lacks loses the accent (ş → s), as on its bearer's
    machine-readable zone; a character that the font lacks altogether becomes 〓, so that a
    person sees that something stood there. Variation selectors and other invisible marks
    are dropped.
    """
    shown: list[str] = []
    for character in unicodedata.normalize("NFC", text):
        if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Mn", "Me"}:
            shown.append(" " if character in "\t\r\n" else "")
        elif has_glyph(character):
            shown.append(character)
        else:
            shown.append(_respell(character))
    return " ".join("".join(shown).split())


def _respell(character: str) -> str:
    if character in _SPELT:
        return _SPELT[character]
    base = unicodedata.normalize("NFKD", character)
    plain = "".join(c for c in base if not unicodedata.combining(c))
    return plain if plain and all(has_glyph(c) for c in plain) else _REPLACEMENT

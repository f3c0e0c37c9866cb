"""A pass as a person sees it: a picture for the phone. It says nothing personal."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw

from kiosk.domain.tours import Language
from kiosk.sticker.design_file import DESIGNS
from kiosk.sticker.fonts import (
    IDEOGRAPH_ASCENT,
    derive_printable,
    face_for,
    measure_text,
    open_font,
)
from kiosk.sticker.paper import write_whole
from kiosk.sticker.qr import QUIET_MODULES, encode_qr
from kiosk.sticker.text_fit import LINE_HEIGHT, fit_text
from kiosk.sticker.toml_table import read_toml

PASS_WORDS_FILE: Final = DESIGNS / "pass.toml"
START_FORMAT = "%Y-%m-%d %H:%M"

# The shape of a phone's screen; at half of it a module is still three pixels wide.
_WIDTH_PX, _HEIGHT_PX = 1080, 1800
_MARGIN_PX = 90
_QR_PX = 900
_INK, _SECOND_INK, _LINE = 0x15, 0x4A, 0xD0


@dataclass(frozen=True, slots=True)
class PassWords:
    """A language's words on a pass."""

    title: str
    start: str
    booking: str
    people: str
    advice: str


@dataclass(frozen=True, slots=True)
class PassCard:
    """What a pass card says.

    `text` is what the QR holds (`KP1:…`). `starts_at_local` is on the venue's clock. `venue`
    may be empty. `words` None takes those that come with the kiosk. `language` picks the
    regional forms of the tour's name.
    """

    text: str = field(repr=False)
    tour_name: str
    starts_at_local: datetime
    reference: str
    people: int
    venue: str = ""
    words: Mapping[Language, PassWords] | None = None
    language: Language = Language.SIMPLIFIED


@lru_cache(maxsize=4)
def open_pass_words(path: Path = PASS_WORDS_FILE) -> Mapping[Language, PassWords]:
    """The words on passes; read once. Raises BadStickerDesign."""
    table = read_toml(path)
    words = {}
    for language in Language:
        inner = table.table(language.value)
        words[language] = PassWords(**{f.name: inner.text(f.name) for f in fields(PassWords)})
        inner.close()
    table.close()
    table.refuse()
    return words


def render_pass_card(card: PassCard) -> Image.Image:
    """The pass as a grey picture (mode L), 1080 × 1800 pixels, its QR in whole pixels.

    Raises BadStickerDesign for bad words and ValueError for a text that no QR holds.
    """
    words = card.words or open_pass_words()
    picture = Image.new("L", (_WIDTH_PX, _HEIGHT_PX), 255)
    pen = _CardPen(picture)
    pen.write(derive_head(card, words), _MARGIN_PX, 90, 42, shade=_SECOND_INK)
    bottom = pen.write(card.tour_name, _MARGIN_PX, 160, 76, lines=2, language=card.language)
    pen.write(card.starts_at_local.strftime(START_FORMAT), _MARGIN_PX, bottom + 18, 76)
    code = encode_qr(card.text)
    module_px = _QR_PX // (code.side_modules + 2 * QUIET_MODULES)
    symbol = code.picture(max(1, module_px))
    picture.paste(symbol, ((_WIDTH_PX - symbol.width) // 2, 430 + (_QR_PX - symbol.height) // 2))
    column_px = (_WIDTH_PX - 2 * _MARGIN_PX) * 2 // 3
    pen.write(
        derive_caption(words, "booking"), _MARGIN_PX, 1350, 34, shade=_SECOND_INK, width=column_px
    )
    pen.write(card.reference, _MARGIN_PX, 1396, 64, width=column_px - 30)
    pen.write(derive_caption(words, "people"), _MARGIN_PX + column_px, 1350, 34, shade=_SECOND_INK)
    pen.write(str(card.people), _MARGIN_PX + column_px, 1396, 64)
    pen.rule(1500)
    top = 1530
    for language in Language:
        top = 10 + pen.write(
            words[language].advice, _MARGIN_PX, top, 36, lines=2, language=language
        )
    return picture


def write_pass_card(card: PassCard, path: Path) -> None:
    """The picture as a PNG file. Raises PaperNotWritten."""
    buffer = BytesIO()
    render_pass_card(card).save(buffer, "PNG", compress_level=3)
    write_whole(path, buffer.getvalue())


def derive_head(card: PassCard, words: Mapping[Language, PassWords]) -> str:
    """The line above everything: whose pass, and what it is."""
    titles = (words[language].title for language in Language)
    return "·".join(part for part in (card.venue, *titles) if part)


def derive_caption(words: Mapping[Language, PassWords], key: str) -> str:
    """The same word in the three languages, said once where two are spelt alike."""
    return "·".join(dict.fromkeys(str(getattr(words[language], key)) for language in Language))


class _CardPen:
    """Writes onto the picture."""

    def __init__(self, picture: Image.Image) -> None:
        self._ink = ImageDraw.Draw(picture)

    def rule(self, y: int) -> None:
        self._ink.line((_MARGIN_PX, y, _WIDTH_PX - _MARGIN_PX, y), fill=_LINE, width=3)

    def write(
        self,
        text: str,
        x: int,
        top: int,
        size_px: int,
        *,
        shade: int = _INK,
        lines: int = 1,
        width: int | None = None,
        language: Language = Language.SIMPLIFIED,
    ) -> int:
        """Text downwards from `top`, to the right margin at most. Returns where it ends."""
        face = face_for(language)
        fitted = fit_text(
            derive_printable(text),
            measure_text(face),
            width_px=width or _WIDTH_PX - _MARGIN_PX - x,
            height_px=round(size_px * (1 + (lines - 1) * LINE_HEIGHT)),
            largest_px=size_px,
            smallest_px=size_px // 2,
            max_lines=lines,
        )
        font = open_font(face, fitted.size_px)
        step = round(fitted.size_px * LINE_HEIGHT)
        baseline = top + round(fitted.size_px * IDEOGRAPH_ASCENT)
        for line in fitted.lines:
            self._ink.text((x, baseline), line, fill=shade, font=font, anchor="ls")
            baseline += step
        return top + step * len(fitted.lines)

"""What the font can show."""

import pytest

from kiosk.domain.tours import Language
from kiosk.sticker.fonts import Face, derive_printable, face_for, has_glyph, measure_ink, open_font


@pytest.mark.parametrize("character", ["张", "𠮷", "㐱", "É", "ỹ", "Ж", "…", "〓", "ǎ"])
def test_the_font_draws(character: str) -> None:
    assert has_glyph(character)


@pytest.mark.parametrize("character", ["ş", "ł", "ا", "\U0001f600", "\ufffd"])
def test_the_font_lacks(character: str) -> None:
    assert not has_glyph(character)


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        pytest.param("张欣悦", "张欣悦", id="Chinese"),
        pytest.param("𠮷田㐱", "𠮷田㐱", id="rare characters"),
        pytest.param("Şebnem Yıldız", "Sebnem Yildiz", id="accents that the font lacks"),
        pytest.param("Łukasz Ørsted", "Lukasz Ørsted", id="struck letters that the font lacks"),
        pytest.param("Mu\u0308ller", "Müller", id="accents typed apart"),
        pytest.param("葛\U000e0100城", "葛城", id="variation selectors"),
        pytest.param("  Ann\tLee\n", "Ann Lee", id="blanks"),
        pytest.param("محمد", "〓〓〓〓", id="a script without type"),
        pytest.param("a\u200bb\u202ec\x00", "abc", id="invisible characters"),
        pytest.param("\ud800x", "x", id="half a character"),
    ],
)
def test_a_name_becomes_printable(name: str, printed: str) -> None:
    assert derive_printable(name) == printed


def test_hong_kong_readers_get_their_own_forms() -> None:
    here, there = (open_font(face, 40).getmask("骨") for face in (Face.SIMPLIFIED, Face.HONG_KONG))

    assert face_for(Language.TRADITIONAL) is Face.HONG_KONG
    assert face_for(Language.ENGLISH) is Face.SIMPLIFIED
    assert bytes(here) != bytes(there)


def test_ink_is_measured_without_the_blank_around_it() -> None:
    left, top, right, bottom = measure_ink("1", Face.SIMPLIFIED, 100)

    assert 0 < left < right < open_font(Face.SIMPLIFIED, 100).getlength("1")
    assert (top, bottom) == (-73, 0)
    assert measure_ink(" ", Face.SIMPLIFIED, 100) == (0, 0, 0, 0)

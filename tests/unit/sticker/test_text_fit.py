"""Text that must fit a box."""

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.sticker.text_fit import LINE_HEIGHT, fit_text, split_graphemes


def measure(text: str, size_px: int) -> float:
    """A font whose wide characters are one em and whose others are half of one."""
    widths = (
        0.0
        if unicodedata.category(c) in {"Mn", "Me"}
        else 1.0
        if unicodedata.east_asian_width(c) in {"W", "F"}
        else 0.5
        for c in text
    )
    return sum(widths) * size_px


def fit(text: str, width_px: int = 100, height_px: int = 24, lines: int = 2, least: int = 6):
    return fit_text(
        text,
        measure,
        width_px=width_px,
        height_px=height_px,
        largest_px=20,
        smallest_px=least,
        max_lines=lines,
    )


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("张欣悦", ("张欣悦",), id="short Chinese stays on one line"),
        pytest.param("Ann Lee", ("Ann Lee",), id="short Latin stays on one line"),
        pytest.param(
            "Maximiliane von Hohenzollern",
            ("Maximiliane von", "Hohenzollern"),
            id="Latin wraps at a blank",
        ),
        pytest.param(
            "Anna Schmidt-Rottenburger",
            ("Anna Schmidt-", "Rottenburger"),
            id="Latin wraps after a hyphen",
        ),
        pytest.param(
            "阿卜杜热西提·买买提艾力", ("阿卜杜热西提·", "买买提艾力"), id="rather after a dot"
        ),
        pytest.param(
            "中华人民共和国中央人民政府",
            ("中华人民共和国", "中央人民政府"),
            id="lines are of even length",
        ),
        pytest.param("", ("",), id="nothing is one empty line"),
    ],
)
def test_lines_break_where_a_reader_expects(text: str, lines: tuple[str, ...]) -> None:
    assert fit(text).lines == lines


def test_a_closing_mark_never_begins_a_line() -> None:
    fitted = fit("抵達登記機，請出示此碼。", width_px=34, height_px=200, lines=4)

    assert all(not line.startswith(("，", "。")) for line in fitted.lines)


def test_the_largest_size_that_fits_is_chosen() -> None:
    assert fit("张欣悦", lines=1).size_px == 20
    assert fit("张欣悦张欣悦张欣悦张", lines=1).size_px == 10


def test_what_cannot_fit_ends_in_an_ellipsis_after_a_whole_character() -> None:
    fitted = fit("一" + "葛\U000e0100" * 40, lines=1)

    assert fitted.shortened
    assert fitted.lines[0].endswith("葛\U000e0100\u2026")


def test_a_word_wider_than_its_box_is_broken_evenly_before_anything_is_left_out() -> None:
    fitted = fit("Wolfeschlegelsteinhausen", width_px=60, height_px=40, lines=3)

    assert fitted.lines == ("Wolfeschlege", "lsteinhausen")
    assert not fitted.shortened


def test_graphemes_keep_their_marks_and_selectors() -> None:
    assert split_graphemes("e\u0301葛\U000e0100a") == ("e\u0301", "葛\U000e0100", "a")


NAMES = st.text(
    st.sampled_from("abMW -·'王小𠮷㐱é") | st.sampled_from(("\u0301", "\U000e0100")), max_size=60
)


@settings(max_examples=200, deadline=None)
@given(NAMES, st.integers(20, 200), st.integers(6, 60), st.integers(1, 3))
def test_whatever_the_text_it_stays_in_its_box(
    text: str, width_px: int, height_px: int, lines: int
) -> None:
    fitted = fit(text, width_px, height_px, lines)

    assert 1 <= len(fitted.lines) <= lines
    assert 6 <= fitted.size_px <= 20
    assert all(measure(line, fitted.size_px) <= width_px for line in fitted.lines)
    height = fitted.size_px * (1 + (len(fitted.lines) - 1) * LINE_HEIGHT)
    assert len(fitted.lines) == 1 or height <= height_px + 1


@settings(max_examples=200, deadline=None)
@given(NAMES, st.integers(20, 200))
@example("M· \U000e0100㐱", 20)
def test_nothing_is_lost_and_no_character_is_cut(text: str, width_px: int) -> None:
    fitted = fit(text, width_px)
    shown = "".join(fitted.lines)
    wanted = [cluster for cluster in split_graphemes(text) if not cluster.isspace()]
    kept = [c for c in split_graphemes(shown.removesuffix("\u2026")) if not c.isspace()]

    assert kept == wanted[: len(kept)]
    assert fitted.shortened or kept == wanted

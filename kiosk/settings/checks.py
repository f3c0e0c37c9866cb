"""Checks of single values; each raises ValueError with the rest of a sentence."""

import re
from zoneinfo import ZoneInfo

SMALLEST_CONTRAST = 4.5  # WCAG 2.2, success criterion 1.4.3


def refuse_truth_values(value: object) -> object:
    """A truth value is no number, whatever Python thinks."""
    if isinstance(value, bool):
        raise ValueError("this is a truth value where a number is needed")  # noqa: TRY004 - pydantic collects ValueErrors
    return value


def split_words(value: object) -> object:
    """One text stands for the list of its words: handy in the environment."""
    return value.split() if isinstance(value, str) else value


def check_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise ValueError("this is no time zone of the IANA list") from error
    return name


def check_accent(colour: str) -> str:
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", colour):
        raise ValueError("this is no colour of the form #RRGGBB")
    contrast = derive_contrast_with_white(colour)
    if contrast < SMALLEST_CONTRAST:
        raise ValueError(
            f"white letters on it have a contrast of {contrast:.1f}:1, "
            f"at least {SMALLEST_CONTRAST}:1 is needed"
        )
    return colour


def derive_contrast_with_white(colour: str) -> float:
    """Contrast ratio of white on `#RRGGBB`, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    linear = [_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5)]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 1.05 / (luminance + 0.05)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

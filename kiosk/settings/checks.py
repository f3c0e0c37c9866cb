"""Checks of single values; each raises ValueError with the rest of a sentence."""

import re
import zlib
from pathlib import Path
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

LARGEST_LOGO_MB = 5
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


def check_clock_time(text: str) -> str:
    """A time of day as HH:MM; empty stays empty."""
    if text and not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", text):
        raise ValueError("this is no time of the form HH:MM, from 00:00 to 23:59")
    return text


def check_carts(carts: list[str]) -> list[str]:
    """Names of carts, each once, with seats after a colon where they are not as many."""
    names = set()
    for cart in carts:
        if not re.fullmatch(r"[^\s:]{1,6}(:([1-9]|[1-9]\d))?", cart):
            raise ValueError(
                f"“{cart}” is no name of 1 to 6 characters, alone or with :SEATS (1 to 99)"
            )
        name = cart.partition(":")[0]
        if name in names:
            raise ValueError(f"cart {name} stands in it twice")
        names.add(name)
    return carts


def check_places(places: list[str]) -> list[str]:
    """Short names, each once."""
    for place in places:
        if not 1 <= len(place) <= 12 or place != " ".join(place.split()):
            raise ValueError(f"“{place}” is no name of 1 to 12 characters")
    if len(set(places)) < len(places):
        raise ValueError("a place stands in it twice")
    return places


def check_folder(path: str) -> str:
    """A folder that is there, as a whole path; empty stays empty."""
    if not path:
        return path
    folder = _whole_path(path)
    if not folder.is_dir():
        raise ValueError("there is no such folder")
    return str(folder)


def check_whole_paths(paths: list[str]) -> list[str]:
    """Whole paths of folders, which need not be there now."""
    return [str(_whole_path(path)) for path in paths]


def check_logo(path: str) -> str:
    """A PNG or SVG picture that can be read, as a whole path; empty stays empty."""
    if not path:
        return path
    file = _whole_path(path)
    kind = file.suffix.lower()
    if kind not in {".png", ".svg"}:
        raise ValueError("this is the name of neither a .png nor an .svg file")
    try:
        if file.stat().st_size > LARGEST_LOGO_MB * 1_000_000:
            raise ValueError(f"the file is larger than {LARGEST_LOGO_MB} MB")
        content = file.read_bytes()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ValueError(f"the file cannot be read ({reason})") from error
    if not (_is_whole_png(content) if kind == ".png" else _is_svg(content)):
        raise ValueError(f"the file is no {kind[1:].upper()} picture, or a part of it is missing")
    return str(file)


def _whole_path(path: str) -> Path:
    """Raises ValueError for a path that depends on where the kiosk was started."""
    whole = Path(path).expanduser()
    if not whole.is_absolute():
        raise ValueError("this is no whole path; begin it with /")
    return whole


def _is_whole_png(content: bytes) -> bool:
    """Whether every chunk is there and sound, up to the last one (ISO/IEC 15948, clause 5)."""
    place = 8
    if content[:place] != b"\x89PNG\r\n\x1a\n":
        return False
    while len(content) >= place + 12:
        length = int.from_bytes(content[place : place + 4])
        kind_and_data = content[place + 4 : place + 8 + length]
        checksum = content[place + 8 + length : place + 12 + length]
        if len(checksum) < 4 or zlib.crc32(kind_and_data) != int.from_bytes(checksum):
            return False
        if kind_and_data[:4] == b"IEND":
            return True
        place += 12 + length
    return False


def _is_svg(content: bytes) -> bool:
    try:
        root = ElementTree.fromstring(content)
    except ElementTree.ParseError:
        return False
    return root.tag.rpartition("}")[2] == "svg"


def derive_contrast_with_white(colour: str) -> float:
    """Contrast ratio of white on `#RRGGBB`, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    linear = [_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5)]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 1.05 / (luminance + 0.05)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

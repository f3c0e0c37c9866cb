"""QR codes for paper: whole pixels a module, the strongest correction that costs nothing.

Everything the kiosk prints is in the alphanumeric set of ISO/IEC 18004, table 5, which takes
5.5 bits a character where bytes take eight. The quiet zone is four modules (clause 5.3.8).
"""

import re
from dataclasses import dataclass, field

from PIL import Image
from qrcode import base, constants, util
from qrcode.main import QRCode

QUIET_MODULES = 4
VISIT_PREFIX = "SV1:"
TAG_PREFIX = "LT1:"
VISIT_CODE_LONGEST = 34

_ALPHANUMERIC = re.compile(r"[0-9A-Z $%*+\-./:]+")
_VISIT_CODE = re.compile(rf"[0-9A-Z\-]{{4,{VISIT_CODE_LONGEST}}}")
# From weak to strong: 7, 15, 25 and 30 % of the codewords can be mended.
_LEVELS = (
    constants.ERROR_CORRECT_L,
    constants.ERROR_CORRECT_M,
    constants.ERROR_CORRECT_Q,
    constants.ERROR_CORRECT_H,
)
_MODE_BITS, _CHARACTER_PAIR_BITS = 4, 11


@dataclass(frozen=True, slots=True)
class QrSymbol:
    """A code as modules, True = dark, without its quiet zone."""

    modules: tuple[tuple[bool, ...], ...] = field(repr=False)

    @property
    def side_modules(self) -> int:
        """Modules a side, without the quiet zone."""
        return len(self.modules)

    def picture(self, module_px: int) -> Image.Image:
        """The code with its quiet zone, black on white (mode L), `module_px` pixels a module."""
        side = self.side_modules
        shades = bytes(0 if cell else 255 for row in self.modules for cell in row)
        symbol = Image.frombytes("L", (side, side), shades)
        symbol = symbol.resize((side * module_px, side * module_px), Image.Resampling.NEAREST)
        quiet_px = QUIET_MODULES * module_px
        picture = Image.new("L", (symbol.width + 2 * quiet_px, symbol.height + 2 * quiet_px), 255)
        picture.paste(symbol, (quiet_px, quiet_px))
        return picture


def encode_qr(text: str, *, least_version: int = 1) -> QrSymbol:
    """Make the smallest code that holds the text with 15 % correction or more.

    `least_version` (1 to 40) asks for a larger one, so that codes of one kind have one size.
    Correction is raised as far as the size allows. Raises ValueError for a text that is not
    alphanumeric or longer than any code.
    """
    if not _ALPHANUMERIC.fullmatch(text):
        raise ValueError(
            "A QR text is made of digits, capital letters, blanks and $ % * + - . / : only."
        )
    version = _smallest_version(len(text), constants.ERROR_CORRECT_M, least_version)
    if version is None:
        raise ValueError(f"A text of {len(text)} characters is longer than any QR code holds.")
    level = next(level for level in reversed(_LEVELS) if _holds(version, level, len(text)))
    code = QRCode(version=version, error_correction=level, border=0)
    code.add_data(util.QRData(text, mode=util.MODE_ALPHA_NUM), optimize=0)
    code.make(fit=False)
    return QrSymbol(tuple(tuple(bool(cell) for cell in row) for row in code.modules))


def encode_visit_code(code: str) -> str:
    """A visit's random code as the sticker's QR says it.

    Raises ValueError unless it is 4 to 34 digits, capital letters and hyphens.
    """
    if not _VISIT_CODE.fullmatch(code):
        raise ValueError(
            f"A visit code is 4 to {VISIT_CODE_LONGEST} digits, capital letters and hyphens."
        )
    return VISIT_PREFIX + code


def decode_visit_code(text: str) -> str | None:
    """The visit code that a scanned text carries; None when it is no sticker of ours."""
    code = text.strip().removeprefix(VISIT_PREFIX)
    return code if text.strip() != code and _VISIT_CODE.fullmatch(code) else None


def encode_tag_code(code: str) -> str:
    """A luggage tag's random code as its QR says it. Raises ValueError as for a visit code."""
    return TAG_PREFIX + encode_visit_code(code).removeprefix(VISIT_PREFIX)


def decode_tag_code(text: str) -> str | None:
    """The code that a scanned luggage tag carries; None when it is no tag of ours."""
    code = text.strip().removeprefix(TAG_PREFIX)
    return code if text.strip() != code and _VISIT_CODE.fullmatch(code) else None


def _smallest_version(length: int, level: int, least: int) -> int | None:
    return next((v for v in range(least, 41) if _holds(v, level, length)), None)


def _holds(version: int, level: int, length: int) -> bool:
    """Whether so many alphanumeric characters fit (ISO/IEC 18004, clause 7.4.4)."""
    count_bits: int = util.length_in_bits(util.MODE_ALPHA_NUM, version)
    pairs, odd = divmod(length, 2)
    needed = _MODE_BITS + count_bits + pairs * _CHARACTER_PAIR_BITS + odd * 6
    capacity: int = sum(block.data_count for block in base.rs_blocks(version, level)) * 8
    return needed <= capacity

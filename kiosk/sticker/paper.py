"""Files for people: written whole or not at all, and PDF pages in the kiosk's own font."""

import errno
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from noto_cjk_sans_otc import FONT_PATH

from kiosk.domain.tours import Language
from kiosk.sticker.design import MM_PER_INCH, Align
from kiosk.sticker.fonts import Face, derive_printable, face_for, measure_text
from kiosk.sticker.text_fit import LINE_HEIGHT, fit_text

if TYPE_CHECKING:
    from fpdf import FPDF

INK = "#15181D"
SECOND_INK = "#4A515C"
LINE = "#C9CDD3"
POINTS_PER_MM = 72 / MM_PER_INCH

# Text is measured with the font at so many pixels a millimetre, which is exact enough.
_STEPS_PER_MM = 20


class PaperNotWritten(Exception):
    """A file could not be written; nothing of it was left behind.

    `str(error)` says what happened, `remedy` what a person can do, `path` which file.
    """

    def __init__(self, path: Path, what: str, remedy: str) -> None:
        super().__init__(f"{path}: {what}")
        self.path = path
        self.what = what
        self.remedy = remedy


def write_whole(path: Path, content: bytes | bytearray, *, private: bool = False) -> None:
    """Write a file so that it is there complete or not at all, power cut included.

    An older file of that name is replaced. `private`: only this account may read it. Raises
    PaperNotWritten.
    """
    temporary: Path | None = None
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if not private:  # it was made for this account only
            # USB sticks have no rights to set.
            with suppress(PermissionError):
                temporary.chmod(0o644 & ~_umask())
        temporary.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink()
        raise derive_paper_error(path, error) from error


def derive_paper_error(path: Path, error: OSError) -> PaperNotWritten:
    """What a failed write means for a person."""
    match error.errno:
        case errno.ENOENT | errno.ENOTDIR:
            what = f"The folder {path.parent} does not exist."
            remedy = "Make the folder first, or name another one."
        case errno.EACCES | errno.EPERM:
            what = f"This account may not write into {path.parent}."
            remedy = "Choose a folder of your own, or have its rights changed."
        case errno.EROFS:
            what = f"The disk with {path.parent} is read-only."
            remedy = "Choose a folder on another disk."
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            what = "The disk is full."
            remedy = "Free some space, or choose a folder on another disk."
        case errno.EISDIR | errno.ENOTEMPTY | errno.EEXIST:
            what = "There is a folder of that name."
            remedy = "Name a file inside it."
        case errno.ENAMETOOLONG:
            what = "The file's name is too long."
            remedy = "Choose a shorter name."
        case _:
            what = f"The file could not be written ({error.strerror or error})."
            remedy = "Try another folder or disk."
    return PaperNotWritten(path, what, remedy)


def begin_pdf(title: str) -> "FPDF":
    """An empty A4 portrait document in millimetres, without automatic breaks.

    Only the characters that are used end up in the file, as text that can be searched and
    copied.
    """
    from fpdf import FPDF  # a third of a second to import, and most runs of the kiosk print no PDF

    pdf = FPDF(orientation="portrait", unit="mm", format="A4")
    pdf.set_auto_page_break(False)
    pdf.set_margin(0)
    pdf.c_margin = 0
    pdf.set_title(title)
    pdf.set_creator("visitor-kiosk")
    return pdf


def finish_pdf(pdf: "FPDF", path: Path, *, private: bool = False) -> None:
    """Write the document; `private` as in `write_whole`. Raises PaperNotWritten."""
    write_whole(path, pdf.output(), private=private)


class PdfPen:
    """Writes lines of text onto a PDF's page; all lengths in millimetres, sizes as ems.

    Characters have the forms of `language`, unless a line is said to be in another.
    """

    def __init__(self, pdf: "FPDF", language: Language = Language.SIMPLIFIED) -> None:
        self._pdf = pdf
        self._language = language

    def write(
        self,
        text: str,
        x_mm: float,
        baseline_mm: float,
        size_mm: float,
        *,
        width_mm: float,
        least_mm: float = 0.0,
        align: Align = Align.LEFT,
        colour: str = INK,
        language: Language | None = None,
    ) -> None:
        """One line in a width: smaller down to `least_mm` (0: never), then shortened."""
        self.write_block(
            text,
            x_mm,
            baseline_mm,
            size_mm,
            width_mm=width_mm,
            height_mm=size_mm,
            least_mm=least_mm,
            align=align,
            colour=colour,
            language=language,
        )

    def write_block(
        self,
        text: str,
        x_mm: float,
        baseline_mm: float,
        size_mm: float,
        *,
        width_mm: float,
        height_mm: float,
        least_mm: float = 0.0,
        lines: int = 1,
        align: Align = Align.LEFT,
        colour: str = INK,
        language: Language | None = None,
    ) -> float:
        """Several lines downwards from a first baseline. Returns the last baseline."""
        face = face_for(language or self._language)
        measure = measure_text(face)
        fitted = fit_text(
            derive_printable(text),
            measure,
            width_px=int(width_mm * _STEPS_PER_MM),
            height_px=round(height_mm * _STEPS_PER_MM),
            largest_px=round(size_mm * _STEPS_PER_MM),
            smallest_px=round((least_mm or size_mm) * _STEPS_PER_MM),
            max_lines=lines,
        )
        chosen_mm = fitted.size_px / _STEPS_PER_MM
        self._take_face(face, chosen_mm * POINTS_PER_MM)
        self._pdf.set_text_color(colour)
        for number, line in enumerate(fitted.lines):
            if number:
                baseline_mm += chosen_mm * LINE_HEIGHT
            if not line:
                continue
            spare_mm = width_mm - measure(line, fitted.size_px) / _STEPS_PER_MM
            match align:
                case Align.LEFT:
                    shift_mm = 0.0
                case Align.CENTRE:
                    shift_mm = spare_mm / 2
                case Align.RIGHT:
                    shift_mm = spare_mm
            self._pdf.text(x_mm + shift_mm, baseline_mm, line)
        return baseline_mm

    def _take_face(self, face: Face, size_pt: float) -> None:
        """A face is opened when it is first needed: that takes a tenth of a second."""
        family = f"noto-{face.name.lower()}"
        if family not in self._pdf.fonts:
            self._pdf.add_font(family, fname=str(FONT_PATH), collection_font_number=int(face))
        self._pdf.set_font(family, size=size_pt)


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

"""A list that was saved as a file, and its way to the printer of paper."""

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import assert_never

import structlog

from hardware.errors import HardwareError
from hardware.interfaces import DocumentPrinter
from kiosk.ui.staff_page import StaffPageViewModel
from kiosk.ui.wording import fill, translate

log = structlog.get_logger(__name__)


class Printing(Enum):
    """What became of it at the printer; NONE: there is no printer, or it was not asked."""

    NONE = auto()
    TAKEN = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class SavedPaper:
    path: Path
    printing: Printing = Printing.NONE


def print_paper(path: Path, printer: DocumentPrinter | None) -> SavedPaper:
    """Hand a saved PDF file to the printer. A printer that fails takes nothing away from it."""
    if printer is None:
        return SavedPaper(path)
    try:
        printer.print_document(path, path.stem)
    except HardwareError as error:
        log.error("paper", what=error.what, remedy=error.remedy)
        return SavedPaper(path, Printing.FAILED)
    return SavedPaper(path, Printing.TAKEN)


def tell_saved(page: StaffPageViewModel, saved: SavedPaper) -> None:
    """Say on the page where the file is, and whether it is being printed."""
    match saved.printing:
        case Printing.NONE:
            page.say(fill(translate("SavedPaper", "Saved as %1."), saved.path))
        case Printing.TAKEN:
            words = translate("SavedPaper", "On its way to the printer, and saved as %1.")
            page.say(fill(words, saved.path))
        case Printing.FAILED:
            words = translate("SavedPaper", "Saved as %1, but the printer did not take it.")
            page.refuse(fill(words, saved.path))
        case never:
            assert_never(never)

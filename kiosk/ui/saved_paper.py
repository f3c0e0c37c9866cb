"""A list that was saved as a file: where to, and its way to the printer of paper."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import assert_never

import structlog

from hardware.errors import HardwareError
from hardware.interfaces import DocumentPrinter
from kiosk.app.exports import ExportPlace, list_places
from kiosk.ui.staff_page import Question, StaffPageViewModel, Why
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


def choose_place(
    page: StaffPageViewModel, then: Callable[[ExportPlace], None], *, personal: bool
) -> None:
    """Ask where to save where there is more than the kiosk's own folder: a stick, for example.

    `personal`: there are names in the file, which then leave the kiosk. Call it on the UI thread.
    """
    settings = page.services.settings

    def ask(places: tuple[ExportPlace, ...]) -> None:
        if len(places) == 1:
            then(places[0])
            return
        page.ask_first(
            Question(
                translate("SavedPaper", "Save it where?"),
                translate(
                    "SavedPaper",
                    "There are names in it. The kiosk deletes its own lists after a week; what is"
                    " on a stick is for you to keep safe and to delete.",
                )
                if personal
                else translate("SavedPaper", "There are no names in it."),
                translate("SavedPaper", "Save"),
                tuple(
                    Why(str(number), place.name or translate("SavedPaper", "On the kiosk"))
                    for number, place in enumerate(places)
                ),
            ),
            lambda number: then(places[int(number)]),
        )

    page.read("places", lambda: list_places(settings), ask)


def spell_not_saved() -> str:
    """The file could not be written."""
    return translate(
        "SavedPaper",
        "The file could not be written. Is the disk full, or the stick pulled out?",
    )


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

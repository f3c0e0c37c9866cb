"""The staff's pages: which there are, what each needs, and the tile that leads to it."""

from dataclasses import dataclass

from kiosk.app.staff_services import StaffServices
from kiosk.domain.staff import Right, StaffUser
from kiosk.ui.background import Background
from kiosk.ui.staff_page import StaffPageViewModel
from kiosk.ui.view_models.by_hand import ByHandViewModel
from kiosk.ui.view_models.compartments import CompartmentsViewModel
from kiosk.ui.view_models.emergency import EmergencyViewModel
from kiosk.ui.view_models.entitlements import EntitlementsViewModel
from kiosk.ui.view_models.find import FindViewModel
from kiosk.ui.view_models.inside import InsideViewModel
from kiosk.ui.view_models.journal import JournalViewModel
from kiosk.ui.view_models.luggage import LuggageViewModel
from kiosk.ui.view_models.manifest import ManifestViewModel
from kiosk.ui.view_models.release import ReleaseViewModel
from kiosk.ui.view_models.reports import ReportsViewModel
from kiosk.ui.view_models.seating import SeatingViewModel
from kiosk.ui.view_models.visitor import VisitorViewModel
from kiosk.ui.view_models.waiting import WaitingViewModel
from kiosk.ui.view_models.walk_in import WalkInViewModel
from kiosk.ui.wording import QT_TRANSLATE_NOOP, translate


@dataclass(frozen=True, slots=True)
class StaffPage:
    """One page. `name` is that of its QML file; `title` is translated in "StaffPages".

    `model` is the class of what it shows; the devices page has the staff mode's own. A page
    without a tile is reached from another one; `is_grave` sets one apart from all others.
    """

    name: str
    right: Right
    icon: str
    title: str
    model: type[StaffPageViewModel] | None = None
    has_tile: bool = True
    is_grave: bool = False


@dataclass(frozen=True, slots=True)
class StaffTile:
    """A page that this person may open, as the first page offers it; `badge` 0 for nothing."""

    name: str
    icon: str
    title: str
    badge: int = 0
    grave: bool = False


# In the order of their tiles: what is needed most often first, what one would regret most last.
PAGES = (
    StaffPage(
        "ManifestPage",
        Right.SEE_MANIFEST,
        "list",
        QT_TRANSLATE_NOOP("StaffPages", "Tours"),
        ManifestViewModel,
    ),
    StaffPage(
        "ReleasePage",
        Right.RELEASE,
        "phone",
        QT_TRANSLATE_NOOP("StaffPages", "Give phones back"),
        ReleaseViewModel,
    ),
    StaffPage(
        "FindPage",
        Right.FIND_VISITORS,
        "search",
        QT_TRANSLATE_NOOP("StaffPages", "Find anyone"),
        FindViewModel,
    ),
    StaffPage(
        "VisitorPage",
        Right.FIND_VISITORS,
        "staff",
        QT_TRANSLATE_NOOP("StaffPages", "Visitor"),
        VisitorViewModel,
        has_tile=False,
    ),
    StaffPage(
        "WalkInPage",
        Right.CORRECT_ADMISSIONS,
        "people",
        QT_TRANSLATE_NOOP("StaffPages", "No booking"),
        WalkInViewModel,
        has_tile=False,
    ),
    StaffPage(
        "ByHandPage",
        Right.CORRECT_ADMISSIONS,
        "hand",
        QT_TRANSLATE_NOOP("StaffPages", "Check in by hand"),
        ByHandViewModel,
        has_tile=False,
    ),
    StaffPage(
        "WaitingPage",
        Right.SEE_WAITING,
        "bell",
        QT_TRANSLATE_NOOP("StaffPages", "What waits"),
        WaitingViewModel,
    ),
    StaffPage(
        "CompartmentsPage",
        Right.MANAGE_COMPARTMENTS,
        "lock",
        QT_TRANSLATE_NOOP("StaffPages", "Lockers"),
        CompartmentsViewModel,
    ),
    StaffPage(
        "LuggagePage",
        Right.HAND_OUT_LUGGAGE,
        "luggage",
        QT_TRANSLATE_NOOP("StaffPages", "Luggage"),
        LuggageViewModel,
    ),
    StaffPage(
        "EntitlementsPage",
        Right.REDEEM,
        "meal",
        QT_TRANSLATE_NOOP("StaffPages", "Meals and rides"),
        EntitlementsViewModel,
    ),
    StaffPage(
        "SeatingPage",
        Right.SEAT_VISITORS,
        "cart",
        QT_TRANSLATE_NOOP("StaffPages", "Cart seats"),
        SeatingViewModel,
    ),
    StaffPage(
        "InsidePage",
        Right.ROLL_CALL,
        "people",
        QT_TRANSLATE_NOOP("StaffPages", "Roll call"),
        InsideViewModel,
    ),
    StaffPage(
        "ReportsPage",
        Right.SEE_REPORTS,
        "chart",
        QT_TRANSLATE_NOOP("StaffPages", "Reports"),
        ReportsViewModel,
    ),
    StaffPage(
        "JournalPage",
        Right.SEE_JOURNAL,
        "book",
        QT_TRANSLATE_NOOP("StaffPages", "Journal"),
        JournalViewModel,
    ),
    StaffPage(
        "DevicesPage", Right.SEE_DEVICES, "device", QT_TRANSLATE_NOOP("StaffPages", "Devices")
    ),
    StaffPage(
        "EmergencyPage",
        Right.OPEN_EVERYTHING,
        "attention",
        QT_TRANSLATE_NOOP("StaffPages", "Open everything"),
        EmergencyViewModel,
        is_grave=True,
    ),
)


def derive_tiles(user: StaffUser, badges: dict[str, int]) -> tuple[StaffTile, ...]:
    """The pages that this person may open; `badges` counts what waits on them, by name."""
    return tuple(
        StaffTile(
            page.name,
            page.icon,
            translate("StaffPages", page.title),
            badges.get(page.name, 0),
            page.is_grave,
        )
        for page in PAGES
        if page.has_tile and user.may(page.right)
    )


def find_page(name: str) -> StaffPage | None:
    return next((page for page in PAGES if page.name == name), None)


class StaffModels:
    """What the pages show, one model for each; make and close it on the UI thread.

    `background` may be given by whoever wants pages that read nothing.
    """

    def __init__(self, services: StaffServices, background: Background | None = None) -> None:
        self.background = background or Background(services)
        self._models = {
            page.name: page.model(services, self.background)
            for page in PAGES
            if page.model is not None
        }

    def find(self, name: str) -> StaffPageViewModel | None:
        """The model of the page of this name."""
        return self._models.get(name)

    def all(self) -> tuple[tuple[str, StaffPageViewModel], ...]:
        return tuple(self._models.items())

    def close(self) -> None:
        """Finish the changes under way; safe to call twice."""
        self.background.close()

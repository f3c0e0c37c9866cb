"""The staff's pages: which there are, what each needs, and the tile that leads to it."""

from dataclasses import dataclass

from kiosk.domain.staff import Right, StaffUser
from kiosk.ui.wording import QT_TRANSLATE_NOOP, translate


@dataclass(frozen=True, slots=True)
class StaffPage:
    """One page. `name` is that of its QML file; `title` is translated in "StaffPages".

    A page without a tile is reached from another one; `is_grave` sets one apart from all others.
    What it shows is in kiosk/ui/page_models.py.
    """

    name: str
    right: Right
    icon: str
    title: str
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
    StaffPage("ManifestPage", Right.SEE_MANIFEST, "list", QT_TRANSLATE_NOOP("StaffPages", "Tours")),
    StaffPage(
        "ReleasePage", Right.RELEASE, "phone", QT_TRANSLATE_NOOP("StaffPages", "Give phones back")
    ),
    StaffPage(
        "FindPage", Right.FIND_VISITORS, "search", QT_TRANSLATE_NOOP("StaffPages", "Find anyone")
    ),
    StaffPage(
        "VisitorPage",
        Right.FIND_VISITORS,
        "staff",
        QT_TRANSLATE_NOOP("StaffPages", "Visitor"),
        has_tile=False,
    ),
    StaffPage(
        "WalkInPage",
        Right.CORRECT_ADMISSIONS,
        "people",
        QT_TRANSLATE_NOOP("StaffPages", "No booking"),
        has_tile=False,
    ),
    StaffPage(
        "ByHandPage",
        Right.CORRECT_ADMISSIONS,
        "hand",
        QT_TRANSLATE_NOOP("StaffPages", "Check in by hand"),
        has_tile=False,
    ),
    StaffPage(
        "WaitingPage", Right.SEE_WAITING, "bell", QT_TRANSLATE_NOOP("StaffPages", "What waits")
    ),
    StaffPage(
        "CompartmentsPage",
        Right.MANAGE_COMPARTMENTS,
        "lock",
        QT_TRANSLATE_NOOP("StaffPages", "Lockers"),
    ),
    StaffPage(
        "LuggagePage", Right.HAND_OUT_LUGGAGE, "luggage", QT_TRANSLATE_NOOP("StaffPages", "Luggage")
    ),
    StaffPage(
        "EntitlementsPage", Right.REDEEM, "meal", QT_TRANSLATE_NOOP("StaffPages", "Meals and rides")
    ),
    StaffPage(
        "SeatingPage", Right.SEAT_VISITORS, "cart", QT_TRANSLATE_NOOP("StaffPages", "Cart seats")
    ),
    StaffPage(
        "InsidePage", Right.ROLL_CALL, "people", QT_TRANSLATE_NOOP("StaffPages", "Roll call")
    ),
    StaffPage(
        "ReportsPage", Right.SEE_REPORTS, "chart", QT_TRANSLATE_NOOP("StaffPages", "Reports")
    ),
    StaffPage("JournalPage", Right.SEE_JOURNAL, "book", QT_TRANSLATE_NOOP("StaffPages", "Journal")),
    StaffPage(
        "DevicesPage", Right.SEE_DEVICES, "device", QT_TRANSLATE_NOOP("StaffPages", "Devices")
    ),
    StaffPage(
        "EmergencyPage",
        Right.OPEN_EVERYTHING,
        "attention",
        QT_TRANSLATE_NOOP("StaffPages", "Open everything"),
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

"""The staff's pages: which there are, what each needs, and the tile that leads to it."""

from dataclasses import dataclass

from kiosk.domain.staff import Right, StaffUser
from kiosk.ui.wording import QT_TRANSLATE_NOOP, translate


@dataclass(frozen=True, slots=True)
class StaffPage:
    """One page. `name` is that of its QML file; `title` is translated in "StaffPages"."""

    name: str
    right: Right
    icon: str
    title: str


@dataclass(frozen=True, slots=True)
class StaffTile:
    """A page that this person may open, as the first page offers it; `badge` 0 for nothing."""

    name: str
    icon: str
    title: str
    badge: int = 0


PAGES = (
    StaffPage(
        "DevicesPage", Right.SEE_DEVICES, "device", QT_TRANSLATE_NOOP("StaffPages", "Devices")
    ),
)


def derive_tiles(user: StaffUser, badges: dict[str, int]) -> tuple[StaffTile, ...]:
    """The pages that this person may open; `badges` counts what waits on them, by name."""
    return tuple(
        StaffTile(
            page.name, page.icon, translate("StaffPages", page.title), badges.get(page.name, 0)
        )
        for page in PAGES
        if user.may(page.right)
    )


def find_page(name: str) -> StaffPage | None:
    return next((page for page in PAGES if page.name == name), None)

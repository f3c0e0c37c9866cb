"""The manifest's page with 60 people, at the real window: how fast it opens, and follows.

pytest tests/bench/test_manifest_page.py -s -o addopts=--import-mode=importlib
"""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from kiosk.domain.staff import Role
from kiosk.domain.tours import Language
from kiosk.domain.visitors import VisitorState
from kiosk.store.admissions import AdmitCommand
from kiosk.ui.application import open_application
from kiosk.ui.hands import Hands, let_pass
from kiosk.ui.languages import Languages
from kiosk.ui.view_models.manifest import ManifestViewModel
from tests.pins import make_quick_pins
from tests.ui.lobby import Lobby
from tests.ui.translations import compile_translations

PIN = "2580"
OPENS_MS, FOLLOWS_MS = 150, 250
ROUNDS = 20


def test_a_page_of_sixty_opens_and_follows_in_time(tmp_path: Path) -> None:
    open_application(offscreen=True)
    (tmp_path / "i18n").mkdir()
    languages = Languages(compile_translations(tmp_path / "i18n"))
    with Lobby(tmp_path, languages) as lobby:
        store, staff = lobby.station.store, lobby.staff
        tour = max(lobby.roster.tours, key=lambda tour: tour.seats).tour_id
        pins = make_quick_pins(lobby.station.keys)
        store.users.add("Li", Role.GUIDE, pins.hash(PIN)).result()
        model = staff.model("ManifestPage")
        assert isinstance(model, ManifestViewModel)
        hands = Hands(lobby.shown.window)
        hands.wait_until_still()
        for name in ("helpButton", "staffButton", "person:Li", *(f"pin:{d}" for d in PIN)):
            hands.tap(name)
        hands.tap("pin:enter")
        _until(lambda: staff.page == "StaffHome")

        opened = [_open(lobby, model, tour) for _ in range(ROUNDS)]
        staff.openPageFor("ManifestPage", tour)
        _until(lambda: model.hasTour)
        waiting = [m for m in store.manifest(tour) if m.state is VisitorState.EXPECTED]
        followed = [
            _follow(lobby, model, member.visitor.visitor_id, member.visitor.booking_id)
            for member in waiting[:ROUNDS]
        ]
        report(
            f"people {model.expected}; "
            + "; ".join(
                f"{what}: median {statistics.median(times):.0f} ms, most {max(times):.0f} ms"
                for what, times in (("opens", opened), ("follows", followed))
            )
        )
        assert model.expected >= 55
        assert statistics.median(opened) < OPENS_MS
        assert max(followed) < FOLLOWS_MS


def _open(lobby: Lobby, model: ManifestViewModel, tour: str) -> float:
    """From the touch on the tile to the frame with the people on it."""
    staff = lobby.staff
    begun = time.perf_counter()
    staff.openPageFor("ManifestPage", tour)
    _until(lambda: model.hasTour and model.members.size > 0)
    _frame(lobby)
    taken = (time.perf_counter() - begun) * 1000
    staff.goBack()
    _until(lambda: staff.page == "StaffHome")
    return taken


def _follow(lobby: Lobby, model: ManifestViewModel, visitor_id: str, booking_id: str) -> float:
    """From the commit of an admission to the frame that shows it."""
    before = model.arrived
    command = AdmitCommand(visitor_id, booking_id, ((visitor_id, None),), "1", Language.ENGLISH)
    lobby.station.store.admissions.admit(command, lobby.station.rules.venue).result()
    begun = time.perf_counter()
    _until(lambda: model.arrived > before)
    _frame(lobby)
    return (time.perf_counter() - begun) * 1000


def report(figures: str) -> None:
    print(f"\n{figures}", end="")  # noqa: T201 (figures are what a bench is for)


def _frame(lobby: Lobby) -> None:
    drawn: list[bool] = []
    window = lobby.shown.window
    connection = window.frameSwapped.connect(lambda: drawn.append(True))
    window.update()
    _until(lambda: bool(drawn))
    window.disconnect(connection)


def _until(condition: Callable[[], bool], patience_s: float = 10) -> None:
    give_up_at = time.monotonic() + patience_s
    while not condition():
        assert time.monotonic() < give_up_at, "the page did not get there"
        let_pass(1)

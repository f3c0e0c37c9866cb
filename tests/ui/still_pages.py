"""The staff's pages over an empty store: they show what a test puts in, and read nothing."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from kiosk.app.rules import derive_venue_rules
from kiosk.app.staff_services import StaffServices
from kiosk.settings.model import Settings
from kiosk.settings.venue import Venue
from kiosk.store.keys import open_site_keys
from kiosk.store.store import open_store
from kiosk.ui.background import Background
from kiosk.ui.staff_models import StaffModels
from tests.samples import NOW
from tests.ui.staff_scenes_entitlements import OFFERED


class _StillBackground(Background):
    """Neither reads nor changes anything."""

    def read(self, work: Callable[[], None]) -> None: ...

    def change(self, work: Callable[[], None]) -> None: ...

    def look_on(self, wanted: bool) -> None: ...


def _now() -> datetime:
    return NOW


def open_still_models(folder: Path) -> StaffModels:
    """Models of all pages; their empty store is kept in `folder`."""
    venue = Venue(luggage_places=[f"A{n}" for n in range(1, 25)], luggage_photos=True)
    settings = Settings(data_dir=folder, entitlements=list(OFFERED), venue=venue)
    keys = open_site_keys(folder, {})
    store = open_store(folder, site=settings.site, station=settings.station, keys=keys, clock=_now)
    services = StaffServices(
        store=store, keys=keys, settings=settings, rules=derive_venue_rules(settings), clock=_now
    )
    models = StaffModels(services, _StillBackground(services))
    store.close()
    return models

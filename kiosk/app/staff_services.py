"""What the staff's pages work with: the store, and the parts of a station that act for staff."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from hardware.interfaces import DocumentPrinter, PictureTaker
from kiosk.app.emergency import Emergency
from kiosk.app.moves import MoveDesk
from kiosk.app.releases import ReleaseDesk
from kiosk.app.stickers import StickerQueue
from kiosk.app.upkeep import UpkeepDesk
from kiosk.app.waiting import WaitingRoom
from kiosk.domain.decisions import VenueRules
from kiosk.domain.effects import Tone
from kiosk.settings.model import Settings
from kiosk.store.keys import SiteKeys
from kiosk.store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffServices:
    """One station's parts, as its staff's pages use them. What is None is not set up here."""

    store: Store
    keys: SiteKeys
    settings: Settings
    rules: VenueRules
    clock: Callable[[], datetime]
    chime: Callable[[Tone], None] = lambda _tone: None
    stickers: StickerQueue | None = None
    releases: ReleaseDesk | None = None
    moves: MoveDesk | None = None
    emergency: Emergency | None = None
    paper: DocumentPrinter | None = None
    camera: PictureTaker | None = None
    upkeep: UpkeepDesk | None = None
    waiting: WaitingRoom | None = None

    @property
    def zone(self) -> ZoneInfo:
        return self.rules.zone

    @property
    def today(self) -> date:
        """The venue's day."""
        return self.rules.today(self.clock())

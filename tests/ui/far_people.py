"""A stage and the people on it in a process of their own.

What they are called, what their documents say and what their passes say is nowhere in this
process, unless the kiosk has it.
"""

import multiprocessing
from dataclasses import dataclass
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from hardware.interfaces import IdCard
from kiosk.app.pass_keys import PassKeys
from kiosk.app.passes import make_pass
from kiosk.app.roster import import_roster
from kiosk.bootstrap import Station
from kiosk.demo.roster import DemoBooking, build_roster, write_roster
from kiosk.demo.stage import Stage
from kiosk.settings.model import Settings
from tests.samples import DAY
from tests.waiting import wait_until

ADULT_YEARS = 18
PARTY_SIZE = 2
SEED = 6  # with eight parties of this size on tours that go


@dataclass
class _Scene:
    stage: Stage
    parties: list[DemoBooking]
    passes: dict[int, str]

    def hold_pass(self, party: int) -> None:
        self.stage.scanner.show(self.passes[party])

    def lower_pass(self) -> None:
        self.stage.scanner.show(None)

    def hold_up(self, text: str) -> None:
        """A sticker's code, to the window."""
        self.stage.scanner.show(text)

    def put(self, party: int, person: int) -> None:
        """Lay a document down until it has been read, and take it away."""
        document = self.parties[party].people[person].document()
        self.stage.put(document)
        if isinstance(document, IdCard):
            reader = self.stage.reader_for(document)
            wait_until(lambda: reader.has_read)
            self.stage.take_away()

    def name_of(self, party: int, person: int) -> str:
        return self.parties[party].people[person].name

    def close_door(self, number: int) -> None:
        self.stage.lockers.close_door(number)

    def take_pass(self, party: int, text: str) -> None:
        self.passes[party] = text

    def secrets_of(self, party: int) -> list[str]:
        """What must not be found: names, numbers, the reference and the pass."""
        booking = self.parties[party]
        people = booking.people
        words = [booking.reference, self.passes[party], *(p.number for p in people)]
        return words + [name for p in people for name in (p.name, p.latin) if name]


def _act(connection: Connection, folder: Path, changes: dict[str, Any]) -> None:
    roster = build_roster(DAY, seed=SEED)
    write_roster(roster, folder / "roster.csv")
    parties = [
        booking
        for booking in roster.bookings
        if not booking.title
        and booking.tour in roster.tours[1:5]
        and not booking.tour.cancelled
        and len(booking.people) == PARTY_SIZE
        and all(DAY.year - p.birth_date.year > ADULT_YEARS for p in booking.people)
    ]
    with Stage(folder / "stickers") as stage:
        scene = _Scene(stage, parties, {})
        settings = stage.derive_settings(folder / "data", **changes)
        connection.send((settings, [party.reference for party in parties]))
        while (asked := connection.recv()) is not None:
            name, arguments = asked
            connection.send(getattr(scene, name)(*arguments))


class FarPeople:
    """Tells the other process what to do and waits until it is done.

    `settings` are those of a station with the devices there; `changes` go into them.
    """

    def __init__(self, folder: Path, **changes: Any) -> None:
        (folder / "data").mkdir()
        self._folder = folder
        context = multiprocessing.get_context("spawn")
        self._line, theirs = context.Pipe()
        self._process = context.Process(target=_act, args=(theirs, folder, changes), daemon=True)
        self._process.start()
        theirs.close()  # so that the line ends with whoever dies there, and nobody waits
        settings, self._references = self._line.recv()
        assert isinstance(settings, Settings)
        self.settings = settings
        self.parties = len(self._references)

    def hand_out_passes(self, station: Station, now: Any) -> None:
        """Import the roster, issue the passes, and forget both."""
        zone = station.rules.venue.zone
        roster = self._folder / "roster.csv"
        import_roster(roster, station.store, site=self.settings.site, zone=zone)
        roster.unlink()
        key = PassKeys(self.settings.data_dir).generate(now - timedelta(days=1))
        for party, reference in enumerate(self._references):
            record = station.store.bookings.find_by_reference(reference)
            assert record is not None
            issued = make_pass(record, station.store, key, zone=zone, now=now)
            self.ask("take_pass", party, issued.text)
        self._references.clear()

    def ask(self, name: str, *arguments: object) -> Any:
        """Let somebody there do something; returns what they say."""
        self._line.send((name, arguments))
        return self._line.recv()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._line.send(None)
        self._process.join()
        self._line.close()

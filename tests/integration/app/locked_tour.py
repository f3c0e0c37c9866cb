"""A tour whose people have locked their phones up, on a simulated wall."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from hardware.interfaces import LockerBank
from hardware.sim.cu48 import Cu48Model
from hardware.sim.pty_link import PtyLink
from hardware.urls import DeviceKind, open_device
from kiosk.app.refusals import COMMAND
from kiosk.app.releases import ReleaseDesk
from kiosk.app.roster import import_roster
from kiosk.app.watched_bank import WatchedBank
from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.domain.journal import FactKind
from kiosk.domain.releases import DoorStage, ReleaseRun, ReleaseWish
from kiosk.domain.tours import Language
from kiosk.store.admissions import AdmitCommand
from kiosk.store.store import Store
from tests.samples import NOW, SHANGHAI, VENUE

HEADER = (
    "tour_id,tour_date,tour_time,tour_name,capacity,min_age,language,guide,booking_ref,role,name"
)
LINE = "{tour},{day},10:30,工厂之旅,30,6,zh,李导,{ref},{role},访客{n}"
TOUR = "T-RELEASE"


def bring_tour(
    store: Store, folder: Path, people: int, tour: str = TOUR, day: str = "2026-11-21"
) -> tuple[str, ...]:
    """A booking of so many members, all admitted; their visitor ids."""
    file = folder / f"{tour}.csv"
    lines = [
        LINE.format(tour=tour, day=day, ref=f"BK-{tour}", role="member", n=f"{tour}{n}")
        for n in range(people)
    ]
    file.write_text("\n".join([HEADER, *lines]), encoding="utf-8")
    assert import_roster(file, store, site=store.site, zone=SHANGHAI).errors == ()
    record = store.bookings.find_by_reference(f"BK-{tour}")
    assert record is not None
    ids = tuple(person.visitor_id for person in record.party)
    command = AdmitCommand(
        f"admit-{tour}",
        record.booking.booking_id,
        tuple((visitor_id, None) for visitor_id in ids),
        "1",
        Language.SIMPLIFIED,
    )
    store.admissions.admit(command, VENUE).result()
    return ids


def seed(store: Store, doors: int) -> None:
    free = CompartmentState.FREE
    store.compartments.seed(Compartment(n, free) for n in range(1, doors + 1)).result()


def hold(store: Store, *visitor_ids: str) -> int:
    """Lock a pouch of these people up, as a table does; the compartment."""
    number = store.compartments.reserve(visitor_ids).result()
    assert number is not None
    store.compartments.opened(number).result()
    assert store.compartments.start_holding(number).result() == visitor_ids
    return number


class Wall:
    """A board behind a pty, watched; `releases` opens its doors."""

    def __init__(self, store: Store, doors: int, **options: object) -> None:
        self.store = store
        self.model = Cu48Model(spring_s=0.01)
        self.line = PtyLink(self.model, "board")
        self.url = self.line.url("cu48", locks=doors, **options)

    @contextmanager
    def open(self, *, self_service: bool = False) -> Iterator[ReleaseDesk]:
        bank = cast("LockerBank", open_device(self.url, DeviceKind.LOCKERS))
        self.bank = WatchedBank(bank, self.store, lambda: NOW, left_open_s=0.2)
        self.bank.read_doors().result(10)
        desk = ReleaseDesk(self.bank, self.store, lambda: NOW, SHANGHAI, self_service=self_service)
        try:
            yield desk
        finally:
            desk.close()
            self.bank.close()

    def close_door(self, number: int) -> None:
        self.model.close_door(number - 1)

    def jam(self, number: int) -> None:
        self.model.jam(number - 1)

    def close(self) -> None:
        self.line.close()


def begin(desk: ReleaseDesk, wish: ReleaseWish, **more: str) -> ReleaseRun:
    answer = desk.begin(wish, COMMAND, **more).result(10)
    assert isinstance(answer, ReleaseRun), answer
    return answer


def stages(desk: ReleaseDesk) -> dict[int, DoorStage]:
    """How the doors of the latest run stand."""
    return {door.number: door.stage for door in desk.runs()[-1].doors}


def facts_of(store: Store, kind: FactKind) -> list[dict[str, object]]:
    return [dict(row.data) for row in store.journal.export() if row.kind is kind]

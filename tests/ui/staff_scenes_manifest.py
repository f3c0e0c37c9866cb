"""The manifest's page with tours and people on it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from types import MappingProxyType

from kiosk.app.device_board import DeviceBoard
from kiosk.app.manifests import TourView
from kiosk.app.staff import SignedIn
from kiosk.domain.manifests import (
    Headcount,
    NotePhrase,
    StaffNote,
    TourMember,
    derive_tour_gate,
)
from kiosk.domain.tours import BookingStatus, Language, Tour, TourStatus
from kiosk.domain.visitors import VisitorState
from kiosk.ui.view_models.manifest import ManifestViewModel
from kiosk.ui.view_models.manifest_board import ManifestShown
from tests.samples import NOW, TOUR, visitor
from tests.ui.staff_scenes import FINE as DEVICES
from tests.ui.staff_scenes import GUIDE, NEVER, StaffScene

NAMES = (
    "张建国",
    "Anna-Maria Eriksson Lindqvist",
    "张欣悦",
    "欧阳修文",
    "Wolfeschlegelsteinhausenberger",
    "陈大文",
    "李雷",
    "韩梅梅",
)
BOARD = DeviceBoard(DEVICES)
NOTE = "meets the group at gate 2 and leaves early with the bus driver, after the engine hall"


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of each person in turn."""

    phones: int | None = 1
    compartment: bool = True
    state: VisitorState = VisitorState.ADMITTED
    open_door: bool = False
    notes: tuple[StaffNote, ...] = ()
    changes: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))


FINE = (Told(), Told(phones=0, compartment=False))
MIXED = (
    Told(),
    Told(state=VisitorState.EXPECTED, compartment=False, phones=None),
    Told(phones=0, compartment=False, notes=(StaffNote("n1", NotePhrase.WHEELCHAIR),)),
    Told(compartment=False, open_door=True),
    Told(compartment=False),
    Told(compartment=False, phones=None, notes=(StaffNote("n2", NotePhrase.OTHER, NOTE),)),
)


def member(number: int, told: Told) -> TourMember:
    person = visitor(f"p{number}", NAMES[number % len(NAMES)])
    party = number // 3
    child = number % 3 == 2
    return TourMember(
        visitor=replace(
            person,
            visitor_id=f"v-{number}",
            booking_id=f"b-{party}",
            birth_date=date(2013, 9, 1) if child else person.birth_date,
            state=told.state,
        ),
        booking_reference=f"BK26112104{party:02}",
        booking_status=BookingStatus.CONFIRMED,
        admitted_at_utc=NOW if told.state is VisitorState.ADMITTED else None,
        compartment=100 + number if told.compartment else None,
        open_door=17 if told.open_door else None,
        phones=told.phones,
        language=(Language.SIMPLIFIED, Language.TRADITIONAL, Language.ENGLISH, None)[party % 4],
        luggage=(7, 12) if party == 1 else (),
        notes_brought="VIP, 素食" if number == 5 else "",
        notes=told.notes,
    )


def people(count: int, told: tuple[Told, ...]) -> tuple[TourMember, ...]:
    return tuple(member(number, told[number % len(told)]) for number in range(count))


def tours(count: int, status: TourStatus) -> tuple[Tour, ...]:
    return tuple(
        replace(
            TOUR,
            tour_id=f"T-{number}" if number != 1 else TOUR.tour_id,
            starts_at_utc=TOUR.starts_at_utc + timedelta(hours=number - 1),
            group_letter="ABCDEFGH"[number % 8],
            status=tuple(TourStatus)[number % 4] if number != 1 else status,
        )
        for number in range(count)
    )


def shown(
    members: tuple[TourMember, ...],
    *,
    status: TourStatus = TourStatus.PLANNED,
    headcount: Headcount | None = None,
    today: int = 3,
) -> ManifestShown:
    return ManifestShown(
        tours(today, status),
        TourView(
            tour=replace(TOUR, status=status),
            members=members,
            gate=derive_tour_gate(members, asks_phones=True),
            carts={m.visitor.visitor_id: str(n // 6 + 1) for n, m in enumerate(members)},
            headcount=headcount,
            no_shows=frozenset(),
        ),
    )


def fill(
    wanted: ManifestShown, then: Callable[[ManifestViewModel], None] = lambda _model: None
) -> Callable[[ManifestViewModel], None]:
    def put(model: ManifestViewModel) -> None:
        model.show_manifest(wanted)
        then(model)

    return put


def search(model: ManifestViewModel) -> None:
    model.showMode("search")
    for letter in "ZH":
        model.typeCharacter(letter)


def nobody(model: ManifestViewModel) -> None:
    search(model)
    model.typeCharacter("X")


def person(number: int) -> Callable[[ManifestViewModel], None]:
    return lambda model: model.choosePerson(f"v-{number}")


def mode(name: str) -> Callable[[ManifestViewModel], None]:
    return lambda model: model.showMode(name)


def manifest_scenes() -> Iterator[StaffScene]:
    """The list, its filters, the search, a headcount, a person, paper, and a day of many tours."""
    seen = Headcount("h", NOW, frozenset({"v-0", "v-2", "v-1"}))
    mixed = people(30, MIXED)
    cases: dict[str, Callable[[ManifestViewModel], None]] = {
        "clear": fill(shown(people(30, FINE))),
        "waits": fill(shown(mixed)),
        "crowd": fill(shown(people(60, MIXED), today=14)),
        "away": fill(shown(people(28, FINE), status=TourStatus.DEPARTED)),
        "back": fill(shown(people(28, FINE), status=TourStatus.RETURNED)),
        "none": fill(ManifestShown()),
        "empty-filter": fill(shown(people(4, FINE)), lambda m: m.chooseFilter("missing")),
        "search": fill(shown(mixed), search),
        "search-nobody": fill(shown(mixed), nobody),
        "count": fill(shown(mixed, headcount=seen), mode("count")),
        "person": fill(shown(mixed), person(5)),
        "person-plain": fill(shown(mixed), person(0)),
        "paper": fill(shown(mixed), mode("paper")),
        "tours": fill(shown(mixed, today=14), mode("tours")),
    }
    for name, put in cases.items():
        yield StaffScene(
            f"manifest-{name}", SignedIn(GUIDE, NEVER, BOARD), page="ManifestPage", fill=put
        )

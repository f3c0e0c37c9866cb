"""Carts with people in them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from kiosk.app.device_board import DeviceBoard
from kiosk.app.staff import SignedIn
from kiosk.domain.seating import Carts, Rider, propose_seating
from kiosk.domain.tours import TourStatus
from kiosk.domain.visitors import Visitor, VisitorState, is_minor
from kiosk.store.seating import SeatedPerson
from kiosk.ui.view_models.seating import SeatingShown, SeatingViewModel
from tests.samples import DAY, TOUR, visitor
from tests.ui.staff_scenes import GUIDE, NEVER, StaffScene

_SURNAMES = "陈李黄张梁何林吴郑欧"
_GIVEN = ("嘉文", "志明", "美欣", "俊豪", "雅琪")
_LONG = ("Anna-Maria Lindqvist", "Bo Lindqvist", "Maximilian Wolfeschlegel")
CARTS = Carts(seats=8)


def people(parties: int) -> tuple[SeatedPerson, ...]:
    """Families, couples and a few who came from far away; every third is not here yet."""
    made = []
    for party in range(parties):
        for place in range(2 + party % 3):
            name = f"{_SURNAMES[party % 10]}{_GIVEN[place]}"
            if party % 5 == 4:
                name = _LONG[place % 3]
            born = date(2018 - party % 5, 3, 1) if place == 2 else date(1990, 5, 17)
            person = visitor(f"{party}-{place}", name, born=born)
            if party % 3:
                person = replace(person, state=VisitorState.ADMITTED)
            made.append(person_of(person, f"BK{party:03}"))
    return tuple(made)


def person_of(person: Visitor, reference: str) -> SeatedPerson:

    return SeatedPerson(
        Rider(person.visitor_id, reference, is_minor(person.birth_date, DAY)), person, reference
    )


def seated(parties: int, unseated: int = 0) -> tuple[SeatedPerson, ...]:
    everybody = people(parties)
    seats = propose_seating(CARTS, [person.rider for person in everybody])
    last = len(everybody) - unseated
    return tuple(
        replace(p, rider=replace(p.rider, cart=seats[p.rider.visitor_id] if n < last else ""))
        for n, p in enumerate(everybody)
    )


def _with_a_lonely_child(everybody: tuple[SeatedPerson, ...]) -> tuple[SeatedPerson, ...]:
    child = next(p for p in everybody if p.rider.minor)
    other = "2" if child.rider.cart == "1" else "1"
    gone = next(p for p in everybody if p.rider.cart == other)
    moved = {child.rider.visitor_id: other, gone.rider.visitor_id: child.rider.cart}
    return tuple(
        replace(p, rider=replace(p.rider, cart=moved.get(p.rider.visitor_id, p.rider.cart)))
        for p in everybody
    )


def seating_scenes() -> Iterator[StaffScene]:
    """The page of the carts in every way in which it can stand."""

    def scene(name: str, shown: SeatingShown, touch: bool = False) -> StaffScene:
        def fill(model: SeatingViewModel) -> None:
            model.show_seating(shown)
            if touch:
                model.touchPerson(shown.people[1].rider.visitor_id)

        signed_in = SignedIn(GUIDE, NEVER, DeviceBoard())
        return StaffScene(f"seating-{name}", signed_in, page="SeatingPage", fill=fill)

    yield scene("none", SeatingShown())
    yield scene("unseated", SeatingShown(TOUR, people(4)))
    yield scene("tour", SeatingShown(TOUR, seated(10)))
    yield scene("chosen", SeatingShown(TOUR, seated(10, unseated=3)), touch=True)
    yield scene("alone", SeatingShown(TOUR, _with_a_lonely_child(seated(8))))
    over = replace(TOUR, status=TourStatus.RETURNED, name="Works tour in English, afternoon")
    yield scene("over", SeatingShown(over, seated(20)))

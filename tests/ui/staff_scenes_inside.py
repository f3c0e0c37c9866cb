"""The roll call with people in it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from kiosk.app.device_board import DeviceBoard
from kiosk.app.staff import SignedIn
from kiosk.domain.roll_call import Person, Place, RollCall, RollTour, order_people, order_tours
from kiosk.domain.tours import TourStatus
from kiosk.ui.view_models.inside import InsideFacts, InsideViewModel
from tests.samples import NOW, TOUR
from tests.ui.staff_scenes import GUIDE, NEVER, WANG, StaffScene

_NAMES = (
    "张建国",
    "Anna Eriksson",
    "欧阳嘉豪",
    "李美琪",
    "Maria-Magdalena Wolfeschlegelsteinhausen",
)
_PLACES = (Place.ON_TOUR, Place.ON_TOUR, Place.ON_TOUR, Place.LOBBY, Place.BACK)


def _person(n: int, tour_id: str, place: Place, *, found: bool) -> Person:
    return Person(
        key=f"{tour_id}-{n}",
        name=_NAMES[n % len(_NAMES)] + ("" if n < len(_NAMES) else str(n)),
        tour_id=tour_id,
        place=place,
        party=f"BK-{n // 3:03}",
        cart=str(1 + n // 6) if place is Place.ON_TOUR else "",
        compartment=n + 1 if n % 4 else None,
        is_minor=n % 7 == 3,
        notes="轮椅" if n == 5 else "",
        found_at_utc=NOW + timedelta(minutes=n) if found else None,
        found_by=WANG.user_id if found else "",
    )


def _tour(tour_id: str, letter: str, count: int, status: TourStatus, *, found: int) -> RollTour:
    on_tour = status is TourStatus.DEPARTED
    people = [
        _person(
            n,
            tour_id,
            Place.ON_TOUR if on_tour else _PLACES[n % len(_PLACES)],
            found=n < found,
        )
        for n in range(count)
    ]
    guide = Person(f"guide:{tour_id}", "李导", tour_id, people[0].place)
    start = TOUR.starts_at_utc + timedelta(minutes=30 * (ord(letter) - ord("B")))
    everyone = order_people((guide, *people))
    return RollTour(tour_id, "工厂之旅", start, letter, "李导", status, everyone)


def _call(found: int) -> RollCall:
    tours = (
        _tour("T-1030", "B", 28, TourStatus.DEPARTED, found=found),
        _tour("T-1100", "C", 12, TourStatus.PLANNED, found=0),
    )
    return RollCall(order_tours(tours), NOW if found else None)


STAFF = {WANG.user_id: WANG.name}
QUIET = InsideFacts(_call(0), STAFF)
UNDER_WAY = InsideFacts(_call(9), STAFF)
_ONE = RollCall((replace(_tour("T-1030", "B", 4, TourStatus.DEPARTED, found=4)),), NOW)


def inside_scenes() -> Iterator[StaffScene]:
    def shows(facts: InsideFacts, listed: str = "all") -> object:
        def fill(model: InsideViewModel) -> None:
            model.show_inside(facts)
            model.showListed(listed)

        return fill

    for name, facts, listed, user in (
        ("nobody", InsideFacts(RollCall(())), "all", GUIDE),
        ("quiet", QUIET, "all", GUIDE),
        ("under-way", UNDER_WAY, "all", WANG),
        ("missing", UNDER_WAY, "missing", WANG),
        ("all-found", InsideFacts(_ONE, STAFF), "missing", WANG),
    ):
        yield StaffScene(
            f"inside-{name}",
            SignedIn(user, NEVER, DeviceBoard()),
            page="InsidePage",
            fill=shows(facts, listed),  # type: ignore[arg-type]  # takes its own page's model
        )

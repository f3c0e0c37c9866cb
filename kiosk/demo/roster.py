"""The demonstration's roster: six tours of thirty, with the parties that a demo is about.

Written as the CSV that a venue would import, and brought in through the same intake.
"""

import csv
from dataclasses import dataclass
from datetime import date, time, timedelta
from pathlib import Path

from kiosk.demo.people import HK_NAMES, Casting, Person
from kiosk.domain.tours import BookingStatus

SEATS, SEATS_WITH_DELEGATION = 30, 60
DELEGATION_TIME = time(11, 0)
MIN_AGE = 6
CANCELLED_TIME = time(11, 30)
OPENING_TIME = time(10, 12)  # the played demonstration's clock starts here
# Who plays by themselves begins as soon as the tours at 10:30 and at 11:00 are both open, and
# has two hours until the first of them closes.
OPENING_TIME_BY_HAND = time(10, 1)
SLOW_FROM = time(10, 12)

_COLUMNS = (
    "tour_id", "tour_date", "tour_time", "tour_name", "capacity", "min_age", "language", "guide",
    "booking_ref", "booking_status", "role", "name", "name_latin", "document_type",
    "document_number", "birth_date", "phone", "language_pref", "notes",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class DemoTour:
    tour_id: str
    date: date
    time: time
    name: str
    guide: str
    language: str
    cancelled: bool = False
    seats: int = SEATS


@dataclass(frozen=True, slots=True)
class DemoBooking:
    """One party. `key` names it in the demo's script, `title` on the bench."""

    key: str
    reference: str
    tour: DemoTour
    people: tuple[Person, ...]
    title: str = ""
    subtitle: str = ""
    status: BookingStatus = BookingStatus.CONFIRMED
    language: str = ""
    is_group: bool = False


@dataclass(frozen=True, slots=True)
class DemoRoster:
    tours: tuple[DemoTour, ...]
    bookings: tuple[DemoBooking, ...]

    def booking(self, key: str) -> DemoBooking:
        return next(booking for booking in self.bookings if booking.key == key)

    @property
    def parties(self) -> tuple[DemoBooking, ...]:
        """The bookings with a part in the demonstration, those of the main tour first."""
        main = self.tours[1]
        parts = (booking for booking in self.bookings if booking.title)
        return tuple(sorted(parts, key=lambda booking: booking.tour != main))


def build_roster(today: date, seed: int) -> DemoRoster:
    """Six tours, of thirty people and one of sixty: five on `today`, one on the day after."""
    cast = Casting(seed)
    tours = _tours(today)
    bookings: list[DemoBooking] = []
    for tour in tours:
        mine = list(_parties(tour, tours, cast, today))
        seats = tour.seats - sum(len(booking.people) for booking in mine)
        while seats > 0:
            size = min(cast.choose(1, 3), seats)
            mine.append(_filler(tour, len(mine) + 1, size, cast, today))
            seats -= size
        bookings.extend(mine)
    return DemoRoster(tours, tuple(bookings))


def _tours(today: date) -> tuple[DemoTour, ...]:
    tomorrow = today + timedelta(days=1)
    plan = (
        (today, time(10, 0), "冲压与焊装", "王敏", "zh"),
        (today, time(10, 30), "总装车间", "李导", "zh"),
        (today, DELEGATION_TIME, "總裝車間", "陳導", "zh"),
        (today, CANCELLED_TIME, "Assembly hall", "Maria", "en"),
        (today, time(14, 0), "总装车间", "赵导", "zh"),
        (tomorrow, time(10, 30), "总装车间", "李导", "zh"),
    )
    return tuple(
        DemoTour(
            f"T{day:%m%d}-{start:%H%M}", day, start, name, guide, language,
            cancelled=start == CANCELLED_TIME,
            seats=SEATS_WITH_DELEGATION if start == DELEGATION_TIME else SEATS,
        )
        for day, start, name, guide, language in plan
    )  # fmt: skip


def _parties(
    tour: DemoTour, tours: tuple[DemoTour, ...], cast: Casting, today: date
) -> tuple[DemoBooking, ...]:
    year = today.year
    if tour == tours[0]:
        return (_solo("late", tour, "周明", "Too late", "Check-in closed at 10:00", cast, year),)
    if tour == tours[1]:
        return _main_parties(tour, cast, today)
    if tour == tours[2]:
        leader = cast.hong_kong("hk-0", *HK_NAMES[0], date(year - 41, 4, 9))
        youths = (
            cast.hong_kong(f"hk-{n}", *HK_NAMES[n], date(year - 15, 1 + n % 12, 1 + n % 28))
            for n in range(1, len(HK_NAMES))
        )
        return (
            DemoBooking(
                "delegation", "HKYD-2026-11", tour, (leader, *youths), "Hong Kong delegation",
                "Forty people on one group pass", language="zh-Hant-HK", is_group=True,
            ),
            DemoBooking(
                "school", _reference(tour, 2), tour,
                (
                    cast.resident("tang-min", "唐敏", date(year - 39, 7, 2), "F"),
                    cast.resident("xu-chen", "许晨", date(year - 15, 1, 5)),
                    cast.resident("xu-yue", "许悦", date(year - 10, 1, 20), "F"),
                ),
                "A mother with two children", "One of them has no card",
            ),
            DemoBooking(
                "swap", _reference(tour, 3), tour,
                (
                    cast.resident("deng-kai", "邓凯", date(year - 34, 2, 8)),
                    cast.resident("zeng-rou", "曾柔", date(year - 32, 12, 1), "F"),
                ),
                "Another guest than booked", "Staff may exchange a guest",
            ),
        )  # fmt: skip
    if tour == tours[3]:
        return (
            _solo("cancelled", tour, "彭博", "Cancelled tour", "Does not take place", cast, year),
        )
    if tour == tours[4]:
        return (_solo("early", tour, "吴桐", "Too early", "Check-in opens at 13:00", cast, year),)
    if tour == tours[5]:
        return (_solo("tomorrow", tour, "郑一诺", "Tomorrow's pass", "Wrong day", cast, year),)
    return ()


def _main_parties(tour: DemoTour, cast: Casting, today: date) -> tuple[DemoBooking, ...]:
    year = today.year
    five = date(year - 6, 12, 24) if (today.month, today.day) < (12, 24) else date(year - 5, 12, 24)
    return (
        DemoBooking(
            "family", _reference(tour, 1), tour,
            (
                cast.resident("zhang-wei", "张伟", date(year - 38, 3, 5)),
                cast.resident("chen-jing", "陈静", date(year - 36, 8, 21), "F"),
                cast.resident("zhang-xinyue", "张欣悦", date(year - 10, 2, 14), "F"),
            ),
            "Family of three", "Everybody is admitted",
        ),
        DemoBooking(
            "five", _reference(tour, 2), tour,
            (
                cast.resident("liu-yang", "刘洋", date(year - 35, 6, 30)),
                cast.resident("sun-li", "孙丽", date(year - 33, 10, 2), "F"),
                cast.resident("liu-bao", "刘小宝", five),
            ),
            "Family with a five-year-old", "The child is too young for the halls",
        ),
        DemoBooking(
            "couple", _reference(tour, 3), tour,
            (
                cast.foreigner("eriksson", "ERIKSSON ANNA MARIA", "AB1234567", "SWE",
                               date(1988, 8, 12)),
                cast.foreigner("lindqvist", "LINDQVIST ERIK", "CD7654321", "SWE",
                               date(1985, 3, 3)),
            ),
            "Couple with foreign passports", "Passports instead of cards", language="en",
        ),
        DemoBooking(
            "late-guest", _reference(tour, 4), tour,
            (
                cast.resident("he-jie", "何杰", date(year - 45, 9, 9)),
                cast.resident("he-yu", "何宇", date(year - 20, 9, 9)),
            ),
            "One now, one later", "The same pass works again for the latecomer",
        ),
        DemoBooking(
            "used", _reference(tour, 5), tour,
            (cast.resident("gao-min", "高敏", date(year - 29, 1, 30), "F"),),
            "Already used pass", "Everybody on it is inside",
        ),
        DemoBooking(
            "forged", _reference(tour, 6), tour,
            (cast.resident("ma-chao", "马超", date(year - 27, 7, 7)),),
            "Forged pass", "Signed with a key that is not ours",
        ),
        DemoBooking(
            "unconfirmed", _reference(tour, 7), tour,
            (cast.resident("lin-fang", "林芳", date(year - 52, 5, 1), "F"),),
            "Unconfirmed booking", "The call was not answered",
            status=BookingStatus.UNCONFIRMED,
        ),
        DemoBooking(
            "stranger", _reference(tour, 8), tour,
            (cast.resident("guo-tao", "郭涛", date(year - 31, 11, 11)),),
            "Wrong person", "Somebody else's card on the reader",
        ),
    )  # fmt: skip


def _solo(
    key: str, tour: DemoTour, name: str, title: str, subtitle: str, cast: Casting, year: int
) -> DemoBooking:
    person = cast.resident(key, name, date(year - 40, 4, 4))
    return DemoBooking(key, _reference(tour, 1), tour, (person,), title, subtitle)


def _filler(tour: DemoTour, number: int, size: int, cast: Casting, today: date) -> DemoBooking:
    reference = _reference(tour, number)
    people = tuple(
        cast.anybody(f"{reference}-{n}", today, adult=n == 0 or cast.choose(1, 3) > 1)
        for n in range(size)
    )
    return DemoBooking(reference, reference, tour, people)


def _reference(tour: DemoTour, number: int) -> str:
    return f"BK{tour.date:%m%d}{tour.time:%H%M}{number:02d}"


def write_roster(roster: DemoRoster, path: Path) -> None:
    """Write the roster as the CSV that `kiosk roster import` takes."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_COLUMNS)
        for booking in roster.bookings:
            for place, person in enumerate(booking.people):
                writer.writerow(_row(booking, person, place))


def _row(booking: DemoBooking, person: Person, place: int) -> tuple[object, ...]:
    tour = booking.tour
    role = "member" if booking.is_group else ("guest" if place else "booker")
    return (
        tour.tour_id, tour.date.isoformat(), f"{tour.time:%H:%M}", tour.name, tour.seats, MIN_AGE,
        tour.language, tour.guide, booking.reference, booking.status.value, role, person.name,
        person.latin, person.kind.value, person.number, person.birth_date.isoformat(),
        "", booking.language, "",
    )  # fmt: skip

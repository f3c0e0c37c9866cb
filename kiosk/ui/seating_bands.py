"""Carts as bands of seats: rows of a few chips each, as many as there is room for in width."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from kiosk.domain.seating import Cart, Rider, Seating
from kiosk.domain.visitors import VisitorState, derive_age
from kiosk.store.seating import SeatedPerson
from kiosk.ui.wording import fill, translate

_LONGEST_NAME = 14
NOBODYS = ""  # the cart of those who have none


@dataclass(frozen=True, slots=True)
class Seat:
    """One seat of a band. Without a `key` it is free, without `open` as well no seat at all.

    `party` is a number by which parties are told apart on this page. `alone`: a minor without
    an adult of the party in the cart.
    """

    key: str = ""
    name: str = field(default="", repr=False)
    spoken: str = field(default="", repr=False)
    party: str = ""
    age: str = ""
    alone: bool = False
    away: bool = False
    chosen: bool = False
    open: bool = True


@dataclass(frozen=True, slots=True)
class CartBand:
    """One row of a cart's seats; `first` and `last` of its cart. `figures`: "6/8"."""

    key: str
    cart: str
    title: str
    figures: str
    first: bool
    last: bool
    can_take: bool
    warned: bool
    seats: list[dict[str, object]] = field(repr=False)


def derive_bands(
    people: tuple[SeatedPerson, ...],
    seating: Seating,
    spare: Cart | None,
    *,
    chosen: str,
    columns: int,
    on: date,
) -> tuple[CartBand, ...]:
    """Those without a seat first, then cart by cart, and one more that is empty.

    `chosen`: who was touched; `on`: the tour's date.
    """
    known = {person.rider.visitor_id: person for person in people}
    parties = _number_parties(people)

    def seat(rider: Rider) -> Seat:
        return _derive_seat(known[rider.visitor_id], parties, seating, chosen, on)

    bands: list[CartBand] = []
    if seating.unseated:
        bands += _cut(NOBODYS, [seat(r) for r in seating.unseated], None, columns, chosen)
    for load in seating.loads:
        seats = [*map(seat, load.riders), *[Seat() for _ in range(load.free)]]
        bands += _cut(load.cart.name, seats, load.cart, columns, chosen)
    if spare is not None:
        bands += _cut(spare.name, [Seat() for _ in range(spare.seats)], spare, columns, chosen)
    return tuple(bands)


def _number_parties(people: Iterable[SeatedPerson]) -> dict[str, str]:
    numbers: dict[str, str] = {}
    for person in sorted(people, key=lambda person: person.reference):
        numbers.setdefault(person.rider.party, str(len(numbers) + 1))
    return numbers


def _derive_seat(
    person: SeatedPerson, parties: dict[str, str], seating: Seating, chosen: str, on: date
) -> Seat:
    rider, visitor = person.rider, person.visitor
    party = parties[rider.party]
    age = ""
    if rider.minor and visitor.birth_date is not None:
        age = str(derive_age(visitor.birth_date, on))
    is_alone = rider.visitor_id in seating.alone
    is_away = visitor.state is not VisitorState.ADMITTED
    spoken = [
        visitor.name or translate("Seating", "No name"),
        fill(translate("Seating", "party %1"), party),
    ]
    if age:
        spoken.append(fill(translate("Seating", "age %1"), age))
    if is_alone:
        spoken.append(translate("Seating", "no adult of the party in this cart"))
    if is_away:
        spoken.append(translate("Seating", "not here yet"))
    return Seat(
        key=rider.visitor_id,
        name=spell_chip_name(visitor.name) or translate("Seating", "No name"),
        spoken=", ".join(spoken),
        party=party,
        age=age,
        alone=is_alone,
        away=is_away,
        chosen=rider.visitor_id == chosen,
    )


def spell_chip_name(name: str) -> str:
    """A name for a small place: later words of a long one as initials, then cut."""
    words = name.split()
    for place in range(len(words) - 1, 0, -1):
        if len(" ".join(words)) > _LONGEST_NAME:
            words[place] = f"{words[place][0]}."
    short = " ".join(words)
    return short if len(short) <= _LONGEST_NAME else f"{short[: _LONGEST_NAME - 1]}…"


def _cut(
    name: str, seats: list[Seat], cart: Cart | None, columns: int, chosen: str
) -> list[CartBand]:
    """A cart's seats in rows of `columns`, the last one filled up with nothing."""
    taken = sum(bool(seat.key) for seat in seats)
    title, figures = translate("Seating", "No seat"), str(taken)
    if cart is not None:
        title = fill(translate("Seating", "Cart %1"), name)
        figures = f"{taken}/{cart.seats}"
    is_theirs = any(seat.chosen for seat in seats)
    can_take = bool(chosen) and not is_theirs and (cart is None or taken < cart.seats)
    rows = [seats[at : at + columns] for at in range(0, len(seats), columns)]
    return [
        CartBand(
            key=f"{name}/{number}",
            cart=name,
            title=title,
            figures=figures,
            first=number == 0,
            last=number == len(rows) - 1,
            can_take=can_take,
            warned=any(seat.alone for seat in seats),
            seats=[
                _encode(seat, number * columns + place)
                for place, seat in enumerate(
                    (*row, *[Seat(open=False) for _ in range(columns - len(row))]), start=1
                )
            ],
        )
        for number, row in enumerate(rows)
    ]


def _encode(seat: Seat, place: int) -> dict[str, object]:
    """`place`: which seat of its cart, from 1."""
    return {
        "place": place,
        "key": seat.key,
        "name": seat.name,
        "spoken": seat.spoken,
        "party": seat.party,
        "age": seat.age,
        "alone": seat.alone,
        "away": seat.away,
        "chosen": seat.chosen,
        "open": seat.open,
    }

"""Who rides in which cart: what is set, what is proposed, and what a seating leaves undone.

A cart is a name and a number of seats; which seat of a cart somebody takes is theirs to choose.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import count

from kiosk.domain.seating_packing import Load, pack_loads
from kiosk.domain.staff import ActionRefused

_WHEELCHAIR = ("wheelchair", "轮椅", "輪椅")


@dataclass(frozen=True, slots=True)
class Cart:
    """One cart of the train: what is painted on it, and its seats for visitors."""

    name: str
    seats: int


@dataclass(frozen=True, slots=True)
class Carts:
    """The carts of the venue: `named`, or where there are none, numbered from 1 without end,
    each with `seats`.
    """

    named: tuple[Cart, ...] = ()
    seats: int = 8

    def offered_to(self, parties: Iterable[int], kept: Iterable[str] = ()) -> tuple[Cart, ...]:
        """The carts that parties of these sizes may need, and those that are in use already."""
        if self.named:
            return self.named
        wanted = sum(-(-size // self.seats) for size in parties)
        in_use = [int(name) for name in kept if self.find(name) is not None]
        return tuple(
            Cart(str(number), self.seats) for number in range(1, max([wanted, *in_use]) + 1)
        )

    def find(self, name: str) -> Cart | None:
        """The cart of this name, None for one that the venue does not have."""
        if self.named:
            return next((cart for cart in self.named if cart.name == name), None)
        is_number = name.isascii() and name.isdigit() and not name.startswith("0")
        return Cart(name, self.seats) if is_number and len(name) <= 3 else None

    def next_free(self, in_use: Iterable[str]) -> Cart | None:
        """One more cart beside these; None when there is none."""
        taken = set(in_use)
        more = self.named or (Cart(str(number), self.seats) for number in count(1))
        return next((cart for cart in more if cart.name not in taken), None)


@dataclass(frozen=True, slots=True)
class Rider:
    """Somebody who is to ride. `party` is whom they belong to, their booking.

    `cart` is where they sit, empty for nowhere; `by_hand`: a person has put them there.
    `needs_ease`: a short way and a low step, as far as that is known.
    """

    visitor_id: str
    party: str
    minor: bool = False
    needs_ease: bool = False
    cart: str = ""
    by_hand: bool = False


def mentions_wheelchair(notes: str) -> bool:
    """Whether a roster's notes about somebody speak of a wheelchair."""
    lowered = notes.casefold()
    return any(word in lowered for word in _WHEELCHAIR)


# --- what a seating is ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CartLoad:
    cart: Cart
    riders: tuple[Rider, ...]

    @property
    def free(self) -> int:
        return max(0, self.cart.seats - len(self.riders))


@dataclass(frozen=True, slots=True)
class Seating:
    """Everybody of a tour: `loads` are the carts in use, in order, `unseated` the rest.

    `alone`: minors in a cart without any adult of their party. `split`: parties, all of whom
    would fit into one of the carts, in more than one.
    """

    loads: tuple[CartLoad, ...] = ()
    unseated: tuple[Rider, ...] = ()
    alone: frozenset[str] = frozenset()
    split: frozenset[str] = frozenset()

    @property
    def seated(self) -> int:
        return sum(len(load.riders) for load in self.loads)


def derive_seating(carts: Carts, riders: Iterable[Rider]) -> Seating:
    """What the seats of these riders come to; a seat in a cart that is not there is none."""
    people = [r if carts.find(r.cart) else replace(r, cart="") for r in riders]
    names = {rider.cart for rider in people if rider.cart}
    in_use = [c for c in (carts.find(name) for name in names) if c is not None]
    order = {cart.name: place for place, cart in enumerate(carts.named)}
    in_use.sort(key=lambda cart: order[cart.name] if order else int(cart.name))
    guarded = {(r.cart, r.party) for r in people if r.cart and not r.minor}
    sizes = Counter(rider.party for rider in people)
    widest = max([cart.seats for cart in carts.named] or [carts.seats])
    places = {(rider.party, rider.cart) for rider in people if rider.cart}
    in_carts = Counter(party for party, _cart in places)
    return Seating(
        loads=tuple(
            CartLoad(cart, tuple(r for r in people if r.cart == cart.name)) for cart in in_use
        ),
        unseated=tuple(rider for rider in people if not rider.cart),
        alone=frozenset(
            r.visitor_id for r in people if r.minor and r.cart and (r.cart, r.party) not in guarded
        ),
        split=frozenset(p for p, n in in_carts.items() if n > 1 and sizes[p] <= widest),
    )


# --- what is proposed ----------------------------------------------------------------------


def propose_seating(carts: Carts, riders: Sequence[Rider]) -> dict[str, str]:
    """A cart for everybody who has none, by visitor id, around those who sit already.

    In this order: everybody has a seat; no minor is without an adult of the party; parties stay
    together; few carts, evenly filled. Whoever needs ease is in the first carts. Whom the seats
    do not reach for stays without, whole parties in the order given. The same riders get the
    same answer.
    """
    kept = [rider for rider in riders if rider.cart and carts.find(rider.cart)]
    kept_ids = {rider.visitor_id for rider in kept}
    waiting: dict[str, list[Rider]] = {}
    for rider in riders:
        if rider.visitor_id not in kept_ids:
            waiting.setdefault(rider.party, []).append(rider)
    offered = carts.offered_to(map(len, waiting.values()), (rider.cart for rider in kept))
    taken = Counter(rider.cart for rider in kept)
    if not carts.named and taken:
        # Those who sit already may leave no cart whole: there are as many more as it takes.
        offered = carts.offered_to(
            [*map(len, waiting.values()), *(carts.seats for _cart in taken)], taken
        )
    rooms = [max(0, cart.seats - taken[cart.name]) for cart in offered]
    loads = _within(_derive_loads(waiting, kept, offered), sum(rooms))
    shares = pack_loads(loads, rooms, [cart.seats for cart in offered])
    _put_ease_first(shares, loads, offered, taken, waiting)
    seats: dict[str, str] = {}
    for load, share in zip(loads, shares, strict=True):
        guarded = {offered[place].name for place in load.guarded}
        parts = {offered[place].name: size for place, size in share.items()}
        seats |= _fill(waiting[load.party], parts, guarded)
    return seats


def _derive_loads(
    waiting: Mapping[str, list[Rider]], kept: list[Rider], offered: Sequence[Cart]
) -> list[Load]:
    """Each party that waits for seats, with the carts in which some of it sit already."""
    places = {cart.name: place for place, cart in enumerate(offered)}
    loads = []
    for party, people in waiting.items():
        there = [rider for rider in kept if rider.party == party]
        loads.append(
            Load(
                party,
                len(people),
                sum(not rider.minor for rider in people),
                frozenset(places[rider.cart] for rider in there),
                frozenset(places[rider.cart] for rider in there if not rider.minor),
            )
        )
    return loads


def _within(loads: list[Load], seats: int) -> list[Load]:
    """The parties for whom there are so many seats."""
    fitting = []
    for load in loads:
        if load.size <= seats:
            seats -= load.size
            fitting.append(load)
    return fitting


def _put_ease_first(
    shares: list[dict[int, int]],
    loads: list[Load],
    offered: Sequence[Cart],
    taken: Mapping[str, int],
    waiting: Mapping[str, list[Rider]],
) -> None:
    """Exchange whole carts of one size, so that those come first who need ease, or were first."""
    used = sorted({place for share in shares for place in share})
    anchored = {place for load in loads for place in load.anchors}
    empty = [p for p in used if not taken[offered[p].name] and p not in anchored]

    def rank(place: int) -> tuple[bool, int]:
        parties = [n for n, share in enumerate(shares) if place in share]
        eased = any(rider.needs_ease for n in parties for rider in waiting[loads[n].party])
        return not eased, min(parties)

    moved: dict[int, int] = {}
    for seats in {offered[place].seats for place in empty}:
        alike = [place for place in empty if offered[place].seats == seats]
        moved |= dict(zip(sorted(alike, key=rank), alike, strict=True))
    for n, share in enumerate(shares):
        shares[n] = {moved.get(place, place): size for place, size in share.items()}


def _fill(people: list[Rider], parts: dict[str, int], guarded: set[str]) -> dict[str, str]:
    """Who of a party sits in which of its carts: an adult in each, the first in the largest."""
    adults = [rider for rider in people if not rider.minor]
    minors = [rider for rider in people if rider.minor]
    left = dict(parts)
    seats: dict[str, str] = {}
    with_adult = []

    def seat(rider: Rider, cart: str) -> None:
        seats[rider.visitor_id] = cart
        left[cart] -= 1

    for cart in sorted(parts, key=lambda name: -parts[name]):
        if cart in guarded:
            with_adult.append(cart)
        elif adults and minors:
            seat(adults.pop(0), cart)
            with_adult.append(cart)
    carts = [*with_adult, *(cart for cart in parts if cart not in with_adult)]
    for rider in (*minors, *adults):
        seat(rider, next(cart for cart in carts if left[cart]))
    return seats


# --- what staff change ---------------------------------------------------------------------


class SeatingRefusal(StrEnum):
    """Why nobody's seat is changed."""

    NO_RIGHT = "no_right"
    TOUR_UNKNOWN = "tour_unknown"
    TOUR_OVER = "tour_over"
    NOT_ON_TOUR = "not_on_tour"
    CART_UNKNOWN = "cart_unknown"
    CART_FULL = "cart_full"


@dataclass(frozen=True, slots=True)
class SeatingRefused(ActionRefused):
    """`cart` is the one that it failed on; empty for none."""

    why: SeatingRefusal
    cart: str = ""

"""Parties into carts, whole where that is possible: a search that gives up in time.

Only sizes count here. A party with minors may be split into as many parts as it has adults,
and no more: each part needs one, and with one in each the others may sit anywhere. So "no minor
without an adult" is a limit to the number of parts.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

# Steps of a search before it counts as failed: a tour's parties take a hundred or so, and a
# page waits for the answer. With a dozen people in three carts the search is complete.
_STEPS = 400


@dataclass(frozen=True, slots=True)
class Load:
    """`size` people of a party, all to be seated, `adults` of them.

    `anchors`: places of carts where others of the party sit already, in `guarded` an adult.
    """

    party: str
    size: int
    adults: int
    anchors: frozenset[int] = frozenset()
    guarded: frozenset[int] = frozenset()

    @property
    def needs_guard(self) -> bool:
        return self.adults < self.size and (self.adults > 0 or bool(self.guarded))


Share = dict[int, int]
"""How many of a party sit in which cart."""


def pack_loads(loads: Sequence[Load], rooms: Sequence[int], seats: Sequence[int]) -> list[Share]:
    """Seats for everybody, in carts with so much room left of so many seats.

    There must be enough room for all.
    """
    if not loads:
        return []
    for guards in (True, False):
        # However many splits it takes; then fewer, as long as that is quickly found.
        found = _search(loads, rooms, seats, _no_limit(loads), guards=guards)
        if found is None:
            continue
        split = _count_splits(loads, found)
        for extra in range(_fewest_splits(loads, max(seats)), split):
            better = _search(loads, rooms, seats, extra, guards=guards)
            if better is not None:
                found, split = better, extra
                break
        return _improve(loads, rooms, seats, found, split, guards=guards)
    return _pour(loads, rooms)


def _no_limit(loads: Sequence[Load]) -> int:
    return sum(load.size for load in loads)


def _fewest_splits(loads: Sequence[Load], widest: int) -> int:
    return sum(-(-load.size // widest) - 1 for load in loads if not load.anchors)


def _count_splits(loads: Sequence[Load], shares: Sequence[Share]) -> int:
    return sum(
        len(share.keys() - load.anchors) - (0 if load.anchors else 1)
        for load, share in zip(loads, shares, strict=True)
    )


def _improve(
    loads: Sequence[Load],
    rooms: Sequence[int],
    seats: Sequence[int],
    found: list[Share],
    extra: int,
    *,
    guards: bool,
) -> list[Share]:
    """Fewer carts, then evenly filled ones, with no more parts than `found` has."""
    people = sum(load.size for load in loads)
    in_use = [place for place, room in enumerate(rooms) if room < seats[place]]
    # The largest first: few carts. Those in which somebody sits go out in any case.
    others = sorted(set(range(len(rooms))) - set(in_use), key=lambda place: -seats[place])
    best, chosen = found, list(range(len(rooms)))
    for more in range(len(others) + 1):
        carts = [*in_use, *others[:more]]
        open_rooms = [rooms[p] if p in carts else 0 for p in range(len(rooms))]
        if sum(open_rooms) < people:
            continue
        better = _search(loads, open_rooms, seats, extra, guards=guards)
        if better is not None:
            best, chosen = better, carts
            break
    for level in range(1, max(seats)):
        levelled = [
            max(0, min(rooms[p], level - (seats[p] - rooms[p]))) if p in chosen else 0
            for p in range(len(rooms))
        ]
        if sum(levelled) < people:
            continue
        even = _search(loads, levelled, seats, extra, guards=guards)
        if even is not None:
            return even
    return best


@dataclass(slots=True)
class _Search:
    """One search: parties by size, the largest first, each into one cart or `extra` more.

    `failed` remembers what led nowhere: which party, the rooms left, the splits left.
    """

    loads: Sequence[Load]
    order: list[int]
    guarded: frozenset[int]
    steps: int = _STEPS
    shares: dict[int, Share] = field(default_factory=dict)
    failed: set[tuple[int, tuple[int, ...], int]] = field(default_factory=set)

    def place(self, turn: int, rooms: list[int], extra: int) -> bool:
        if turn == len(self.order):
            return True
        key = (turn, tuple(rooms), extra)
        self.steps -= 1
        if key in self.failed or self.steps < 0:
            return False
        load = self.loads[self.order[turn]]
        free = 0 if load.anchors else 1  # the first cart of a party costs no split
        guards = load.adults + len(load.guarded) if self._is_guarded(turn) else len(rooms)
        most = min(extra + free + len(load.anchors), guards, load.size)
        for parts in range(1, most + 1):
            if self._split(turn, rooms, extra, load, load.size, {}, parts):
                return True
        self.failed.add(key)
        return False

    def _is_guarded(self, turn: int) -> bool:
        return self.order[turn] in self.guarded

    def _split(
        self,
        turn: int,
        rooms: list[int],
        extra: int,
        load: Load,
        left: int,
        share: Share,
        parts: int,
    ) -> bool:
        """Put `left` people into exactly `parts` more carts, then go on with the next party."""
        if parts == 0:
            spent = sum(place not in load.anchors for place in share)
            spent = spent if load.anchors else spent - 1
            alone = sum(place not in load.guarded for place in share)
            if spent > extra or (self._is_guarded(turn) and alone > load.adults):
                return False
            self.shares[self.order[turn]] = dict(share)
            return self.place(turn + 1, rooms, extra - spent)
        tried: set[int] = set()
        for place in self._candidates(rooms, load, share, parts, left):
            room = rooms[place]
            if place not in load.anchors:
                if room in tried:
                    continue  # a cart like one that led nowhere
                tried.add(room)
            sizes = [left] if parts == 1 else range(min(room, left - parts + 1), 0, -1)
            for size in sizes:
                if self.steps < 0:
                    return False
                self.steps -= 1
                rooms[place] -= size
                share[place] = size
                if self._split(turn, rooms, extra, load, left - size, share, parts - 1):
                    return True
                rooms[place] += size
                del share[place]
        return False

    def _candidates(
        self, rooms: list[int], load: Load, share: Share, parts: int, left: int
    ) -> list[int]:
        """The party's own carts first; then the tightest that takes all, or the roomiest."""
        least = left if parts == 1 else 1
        open_places = [p for p, room in enumerate(rooms) if room >= least and p not in share]
        sign = 1 if parts == 1 else -1
        return sorted(open_places, key=lambda p: (p not in load.anchors, sign * rooms[p], p))


def _search(
    loads: Sequence[Load],
    rooms: Sequence[int],
    seats: Sequence[int],
    extra: int,
    *,
    guards: bool,
) -> list[Share] | None:
    # Whoever has company in a cart already goes first, then the largest.
    order = sorted(range(len(loads)), key=lambda n: (not loads[n].anchors, -loads[n].size, n))
    # A class of forty with two teachers cannot have one in every cart; that stops no others.
    widest = max(seats)
    guarded = {
        n
        for n, load in enumerate(loads)
        if guards and load.needs_guard and load.size <= widest * (load.adults + len(load.guarded))
    }
    search = _Search(loads, order, frozenset(guarded))
    if not search.place(0, list(rooms), extra):
        return None
    return [search.shares[n] for n in range(len(loads))]


def _pour(loads: Sequence[Load], rooms: Sequence[int]) -> list[Share]:
    """Everybody into the next free seats, the largest parties first: always an answer."""
    left = list(rooms)
    shares: list[Share] = [{} for _ in loads]
    for n in sorted(range(len(loads)), key=lambda n: (-loads[n].size, n)):
        people = loads[n].size
        while people:
            place = max(
                range(len(left)), key=lambda p: (p in loads[n].anchors and left[p] > 0, left[p], -p)
            )
            size = min(people, left[place])
            shares[n][place] = shares[n].get(place, 0) + size
            left[place] -= size
            people -= size
    return shares

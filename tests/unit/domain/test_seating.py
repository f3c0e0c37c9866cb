"""Seats in carts: parties together, minors with their adults, whatever the carts are."""

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.seating import (
    Cart,
    Carts,
    Rider,
    derive_seating,
    mentions_wheelchair,
    propose_seating,
)


def party(name: str, adults: int, minors: int = 0) -> list[Rider]:
    people = [Rider(f"{name}{n}", name) for n in range(adults)]
    return people + [Rider(f"{name}m{n}", name, minor=True) for n in range(minors)]


def named(*seats: int) -> Carts:
    return Carts(tuple(Cart(chr(ord("A") + n), size) for n, size in enumerate(seats)))


def seated(riders: list[Rider], seats: dict[str, str]) -> list[Rider]:
    return [replace(rider, cart=seats.get(rider.visitor_id, rider.cart)) for rider in riders]


def loads(riders: list[Rider], carts: Carts) -> list[tuple[str, int]]:
    seating = derive_seating(carts, seated(riders, propose_seating(carts, riders)))
    return [(load.cart.name, len(load.riders)) for load in seating.loads]


@st.composite
def parties(draw: st.DrawFn, largest: int = 12, most: int = 12) -> list[Rider]:
    sizes = st.lists(
        st.tuples(st.integers(0, largest // 2), st.integers(0, largest // 2)).filter(any),
        min_size=1,
        max_size=most,
    )
    return [r for n, (a, m) in enumerate(draw(sizes)) for r in party(f"p{n}-", a, m)]


carts_of_any_kind = st.one_of(
    st.builds(lambda seats: Carts(seats=seats), st.integers(1, 14)),
    st.lists(st.integers(1, 14), min_size=1, max_size=8).map(lambda sizes: named(*sizes)),
)


@settings(max_examples=200, deadline=None)
@given(parties(), carts_of_any_kind, st.data())
def test_nobody_is_lost_or_doubled_and_no_cart_is_overfull(
    riders: list[Rider], carts: Carts, data: st.DataObject
) -> None:
    first = propose_seating(carts, riders)
    # Some of them keep their seats, whatever made them sit there.
    staying = data.draw(st.sets(st.sampled_from(sorted(first)))) if first else set()
    half = [replace(r, cart=first[r.visitor_id] if r.visitor_id in staying else "") for r in riders]
    second = propose_seating(carts, half)
    assert not staying & second.keys()
    assert second == propose_seating(carts, half)
    everybody = seated(half, second)
    per_cart = Counter(rider.cart for rider in everybody if rider.cart)
    for name, people in per_cart.items():
        cart = carts.find(name)
        assert cart is not None
        assert people <= cart.seats
    seats = sum(cart.seats for cart in carts.named)
    if not carts.named or seats >= len(riders):
        assert sum(per_cart.values()) == len(riders)
    seating = derive_seating(carts, everybody)
    assert sorted(
        [r.visitor_id for load in seating.loads for r in load.riders]
        + [r.visitor_id for r in seating.unseated]
    ) == sorted(rider.visitor_id for rider in riders)


@settings(max_examples=150, deadline=None)
@given(parties(), st.integers(1, 14))
def test_with_carts_enough_a_party_is_split_only_when_no_cart_takes_it(
    riders: list[Rider], seats: int
) -> None:
    carts = Carts(seats=seats)
    seating = derive_seating(carts, seated(riders, propose_seating(carts, riders)))
    assert not seating.split
    sizes = Counter(rider.party for rider in riders)
    adults = Counter(rider.party for rider in riders if not rider.minor)
    for rider in riders:
        if adults[rider.party] * seats >= sizes[rider.party]:
            assert rider.visitor_id not in seating.alone


def every_seating(riders: list[Rider], carts: Carts) -> Iterator[dict[str, str]]:
    """All of them, told apart by how many adults and minors of each party are in each cart."""
    names = [cart.name for cart in carts.named]
    seen = set()
    for choice in product(names, repeat=len(riders)):
        counts = Counter(choice)
        if any(counts[cart.name] > cart.seats for cart in carts.named):
            continue
        alike = Counter(
            (r.party, r.minor, name) for r, name in zip(riders, choice, strict=True)
        ).items()
        if (key := frozenset(alike)) not in seen:
            seen.add(key)
            yield {r.visitor_id: name for r, name in zip(riders, choice, strict=True)}


@settings(max_examples=60, deadline=None)
@given(
    parties(largest=6, most=4).filter(lambda riders: len(riders) <= 8),
    st.lists(st.integers(1, 6), min_size=2, max_size=3).map(lambda sizes: named(*sizes)),
)
def test_what_any_seating_allows_this_one_does(riders: list[Rider], carts: Carts) -> None:
    """Against every seating there is: no minor alone and no split where one can do without."""
    ours = derive_seating(carts, seated(riders, propose_seating(carts, riders)))
    if sum(cart.seats for cart in carts.named) < len(riders):
        return
    others = [
        derive_seating(carts, seated(riders, choice)) for choice in every_seating(riders, carts)
    ]
    assert not ours.unseated
    if any(not other.alone for other in others):
        assert not ours.alone
        fewest = min(len(other.split) for other in others if not other.alone)
        assert bool(ours.split) == bool(fewest)


@pytest.mark.parametrize(
    ("riders", "carts", "expected"),
    [
        pytest.param(
            party("a", 2, 1) + party("b", 2) + party("c", 4) + party("d", 3),
            Carts(seats=6),
            [("1", 6), ("2", 6)],
            id="few carts, evenly filled",
        ),
        pytest.param(
            party("a", 2) + party("b", 2) + party("c", 2) + party("d", 2),
            Carts(seats=6),
            [("1", 4), ("2", 4)],
            id="evenly, not six and two",
        ),
        pytest.param(party("a", 9), Carts(seats=4), [("1", 3), ("2", 3), ("3", 3)], id="large"),
        pytest.param(party("a", 3), named(2, 6), [("B", 3)], id="the cart that takes all"),
        pytest.param(
            party("a", 3) + party("b", 3), named(4), [("A", 3)], id="whole parties stay behind"
        ),
    ],
)
def test_carts_are_few_and_even(
    riders: list[Rider], carts: Carts, expected: list[tuple[str, int]]
) -> None:
    assert loads(riders, carts) == expected


def test_a_split_family_has_an_adult_in_each_cart() -> None:
    riders = party("a", 2, 6)
    seating = derive_seating(
        Carts(seats=5), seated(riders, propose_seating(Carts(seats=5), riders))
    )
    assert [len(load.riders) for load in seating.loads] == [4, 4]
    assert not seating.alone


def test_where_somebody_has_to_be_split_it_is_not_a_child_from_its_only_adult() -> None:
    carts = named(4, 4)
    riders = [*party("friends", 3), *party("mates", 3), *party("mother", 1, 1)]
    seating = derive_seating(carts, seated(riders, propose_seating(carts, riders)))
    assert not seating.unseated
    assert not seating.alone
    assert "mother" not in seating.split


def test_a_class_with_too_few_teachers_has_as_many_pupils_with_one_as_can_be() -> None:
    riders = party("class", 2, 10) + party("family", 1, 2)
    seating = derive_seating(
        Carts(seats=4), seated(riders, propose_seating(Carts(seats=4), riders))
    )
    assert len(seating.alone) == 4
    assert all(visitor_id.startswith("class") for visitor_id in seating.alone)


def test_late_people_sit_with_their_own_around_those_who_sit_already() -> None:
    carts = Carts(seats=4)
    first = [replace(r, cart="2", by_hand=True) for r in party("a", 2)]
    late = [Rider("late", "a", minor=True), *party("b", 3)]
    assert propose_seating(carts, [*first, *late]) == {
        "late": "2",
        "b0": "1",
        "b1": "1",
        "b2": "1",
    }


def test_who_needs_ease_is_in_the_first_cart() -> None:
    riders = party("a", 4) + [replace(r, needs_ease=True) for r in party("b", 4)]
    seats = propose_seating(Carts(seats=4), riders)
    assert seats["b0"] == "1"
    assert seats["a0"] == "2"


def test_a_seat_in_a_cart_that_is_gone_is_none() -> None:
    riders = [replace(r, cart="Z") for r in party("a", 2)]
    assert len(derive_seating(named(4), riders).unseated) == 2
    assert set(propose_seating(named(4), riders).values()) == {"A"}


def test_one_more_cart_is_the_next_that_nobody_sits_in() -> None:
    assert Carts(seats=4).next_free(["1", "3"]) == Cart("2", 4)
    assert named(4, 6).next_free(["A"]) == Cart("B", 6)
    assert named(4).next_free(["A"]) is None


@pytest.mark.parametrize("notes", ["Wheelchair user", "坐轮椅", "坐輪椅"])
def test_a_wheelchair_in_the_notes_is_seen(notes: str) -> None:
    assert mentions_wheelchair(notes)
    assert not mentions_wheelchair("vegetarian")


@pytest.mark.parametrize(
    ("sizes", "carts"),
    [
        pytest.param([3, 2, 4, 1, 3, 3, 2, 4, 2, 3, 3] * 2, Carts(seats=6), id="numbered"),
        pytest.param([3] * 20, named(*[4] * 15), id="exactly full, splits needed"),
        pytest.param([5] * 12, named(*[8] * 8), id="tight"),
    ],
)
def test_sixty_people_are_seated_in_no_time(sizes: list[int], carts: Carts) -> None:
    riders = [r for n, s in enumerate(sizes) for r in party(f"p{n}-", max(1, s - 2), min(2, s - 1))]
    assert len(riders) >= 60
    began = time.process_time()
    seats = propose_seating(carts, riders)
    # 20 ms are wanted, and the bench measures them; here a wide margin for a busy machine.
    assert time.process_time() - began < 0.2
    assert len(seats) == len(riders)

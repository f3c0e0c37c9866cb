"""A tour's people: found, ordered, counted, and each standing where they stand."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.manifests import (
    ManifestFilter,
    ManifestOrder,
    NoteFlaw,
    NotePhrase,
    StaffNote,
    Standing,
    TourMember,
    age_of_minor,
    decide_shown,
    derive_count,
    derive_guardian,
    derive_standing,
    derive_tour_gate,
    fits,
    parse_note,
)
from kiosk.domain.search import parse_query
from kiosk.domain.tours import BookingStatus
from kiosk.domain.visitors import VisitorState
from tests.samples import DAY, visitor

NOW = datetime(2026, 11, 21, 2, 12, tzinfo=UTC)


def member(
    key: str, name: str, *, born: date = date(1990, 5, 17), party: str = "b-1", **told: object
) -> TourMember:
    state = VisitorState.EXPECTED if told.pop("missing", False) else VisitorState.ADMITTED
    person = replace(visitor(key, name, born=born), booking_id=party, state=state)
    found = TourMember(person, f"BK-{party}", BookingStatus.CONFIRMED)
    return replace(found, **told)  # type: ignore[arg-type]  # fields by name, in tests


FATHER = member("father", "张建国", compartment=17, phones=1)
ANNA = member("anna", "Anna Eriksson", phones=0)
CHILD = member("child", "张欣悦", born=date(2013, 9, 1), missing=True)
LI = member("li", "李雷", party="b-2", phones=1, notes=(StaffNote("n", NotePhrase.ALLERGY),))
PEOPLE = (FATHER, ANNA, CHILD, LI)


def shown(
    wanted: ManifestFilter = ManifestFilter.ALL,
    order: ManifestOrder = ManifestOrder.PARTY,
    **more: object,
) -> list[str]:
    gate = derive_tour_gate(PEOPLE, asks_phones=True)
    found = decide_shown(PEOPLE, wanted, order, gate, DAY, **more)  # type: ignore[arg-type]  # fields by name
    return [m.visitor.visitor_id.removeprefix("v-") for m in found]


@pytest.mark.parametrize(
    ("wanted", "who"),
    [
        (ManifestFilter.ALL, ["father", "anna", "child", "li"]),
        (ManifestFilter.MISSING, ["child"]),
        (ManifestFilter.ARRIVED, ["father", "anna", "li"]),
        (ManifestFilter.MINORS, ["child"]),
        (ManifestFilter.UNLOCKED, ["li"]),
        (ManifestFilter.NOTED, ["li"]),
    ],
)
def test_a_filter_shows_whom_it_names(wanted: ManifestFilter, who: list[str]) -> None:
    assert shown(wanted) == who


@pytest.mark.parametrize(
    ("order", "who"),
    [
        (ManifestOrder.NAME, ["anna", "li", "father", "child"]),
        (ManifestOrder.STATE, ["child", "anna", "li", "father"]),
        (ManifestOrder.COMPARTMENT, ["father", "anna", "child", "li"]),
        (ManifestOrder.CART, ["li", "anna", "father", "child"]),
    ],
)
def test_an_order_puts_first_what_matters(order: ManifestOrder, who: list[str]) -> None:
    assert shown(order=order, carts={"v-li": "2", "v-anna": "10"}) == who


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("zhangjianguo", ["father"]),
        ("ZJG", ["father"]),
        ("zhang", ["father", "child"]),
        ("张", ["father", "child"]),
        ("eriksson", ["anna"]),
        ("ae", ["anna"]),
        ("17", ["father"]),
        ("ther", ["father"]),  # the last four of what stands for a document here
        ("b2", []),  # too little of a reference
        ("BK-b-2", ["li"]),
        ("nobody", []),
        ("   ", ["father", "anna", "child", "li"]),
    ],
)
def test_people_are_found_by_what_a_guide_knows_of_them(typed: str, who: list[str]) -> None:
    assert shown(typed=typed) == who


@given(st.text(max_size=12))
def test_whatever_is_typed_finds_or_does_not(typed: str) -> None:
    assert all(fits(person, parse_query(typed)) in {True, False} for person in PEOPLE)


@pytest.mark.parametrize(
    ("told", "asks", "standing"),
    [
        ({"missing": True}, True, Standing.MISSING),
        ({"compartment": 4, "phones": 0}, True, Standing.LOCKED),
        ({"open_door": 4, "phones": 1}, True, Standing.DOOR_OPEN),
        ({"phones": 1}, True, Standing.UNLOCKED),
        ({"phones": 0}, True, Standing.NO_PHONE),
        ({}, True, Standing.UNASKED),
        ({}, False, Standing.HERE),
    ],
)
def test_everybody_stands_somewhere(
    told: dict[str, object], asks: bool, standing: Standing
) -> None:
    assert derive_standing(member("x", "王五", **told), asks_phones=asks) is standing


def test_a_minor_belongs_to_an_adult_of_the_party_who_is_in() -> None:
    absent = member("mother", "李梅", missing=True)
    stranger = member("other", "王五", party="b-9")
    assert derive_guardian(CHILD, (absent, FATHER, stranger), DAY) == FATHER
    assert derive_guardian(CHILD, (absent, stranger), DAY) == absent
    assert derive_guardian(CHILD, (stranger, CHILD), DAY) is None
    assert derive_guardian(FATHER, PEOPLE, DAY) is None
    assert (age_of_minor(CHILD, DAY), age_of_minor(FATHER, DAY)) == (13, None)


@given(st.frozensets(st.sampled_from(["v-father", "v-anna", "v-child", "v-li", "v-gone"])))
def test_a_headcount_names_everybody_once(here: frozenset[str]) -> None:
    count = derive_count(PEOPLE, here)

    assert count.expected == 3
    assert count.seen == count.expected - len(count.absent) + len(count.extra)
    assert set(count.extra) <= {"v-child"}
    assert not {*count.absent} & here


@given(st.text(max_size=200))
def test_a_note_is_one_printable_line_or_a_flaw(text: str) -> None:
    note = parse_note(text)

    if not isinstance(note, NoteFlaw):
        assert note == parse_note(note)
        assert note.isprintable()
        assert 1 <= len(note) <= 120

"""Finding anyone in a real store, and the story of one visitor."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.domain.journal import FactKind
from kiosk.domain.search import Query, Way, parse_query
from kiosk.domain.tours import Booking, BookingStatus, TourStatus
from kiosk.domain.visitors import VisitorState
from kiosk.store.records import BookingRecord
from kiosk.store.search import MOST_FOUND, SearchAnswer, SearchKey
from kiosk.store.store import Store
from tests.samples import BOOKING, FATHER, NOW, SHANGHAI, TOUR, VENUE, number_hash, visitor
from tests.unit.store.furnished import PATIENCE_S, Opener, admit_all, bring_in, ids


def find(store: Store, text: str) -> SearchAnswer:
    return store.search.find(SearchKey(parse_query(text)), NOW, SHANGHAI)


def found(store: Store, text: str) -> list[str]:
    return [person.visitor.name for person in find(store, text).found]


def hold(store: Store, number: int, *people: str) -> None:
    store.compartments.seed([Compartment(number, CompartmentState.FREE)]).result(PATIENCE_S)
    assert store.compartments.reserve(people).result(PATIENCE_S) == number
    store.compartments.opened(number).result(PATIENCE_S)
    store.compartments.start_holding(number).result(PATIENCE_S)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("zhang", ["张建国", "张欣悦"]),
        ("建国", ["张建国"]),
        ("eriksson an", ["Anna Eriksson"]),
        ("ther", ["Anna Eriksson", "张建国"]),  # the end of both numbers
        ("BK26", ["Anna Eriksson", "张建国", "张欣悦"]),
        ("bk 2611-21 0417", ["Anna Eriksson", "张建国", "张欣悦"]),
        ("10:30", ["Anna Eriksson", "张建国", "张欣悦"]),
        ("zhang ther", ["张建国"]),
        ("nobody", []),
        ("", []),
        ('" OR 1 -- *', []),
    ],
)
def test_a_family_is_found(
    store: Store, family: BookingRecord, text: str, names: list[str]
) -> None:
    assert sorted(found(store, text)) == names


def test_a_sticker_finds_its_wearer_also_when_it_is_void(
    store: Store, family: BookingRecord
) -> None:
    father, *_ = admit_all(store, family)
    facts = store.stickers.facts(father)
    assert facts is not None

    key = SearchKey(Query((), code=facts.visit_code))
    (good,) = store.search.find(key, NOW, SHANGHAI).found
    store.corrections.undo(father, "u1", "", VENUE).result(PATIENCE_S)
    (void,) = store.search.find(key, NOW, SHANGHAI).found

    assert (good.visitor.visitor_id, good.way, good.void_sticker) == (father, Way.STICKER, False)
    assert (void.visitor.visitor_id, void.void_sticker) == (father, True)
    assert found(store, facts.visit_code.lower()) == [FATHER.name]


def test_a_document_finds_every_visit_of_its_owner(store: Store, family: BookingRecord) -> None:
    tomorrow = replace(TOUR, tour_id="T-2", starts_at_utc=TOUR.starts_at_utc + timedelta(days=1))
    bring_in(store, (FATHER,), Booking("", "BK2", "T-2", BookingStatus.CONFIRMED), tomorrow)

    answer = store.search.find(SearchKey(Query(()), (number_hash("father"),)), NOW, SHANGHAI)

    assert [person.tour.tour_id for person in answer.found] == [TOUR.tour_id, "T-2"]


def test_a_compartment_finds_who_has_something_behind_it(
    store: Store, family: BookingRecord
) -> None:
    father, mother, _ = admit_all(store, family)
    hold(store, 17, father, mother)

    people = find(store, "17").found

    assert {person.visitor.visitor_id for person in people} == {father, mother}
    assert {(p.way, p.compartment, p.station) for p in people} == {(Way.COMPARTMENT, 17, "K1")}


def test_what_changes_is_found_by_its_new_words(store: Store, family: BookingRecord) -> None:
    assert found(store, "jianguo") == ["张建国"]
    renamed = (replace(FATHER, names=("李建国",)), *family.party[1:])

    bring_in(store, renamed)

    assert found(store, "zhangjianguo") == []
    assert found(store, "lijianguo") == ["李建国"]


def test_whom_the_roster_has_no_more_is_not_found(store: Store, family: BookingRecord) -> None:
    assert found(store, "eriksson")

    bring_in(store, (family.party[0], family.party[2]))

    assert found(store, "eriksson") == []


def test_of_many_todays_come_first(store: Store, family: BookingRecord) -> None:
    # So many of one name on other days that they cannot all be compared.
    day = timedelta(days=1)
    for place in range(7):
        tour = replace(
            TOUR, tour_id=f"T{place}", starts_at_utc=TOUR.starts_at_utc + (place + 2) * day
        )
        crowd = tuple(visitor(f"{place}-{n}", f"张{n}") for n in range(80))
        bring_in(store, crowd, Booking("", f"X{place}", "", BookingStatus.CONFIRMED), tour)

    waiting = find(store, "zhang")
    while store.search.catch_up().result(PATIENCE_S):
        pass
    answer = find(store, "zhang")

    assert (waiting.found, waiting.unready) == ((), 7 * 80 + 3)
    assert (len(answer.found), answer.more, answer.unready) == (MOST_FOUND, True, 0)
    assert {p.visitor.name for p in answer.found[:2]} == {"张欣悦", "张建国"}


def test_a_store_from_before_finds_everybody(store: Store, open_here: Opener) -> None:
    record = bring_in(store)

    assert open_here().search.unready() == len(record.party)
    assert found(open_here(), "zhang")


def test_a_visitors_story_has_everything(store: Store, family: BookingRecord) -> None:
    father, mother, _ = admit_all(store, family)
    hold(store, 17, father)
    store.bookings.set_tour_status(TOUR.tour_id, TourStatus.PLANNED).result(PATIENCE_S)

    story = store.visits.read(father)

    assert story is not None
    assert story.visitor.state is VisitorState.ADMITTED
    assert story.booking.reference == BOOKING.reference
    assert [person.visitor_id for person in story.party] == list(ids(family))
    assert [(held.number, held.station, held.locked) for held in story.held] == [(17, "K1", True)]
    assert [sticker.reprint for sticker in story.stickers] == [False]
    assert [row.kind for row in story.rows] == [
        FactKind.HOLDING_STARTED,
        FactKind.COMPARTMENT_RESERVED,
        FactKind.VISITOR_ADMITTED,
    ]
    other = store.visits.read(mother)
    assert other is not None
    assert other.held == ()
    assert store.visits.read("nobody") is None

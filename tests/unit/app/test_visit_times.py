"""How long a party takes is journaled once, at its last page or when it goes away."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app.visit_times import VisitTimes
from kiosk.domain import states as st
from kiosk.domain.journal import Fact, FactKind, FactValue
from kiosk.domain.tours import Language
from kiosk.domain.visit import StickerState
from kiosk.store.store import Store
from tests.samples import visit_of_family
from tests.unit.store.furnished import PATIENCE_S, open_in

EN = Language.ENGLISH
VISIT = visit_of_family()
IN = replace(
    VISIT, members=tuple(replace(m, sticker=StickerState.PRINTED) for m in VISIT.members[:2])
)
ATTRACT, LOOKING = st.Attract(EN), st.LookingUp(EN)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_in(tmp_path) as store:
        yield store


def watch(store: Store, *seen: tuple[float, st.State]) -> list[dict[str, FactValue]]:
    """What is journaled when these states come at these seconds."""
    seconds = [0.0]
    times = VisitTimes(store, lambda: seconds[0])
    for at, state in seen:
        seconds[0] = at
        times.see(state)
    last = store.journal.record(Fact(FactKind.STATION_STARTED, {})).result(PATIENCE_S)
    rows = [r for r in store.journal.export() if r.sequence < last.sequence]
    assert {row.kind for row in rows} <= {FactKind.ARRIVAL_ENDED}
    return [dict(row.data) for row in rows]


def test_from_the_scan_to_the_last_page(store: Store) -> None:
    (told,) = watch(
        store,
        (0, ATTRACT),
        (100, LOOKING),
        (100.2, st.PartyShown(EN, VISIT)),
        (110, st.Rules(EN, VISIT)),
        (126, st.Done(EN, IN)),
        (127, st.Done(EN, IN, (st.TagWish("r"),))),
        (140, ATTRACT),
    )
    assert (told["seconds"], told["people"], told["done"]) == (26, 2, True)
    assert (told["tour"], told["visit"]) == (VISIT.tour.tour_id, VISIT.visit_id)


def test_a_party_that_goes_away_is_told_as_not_done(store: Store) -> None:
    (told,) = watch(store, (5, LOOKING), (6, st.Documents(EN, VISIT)), (66, ATTRACT))
    assert (told["seconds"], told["people"], told["done"]) == (61, 0, False)


def test_a_call_for_staff_in_between_is_part_of_it(store: Store) -> None:
    documents = st.Documents(EN, VISIT)
    called = st.StaffCalled(EN, st.StaffWhy.ASKED, resume=documents)
    told = watch(store, (0, LOOKING), (1, documents), (9, called), (50, st.Done(EN, IN)))
    assert [fact["seconds"] for fact in told] == [50]


def test_each_party_has_its_own_time(store: Store) -> None:
    other = replace(IN, visit_id="visit-2")
    told = watch(
        store,
        (0, LOOKING),
        (1, st.Documents(EN, VISIT)),
        (20, st.Done(EN, IN)),
        (21, LOOKING),
        (22, st.Documents(EN, other)),
        (52, st.Done(EN, other)),
    )
    assert [fact["seconds"] for fact in told] == [20, 31]


def test_a_code_that_is_nobody_s_is_no_arrival(store: Store) -> None:
    assert watch(store, (0, LOOKING), (1, ATTRACT)) == []


def test_a_closed_store_stops_nobody(store: Store) -> None:
    times = VisitTimes(store, lambda: 0.0)
    store.close()
    times.see(st.Documents(EN, VISIT))
    times.see(ATTRACT)

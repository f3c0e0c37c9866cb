from datetime import timedelta

import pytest

from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.domain.journal import FactKind
from kiosk.domain.visit import StickerState
from kiosk.domain.visitors import Role
from kiosk.store.errors import UnknownRecord
from kiosk.store.records import BookingRecord
from kiosk.store.store import Store
from tests.samples import NOW, SHANGHAI, TEEN, TOUR
from tests.unit.store.furnished import (
    PATIENCE_S,
    Opener,
    admit,
    admit_all,
    command,
    ids,
    kinds,
)


def queued(store: Store) -> list[str]:
    return [job.visitor_id for job in store.stickers.pending()]


def test_a_sticker_is_owed_then_queued_then_printed_once(
    store: Store, family: BookingRecord
) -> None:
    people = admit_all(store, family)
    assert queued(store) == []

    jobs = store.stickers.release(people[:1]).result(PATIENCE_S)

    assert store.stickers.pending() == jobs
    assert [job.visitor_id for job in store.stickers.owed_since(NOW)] == list(people[1:])
    assert store.stickers.release(people[:1]).result(PATIENCE_S) == ()
    assert store.stickers.printed(jobs[0].job_id).result(PATIENCE_S) is True
    assert store.stickers.printed(jobs[0].job_id).result(PATIENCE_S) is False
    assert queued(store) == []
    assert kinds(store)[-2:] == [FactKind.STICKER_QUEUED, FactKind.STICKER_PRINTED]


def test_jobs_come_in_the_order_in_which_they_were_queued(
    store: Store, family: BookingRecord
) -> None:
    first, second, third = admit_all(store, family)
    store.stickers.release((third, first)).result(PATIENCE_S)
    store.stickers.reprint(third).result(PATIENCE_S)
    store.stickers.release((second,)).result(PATIENCE_S)

    assert queued(store) == [third, first, third, second]
    assert [job.reprint for job in store.stickers.pending()] == [False, False, True, False]


def test_a_fault_keeps_the_job_in_its_place_through_a_restart(
    store: Store, family: BookingRecord, open_here: Opener
) -> None:
    people = admit_all(store, family)
    jobs = store.stickers.release(people).result(PATIENCE_S)
    store.stickers.fault(jobs[0].job_id, "paper out").result(PATIENCE_S)
    store.close()

    restarted = open_here()
    first, *rest = restarted.stickers.pending()

    assert (first.job_id, first.state, first.fault) == (
        jobs[0].job_id,
        StickerState.WAITING,
        "paper out",
    )
    assert [job.state for job in rest] == [StickerState.QUEUED] * 2
    assert restarted.stickers.printed(first.job_id).result(PATIENCE_S) is True
    restarted.stickers.fault(first.job_id, "late news").result(PATIENCE_S)
    assert len(restarted.stickers.pending()) == 2


def test_stickers_owed_since_long_ago_are_told_apart(store: Store, family: BookingRecord) -> None:
    admit_all(store, family)

    assert len(store.stickers.owed_since(NOW)) == 3
    assert store.stickers.owed_since(NOW + timedelta(seconds=1)) == ()


def test_a_stickers_facts_are_those_of_an_admitted_visitor(
    store: Store, family: BookingRecord
) -> None:
    father, mother, teen = ids(family)
    assert store.stickers.facts(teen) is None
    admit(store, command("r1", (family.party[0], family.party[2]), family))
    store.compartments.seed([Compartment(4, CompartmentState.FREE)]).result(PATIENCE_S)
    store.compartments.reserve((father, teen)).result(PATIENCE_S)
    store.compartments.opened(4).result(PATIENCE_S)
    assert store.stickers.facts(teen).compartment is None
    store.compartments.start_holding(4).result(PATIENCE_S)

    facts = store.stickers.facts(teen)

    assert facts.names == TEEN.names
    assert (facts.role, facts.birth_date, facts.compartment) == (Role.GUEST, TEEN.birth_date, 4)
    assert facts.tour.tour_id == TOUR.tour_id
    assert facts.is_minor(SHANGHAI)
    assert facts.guardians(SHANGHAI) == ("张建国",)  # the mother is not here yet
    assert store.stickers.facts(father).guardians(SHANGHAI) == ()
    assert store.stickers.facts(mother) is None
    assert "张" not in repr(facts)


def test_only_admitted_visitors_get_another_sticker(store: Store, family: BookingRecord) -> None:
    with pytest.raises(UnknownRecord, match="has been admitted"):
        store.stickers.reprint(ids(family)[0]).result(PATIENCE_S)
    with pytest.raises(UnknownRecord, match="no sticker job nothing"):
        store.stickers.printed("nothing").result(PATIENCE_S)

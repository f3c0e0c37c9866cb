from dataclasses import replace
from datetime import date, timedelta

import pytest

from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.domain.journal import FactKind
from kiosk.domain.visit import StickerState
from kiosk.domain.visitors import Role
from kiosk.store.errors import UnknownRecord
from kiosk.store.records import BookingRecord
from kiosk.store.store import Store
from tests.samples import FATHER, NOW, SHANGHAI, TEEN, TOUR
from tests.unit.store.furnished import (
    PATIENCE_S,
    Opener,
    admit,
    admit_all,
    bring_in,
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
    store.stickers.fault(jobs[0].job_id, "paper out", "new roll").result(PATIENCE_S)
    store.close()

    restarted = open_here()
    first, *rest = restarted.stickers.pending()

    assert (first.job_id, first.state) == (jobs[0].job_id, StickerState.WAITING)
    assert (first.fault, first.remedy) == ("paper out", "new roll")
    assert [job.state for job in rest] == [StickerState.QUEUED] * 2
    assert restarted.stickers.printed(first.job_id).result(PATIENCE_S) is True
    restarted.stickers.fault(first.job_id, "late news", "").result(PATIENCE_S)
    assert len(restarted.stickers.pending()) == 2


def test_what_was_being_printed_at_a_stop_is_unsure_and_printed_by_nobody(
    store: Store, family: BookingRecord, open_here: Opener
) -> None:
    people = admit_all(store, family)
    jobs = store.stickers.release(people).result(PATIENCE_S)
    for job in jobs[:2]:
        assert store.stickers.printing(job.job_id).result(PATIENCE_S) is True
    store.stickers.fault(jobs[0].job_id, "gone", "look", handed_over=True).result(PATIENCE_S)
    assert [job.state for job in store.stickers.pending()] == [
        StickerState.PRINTING,
        StickerState.PRINTING,
        StickerState.QUEUED,
    ]
    store.close()

    restarted = open_here()
    doubted = restarted.stickers.doubt_interrupted("stopped", "look").result(PATIENCE_S)

    assert doubted == (replace(jobs[0], state=StickerState.PRINTING, fault="gone", remedy="look"),
                       replace(jobs[1], state=StickerState.PRINTING))  # fmt: skip
    assert restarted.stickers.doubt_interrupted("stopped", "look").result(PATIENCE_S) == ()
    assert restarted.stickers.pending() == jobs[2:]
    assert restarted.stickers.printing(jobs[0].job_id).result(PATIENCE_S) is False
    unprinted = restarted.stickers.unprinted()
    assert [(u.job.state, u.job.fault) for u in unprinted] == [
        (StickerState.UNSURE, "stopped"),
        (StickerState.UNSURE, "stopped"),
        (StickerState.QUEUED, ""),
    ]
    assert unprinted[0].names == family.party[0].names
    assert family.party[0].names[0] not in repr(unprinted)
    assert kinds(restarted)[-2:] == [FactKind.STICKER_UNSURE] * 2


def test_a_person_says_whether_a_sticker_came_out(store: Store, family: BookingRecord) -> None:
    people = admit_all(store, family)
    first, second, third = store.stickers.release(people).result(PATIENCE_S)
    for job in (first, second):
        store.stickers.unsure(job.job_id, "nobody knows", "look").result(PATIENCE_S)
    settle = store.stickers.settle

    out = settle(first.job_id, came_out=True, by="test").result(PATIENCE_S)
    again = settle(second.job_id, came_out=False, by="test").result(PATIENCE_S)

    assert (out.state, again.state) == (StickerState.PRINTED, StickerState.QUEUED)
    assert store.stickers.pending() == (third, again)
    assert kinds(store)[-2:] == [FactKind.STICKER_SETTLED] * 2
    assert settle(first.job_id, came_out=False, by="test").result(PATIENCE_S) == out
    with pytest.raises(UnknownRecord):
        settle("nothing", came_out=True, by="test").result(PATIENCE_S)


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


def test_a_minor_and_the_adults_of_its_party_are_a_pair(
    store: Store, family: BookingRecord
) -> None:
    father, mother, teen = admit_all(store, family)
    assert all(store.stickers.facts(one).is_paired(SHANGHAI) for one in (father, mother, teen))
    assert len({store.stickers.facts(one).booking_id for one in (father, mother, teen)}) == 1


@pytest.mark.parametrize(
    ("born", "paired"),
    [(TEEN.birth_date, True), (None, True), (FATHER.birth_date, False)],
    ids=["a minor", "perhaps a minor", "an adult"],
)
def test_who_is_yet_to_come_counts_for_the_pair(
    store: Store, born: date | None, paired: bool
) -> None:
    late = replace(TEEN, birth_date=born)
    family = bring_in(store, (FATHER, late))
    admit(store, command("r1", family.party[:1], family))

    assert store.stickers.facts(ids(family)[0]).is_paired(SHANGHAI) is paired


def test_whoever_comes_alone_is_no_pair(store: Store) -> None:
    alone = bring_in(store, (FATHER,))
    admit_all(store, alone)

    assert not store.stickers.facts(ids(alone)[0]).is_paired(SHANGHAI)


def test_only_admitted_visitors_get_another_sticker(store: Store, family: BookingRecord) -> None:
    with pytest.raises(UnknownRecord, match="has been admitted"):
        store.stickers.reprint(ids(family)[0]).result(PATIENCE_S)
    with pytest.raises(UnknownRecord, match="no sticker job nothing"):
        store.stickers.printed("nothing").result(PATIENCE_S)

"""A delegation walks past the reader; its leader goes on without those who are missing."""

from dataclasses import replace

import pytest

from kiosk.domain import effects as fx
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.decisions import Admitted, FlawedDocument, Reason
from kiosk.domain.flow_rules import CompartmentPer, FlowRules, begin
from kiosk.domain.visit import Mark
from kiosk.domain.visitors import Role, VisitorState
from tests.samples import RULES, document_of, visitor
from tests.unit.domain.journeys import admitted, at_party, lock, shown

PEOPLE = tuple(
    visitor(f"d{n}", f"张{'一二三四五六七八九十甲乙'[n]}", role=Role.MEMBER) for n in range(12)
)
TOGETHER = replace(RULES, large_phones_together=5)


def test_the_leader_of_a_large_party_is_asked_once_about_those_who_are_missing() -> None:
    journey = at_party(PEOPLE)
    journey(*shown(*PEOPLE[:9]))
    assert isinstance(journey(ev.Confirmed()), st.RestMissing)
    rules = journey(ev.Confirmed())
    assert isinstance(rules, st.Rules)
    assert len(rules.visit.marked(Mark.LATER)) == 3


def test_a_family_is_not_asked() -> None:
    journey = at_party(PEOPLE[:8])
    journey(*shown(PEOPLE[0]))
    assert isinstance(journey(ev.Confirmed()), st.Rules)


@pytest.mark.parametrize("event", [ev.WentBack(), ev.TimeUp()])
def test_the_leader_may_wait_for_the_rest(event: ev.Event) -> None:
    journey = at_party(PEOPLE)
    before = journey(*shown(PEOPLE[0]))
    assert isinstance(before, st.Documents)
    assert journey(ev.Confirmed(), event) == replace(before, latest=None)


def test_who_arrives_while_the_leader_is_asked_is_taken_along_without_a_touch() -> None:
    journey = at_party(PEOPLE)
    journey(*shown(PEOPLE[0]), ev.Confirmed(), *shown(PEOPLE[1]))
    assert isinstance(journey.state, st.Documents)
    assert len(journey.state.visit.marked(Mark.CHECKED)) == 2


def test_the_last_one_of_all_turns_the_page_while_the_leader_is_asked() -> None:
    journey = at_party(PEOPLE)
    journey(*shown(*PEOPLE[:11]), ev.Confirmed())
    assert isinstance(journey(*shown(PEOPLE[11])), st.Rules)


def test_one_who_was_turned_away_does_not_cost_a_delegation_what_it_has_shown() -> None:
    party = (*PEOPLE[:11], replace(PEOPLE[11], blocked=True))
    journey = at_party(party)
    journey(*shown(*party[:5], party[11]))
    assert isinstance(journey.state, st.Stopped)
    after = journey(ev.TimeUp())
    assert isinstance(after, st.Documents)
    assert len(after.visit.marked(Mark.CHECKED)) == 5
    assert journey(ev.TimeUp()) == begin(RULES)


def test_a_family_that_was_stopped_and_left_is_forgotten() -> None:
    party = (*PEOPLE[:2], replace(PEOPLE[2], blocked=True))
    journey = at_party(party)
    journey(*shown(party[0], party[2]), ev.TimeUp())
    assert journey.state == begin(RULES)


@pytest.mark.parametrize("per", CompartmentPer)
@pytest.mark.parametrize(
    ("count", "doors"), [(1, [1]), (4, [4]), (5, [5]), (6, [5, 1]), (12, [5, 5, 2])]
)
def test_the_phones_of_a_large_party_go_several_behind_a_door(
    per: CompartmentPer, count: int, doors: list[int]
) -> None:
    rules: FlowRules = replace(TOGETHER, compartment_per=per)
    journey = admitted(*PEOPLE, rules=rules)
    locking = journey(ev.PhonesCounted(count))
    assert isinstance(locking, st.Locking)
    assert [len(together) for together in locking.holders] == doors
    for number, _ in enumerate(doors, 1):
        assert isinstance(journey.state, st.Locking)
        holders = journey.state.holders[journey.state.locked]
        lock(journey, number, *(p for p in PEOPLE if p.visitor_id in holders))
    assert isinstance(journey.state, st.Printing)
    assert [asked.phones for asked in journey.asked(fx.LockPhones)] == doors
    assert sum(m.compartment is not None for m in journey.state.visit.members) == count


def test_latecomers_of_a_large_party_come_in_with_the_same_pass() -> None:
    party = (*(replace(p, state=VisitorState.ADMITTED) for p in PEOPLE[:10]), *PEOPLE[10:])
    journey = at_party(party)
    assert isinstance(journey.state, st.PartyShown)
    journey(*shown(*PEOPLE[10:]), ev.TermsAccepted())
    journey(ev.PartyAnswered(tuple((p.visitor_id, Admitted()) for p in PEOPLE[10:])))
    assert isinstance(journey.state, st.CountingPhones)
    assert journey.state.most == 2
    journey(ev.PhonesCounted(2))
    (asked,) = journey.asked(fx.LockPhones)
    assert asked.visitor_ids == tuple(p.visitor_id for p in PEOPLE[10:])


@pytest.mark.parametrize(
    ("allowed", "absent", "may_replace"),
    [(True, True, True), (True, False, False), (False, True, False)],
)
def test_staff_may_put_a_stranger_in_a_guests_place_where_the_venue_allows(
    allowed: bool, absent: bool, may_replace: bool
) -> None:
    booker = visitor("booker", "张伟", role=Role.BOOKER)
    guest = visitor("guest", "陈静")
    stranger = document_of(visitor("stranger", "王五", born=None))
    journey = at_party((booker, guest), replace(RULES, guests_may_be_replaced=allowed))
    journey(*shown(*(() if absent else (guest,))), ev.DocumentShown(stranger))
    assert isinstance(journey.state, st.Stopped)
    assert journey.state.reason is Reason.NOT_ON_BOOKING
    assert journey.state.may_replace is may_replace


def test_a_second_misread_document_in_a_row_is_known_as_such() -> None:
    journey = at_party(PEOPLE)
    for count in (1, 2, 3):
        state = journey(ev.DocumentShown(FlawedDocument(Reason.DOCUMENT_UNREADABLE)))
        assert isinstance(state, st.Documents)
        assert state.misread == count
    state = journey(*shown(PEOPLE[0]))
    assert isinstance(state, st.Documents)
    assert state.misread == 0

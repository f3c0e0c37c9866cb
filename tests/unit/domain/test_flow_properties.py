"""Whatever is done to the kiosk, in whatever order: it ends at attract and forgets people."""

from dataclasses import fields, is_dataclass, replace

from hypothesis import given, settings
from hypothesis import strategies as some

from kiosk.domain import effects as fx
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.decisions import Admitted, FlawedDocument, Reason, Refused
from kiosk.domain.flow import advance, derive_timeout_s
from kiosk.domain.flow_rules import CompartmentPer, begin
from kiosk.domain.releases import (
    BySticker,
    DoorStage,
    ReleaseDoor,
    ReleaseRefusal,
    ReleaseRefused,
    ReleaseRun,
)
from kiosk.domain.tours import Language
from kiosk.domain.visit import Visit
from tests.samples import FAMILY, RULES, TODDLER, document_of, visit_of_family

PARTY = (*FAMILY, TODDLER)
IDS = tuple(person.visitor_id for person in PARTY)
numbers = some.integers(1, 3)
ids = some.sampled_from(IDS)

events = some.one_of(
    some.sampled_from(
        [
            ev.ReferenceWanted(),
            ev.ReferenceEntered("BK"),
            ev.NumberWanted(),
            ev.NumberEntered("1101"),
            ev.NumberRead(FlawedDocument(Reason.DOCUMENT_INVALID)),
            ev.Confirmed(),
            ev.TermsAccepted(),
            ev.TermsDeclined(),
            ev.DoorStaysShut(),
            ev.NoMorePhones(),
            ev.PhoneAfterAll(),
            ev.DoorLeftEmpty(17),
            ev.WentBack(),
            ev.StartedOver(),
            ev.StaffWanted(),
            ev.MoreTimeWanted(),
            ev.StaffReset(),
            ev.PassShown("KP1:X"),
            ev.DocumentShown(FlawedDocument(Reason.DOCUMENT_UNREADABLE)),
            ev.DocumentShown(FlawedDocument(Reason.DOCUMENT_INVALID)),
            ev.PartyFound(visit_of_family(PARTY)),
            ev.BookingRefused(Reason.WRONG_DAY),
            ev.CaseOpened("K1-0001"),
            ev.StoreFailed(),
            ev.NoCompartmentFree(),
            ev.BankSilent(),
            ev.TimeUp(),
            ev.StickerShown("S1"),
            ev.StickerShown("S2"),
            ev.PouchRefused("S1", ReleaseRefused(ReleaseRefusal.NOTHING_HELD)),
        ]
    ),
    some.builds(
        lambda code, run_id, stages: ev.PouchSeen(
            ReleaseRun(
                run_id,
                BySticker(code),
                "self_service",
                tuple(ReleaseDoor(n, (IDS[0],), stage) for n, stage in enumerate(stages)),
            )
        ),
        some.sampled_from(["S1", "S2"]),
        some.sampled_from(["r1", "r2"]),
        some.lists(some.sampled_from(DoorStage), min_size=1, max_size=2),
    ),
    some.sampled_from(PARTY).map(lambda person: ev.DocumentShown(document_of(person))),
    some.sampled_from(PARTY).map(lambda person: ev.NumberRead(document_of(person))),
    some.sampled_from(Language).map(ev.LanguageChosen),
    ids.map(ev.LaterToggled),
    some.builds(ev.PhonesCounted, some.integers(-1, 5), some.booleans()),
    numbers.map(ev.CompartmentReserved),
    numbers.map(ev.DoorOpened),
    numbers.map(ev.DoorJammed),
    numbers.map(ev.DoorUnseen),
    some.builds(ev.HoldingStarted, numbers, some.lists(ids, max_size=3).map(tuple)),
    ids.map(ev.StickerPrinted),
    ids.map(ev.StickerWaits),
    some.lists(
        some.tuples(ids, some.sampled_from([Admitted(), Refused(Reason.ALREADY_IN)])), max_size=4
    ).map(lambda answers: ev.PartyAnswered(tuple(answers))),
)
rules = some.sampled_from(
    [
        RULES,
        replace(RULES, has_lockers=False),
        replace(RULES, compartment_per=CompartmentPer.PARTY),
        replace(RULES, large_above=2, large_phones_together=2, guests_may_be_replaced=True),
    ]
)

# A beginning that gets into the depth of the flow, for chance alone seldom does.
prefixes = some.sampled_from(
    [
        (),
        (ev.StickerShown("S1"),),
        (ev.PassShown("KP1:X"), ev.PartyFound(visit_of_family(FAMILY))),
        (
            ev.PassShown("KP1:X"),
            ev.PartyFound(visit_of_family(FAMILY)),
            *(ev.DocumentShown(document_of(person)) for person in FAMILY),
            ev.TermsAccepted(),
            ev.PartyAnswered(tuple((person.visitor_id, Admitted()) for person in FAMILY)),
        ),
        (
            ev.PassShown("KP1:X"),
            ev.PartyFound(visit_of_family(FAMILY)),
            *(ev.DocumentShown(document_of(person)) for person in FAMILY),
            ev.TermsAccepted(),
            ev.PartyAnswered(tuple((person.visitor_id, Admitted()) for person in FAMILY)),
            ev.PhonesCounted(3, low=True),
            ev.CompartmentReserved(1),
        ),
    ]
)


def strings_in(value: object) -> set[str]:
    """Every string that a state holds, however deep."""
    if isinstance(value, str):
        return {value}
    if is_dataclass(value) and not isinstance(value, type):
        return set().union(*(strings_in(getattr(value, f.name)) for f in fields(value)))
    if isinstance(value, (tuple, list)):
        return set().union(*(strings_in(item) for item in value), set())
    return set()


@settings(max_examples=300)
@given(prefixes, some.lists(events, max_size=30), rules)
def test_no_order_of_events_breaks_the_flow(start, happenings, flow_rules) -> None:
    state: st.State = begin(flow_rules)
    admitted: set[str] = set()
    released: list[str] = []
    for event in (*start, *happenings):
        step = advance(state, event, flow_rules)
        if isinstance(event, ev.PartyAnswered):  # wherever it comes: the store has written it
            admitted |= {who for who, answer in event.decisions if isinstance(answer, Admitted)}
        if step.ignored:
            assert step.state == state
            assert not step.effects
        state = step.state
        for effect in step.effects:
            if isinstance(effect, fx.ReleaseStickers):
                released.extend(effect.visitor_ids)
        assert (derive_timeout_s(state, flow_rules) is None) == (state == begin(flow_rules))

    # Leave it alone: it comes back by itself, in few steps, and remembers nobody.
    for _ in range(12):
        if state == begin(flow_rules):
            break
        step = advance(state, ev.TimeUp(), flow_rules)
        assert not step.ignored
        state = step.state
        for effect in step.effects:
            if isinstance(effect, fx.ReleaseStickers):
                released.extend(effect.visitor_ids)
    assert state == begin(flow_rules)
    assert strings_in(state) == {str(flow_rules.language)}
    # Whoever was admitted was sent a sticker, and nobody twice for one admission.
    assert set(released) >= admitted


@settings(max_examples=200)
@given(
    prefixes,
    some.lists(events, max_size=25),
    some.sampled_from([ev.StartedOver(), ev.StaffReset()]),
)
def test_staff_and_starting_over_lead_back_from_everywhere(start, happenings, way_out) -> None:
    state: st.State = begin(RULES)
    for event in (*start, *happenings):
        state = advance(state, event, RULES).state
    assert advance(state, way_out, RULES).state == begin(RULES)


@settings(max_examples=200)
@given(prefixes, some.lists(events, max_size=25))
def test_a_visit_never_grows_or_loses_people(start, happenings) -> None:
    state: st.State = begin(RULES)
    for event in (*start, *happenings):
        state = advance(state, event, RULES).state
        visit = st.visit_of(state)
        assert visit is None or isinstance(visit, Visit)
        if visit is not None:
            assert {m.visitor.visitor_id for m in visit.members} <= set(IDS)
            assert len({m.visitor.visitor_id for m in visit.members}) == len(visit.members)


@settings(max_examples=200)
@given(some.lists(events, max_size=25), rules)
def test_a_compartment_is_asked_for_only_when_the_one_before_is_done_with(
    happenings, flow_rules
) -> None:
    """However the number is corrected: never two doors on their way for one phone."""
    state: st.State = begin(flow_rules)
    asked = False
    start = (
        ev.PassShown("KP1:X"),
        ev.PartyFound(visit_of_family(FAMILY)),
        *(ev.DocumentShown(document_of(person)) for person in FAMILY),
        ev.TermsAccepted(),
        ev.PartyAnswered(tuple((person.visitor_id, Admitted()) for person in FAMILY)),
        ev.PhonesCounted(2),
    )
    for event in (*start, *happenings):
        step = advance(state, event, flow_rules)
        if isinstance(event, (ev.DoorJammed, ev.HoldingStarted, ev.NoCompartmentFree)):
            asked = False
        if not isinstance(step.state, (st.Locking, st.CountingPhones, st.StaffCalled)):
            asked = False
        wanted = sum(isinstance(effect, fx.LockPhones) for effect in step.effects)
        assert wanted + asked <= 1
        asked = asked or wanted > 0
        state = step.state

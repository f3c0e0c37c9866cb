"""Whoever is back: a sticker, a door, and the screen forgets."""

from dataclasses import replace

import pytest

from kiosk.domain import effects as fx
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.flow import advance
from kiosk.domain.flow_rules import begin
from kiosk.domain.releases import (
    BySticker,
    DoorStage,
    ReleaseDoor,
    ReleaseRefusal,
    ReleaseRefused,
    ReleaseRun,
)
from kiosk.domain.tours import Language
from tests.samples import RULES

CODE, OTHER = "V1-CODE", "V2-CODE"


def run_of(*stages: DoorStage, code: str = CODE, run_id: str = "r1") -> ReleaseRun:
    doors = tuple(ReleaseDoor(17 + n, ("v",), stage) for n, stage in enumerate(stages))
    return ReleaseRun(run_id, BySticker(code), "self_service", doors)


def fetching(*events: ev.Event) -> st.State:
    state: st.State = begin(RULES)
    for event in (ev.StickerShown(CODE), *events):
        state = advance(state, event, RULES).state
    return state


def seen(*stages: DoorStage) -> ev.PouchSeen:
    return ev.PouchSeen(run_of(*stages))


def phase(state: st.State) -> st.FetchPhase:
    assert isinstance(state, st.Fetching)
    return state.phase


def test_a_sticker_asks_for_its_pouch_from_the_first_page() -> None:
    step = advance(begin(RULES), ev.StickerShown(CODE), RULES)
    assert step.effects == (fx.FetchPouch(CODE),)
    assert phase(step.state) is st.FetchPhase.OPENING


@pytest.mark.parametrize(
    ("stages", "expected", "number"),
    [
        ((DoorStage.WAITING,), st.FetchPhase.OPENING, 17),
        ((DoorStage.OPENING,), st.FetchPhase.OPENING, 17),
        ((DoorStage.OPEN,), st.FetchPhase.OPEN, 17),
        ((DoorStage.TAKEN_AND_CLOSED,), st.FetchPhase.TAKEN, 17),
        ((DoorStage.TAKEN_AND_CLOSED, DoorStage.OPEN), st.FetchPhase.OPEN, 18),
        ((DoorStage.TAKEN_AND_CLOSED, DoorStage.OPENING), st.FetchPhase.OPENING, 17),
        ((DoorStage.TAKEN_AND_CLOSED, DoorStage.DID_NOT_OPEN), st.FetchPhase.STUCK, 18),
        ((DoorStage.TAKEN_AND_CLOSED, DoorStage.STILL_INSIDE), st.FetchPhase.TAKEN, 17),
        ((DoorStage.UNKNOWN,), st.FetchPhase.STUCK, 17),
    ],
)
def test_the_page_follows_the_doors(
    stages: tuple[DoorStage, ...], expected: st.FetchPhase, number: int
) -> None:
    state = fetching(seen(*stages))
    assert phase(state) is expected
    assert isinstance(state, st.Fetching)
    assert state.number == number


def test_a_door_that_stays_shut_calls_staff_once_and_shows_the_case() -> None:
    first = advance(fetching(), seen(DoorStage.DID_NOT_OPEN), RULES)
    assert fx.CallStaff(st.StaffWhy.DOOR_STAYS_SHUT, compartment=17) in first.effects
    again = advance(first.state, seen(DoorStage.DID_NOT_OPEN), RULES)
    assert not again.effects
    told = advance(first.state, ev.CaseOpened("K1-0001"), RULES).state
    assert isinstance(told, st.Fetching)
    assert told.case == "K1-0001"


def test_an_open_door_is_pointed_out_and_then_left_to_staff() -> None:
    reminded = advance(fetching(seen(DoorStage.OPEN)), ev.TimeUp(), RULES)
    assert phase(reminded.state) is st.FetchPhase.LEFT_OPEN
    left = advance(reminded.state, ev.TimeUp(), RULES)
    assert left.state == begin(RULES)
    assert left.effects == (fx.CallStaff(st.StaffWhy.DOOR_LEFT_OPEN, compartment=17),)


def test_the_next_sticker_does_not_wait_for_the_door_before() -> None:
    step = advance(fetching(seen(DoorStage.OPEN)), ev.StickerShown(OTHER), RULES)
    assert step.effects == (fx.FetchPouch(OTHER),)
    assert phase(step.state) is st.FetchPhase.OPENING
    late = advance(step.state, seen(DoorStage.TAKEN_AND_CLOSED), RULES)
    assert late.ignored  # the door of the one before shows on no page


def test_the_same_sticker_held_there_begins_nothing_anew() -> None:
    for event in ((), (seen(DoorStage.OPEN),), (seen(DoorStage.TAKEN_AND_CLOSED),)):
        assert advance(fetching(*event), ev.StickerShown(CODE), RULES).ignored


def test_a_refused_sticker_may_be_shown_again() -> None:
    refused = ReleaseRefused(ReleaseRefusal.NOT_RETURNED)
    state = fetching(ev.PouchRefused(CODE, refused))
    assert phase(state) is st.FetchPhase.REFUSED
    assert advance(state, ev.StickerShown(CODE), RULES).effects == (fx.FetchPouch(CODE),)


def test_an_earlier_release_of_the_same_pouch_is_no_news() -> None:
    newer = fetching(ev.PouchSeen(run_of(DoorStage.OPEN, run_id="r2")))
    assert advance(newer, seen(DoorStage.TAKEN_AND_CLOSED), RULES).ignored


def test_the_page_speaks_the_bookings_language_unless_one_was_chosen() -> None:
    event = ev.PouchSeen(run_of(DoorStage.OPEN), Language.ENGLISH)
    assert fetching(event).language is Language.ENGLISH
    assert fetching(ev.LanguageChosen(Language.TRADITIONAL), event).language is Language.TRADITIONAL
    deaf = replace(RULES, language_from_booking=False)
    state = advance(fetching(), event, deaf).state
    assert state.language is RULES.language


def test_what_the_board_does_not_answer_leads_to_staff() -> None:
    state = advance(fetching(), ev.TimeUp(), RULES).state
    assert isinstance(state, st.StaffCalled)
    assert state.why is st.StaffWhy.LOCKERS


def test_a_pass_held_up_afterwards_begins_an_arrival() -> None:
    assert advance(fetching(), ev.PassShown("KP1:X"), RULES).ignored
    step = advance(fetching(seen(DoorStage.TAKEN_AND_CLOSED)), ev.PassShown("KP1:X"), RULES)
    assert step.effects == (fx.FindByPass("KP1:X"),)

"""The rarer situations of an arrival in the real window: groups, low doors, corrections, pauses."""

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject

from kiosk.domain import effects as fx
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.decisions import Admitted, FlawedDocument, Reason
from kiosk.domain.tours import Language
from kiosk.domain.visit import Mark, StickerState, Visit
from kiosk.ui.languages import Languages
from kiosk.ui.pages import asks_still_there
from kiosk.ui.view_models.farewell import derive_farewell_words
from kiosk.ui.view_models.party import derive_member_rows
from kiosk.ui.view_models.phones import derive_phones_words
from kiosk.ui.wording import spell_names
from tests.samples import RULES, document_of, visit_of_family, visitor
from tests.ui.cast import DELEGATION, FAMILY, LOOK, TWINS, admitted, locking, marked, stopped
from tests.ui.desk import Desk

MOST_TOUCHES = 9
ZH, HK, EN = Language


def texts(desk: Desk) -> str:
    return "\n".join(desk.texts())


def show(desk: Desk, visit: Visit, *places: int) -> None:
    for place in places:
        desk.happen(ev.DocumentShown(document_of(visit.members[place].visitor)))
    desk.settle()


def admit(desk: Desk) -> None:
    visit = st.visit_of(desk.state)
    assert visit is not None
    checked = visit.marked(Mark.CHECKED)
    desk.happen(ev.PartyAnswered(tuple((m.visitor.visitor_id, Admitted()) for m in checked)))
    desk.settle()


class Touches(QObject):
    """Counts what the window is really touched."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin}:
            self.count += 1
        return False


# --- a family, counted ---------------------------------------------------------------------


def test_a_family_of_three_needs_no_touch_but_for_what_it_decides(desk: Desk) -> None:
    """Language, party, rules, number of phones, finish: five decisions, and two doors."""
    touches = Touches()
    desk.shown.window.installEventFilter(touches)
    desk.tap("language:en")
    desk.happen(ev.PassShown("HC1:PASS"))
    desk.happen(ev.PartyFound(FAMILY))
    desk.settle()
    desk.tap("continueButton")
    show(desk, FAMILY, 0, 1, 2)
    desk.tap("acceptButton")
    admit(desk)
    desk.tap("phones:2")
    for number in (17, 18):
        assert isinstance(desk.state, st.Locking)
        desk.happen(ev.CompartmentReserved(number))
        desk.happen(ev.DoorOpened(number))
        desk.happen(ev.HoldingStarted(number, desk.state.holders[desk.state.locked]))
    for member in FAMILY.members:
        desk.happen(ev.StickerPrinted(member.visitor.visitor_id))
    desk.settle()
    desk.tap("finishButton")
    desk.shown.window.removeEventFilter(touches)
    assert desk.state == st.Attract(RULES.language)
    assert touches.count == 5
    assert touches.count <= MOST_TOUCHES


# --- a delegation --------------------------------------------------------------------------


def test_a_delegation_is_counted_while_it_walks_past(desk: Desk) -> None:
    desk.happen(ev.PassShown("HC1:GROUP"))
    desk.happen(ev.PartyFound(DELEGATION))
    desk.settle()
    for place in range(17):
        show(desk, DELEGATION, place)
        assert desk.child("hereCount").property("text") == str(place + 1)
    name = spell_names(DELEGATION)["v-d16"]
    assert desk.arrival.party.latestName == name
    assert desk.child("missingCount").property("text") == "还差 23 位"
    assert not [item for item in desk.texts() if item == "稍后到"]
    assert isinstance(desk.state, st.Documents)


def test_a_delegations_leader_leafs_through_the_missing_and_goes_on_without_them(
    desk: Desk,
) -> None:
    desk.stand(st.Documents(EN, marked(DELEGATION, *[Mark.CHECKED] * 17)))
    first = desk.arrival.party.rows.rows[0].position
    desk.tap("nextPageButton")
    assert desk.arrival.party.rows.rows[0].position > first == 18
    desk.tap("restLaterButton")
    assert isinstance(desk.state, st.RestMissing)
    assert "23 people are still missing" in texts(desk)
    desk.tap("waitButton")
    assert isinstance(desk.state, st.Documents)
    desk.tap("restLaterButton")
    desk.tap("continueButton")
    assert isinstance(desk.state, st.Rules)


def test_who_was_held_back_stands_before_the_missing(desk: Desk) -> None:
    visit = marked(DELEGATION, *[Mark.CHECKED] * 5, Mark.REFUSED, reason=Reason.BLOCKED)
    desk.stand(st.Documents(EN, visit))
    assert [row.position for row in desk.arrival.party.rows.rows[:3]] == [6, 7, 8]
    desk.stand(st.RestMissing(EN, visit))
    assert [row.position for row in desk.arrival.party.rows.rows[:2]] == [7, 8]


def test_the_leader_reads_how_many_are_in_and_where_to_go(languages: Languages) -> None:
    languages.use(EN)
    visit = admitted(DELEGATION, *[7] * 4, *[8] * 4, sticker=StickerState.PRINTED)
    late = tuple(replace(m, mark=Mark.LATER, sticker=None) for m in visit.members[38:])
    some = replace(visit, members=visit.members[:38] + late)
    said = derive_farewell_words(st.Done(EN, some), LOOK, large=True)
    assert said.latecomers.startswith("38 of 40 are in.")
    assert said.compartments == "Phones in compartments 7, 8"
    assert said.where == LOOK.meeting_point[EN]
    assert derive_farewell_words(st.Done(EN, visit), LOOK, large=True).latecomers == (
        "All 40 are checked in."
    )


def test_the_doors_of_a_delegation_say_how_many_phones_go_in(languages: Languages) -> None:
    languages.use(EN)
    ids = tuple(m.visitor.visitor_id for m in DELEGATION.members)
    state = locking(st.LockPhase.OPEN, DELEGATION, phones=6, holders=(ids[:4], ids[4:6]), locked=1)
    words = derive_phones_words(state)
    assert words.progress == "Door 2 of 2 · 2 phones"
    assert words.lead.startswith("All in")


# --- names that look alike -----------------------------------------------------------------


def test_people_whose_masked_names_look_alike_are_numbered(languages: Languages) -> None:
    languages.use(EN)
    assert list(spell_names(TWINS).values()) == ["张* ①", "张* ②", "陈*"]
    rows = derive_member_rows(st.Documents(EN, TWINS), TWINS)
    assert rows[0].words == "Checked · ID …1234"
    lone = marked(FAMILY, Mark.CHECKED)
    assert derive_member_rows(st.Documents(EN, lone), lone)[0].words == "Checked"


def test_more_of_one_name_than_unicode_has_circles_for_are_numbered_too() -> None:
    many = visit_of_family(tuple(visitor(f"m{n}", "王一") for n in range(51)))
    names = list(spell_names(many).values())
    assert (names[0], names[20], names[49], names[50]) == ("王* ①", "王* ㉑", "王* ㊿", "王* (51)")
    assert len(set(names)) == 51


# --- phones --------------------------------------------------------------------------------


def test_no_phones_is_as_good_an_answer_as_any(desk: Desk) -> None:
    desk.stand(st.CountingPhones(ZH, admitted(FAMILY), 3))
    none, one = desk.child("phones:0"), desk.child("phones:1")
    assert (none.width(), none.height()) == (one.width(), one.height())
    desk.tap("phones:0")
    assert isinstance(desk.state, st.Printing)


@pytest.mark.parametrize("reach", [True, False])
def test_who_uses_the_screen_from_low_down_gets_a_low_compartment(desk: Desk, reach: bool) -> None:
    desk.stand(st.CountingPhones(EN, admitted(FAMILY), 3))
    desk.arrival.options.setReach(reach)
    desk.tap("phones:1")
    (asked,) = (effect for effect in desk.effects if isinstance(effect, fx.LockPhones))
    assert asked.low is reach


def test_a_higher_compartment_is_offered_before_one_is_opened(desk: Desk) -> None:
    desk.stand(st.CountingPhones(EN, admitted(FAMILY), 3))
    desk.happen(ev.PhonesCounted(1, low=True))
    desk.happen(ev.NoCompartmentFree())
    desk.settle()
    assert "No low door is free" in texts(desk)
    desk.tap("askStaffButton")
    assert isinstance(desk.state, st.StaffCalled)
    desk.tap("continueButton")
    desk.tap("continueButton")
    assert isinstance(desk.state, st.Locking)
    assert desk.state.phase is st.LockPhase.RESERVING


def test_the_number_of_phones_is_corrected_beside_the_first_open_door(desk: Desk) -> None:
    desk.stand(locking(st.LockPhase.OPEN))
    desk.tap("backButton")
    assert isinstance(desk.state, st.CountingPhones)
    assert desk.hands.find("phones:0") is None
    desk.tap("phones:3")
    assert isinstance(desk.state, st.Locking)
    assert (desk.state.number, len(desk.state.holders)) == (17, 3)


def test_a_door_may_stay_empty_and_is_used_after_all(desk: Desk) -> None:
    desk.stand(locking(st.LockPhase.OPEN, language=EN))
    desk.tap("noMoreButton")
    assert desk.effects[-1] == fx.LeaveEmpty(17)
    assert "It stays empty. Push it until it clicks." in texts(desk)
    desk.tap("noMoreButton")
    assert desk.effects[-1] == fx.LeaveEmpty(17, empty=False)
    desk.tap("noMoreButton")
    desk.tap("backButton")
    assert isinstance(desk.state, st.Locking)
    assert not desk.state.empty
    desk.tap("noMoreButton")
    desk.happen(ev.DoorLeftEmpty(17))
    desk.settle()
    assert isinstance(desk.state, st.Printing)


def test_a_stuck_door_is_still_spoken_of_while_the_next_one_is_open(desk: Desk) -> None:
    desk.stand(locking(st.LockPhase.OPENING, language=EN))
    desk.happen(ev.DoorJammed(17))
    desk.settle()
    assert "Another door, please" in texts(desk)
    desk.happen(ev.CompartmentReserved(18))
    desk.happen(ev.DoorOpened(18))
    desk.settle()
    assert "Door 17 stayed shut: please use this one." in texts(desk)


# --- documents -----------------------------------------------------------------------------


def test_each_misread_document_gets_other_advice(desk: Desk) -> None:
    desk.stand(st.Documents(EN, FAMILY))
    said = set()
    for _ in range(3):
        desk.happen(ev.DocumentShown(FlawedDocument(Reason.DOCUMENT_UNREADABLE)))
        desk.settle()
        said.add(desk.arrival.party.notice)
    assert len(said) == 3
    assert "Call staff" in desk.arrival.party.notice


def test_whether_a_guest_may_be_replaced_is_said(desk: Desk) -> None:
    strangers = stopped(Reason.NOT_ON_BOOKING, language=EN, visit=FAMILY, may_continue=True)
    desk.stand(strangers)
    assert "no longer be changed" in texts(desk)
    desk.stand(replace(strangers, may_replace=True))
    assert "In a guest's place? Ask our staff." in texts(desk)
    assert "K2-0417" in texts(desk)


# --- time ----------------------------------------------------------------------------------


def test_nobody_loses_a_visit_without_being_asked(desk: Desk) -> None:
    state = st.Rules(EN, FAMILY)
    desk.stand(state)
    assert not desk.arrival.asksStillThere
    desk.arrival.publish(state, time.monotonic() + 9)
    desk.until(lambda: desk.shown.window.property("sheet") == "still")
    desk.hands.wait_until_still()
    assert "Are you still there?" in texts(desk)
    desk.tap("closeSheetButton")
    assert desk.events == [ev.MoreTimeWanted()]
    desk.until(lambda: desk.shown.window.property("sheet") == "")


def test_a_document_on_the_reader_is_an_answer_too(desk: Desk) -> None:
    state = st.Documents(EN, FAMILY)
    desk.stand(state)
    desk.arrival.publish(state, time.monotonic() + 9)
    desk.until(lambda: desk.shown.window.property("sheet") == "still")
    show(desk, FAMILY, 0)
    desk.until(lambda: desk.shown.window.property("sheet") == "")


def test_a_sheet_that_was_open_is_open_again_after_the_question(desk: Desk) -> None:
    state = st.Rules(EN, FAMILY)
    desk.stand(state)
    desk.tap("helpButton")
    desk.arrival.publish(state, time.monotonic() + 9)
    desk.until(lambda: desk.shown.window.property("sheet") == "still")
    desk.tap("closeSheetButton")
    desk.until(lambda: desk.shown.window.property("sheet") == "help")


def test_when_the_time_is_up_the_question_goes_too(desk: Desk) -> None:
    state = st.Rules(EN, FAMILY)
    desk.stand(state)
    desk.arrival.publish(state, time.monotonic() + 9)
    desk.until(lambda: desk.shown.window.property("sheet") == "still")
    desk.happen(ev.TimeUp())
    desk.settle()
    assert desk.shown.window.property("sheet") == ""
    assert desk.state == st.Attract(RULES.language)


@pytest.mark.parametrize(
    ("state", "asks"),
    [
        (st.PartyShown(EN, FAMILY), True),
        (st.CountingPhones(EN, FAMILY, 3), True),
        (stopped(Reason.UNKNOWN), True),
        (st.Done(EN, FAMILY), False),
        (st.Admitting(EN, FAMILY), False),
        (locking(st.LockPhase.UNAVAILABLE), False),
        (st.RestMissing(EN, DELEGATION), False),
        (st.CountingPhones(EN, FAMILY, 3, locking(st.LockPhase.OPEN)), False),
        (stopped(Reason.BLOCKED, visit=DELEGATION, may_continue=True), False),
        (st.Attract(EN), False),
    ],
    ids=lambda value: type(value).__name__,
)
def test_it_asks_only_where_something_would_be_lost(state: st.State, asks: bool) -> None:
    assert asks_still_there(state, RULES) is asks

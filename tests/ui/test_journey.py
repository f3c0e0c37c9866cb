"""The arrival journey in the real window, touched by hands, over the real flow."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.decisions import Admitted, FlawedDocument, Reason
from kiosk.domain.tours import Language
from kiosk.domain.visit import Mark, Visit
from tests.samples import FATHER, TEEN, document_of, visit_of_family
from tests.ui.cast import FAMILY, WITH_CHILD, locking, marked, stopped_for
from tests.ui.desk import Desk

WITH_TEEN = visit_of_family((FATHER, TEEN))


def show_everyone(desk: Desk, visit: Visit) -> None:
    for member in visit.members:
        desk.happen(ev.DocumentShown(document_of(member.visitor)))
    desk.settle()


def admit_everyone(desk: Desk, visit: Visit) -> None:
    decisions = tuple((m.visitor.visitor_id, Admitted()) for m in visit.members)
    desk.happen(ev.PartyAnswered(decisions))
    desk.settle()


def has(texts: Iterable[str], part: str) -> bool:
    return any(part in text for text in texts)


def test_a_family_checks_in_from_the_pass_to_the_stickers(desk: Desk) -> None:
    desk.happen(ev.PassShown("HC1:PASS"))
    desk.happen(ev.PartyFound(FAMILY))
    desk.settle()
    assert {"张**", "A*** E***", "陈**"} <= set(desk.texts())

    desk.tap("continueButton")
    assert isinstance(desk.state, st.Documents)
    show_everyone(desk, FAMILY)
    assert isinstance(desk.state, st.Rules)
    assert has(desk.texts(), "请勿拍照")

    desk.tap("acceptButton")
    assert isinstance(desk.state, st.Admitting)
    admit_everyone(desk, FAMILY)

    desk.tap("phones:2")
    for number in (17, 18):
        desk.happen(ev.CompartmentReserved(number))
        desk.happen(ev.DoorOpened(number))
        desk.settle()
        assert desk.hands.find("doorShutButton") is not None
        assert desk.texts().count(str(number)) == 2  # the large number, and the door on the map
        assert isinstance(desk.state, st.Locking)
        desk.happen(ev.HoldingStarted(number, desk.state.holders[desk.state.locked]))
    desk.settle()

    assert isinstance(desk.state, st.Printing)
    for member in FAMILY.members:
        desk.happen(ev.StickerPrinted(member.visitor.visitor_id))
    desk.settle()
    texts = desk.texts()
    assert has(texts, "大厅左侧的集合处")
    assert has(texts, "10:30")
    assert has(texts, "17、18")

    desk.tap("finishButton")
    assert isinstance(desk.state, st.Attract)


def test_who_is_checked_turns_green_and_the_rest_comes_later(desk: Desk) -> None:
    desk.stand(st.Documents(Language.SIMPLIFIED, FAMILY))
    assert desk.hands.find("restLaterButton") is None
    desk.happen(ev.DocumentShown(document_of(FAMILY.members[1].visitor)))
    desk.settle()
    rows = [desk.child(f"memberRow{place}").property("mark") for place in (1, 2, 3)]
    assert rows == ["waiting", "checked", "waiting"]

    desk.tap("laterButton3")
    assert desk.child("memberRow3").property("mark") == "later"
    desk.tap("laterButton3")
    assert desk.child("memberRow3").property("mark") == "waiting"

    desk.tap("restLaterButton")
    assert isinstance(desk.state, st.Rules)


def test_an_unreadable_document_gets_a_notice_and_no_page(desk: Desk) -> None:
    desk.stand(st.Documents(Language.ENGLISH, FAMILY))
    desk.happen(ev.DocumentShown(FlawedDocument(Reason.DOCUMENT_UNREADABLE)))
    desk.settle()
    assert has(desk.texts(), "Lay it flat")
    desk.happen(ev.DocumentShown(document_of(FAMILY.members[0].visitor)))
    desk.settle()
    assert not has(desk.texts(), "Lay it flat")


def test_a_reference_is_typed_on_the_keypad(desk: Desk) -> None:
    desk.tap("noCodeButton")
    assert isinstance(desk.state, st.EnteringReference)
    desk.hands.type("BK-2600")
    desk.tap("key:erase")
    assert has(desk.texts(), "BK-260")
    desk.tap("searchButton")
    assert isinstance(desk.state, st.LookingUp)
    assert desk.events[-1] == ev.ReferenceEntered("BK-260")


def test_a_slip_in_the_reference_is_corrected_without_typing_it_all_again(desk: Desk) -> None:
    desk.tap("noCodeButton")
    desk.hands.type("BK-2609")
    desk.tap("searchButton")
    desk.happen(ev.BookingRefused(Reason.UNKNOWN))
    desk.settle()
    desk.tap("correctButton")
    assert has(desk.texts(), "BK-2609")
    desk.tap("key:erase")
    desk.hands.type("8")
    desk.tap("searchButton")
    assert desk.events[-1] == ev.ReferenceEntered("BK-2608")


def test_a_child_without_a_card_checks_in_by_number(desk: Desk) -> None:
    desk.stand(st.Documents(Language.ENGLISH, marked(WITH_TEEN, Mark.CHECKED)))
    desk.tap("childNumberButton")
    assert isinstance(desk.state, st.EnteringNumber)
    desk.hands.type("110105")
    desk.tap("searchButton")
    assert desk.events[-1] == ev.NumberEntered("110105")
    desk.happen(ev.NumberRead(FlawedDocument(Reason.DOCUMENT_INVALID)))
    desk.settle()
    assert has(desk.texts(), "not complete")
    assert has(desk.texts(), "110105")
    desk.happen(ev.NumberRead(replace(document_of(WITH_TEEN.members[1].visitor), names=())))
    desk.settle()
    assert isinstance(desk.state, st.Rules)


def test_nothing_typed_finds_nothing(desk: Desk) -> None:
    desk.stand(st.EnteringReference(Language.SIMPLIFIED))
    assert desk.hands.find("searchButton") is None


def test_a_child_that_is_too_young_stays_and_the_others_go_on(desk: Desk) -> None:
    desk.stand(st.Documents(Language.SIMPLIFIED, WITH_CHILD))
    show_everyone(desk, WITH_CHILD)
    desk.happen(ev.CaseOpened("K2-0417"))
    desk.settle()
    texts = desk.texts()
    assert has(texts, "小朋友还差一点点")
    assert has(texts, "未满 6 岁")
    assert has(texts, "5 岁")
    assert has(texts, "K2-0417")
    desk.tap("continueButton")
    assert isinstance(desk.state, st.Rules)


def test_the_rules_can_be_declined_and_read_again(desk: Desk) -> None:
    desk.stand(st.Rules(Language.ENGLISH, FAMILY))
    desk.tap("declineButton")
    assert isinstance(desk.state, st.Stopped)
    desk.tap("continueButton")
    assert isinstance(desk.state, st.Rules)
    desk.tap("declineButton")
    desk.tap("startOverButton")
    assert isinstance(desk.state, st.Attract)


def test_no_phones_go_straight_to_the_stickers(desk: Desk) -> None:
    visit = marked(FAMILY)
    decisions = tuple((m.visitor.visitor_id, Admitted()) for m in visit.members)
    desk.stand(st.Admitting(Language.SIMPLIFIED, visit))
    desk.happen(ev.PartyAnswered(decisions))
    desk.settle()
    desk.tap("phones:0")
    assert isinstance(desk.state, st.Printing)


def test_lockers_that_fail_let_the_party_go_on(desk: Desk) -> None:
    desk.stand(locking(st.LockPhase.RESERVING, number=None))
    desk.happen(ev.BankSilent())
    desk.settle()
    desk.tap("continueButton")
    assert isinstance(desk.state, st.Printing)


def test_a_door_that_did_not_open_brings_staff_and_its_closing_goes_on(desk: Desk) -> None:
    desk.stand(locking(st.LockPhase.OPEN))
    desk.tap("doorShutButton")
    assert isinstance(desk.state, st.StaffCalled)
    assert has(desk.texts(), "17")
    desk.happen(ev.HoldingStarted(17, ("v-father",)))
    desk.settle()
    assert isinstance(desk.state, st.Locking)


def test_starting_over_beside_an_open_door_asks_first(desk: Desk) -> None:
    desk.stand(locking(st.LockPhase.OPEN))
    desk.hands.tap("startOverButton")
    desk.tap("closeSheetButton")
    assert isinstance(desk.state, st.Locking)
    desk.hands.tap("startOverButton")
    desk.tap("confirmLeaveButton")
    assert isinstance(desk.state, st.Attract)


@pytest.mark.parametrize(
    ("state", "button", "event"),
    [
        (st.EnteringReference(Language.ENGLISH), "backButton", ev.WentBack()),
        (st.PartyShown(Language.ENGLISH, FAMILY), "backButton", ev.WentBack()),
        (st.Documents(Language.ENGLISH, FAMILY), "backButton", ev.WentBack()),
        (st.Rules(Language.ENGLISH, FAMILY), "backButton", ev.WentBack()),
        (st.PartyShown(Language.ENGLISH, FAMILY), "startOverButton", ev.StartedOver()),
        (st.Rules(Language.ENGLISH, FAMILY), "callStaffButton", ev.StaffWanted()),
        (st.Documents(Language.ENGLISH, FAMILY), "moreTimeButton", ev.MoreTimeWanted()),
        (st.Attract(Language.ENGLISH), "callStaffButton", ev.StaffWanted()),
        (
            stopped_for(Reason.BLOCKED, FAMILY, FAMILY.members[1]),
            "askStaffButton",
            ev.StaffWanted(),
        ),
        (
            st.StaffCalled(Language.ENGLISH, st.StaffWhy.ASKED, st.Rules(Language.ENGLISH, FAMILY)),
            "continueButton",
            ev.Confirmed(),
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_every_way_out_says_so_to_the_flow(
    desk: Desk, state: st.State, button: str, event: ev.Event
) -> None:
    desk.stand(state)
    desk.tap(button)
    assert desk.events == [event]


def test_help_calls_staff_from_any_page(desk: Desk) -> None:
    desk.stand(st.Rules(Language.ENGLISH, FAMILY))
    desk.hands.tap("helpButton")
    desk.tap("helpStaffButton")
    assert isinstance(desk.state, st.StaffCalled)


def test_after_a_call_for_staff_there_is_no_second_one(desk: Desk) -> None:
    resume = st.Documents(Language.ENGLISH, FAMILY)
    desk.stand(st.StaffCalled(Language.ENGLISH, st.StaffWhy.ASKED, resume))
    assert desk.hands.find("callStaffButton") is None
    desk.tap("backButton")
    assert desk.state == replace(resume)

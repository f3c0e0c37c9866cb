"""The language follows the booking or the document, until somebody chooses one by a touch."""

from dataclasses import replace

import pytest

from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.decisions import Reason
from kiosk.domain.document_language import derive_document_language
from kiosk.domain.documents import DocumentKind
from kiosk.domain.flow import advance, derive_timeout_s
from kiosk.domain.flow_rules import FlowRules, begin
from kiosk.domain.tours import Language
from tests.samples import FATHER, MOTHER, RULES, document_of, visit_of_family
from tests.unit.domain.journeys import Journey, shown

ZH, HK, EN = Language
SWEDISH = ev.DocumentShown(document_of(MOTHER, kind=DocumentKind.PASSPORT, nationality="SWE"))
FAMILY = visit_of_family((FATHER, MOTHER))


def booked_in(language: Language) -> ev.PartyFound:
    return ev.PartyFound(replace(FAMILY, booking=replace(FAMILY.booking, language=language)))


FOUND, PASS = ev.PartyFound(FAMILY), ev.PassShown("KP1:PASS")
NO_DOCUMENT = replace(RULES, language_from_document=False)
NO_BOOKING = replace(RULES, language_from_booking=False)
BY_TOUCH = ev.LanguageChosen(ZH)


@pytest.mark.parametrize(
    ("rules", "events", "language"),
    [
        (RULES, (PASS, booked_in(HK)), HK),
        (RULES, (BY_TOUCH, PASS, booked_in(HK)), ZH),
        (NO_BOOKING, (PASS, booked_in(HK)), ZH),
        (RULES, (PASS, FOUND, SWEDISH), EN),
        (RULES, (SWEDISH, FOUND), EN),
        (RULES, (SWEDISH, booked_in(HK)), HK),
        (NO_BOOKING, (SWEDISH, booked_in(HK)), EN),
        (NO_DOCUMENT, (PASS, FOUND, SWEDISH), ZH),
        (RULES, (BY_TOUCH, PASS, FOUND, SWEDISH), ZH),
        (RULES, (BY_TOUCH, SWEDISH, FOUND), ZH),
        (RULES, (PASS, FOUND, BY_TOUCH, SWEDISH), ZH),
        (RULES, (PASS, FOUND, *shown(FATHER), SWEDISH), ZH),
        (
            RULES,
            (
                BY_TOUCH,
                ev.ReferenceWanted(),
                ev.ReferenceEntered("BK"),
                ev.BookingRefused(Reason.UNKNOWN),
                ev.WentBack(),
                ev.ReferenceEntered("BK2"),
                booked_in(HK),
            ),
            ZH,
        ),
        (
            RULES,
            (PASS, ev.BookingRefused(Reason.UNREADABLE), BY_TOUCH, PASS, booked_in(HK)),
            ZH,
        ),
        (RULES, (ev.StaffWanted(), BY_TOUCH, ev.Confirmed(), PASS, booked_in(HK)), ZH),
    ],
)
def test_the_language_is_the_one_chosen_or_the_bookings_or_the_first_documents(
    rules: FlowRules, events: tuple[ev.Event, ...], language: Language
) -> None:
    journey = Journey(rules)
    assert journey(*events).language is language
    assert journey(ev.StartedOver()) == begin(rules)


def test_a_document_that_is_refused_changes_no_language() -> None:
    journey = Journey()
    stranger = ev.DocumentShown(
        document_of(
            MOTHER, kind=DocumentKind.PASSPORT, nationality="SWE", number_hash=b"x", names=("Bo",)
        )
    )
    assert journey(PASS, FOUND, stranger).language is ZH
    assert isinstance(journey.state, st.Stopped)


def test_a_language_that_was_chosen_and_left_alone_is_forgotten_even_if_it_is_the_usual_one() -> (
    None
):
    state = Journey()(BY_TOUCH)
    assert derive_timeout_s(state, RULES) == RULES.timeouts.entry_s
    assert advance(state, ev.TimeUp(), RULES).state == begin(RULES)


@pytest.mark.parametrize(
    ("kind", "nationality", "language"),
    [
        (DocumentKind.RESIDENT_ID, "", ZH),
        (DocumentKind.EXIT_ENTRY_PERMIT, "CHN", ZH),
        (DocumentKind.PASSPORT, "CHN", ZH),
        (DocumentKind.HK_MACAO_TRAVEL_PERMIT, "CHN", HK),
        (DocumentKind.HMT_RESIDENCE_PERMIT, "", HK),
        (DocumentKind.TAIWAN_TRAVEL_PERMIT, "", HK),
        (DocumentKind.PASSPORT, "TWN", HK),
        (DocumentKind.PASSPORT, "D", EN),
        (DocumentKind.OTHER, "USA", EN),
        (DocumentKind.PERMANENT_RESIDENCE_CARD, "GBR", EN),
        (DocumentKind.PASSPORT, "SGP", None),
        (DocumentKind.PASSPORT, "", None),
    ],
)
def test_a_document_tells_what_its_holder_reads(
    kind: DocumentKind, nationality: str, language: Language | None
) -> None:
    document = document_of(MOTHER, kind=kind, nationality=nationality)
    assert derive_document_language(document) is language

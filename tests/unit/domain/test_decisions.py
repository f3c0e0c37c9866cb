"""Every code, in its order; what a child, a stranger, a near miss and a repeat are told."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from kiosk.domain.decisions import (
    FIXABLE_BY,
    AdmissionFacts,
    Admitted,
    BookingFacts,
    Candidate,
    FlawedDocument,
    NeedsStaff,
    Reason,
    Refused,
    decide_admission,
    decide_booking,
    decide_visitor,
    find_member,
)
from kiosk.domain.tours import BookingStatus, TourStatus
from kiosk.domain.visitors import RosterDocument, Visitor, VisitorState, derive_age
from tests.samples import (
    BOOKING,
    FAMILY,
    FATHER,
    MOTHER,
    NOW,
    TEEN,
    TODDLER,
    TOUR,
    VENUE,
    document_of,
    number_hash,
    visitor,
)

GOOD = BookingFacts(None, BOOKING, TOUR)
DEPARTED = replace(TOUR, status=TourStatus.DEPARTED)
TOMORROW = replace(TOUR, starts_at_utc=TOUR.starts_at_utc + timedelta(days=1))


def test_a_good_booking_may_check_in() -> None:
    assert decide_booking(GOOD, VENUE, NOW) == Admitted()


@pytest.mark.parametrize(
    ("facts", "now", "reason"),
    [
        (BookingFacts(Reason.UNREADABLE, None, None), NOW, Reason.UNREADABLE),
        (BookingFacts(None, None, None), NOW, Reason.UNKNOWN),
        (BookingFacts(Reason.FORGED, None, None), NOW, Reason.FORGED),
        (BookingFacts(Reason.PASS_EXPIRED, None, None), NOW, Reason.UNKNOWN),
        (BookingFacts(Reason.FORGED, BOOKING, TOUR), NOW, Reason.FORGED),
        (BookingFacts(Reason.PASS_EXPIRED, BOOKING, TOUR), NOW, Reason.PASS_EXPIRED),
        (BookingFacts(Reason.REVOKED, BOOKING, TOUR), NOW, Reason.REVOKED),
        (BookingFacts(Reason.WRONG_SITE, None, None), NOW, Reason.WRONG_SITE),
        (replace(GOOD, booking=replace(BOOKING, status=BookingStatus.CANCELLED)), NOW,
         Reason.CANCELLED),
        (replace(GOOD, tour=replace(TOUR, status=TourStatus.CANCELLED)), NOW,
         Reason.TOUR_CANCELLED),
        (replace(GOOD, booking=replace(BOOKING, status=BookingStatus.UNCONFIRMED)), NOW,
         Reason.UNCONFIRMED),
        (replace(GOOD, tour=TOMORROW), NOW, Reason.WRONG_DAY),
        (GOOD, NOW - timedelta(hours=2), Reason.TOO_EARLY),
        (GOOD, NOW + timedelta(hours=1), Reason.TOO_LATE),
        (replace(GOOD, tour=DEPARTED), NOW, Reason.DEPARTED),
        (replace(GOOD, tour=replace(TOUR, status=TourStatus.RETURNED)), NOW, Reason.DEPARTED),
        (replace(GOOD, tour=DEPARTED), NOW - timedelta(hours=2), Reason.TOO_EARLY),
        (replace(GOOD, tour=DEPARTED), NOW + timedelta(hours=1), Reason.TOO_LATE),
    ],
    ids=lambda value: value.value if isinstance(value, Reason) else "",
)  # fmt: skip
def test_a_booking_is_refused_for(facts: BookingFacts, now: datetime, reason: Reason) -> None:
    assert decide_booking(facts, VENUE, now) == Refused(reason)


def test_the_first_failure_in_the_order_of_the_codes_wins() -> None:
    everything_wrong = BookingFacts(
        Reason.FORGED,
        replace(BOOKING, status=BookingStatus.CANCELLED),
        replace(TOMORROW, status=TourStatus.CANCELLED),
    )
    assert decide_booking(everything_wrong, VENUE, NOW) == Refused(Reason.FORGED)
    without_pass = replace(everything_wrong, pass_flaw=None)
    assert decide_booking(without_pass, VENUE, NOW) == Refused(Reason.CANCELLED)


def test_today_is_the_venues_day_not_utcs() -> None:
    early_tour = replace(TOUR, starts_at_utc=datetime(2026, 11, 20, 23, 30, tzinfo=UTC))
    seven_in_shanghai = datetime(2026, 11, 20, 23, 0, tzinfo=UTC)
    assert decide_booking(replace(GOOD, tour=early_tour), VENUE, seven_in_shanghai) == Admitted()


def test_every_reason_says_who_can_fix_it() -> None:
    assert set(FIXABLE_BY) == set(Reason)


def test_a_family_member_with_their_own_document_may_come() -> None:
    for person in FAMILY:
        document = document_of(person)
        assert find_member(FAMILY, document) is person
        assert decide_visitor(person, document, TOUR, VENUE) == Admitted()


@pytest.mark.parametrize(
    ("person", "document", "expected"),
    [
        (None, FlawedDocument(Reason.DOCUMENT_UNREADABLE), Refused(Reason.DOCUMENT_UNREADABLE)),
        (None, FlawedDocument(Reason.DOCUMENT_INVALID), Refused(Reason.DOCUMENT_INVALID)),
        (FATHER, document_of(FATHER, expires=date(2026, 11, 20)),
         Refused(Reason.DOCUMENT_EXPIRED)),
        (FATHER, document_of(FATHER, expires=date(2026, 11, 21)), Admitted()),
        (None, document_of(FATHER), Refused(Reason.NOT_ON_BOOKING)),
        (FATHER, document_of(FATHER, number_hash=number_hash("renewed")),
         NeedsStaff(Reason.NOT_ON_BOOKING)),
        (FATHER, document_of(FATHER, names=("李小龙",)), Refused(Reason.NAME_MISMATCH)),
        (MOTHER, document_of(MOTHER, names=("Anna Erikson",)), NeedsStaff(Reason.NAME_MISMATCH)),
        (FATHER, document_of(FATHER, names=()), Admitted()),
        (replace(FATHER, blocked=True), document_of(FATHER), Refused(Reason.BLOCKED)),
        (TODDLER, document_of(TODDLER), Refused(Reason.UNDER_AGE)),
        (replace(FATHER, state=VisitorState.ADMITTED), document_of(FATHER),
         Refused(Reason.ALREADY_IN)),
    ],
)  # fmt: skip
def test_a_visitor_is_answered(person: Visitor | None, document: object, expected: object) -> None:
    assert decide_visitor(person, document, TOUR, VENUE) == expected  # type: ignore[arg-type]  # a table of both kinds


def test_the_age_that_counts_is_the_age_on_the_tours_date() -> None:
    sixth_birthday = replace(TODDLER, birth_date=date(2020, 11, 21))
    day_too_young = replace(TODDLER, birth_date=date(2020, 11, 22))
    assert decide_visitor(sixth_birthday, document_of(sixth_birthday), TOUR, VENUE) == Admitted()
    assert decide_visitor(day_too_young, document_of(day_too_young), TOUR, VENUE) == Refused(
        Reason.UNDER_AGE
    )


def test_someone_born_on_leap_day_ages_on_the_first_of_march() -> None:
    born = date(2020, 2, 29)
    assert derive_age(born, date(2026, 2, 28)) == 5
    assert derive_age(born, date(2026, 3, 1)) == 6


def test_a_visitor_without_a_number_on_the_roster_is_found_by_name_and_birth_date() -> None:
    child = replace(TEEN, document=None)
    shown = document_of(TEEN)
    assert find_member((FATHER, child), shown) is child
    assert decide_visitor(child, shown, TOUR, VENUE) == Admitted()


@pytest.mark.parametrize("numbered", [True, False])
def test_a_near_miss_of_the_name_with_the_right_birth_date_is_for_staff(numbered: bool) -> None:
    person = MOTHER if numbered else replace(MOTHER, document=None)
    shown = document_of(MOTHER, number_hash=number_hash("new passport"), names=("Anna Erikson",))
    assert find_member((FATHER, person), shown) is person
    assert isinstance(decide_visitor(person, shown, TOUR, VENUE), NeedsStaff)


def test_of_two_twins_the_one_with_the_very_name_is_found() -> None:
    twins = (
        visitor("twin-1", "Anna Eriksson", numbered=False),
        visitor("twin-2", "Anna Erikson", numbered=False),
    )
    for twin in twins:
        shown = document_of(MOTHER, number_hash=number_hash("x"), names=twin.names)
        assert find_member(twins, replace(shown, birth_date=twin.birth_date)) is twin


def test_a_permit_that_mentions_the_number_on_the_roster_is_the_persons_own() -> None:
    assert FATHER.document is not None
    permit = document_of(
        FATHER,
        number_hash=number_hash("permit"),
        other_hashes=(FATHER.document.number_hash,),
        birth_date=None,
    )
    assert find_member(FAMILY, permit) is FATHER
    assert decide_visitor(FATHER, permit, TOUR, VENUE) == Admitted()


def test_a_document_of_nobody_on_the_booking_finds_nobody() -> None:
    stranger = document_of(FATHER, number_hash=number_hash("x"), names=("王五",), birth_date=None)
    assert find_member(FAMILY, stranger) is None


def candidates(*people: Visitor) -> tuple[Candidate, ...]:
    return tuple(Candidate(person, person.birth_date) for person in people)


def facts(*people: Visitor, terms: bool = True, seats: int | None = None) -> AdmissionFacts:
    return AdmissionFacts(TOUR, FAMILY, candidates(*people), terms, seats)


@pytest.mark.parametrize("named", [True, False])
def test_someone_whom_only_a_pass_vouches_for_is_found_by_the_short_hash(named: bool) -> None:
    shown = document_of(FATHER) if named else document_of(FATHER, names=())
    short = RosterDocument(None, shown.pass_hash, "")
    vouched = replace(FATHER, names=(), birth_date=None, document=short)
    assert find_member((vouched,), shown) == vouched
    assert decide_visitor(vouched, shown, TOUR, VENUE) == Admitted()
    assert find_member((vouched,), document_of(MOTHER)) is None


def test_a_member_without_any_mark_is_nobodys_way_in() -> None:
    unknown = replace(FATHER, names=(), birth_date=None, document=None)
    assert find_member((unknown,), document_of(MOTHER)) is None


def test_a_family_is_admitted_together() -> None:
    assert set(decide_admission(facts(*FAMILY), VENUE).values()) == {Admitted()}


def test_a_minor_alone_needs_an_adult_of_the_party() -> None:
    assert decide_admission(facts(TEEN), VENUE) == {TEEN.visitor_id: Refused(Reason.NEEDS_ADULT)}


def test_a_minor_may_follow_an_adult_who_is_in_already() -> None:
    party = (replace(FATHER, state=VisitorState.ADMITTED), MOTHER, TEEN)
    answer = decide_admission(replace(facts(TEEN), party=party), VENUE)
    assert answer == {TEEN.visitor_id: Admitted()}


def test_a_refused_adult_does_not_count_as_the_minors_adult() -> None:
    party = (replace(FATHER, blocked=True), MOTHER, TEEN)
    answer = decide_admission(replace(facts(FATHER, TEEN), party=party), VENUE)
    assert answer == {
        FATHER.visitor_id: Refused(Reason.BLOCKED),
        TEEN.visitor_id: Refused(Reason.NEEDS_ADULT),
    }


def test_nobody_is_admitted_twice_even_when_the_screen_is_behind() -> None:
    party = (replace(FATHER, state=VisitorState.ADMITTED), MOTHER, TEEN)
    answer = decide_admission(replace(facts(FATHER, MOTHER), party=party), VENUE)
    assert answer[FATHER.visitor_id] == Refused(Reason.ALREADY_IN)
    assert answer[MOTHER.visitor_id] == Admitted()


def test_terms_that_were_not_accepted_refuse_everybody() -> None:
    answer = decide_admission(facts(*FAMILY, terms=False), VENUE)
    assert set(answer.values()) == {Refused(Reason.TERMS_DECLINED)}


def test_walk_ins_get_the_seats_that_are_left_and_no_more() -> None:
    answer = decide_admission(facts(*FAMILY, seats=2), VENUE)
    assert list(answer.values()) == [Admitted(), Admitted(), Refused(Reason.TOUR_FULL)]

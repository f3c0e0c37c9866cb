"""Who is this? By pass, by reference, by document; and by a pass of an unseen booking."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.app.identity import hash_document
from kiosk.app.inquiry import Answer, Found, Inquiry, TurnedAway, decide_party
from kiosk.app.pass_keys import RING_FILE, PassKeys
from kiosk.app.passes import issue_passes, make_pass
from kiosk.app.roster import import_roster
from kiosk.domain.decisions import (
    Admitted,
    FixableBy,
    PresentedDocument,
    Reason,
    Refused,
    VenueRules,
)
from kiosk.domain.documents import parse_document
from kiosk.domain.journal import FactKind
from kiosk.domain.passes import generate_signing_key
from kiosk.domain.tours import Language, TourStatus
from kiosk.domain.visitors import Role, VisitorState
from kiosk.store.admissions import AdmitCommand
from kiosk.store.keys import SiteKeys
from kiosk.store.store import Store, open_store
from tests.integration.app.conftest import ROSTER, SITE, at
from tests.samples import DAY, NOW, SHANGHAI, VENUE

FATHER = "11010519491231002X"
MOTHER = "L898902C3"
STRANGER = "110101199003070433"


def shown(number: str, keys: SiteKeys) -> PresentedDocument:
    document = hash_document(parse_document(number, today=DAY), keys)
    assert isinstance(document, PresentedDocument)
    return document


@pytest.fixture
def pass_keys(data_dir: Path) -> PassKeys:
    keys = PassKeys(data_dir)
    keys.generate(NOW - timedelta(days=2))
    return keys


@pytest.fixture
def passes(store: Store, pass_keys: PassKeys) -> dict[str, str]:
    report = issue_passes(store, pass_keys, zone=SHANGHAI, now=NOW - timedelta(days=1))
    return {p.record.booking.reference: p.text for p in report.passes}


@pytest.fixture
def inquiry(store: Store, site_keys: SiteKeys, data_dir: Path) -> Inquiry:
    return Inquiry(store, site_keys, VENUE, data_dir)


def reason_of(answer: Answer) -> Reason:
    assert isinstance(answer, TurnedAway)
    return answer.reason


def test_a_pass_finds_its_party(inquiry: Inquiry, passes: dict[str, str]) -> None:
    answer = inquiry.by_pass(passes["BK100"], NOW)
    assert isinstance(answer, Found)
    assert (answer.booking.reference, answer.tour.tour_id) == ("BK100", "T-1030")
    assert [visitor.role for visitor in answer.party] == [Role.BOOKER, Role.GUEST]


def test_a_pass_for_another_day_says_which_tour_it_is_for(
    inquiry: Inquiry, passes: dict[str, str]
) -> None:
    answer = inquiry.by_pass(passes["BK200"], NOW)
    assert isinstance(answer, TurnedAway)
    assert answer.reason is Reason.WRONG_DAY
    assert answer.tour is not None
    assert answer.tour.tour_id == "T-2230"


def test_a_forged_pass_is_told_and_not_looked_up(
    inquiry: Inquiry, store: Store, passes: dict[str, str]
) -> None:
    record = store.bookings.find_by_reference("BK100")
    assert record is not None
    forged = make_pass(record, store, generate_signing_key(), zone=SHANGHAI, now=NOW)
    assert inquiry.by_pass(forged.text, NOW) == TurnedAway(Reason.FORGED)


@pytest.mark.parametrize("text", ["", "hello", "KP1:", "KP1:NONSENSE", "BK100", "HC1:6BF"])
def test_whatever_is_no_pass_is_unreadable(inquiry: Inquiry, text: str) -> None:
    assert inquiry.by_pass(text, NOW) == TurnedAway(Reason.UNREADABLE)


def test_a_revoked_pass_is_refused_from_the_next_scan_on(
    inquiry: Inquiry, store: Store, pass_keys: PassKeys
) -> None:
    (issued, *_) = issue_passes(store, pass_keys, zone=SHANGHAI, now=NOW).passes
    assert isinstance(inquiry.by_pass(issued.text, NOW), Found)
    store.passes.revoke(issued.pass_id).result()
    assert reason_of(inquiry.by_pass(issued.text, NOW)) is Reason.REVOKED


def test_a_pass_is_good_until_the_end_of_its_tours_day(
    inquiry: Inquiry, passes: dict[str, str]
) -> None:
    assert reason_of(inquiry.by_pass(passes["BK100"], at("2026-11-21T23:59"))) is Reason.TOO_LATE
    expired = at("2026-11-22T00:10")
    assert reason_of(inquiry.by_pass(passes["BK100"], expired)) is Reason.PASS_EXPIRED


def test_a_pass_of_another_site_says_so(
    store: Store, site_keys: SiteKeys, data_dir: Path, passes: dict[str, str]
) -> None:
    elsewhere = Inquiry(store, site_keys, replace(VENUE, site="SH2"), data_dir)
    assert reason_of(elsewhere.by_pass(passes["BK100"], NOW)) is Reason.WRONG_SITE


def test_what_people_set_goes_before_the_clock(
    inquiry: Inquiry, store: Store, passes: dict[str, str]
) -> None:
    store.bookings.set_tour_status("T-1030", TourStatus.DEPARTED).result()
    assert reason_of(inquiry.by_pass(passes["BK100"], NOW)) is Reason.DEPARTED


@pytest.mark.parametrize("typed", ["BK100", "bk 100", " bk-100 ", "ＢＫ１００"])
def test_a_reference_is_found_however_it_is_typed(inquiry: Inquiry, typed: str) -> None:
    answer = inquiry.by_reference(typed, NOW)
    assert isinstance(answer, Found)
    assert answer.booking.reference == "BK100"


def test_an_unknown_reference_is_for_staff(inquiry: Inquiry) -> None:
    answer = inquiry.by_reference("BK999", NOW)
    assert answer == TurnedAway(Reason.UNKNOWN)
    assert Refused(reason_of(answer)).fixable_by is FixableBy.STAFF


@pytest.mark.parametrize(
    ("now", "reference"),
    [("2026-11-21T10:00", "BK101"), ("2026-11-22T10:00", "BK200")],
)
def test_of_several_bookings_the_one_that_may_come_in_counts(
    inquiry: Inquiry, site_keys: SiteKeys, now: str, reference: str
) -> None:
    answer = inquiry.by_document(shown(MOTHER, site_keys), at(now))
    assert isinstance(answer, Found)
    assert answer.booking.reference == reference


def test_else_the_booking_nearest_in_time_explains_itself(
    inquiry: Inquiry, site_keys: SiteKeys
) -> None:
    answer = inquiry.by_document(shown(MOTHER, site_keys), at("2026-11-22T08:00"))
    assert isinstance(answer, TurnedAway)
    assert (answer.reason, answer.booking and answer.booking.reference) == (
        Reason.TOO_EARLY,
        "BK200",
    )
    assert inquiry.by_document(shown(STRANGER, site_keys), NOW) == TurnedAway(Reason.UNKNOWN)


def test_the_people_who_come_together_are_decided_together(
    inquiry: Inquiry, site_keys: SiteKeys
) -> None:
    found = inquiry.by_reference("BK100", NOW)
    assert isinstance(found, Found)
    father = shown(FATHER, site_keys)
    child = replace(
        shown(STRANGER, site_keys), names=("张欣悦",), birth_date=found.party[1].birth_date
    )
    assert decide_party(found, (father, child), VENUE) == (Admitted(), Admitted())
    assert decide_party(found, (child,), VENUE) == (Refused(Reason.NEEDS_ADULT),)


# --- by pass alone -------------------------------------------------------------------------

ALONE = replace(VENUE, admit_by_pass_alone=True, min_age_by_pass=6)
AskElsewhere = Callable[[VenueRules], Inquiry]


@pytest.fixture
def elsewhere(
    tmp_path: Path, site_keys: SiteKeys, pass_keys: PassKeys
) -> Iterator[tuple[Store, AskElsewhere]]:
    """Another station of the site: the same keys, an empty store."""
    folder = tmp_path / "elsewhere"
    with open_store(folder, site=SITE, station="K2", keys=site_keys, clock=lambda: NOW) as store:
        (folder / "keys").mkdir()
        ring = (pass_keys.folder / RING_FILE).read_bytes()
        (folder / "keys" / RING_FILE).write_bytes(ring)
        yield store, lambda rules: Inquiry(store, site_keys, rules, folder)


def admit(store: Store, found: Found, visitor_id: str) -> None:
    command = AdmitCommand(
        f"request-{visitor_id}",
        found.booking.booking_id,
        ((visitor_id, None),),
        "1",
        Language.SIMPLIFIED,
    )
    (answer,) = store.admissions.admit(command, ALONE).result()
    assert answer == (visitor_id, Admitted())


def test_an_unseen_booking_is_unknown_unless_the_venue_allows_it(
    elsewhere: tuple[Store, AskElsewhere], passes: dict[str, str]
) -> None:
    store, ask = elsewhere
    assert ask(VENUE).by_pass(passes["BK100"], NOW) == TurnedAway(Reason.UNKNOWN)
    assert store.stats().bookings == 0


def test_a_good_pass_alone_admits_those_whose_documents_it_vouches_for(
    elsewhere: tuple[Store, AskElsewhere], passes: dict[str, str], site_keys: SiteKeys
) -> None:
    store, ask = elsewhere
    found = ask(ALONE).by_pass(passes["BK100"], NOW)
    assert isinstance(found, Found)
    assert (len(found.party), [v.names for v in found.party]) == (2, [(), ()])
    assert (found.tour.tour_id, found.tour.min_age) == ("T-1030", 6)
    father, stranger = shown(FATHER, site_keys), shown(STRANGER, site_keys)
    assert decide_party(found, (father,), ALONE) == (Admitted(),)
    assert decide_party(found, (stranger,), ALONE) == (Refused(Reason.NOT_ON_BOOKING),)
    admit(store, found, found.party[0].visitor_id)
    assert store.journal.verify().intact
    kinds = [row.kind for row in store.journal.export()]
    assert kinds.count(FactKind.BOOKING_VOUCHED) == 1
    assert FactKind.VISITOR_ADMITTED in kinds


def test_the_same_pass_again_finds_the_same_people(
    elsewhere: tuple[Store, AskElsewhere], passes: dict[str, str]
) -> None:
    store, ask = elsewhere
    first = ask(ALONE).by_pass(passes["BK100"], NOW)
    assert isinstance(first, Found)
    admit(store, first, first.party[0].visitor_id)
    again = ask(ALONE).by_pass(passes["BK100"], NOW)
    assert isinstance(again, Found)
    assert [v.visitor_id for v in again.party] == [v.visitor_id for v in first.party]
    assert [v.state for v in again.party] == [VisitorState.ADMITTED, VisitorState.EXPECTED]
    assert store.stats().bookings == 1


def test_a_pass_that_may_not_come_in_now_leaves_nothing_behind(
    elsewhere: tuple[Store, AskElsewhere], passes: dict[str, str]
) -> None:
    store, ask = elsewhere
    assert reason_of(ask(ALONE).by_pass(passes["BK200"], NOW)) is Reason.WRONG_DAY
    assert (store.stats().bookings, store.stats().events) == (0, 0)


def test_asking_what_would_happen_takes_nothing_in(
    elsewhere: tuple[Store, AskElsewhere], passes: dict[str, str], site_keys: SiteKeys
) -> None:
    store, _ = elsewhere
    inquiry = Inquiry(store, site_keys, ALONE, store.path.parent, adopting=False)
    assert isinstance(inquiry.by_pass(passes["BK100"], NOW), Found)
    assert store.stats().bookings == 0


def test_a_roster_that_names_the_booking_later_takes_over(
    elsewhere: tuple[Store, AskElsewhere], passes: dict[str, str], tmp_path: Path
) -> None:
    store, ask = elsewhere
    before = ask(ALONE).by_pass(passes["BK100"], NOW)
    assert isinstance(before, Found)
    admit(store, before, before.party[0].visitor_id)
    file = tmp_path / "late.csv"
    file.write_text(ROSTER, encoding="utf-8")
    assert import_roster(file, store, site=SITE, zone=SHANGHAI).errors == ()
    after = ask(ALONE).by_pass(passes["BK100"], NOW)
    assert isinstance(after, Found)
    assert after.booking.booking_id == before.booking.booking_id
    assert [v.name for v in after.party] == ["张建国", "张欣悦"]
    assert [v.state for v in after.party] == [VisitorState.ADMITTED, VisitorState.EXPECTED]
    assert after.party[0].visitor_id == before.party[0].visitor_id
    assert after.tour.name == "工厂之旅"


def test_a_pass_issued_for_vouched_people_carries_the_same_hashes(
    elsewhere: tuple[Store, AskElsewhere],
    passes: dict[str, str],
    site_keys: SiteKeys,
    tmp_path: Path,
) -> None:
    store, ask = elsewhere
    assert isinstance(ask(ALONE).by_pass(passes["BK100"], NOW), Found)
    keys = PassKeys(tmp_path / "third")
    report = issue_passes(store, keys, zone=SHANGHAI, now=NOW, tour_id="T-1030")
    third_folder = tmp_path / "third"
    with open_store(third_folder, site=SITE, station="K3", keys=site_keys) as third:
        found = Inquiry(third, site_keys, ALONE, third_folder).by_pass(report.passes[0].text, NOW)
        assert isinstance(found, Found)
        assert decide_party(found, (shown(FATHER, site_keys),), ALONE) == (Admitted(),)


def test_a_permit_that_mentions_the_number_on_the_roster_finds_the_party(
    inquiry: Inquiry, site_keys: SiteKeys
) -> None:
    known = shown(FATHER, site_keys)
    other = shown(STRANGER, site_keys)
    permit = replace(other, other_hashes=(known.number_hash,))
    answer = inquiry.by_document(permit, NOW)
    assert isinstance(answer, Found)
    assert answer.booking.reference == "BK100"


def test_someone_whom_a_pass_vouched_for_comes_back_with_the_document_alone(
    elsewhere: tuple[Store, AskElsewhere], passes: dict[str, str], site_keys: SiteKeys
) -> None:
    _store, ask = elsewhere
    assert isinstance(ask(ALONE).by_pass(passes["BK100"], NOW), Found)
    assert isinstance(ask(ALONE).by_document(shown(FATHER, site_keys), NOW), Found)
    assert reason_of(ask(ALONE).by_document(shown(STRANGER, site_keys), NOW)) is Reason.UNKNOWN

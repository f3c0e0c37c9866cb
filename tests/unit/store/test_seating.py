"""Seats in carts, as they are kept."""

from dataclasses import replace

import pytest

from kiosk.app.seating import Proposal, derive_carts, propose_seats, put_into_cart, swap_seats
from kiosk.domain.journal import FactKind
from kiosk.domain.manifests import NotePhrase
from kiosk.domain.seating import Cart, Carts, SeatingRefusal, SeatingRefused
from kiosk.domain.staff import Role as StaffRole
from kiosk.domain.staff import StaffUser
from kiosk.settings.model import Settings
from kiosk.settings.venue import Venue
from kiosk.store.records import BookingRecord
from kiosk.store.seating import Seated
from kiosk.store.store import Store
from tests.samples import BOOKING, SHANGHAI, TOUR, visitor
from tests.unit.store.furnished import Opener, admit, bring_in, command, ids, kinds

GUIDE = StaffUser("guide", "李导", StaffRole.GUIDE)
VENUE = Settings(venue=Venue(carts=["1", "2:2"], cart_seats=4))
SECOND = replace(BOOKING, booking_id="b-2", reference="BK2")


@pytest.fixture
def couple(store: Store, family: BookingRecord) -> BookingRecord:
    """Two adults more on the family's tour."""
    return bring_in(store, [visitor("one", "甲"), visitor("two", "乙")], SECOND)


def propose(store: Store, proposal: Proposal = Proposal.REST) -> Seated | SeatingRefused:
    return propose_seats(store, VENUE, TOUR.tour_id, GUIDE, proposal)


def test_parties_are_seated_and_the_journal_says_so(
    store: Store, family: BookingRecord, couple: BookingRecord
) -> None:
    assert propose(store) == Seated(TOUR.tour_id, 5, 0)
    carts = store.seating.carts(TOUR.tour_id)
    assert {carts[i] for i in ids(family)} == {"1"}
    assert {carts[i] for i in ids(couple)} == {"2"}
    row = list(store.journal.export())[-1]
    assert row.kind is FactKind.SEATS_PROPOSED
    assert (row.data["seated"], row.data["by"]) == (5, "guide")


def test_what_a_person_has_moved_stays_when_late_people_are_seated(
    store: Store, family: BookingRecord
) -> None:
    assert propose(store) == Seated(TOUR.tour_id, 3, 0)
    teen = ids(family)[2]
    put_into_cart(store, VENUE, TOUR.tour_id, teen, "2", GUIDE)
    late = bring_in(store, [visitor("late", "丙")], SECOND)
    assert propose(store) == Seated(TOUR.tour_id, 1, 0)
    carts = store.seating.carts(TOUR.tour_id)
    assert carts[teen] == "2"
    assert ids(late)[0] in carts


def test_proposing_again_keeps_what_was_moved_by_hand_unless_told_otherwise(
    store: Store, family: BookingRecord
) -> None:
    propose(store)
    mother = ids(family)[1]
    put_into_cart(store, VENUE, TOUR.tour_id, mother, "2", GUIDE)
    propose(store, Proposal.PROPOSED)
    assert store.seating.carts(TOUR.tour_id)[mother] == "2"
    propose(store, Proposal.EVERYBODY)
    assert set(store.seating.carts(TOUR.tour_id).values()) == {"1"}


def test_two_people_change_places(
    store: Store, family: BookingRecord, couple: BookingRecord
) -> None:
    propose(store)
    one, other = ids(family)[0], ids(couple)[0]
    assert swap_seats(store, TOUR.tour_id, one, other, GUIDE) == Seated(TOUR.tour_id, 2, 0)
    carts = store.seating.carts(TOUR.tour_id)
    assert (carts[one], carts[other]) == ("2", "1")
    people = {p.rider.visitor_id: p.rider for p in store.seating.people(TOUR.tour_id, SHANGHAI)}
    assert people[one].by_hand
    assert not people[ids(family)[1]].by_hand


def test_what_cannot_be_is_refused_and_journaled(
    store: Store, family: BookingRecord, couple: BookingRecord
) -> None:
    propose(store)
    father = ids(family)[0]
    nobody = replace(GUIDE, role=StaffRole.GUIDE)

    def put(who: str, cart: str, tour: str = TOUR.tour_id) -> object:
        return put_into_cart(store, VENUE, tour, who, cart, nobody)

    before = store.seating.carts(TOUR.tour_id)
    assert put(father, "2") == SeatingRefused(SeatingRefusal.CART_FULL, "2")
    assert put(father, "9") == SeatingRefused(SeatingRefusal.CART_UNKNOWN, "9")
    assert put("somebody", "1") == SeatingRefused(SeatingRefusal.NOT_ON_TOUR)
    assert put(father, "1", "no-tour") == SeatingRefused(SeatingRefusal.TOUR_UNKNOWN)
    assert store.seating.carts(TOUR.tour_id) == before
    assert kinds(store)[-4:] == [FactKind.ACTION_REFUSED] * 4


def test_a_tour_that_is_back_is_seated_no_more(store: Store, family: BookingRecord) -> None:
    store.departures.depart(TOUR.tour_id, "guide", "late", asks_phones=False).result()
    store.departures.come_back(TOUR.tour_id, "guide").result()
    assert propose(store) == SeatingRefused(SeatingRefusal.TOUR_OVER)


def test_somebody_may_be_taken_out_of_every_cart(store: Store, family: BookingRecord) -> None:
    propose(store)
    father = ids(family)[0]
    assert put_into_cart(store, VENUE, TOUR.tour_id, father, "", GUIDE) == Seated(
        TOUR.tour_id, 1, 1
    )
    assert father not in store.seating.carts(TOUR.tour_id)


def test_a_sticker_that_is_printed_after_seating_names_the_cart(
    store: Store, family: BookingRecord
) -> None:
    admit(store, command("all", family.party, family))
    father = ids(family)[0]
    before = store.stickers.facts(father)
    propose(store)
    after = store.stickers.facts(father)
    assert before is not None
    assert after is not None
    assert (before.cart, after.cart) == ("", "1")


def test_the_party_that_is_here_has_its_seats_before_one_that_may_not_come(
    store: Store, family: BookingRecord, couple: BookingRecord
) -> None:
    admit(store, command("couple", couple.party, couple))
    narrow = Settings(venue=Venue(carts=["1"], cart_seats=3))
    assert propose_seats(store, narrow, TOUR.tour_id, GUIDE, Proposal.REST) == Seated(
        TOUR.tour_id, 2, 3
    )
    assert set(store.seating.carts(TOUR.tour_id)) == set(ids(couple))


def test_who_walks_slowly_by_a_note_is_in_the_first_cart(
    store: Store, family: BookingRecord, couple: BookingRecord
) -> None:
    slow = ids(couple)[0]
    store.manifests.note(slow, NotePhrase.WALKS_SLOWLY, "", "guide").result()
    people = store.seating.people(TOUR.tour_id, SHANGHAI)
    assert [p.rider.visitor_id for p in people if p.rider.needs_ease] == [slow]


def test_seats_are_still_there_after_a_start(open_here: Opener) -> None:
    store = open_here()
    family = bring_in(store)
    propose(store)
    store.close()
    assert set(open_here().seating.carts(TOUR.tour_id)) == set(ids(family))


def test_carts_come_from_the_settings() -> None:
    assert derive_carts(VENUE) == Carts((Cart("1", 4), Cart("2", 2)), 4)
    assert derive_carts(Settings()) == Carts((), 8)

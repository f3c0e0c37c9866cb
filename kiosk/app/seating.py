"""Seats in carts as staff give them: the settings, the rights, and the journal around it.

The Futures of the store are waited for: call from a thread that may wait a few milliseconds. All
raise StoreError.
"""

from enum import StrEnum

from kiosk.app.refusals import record_refusal
from kiosk.domain.seating import Cart, Carts, SeatingRefusal, SeatingRefused
from kiosk.domain.staff import Right, StaffUser
from kiosk.settings.model import Settings
from kiosk.store.seating import Seated
from kiosk.store.store import Store


class Proposal(StrEnum):
    """REST: only those who have no seat. PROPOSED: all but those whom a person has put where
    they sit. EVERYBODY: those too.
    """

    REST = "rest"
    PROPOSED = "proposed"
    EVERYBODY = "everybody"


def derive_carts(settings: Settings) -> Carts:
    """The carts of the venue's tours."""
    venue = settings.venue
    named = []
    for cart in venue.carts:
        name, _, seats = cart.partition(":")
        named.append(Cart(name, int(seats) if seats else venue.cart_seats))
    return Carts(tuple(named), venue.cart_seats)


def propose_seats(
    store: Store, settings: Settings, tour_id: str, by: StaffUser, proposal: Proposal
) -> Seated | SeatingRefused:
    """Give seats to a tour's people so that parties stay together and minors have an adult."""
    answer: Seated | SeatingRefused = SeatingRefused(SeatingRefusal.NO_RIGHT)
    if by.may(Right.SEAT_VISITORS):
        answer = store.seating.propose(
            tour_id,
            derive_carts(settings),
            settings.zone,
            by.user_id,
            anew=proposal is not Proposal.REST,
            by_hand=proposal is Proposal.EVERYBODY,
        ).result()
    return _note(store, "propose_seats", answer, by, tour_id)


def put_into_cart(
    store: Store, settings: Settings, tour_id: str, visitor_id: str, cart: str, by: StaffUser
) -> Seated | SeatingRefused:
    """Put somebody into a cart where a seat is free; an empty `cart`: out of any."""
    answer: Seated | SeatingRefused = SeatingRefused(SeatingRefusal.NO_RIGHT)
    if by.may(Right.SEAT_VISITORS):
        carts = derive_carts(settings)
        answer = store.seating.put(tour_id, visitor_id, cart, carts, by.user_id).result()
    return _note(store, "seat_visitor", answer, by, tour_id)


def swap_seats(
    store: Store, tour_id: str, one: str, other: str, by: StaffUser
) -> Seated | SeatingRefused:
    """Two people of a tour change places."""
    answer: Seated | SeatingRefused = SeatingRefused(SeatingRefusal.NO_RIGHT)
    if by.may(Right.SEAT_VISITORS):
        answer = store.seating.swap(tour_id, one, other, by.user_id).result()
    return _note(store, "swap_seats", answer, by, tour_id)


def _note(
    store: Store, action: str, answer: Seated | SeatingRefused, by: StaffUser, tour_id: str
) -> Seated | SeatingRefused:
    if isinstance(answer, SeatingRefused):
        cart = answer.cart or None
        record_refusal(store, action, answer.why.value, by.user_id, tour=tour_id, cart=cart)
    return answer

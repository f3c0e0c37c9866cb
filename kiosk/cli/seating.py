"""`kiosk seating`: who rides in which cart, as the page of the cart seats has it."""

from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.errors import Refusal, UnknownTour, WrongUse
from kiosk.cli.session import Session, session_of

if TYPE_CHECKING:
    from kiosk.domain.seating import SeatingRefused
    from kiosk.store.seating import Seated, SeatedPerson

TourId = Annotated[str, typer.Argument(metavar="TOUR", help="The tour's id.")]
VisitorId = Annotated[
    str, typer.Argument(metavar="VISITOR", help="The visitor's id; see kiosk seating show.")
]


def add_to(app: typer.Typer) -> None:
    group = typer.Typer(help="Seats in the carts of a tour.", no_args_is_help=True)
    group.command("show")(show)
    group.command("propose")(propose)
    group.command("move")(move)
    group.command("swap")(swap)
    app.add_typer(group, name="seating")


def show(context: typer.Context, tour_id: TourId) -> None:
    """Who sits in which cart, and who has no seat.

    With --json: tour, carts [{cart, seats, free, people [{visitor, name, booking, minor,
    by_hand}]}], unseated [{visitor …}], alone [visitor], split [booking].
    """
    session = session_of(context)
    session.require_store()
    with session.store() as store:
        if store.bookings.tour(tour_id) is None:
            raise UnknownTour(tour_id)
        people = store.seating.people(tour_id, session.settings.zone)
    _tell(session, tour_id, people)


def propose(
    context: typer.Context,
    tour_id: TourId,
    anew: Annotated[
        bool, typer.Option("--anew", help="Seat again whom nobody has moved by hand.")
    ] = False,
    everybody: Annotated[bool, typer.Option("--everybody", help="Seat all again.")] = False,
) -> None:
    """Seat those who have no seat: parties together, no minor without an adult of the party.

    With --json: tour, seated (how many got one now), unseated (how many have none).
    """
    from kiosk.app.refusals import COMMAND
    from kiosk.app.seating import Proposal, propose_seats

    if anew and everybody:
        raise WrongUse("Say once who is seated again.", "Give either --anew or --everybody.")
    wanted = Proposal.EVERYBODY if everybody else Proposal.PROPOSED if anew else Proposal.REST
    session = session_of(context)
    session.require_store()
    with session.store() as store:
        seated = _check(propose_seats(store, session.settings, tour_id, COMMAND, wanted))
    _show_counts(session, tour_id, seated)
    session.out.line(f"{seated.seated} people got a seat, {seated.unseated} have none.")


def move(
    context: typer.Context,
    tour_id: TourId,
    visitor: VisitorId,
    cart: Annotated[str, typer.Argument(metavar="[CART]", help="Its name; none: out.")] = "",
) -> None:
    """Put somebody into a cart with a free seat, or out of any. With --json: as `propose`."""
    from kiosk.app.refusals import COMMAND
    from kiosk.app.seating import put_into_cart

    session = session_of(context)
    session.require_store()
    with session.store() as store:
        seated = _check(put_into_cart(store, session.settings, tour_id, visitor, cart, COMMAND))
    _show_counts(session, tour_id, seated)
    where = f"sits in cart {cart}" if cart else "has no seat"
    session.out.line(f"Visitor {visitor} {where} now.")


def swap(
    context: typer.Context,
    tour_id: TourId,
    visitor: VisitorId,
    other: Annotated[str, typer.Argument(metavar="OTHER", help="With whom.")],
) -> None:
    """Two people of a tour change places. With --json: as `propose`."""
    from kiosk.app.refusals import COMMAND
    from kiosk.app.seating import swap_seats

    session = session_of(context)
    session.require_store()
    with session.store() as store:
        seated = _check(swap_seats(store, tour_id, visitor, other, COMMAND))
    _show_counts(session, tour_id, seated)
    session.out.line(f"Visitors {visitor} and {other} have changed places.")


def _show_counts(session: Session, tour_id: str, seated: "Seated") -> None:
    session.out.document({"tour": tour_id, "seated": seated.seated, "unseated": seated.unseated})


def _tell(session: Session, tour_id: str, people: "tuple[SeatedPerson, ...]") -> None:
    from kiosk.app.seating import derive_carts
    from kiosk.domain.seating import derive_seating

    seating = derive_seating(derive_carts(session.settings), (p.rider for p in people))
    described = {p.rider.visitor_id: _describe(p) for p in people}
    references = {p.rider.party: p.reference for p in people}
    carts = [
        {
            "cart": load.cart.name,
            "seats": load.cart.seats,
            "free": load.free,
            "people": [described[rider.visitor_id] for rider in load.riders],
        }
        for load in seating.loads
    ]
    session.out.document(
        {
            "tour": tour_id,
            "carts": carts,
            "unseated": [described[rider.visitor_id] for rider in seating.unseated],
            "alone": sorted(seating.alone),
            "split": sorted(references[party] for party in seating.split),
        }
    )
    cart_of = {r.visitor_id: load.cart.name for load in seating.loads for r in load.riders}
    session.out.table(
        ("Cart", "Booking", "Name", "Minor", "Visitor"),
        [
            (
                cart_of.get(visitor_id, ""),
                person["booking"],
                person["name"],
                "alone" if visitor_id in seating.alone else "minor" if person["minor"] else "",
                visitor_id,
            )
            for visitor_id, person in sorted(
                described.items(), key=lambda item: cart_of.get(item[0], "~")
            )
        ],
    )
    session.out.line(f"{seating.seated} people sit, {len(seating.unseated)} have no seat.")


def _describe(person: "SeatedPerson") -> dict[str, object]:
    return {
        "visitor": person.rider.visitor_id,
        "name": person.visitor.name,
        "booking": person.reference,
        "minor": person.rider.minor,
        "by_hand": person.rider.by_hand,
    }


def _check(answer: "Seated | SeatingRefused") -> "Seated":
    from kiosk.domain.seating import SeatingRefused

    if isinstance(answer, SeatingRefused):
        what, remedy = _words(answer)
        raise Refusal(f"{what} Nothing was changed.", remedy)
    return answer


def _words(refused: "SeatingRefused") -> tuple[str, str]:
    from kiosk.domain.seating import SeatingRefusal as Why

    match refused.why:
        case Why.TOUR_UNKNOWN:
            return "There is no such tour in the store.", "Check the tour id."
        case Why.TOUR_OVER:
            return "This tour is over or cancelled.", "Only people of a tour to come are seated."
        case Why.NOT_ON_TOUR:
            return "This visitor is not on the tour.", "See: kiosk seating show TOUR"
        case Why.CART_UNKNOWN:
            return f"There is no cart {refused.cart}.", "See venue.carts in the configuration."
        case Why.CART_FULL:
            return f"Cart {refused.cart} is full.", "Swap with somebody: kiosk seating swap"
        case Why.NO_RIGHT:
            return "This is not allowed here.", "Ask a supervisor."

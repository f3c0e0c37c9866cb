"""`kiosk tours`: a tour leaves, with those who did not come written down, and comes back."""

from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.errors import Refusal, Status, UnknownTour
from kiosk.cli.session import session_of

if TYPE_CHECKING:
    from kiosk.domain.departures import DepartureRefused, Gate

TourId = Annotated[str, typer.Argument(metavar="ID", help="The tour's id.")]


def add_to(app: typer.Typer) -> None:
    group = typer.Typer(help="Tours: leaving and coming back.", no_args_is_help=True)
    group.command("gate")(show_gate)
    group.command("depart")(depart)
    group.command("return")(come_back)
    app.add_typer(group, name="tours")


def show_gate(context: typer.Context, tour: TourId) -> int:
    """What still keeps the cart; status 1 while something does.

    With --json: tour, clear, keeps, expected, arrived, missing, phones, locked, unlocked, unasked,
    open_doors.
    """
    from kiosk.app.manifests import asks_phones

    session = session_of(context)
    session.require_store()
    with session.store() as store:
        if store.bookings.tour(tour) is None:
            raise UnknownTour(tour)
        gate = store.departures.gate(tour, asks_phones=asks_phones(session.settings))
    session.out.document({"tour": tour, **_describe(gate)})
    session.out.line(_sentence(gate))
    return Status.DONE if gate.is_clear else Status.REFUSED


def depart(
    context: typer.Context,
    tour: TourId,
    reason: Annotated[
        str, typer.Option(metavar="TEXT", help="Why it leaves all the same. No names.")
    ] = "",
) -> None:
    """The tour leaves; who is not in is written down as a no-show.

    With --json: tour, status, no_shows, and what `tours gate` says.
    """
    from kiosk.app.corrections import depart as leave
    from kiosk.app.manifests import asks_phones
    from kiosk.app.refusals import COMMAND
    from kiosk.domain.departures import Departed

    session = session_of(context)
    session.require_store()
    with session.store() as store:
        answer = leave(store, tour, COMMAND, reason, asks_phones=asks_phones(session.settings))
    if not isinstance(answer, Departed):
        raise _refusal(tour, answer)
    session.out.document(
        {
            "tour": tour,
            "status": "departed",
            "no_shows": list(answer.no_shows),
            **_describe(answer.gate),
        }
    )
    session.out.line(
        f"Tour {tour} has departed with {answer.gate.arrived} of {answer.gate.expected} people; "
        f"{answer.gate.locked} phones are locked, {len(answer.no_shows)} did not come."
    )


def come_back(context: typer.Context, tour: TourId) -> None:
    """The tour is back; with --json: tour, status, still_held."""
    from kiosk.app.corrections import come_back as arrive
    from kiosk.app.refusals import COMMAND
    from kiosk.domain.departures import Returned

    session = session_of(context)
    session.require_store()
    with session.store() as store:
        answer = arrive(store, tour, COMMAND)
    if not isinstance(answer, Returned):
        raise _refusal(tour, answer)
    session.out.document({"tour": tour, "status": "returned", "still_held": answer.still_held})
    session.out.line(
        f"Tour {tour} is back; phones still locked up: {answer.still_held}. "
        f"Give them back with: kiosk release --tour {tour}"
    )


def _describe(gate: "Gate") -> dict[str, object]:
    return {
        "clear": gate.is_clear,
        "keeps": [keeps.value for keeps in gate.keeps],
        "expected": gate.expected,
        "arrived": gate.arrived,
        "missing": list(gate.missing),
        "phones": gate.phones,
        "locked": gate.locked,
        "unlocked": list(gate.unlocked),
        "unasked": list(gate.unasked),
        "open_doors": list(gate.open_doors),
    }


def _sentence(gate: "Gate") -> str:
    parts = [
        f"{gate.arrived} of {gate.expected} people are here",
        f"{gate.locked} of {gate.phones} phones are locked",
    ]
    if gate.unasked:
        parts.append(f"people whom nobody asked for a phone: {len(gate.unasked)}")
    if gate.open_doors:
        doors = ", ".join(map(str, gate.open_doors))
        parts.append(f"not seen to close: {doors}")
    verdict = "The cart may leave." if gate.is_clear else "The cart should wait."
    return f"{'; '.join(parts)}. {verdict}"


def _refusal(tour: str, refused: "DepartureRefused") -> Refusal:
    from kiosk.domain.departures import DepartureRefusal as Why

    match refused.why:
        case Why.TOUR_UNKNOWN:
            return UnknownTour(tour)
        case Why.TOUR_CANCELLED:
            return Refusal(f"Tour {tour} is cancelled.", "Check the tour id.")
        case Why.ALREADY_DEPARTED:
            return Refusal(f"Tour {tour} has departed already.", "Nothing was changed.")
        case Why.NOT_DEPARTED:
            return Refusal(f"Tour {tour} has not departed.", f"First: kiosk tours depart {tour}")
        case Why.GATE_NOT_CLEAR:
            gate = _sentence(refused.gate) if refused.gate else ""
            return Refusal(
                f"Tour {tour} was not sent off. {gate}", "To send it all the same: --reason TEXT"
            )
        case Why.NO_RIGHT:
            return Refusal("This is not allowed here.", "Ask a supervisor.")

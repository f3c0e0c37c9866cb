"""`kiosk find`: anyone, by whatever is known of them."""

from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.errors import Refusal
from kiosk.cli.session import session_of

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from kiosk.store.search import FoundVisitor


def add_to(app: typer.Typer) -> None:
    app.command("find")(find)


def find(
    context: typer.Context,
    text: Annotated[
        str,
        typer.Argument(
            metavar="TEXT",
            help="A name in characters, pinyin, initials or letters; the last four of a"
            " document, a booking reference, a sticker's code, a compartment, a tour.",
        ),
    ],
) -> None:
    """Find people, today's tours first.

    With --json: visitors, each with visitor, name, state, tour, starts, booking, booking_status,
    compartment, station, last4, blocked, by; more.
    """
    from kiosk.app.clock import read_utc
    from kiosk.app.inquiry import Inquiry
    from kiosk.app.refusals import COMMAND
    from kiosk.app.search import catch_up, find_by_code

    session = session_of(context)
    session.require_store()
    with session.store() as store:
        with session.out.progress("Making names findable") as progress:
            catch_up(store, progress)
        rules = session.rules
        inquiry = Inquiry(
            store, session.site_keys, rules, session.settings.data_dir, adopting=False
        )
        answer = find_by_code(store, inquiry, text, COMMAND, rules, read_utc())
    rows = [_describe(found, rules.zone) for found in answer.found]
    session.out.document({"visitors": rows, "more": answer.more})
    if not rows:
        raise Refusal(
            "Nobody is found by this.",
            "Try a part of the name, its pinyin, or the last four of the document.",
        )
    session.out.table(
        ("Visitor", "Name", "State", "Tour", "Booking", "Door", "Last 4"),
        [
            (
                row["visitor"],
                row["name"],
                row["state"],
                f"{row['tour']} {row['starts']}",
                row["booking"],
                row["compartment"] or "",
                row["last4"],
            )
            for row in rows
        ],
    )
    if answer.more:
        session.out.note("There are more: say more of the name.")


def _describe(found: "FoundVisitor", zone: "ZoneInfo") -> dict[str, object]:
    visitor = found.visitor
    return {
        "visitor": visitor.visitor_id,
        "name": " ".join(visitor.names),
        "state": visitor.state.value,
        "tour": found.tour.tour_id,
        "starts": f"{found.tour.local_start(zone):%Y-%m-%d %H:%M}",
        "booking": found.booking_reference,
        "booking_status": found.booking_status.value,
        "compartment": found.compartment,
        "station": found.station,
        "last4": visitor.document.last4 if visitor.document else "",
        "blocked": visitor.blocked,
        "by": found.way.value,
    }

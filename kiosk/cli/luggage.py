"""`kiosk luggage`: what stands behind the counter, putting it there and giving it out."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.errors import Refusal
from kiosk.cli.session import Session, session_of

if TYPE_CHECKING:
    from kiosk.domain.luggage import LuggageRefused, Piece
    from kiosk.store.store import Store

Number = Annotated[
    int, typer.Argument(metavar="NUMBER", help="The number on the tag.", min=1, max=999_999)
]
OfStation = Annotated[
    str, typer.Option("--station", metavar="K", help="Whose number, where several stations tag.")
]
OfDay = Annotated[
    str, typer.Option("--day", metavar="DATE", help="Of which day, as 2026-11-21; else today's.")
]


def add_to(app: typer.Typer) -> None:
    group = typer.Typer(help="Luggage: what is here, storing, giving out.", no_args_is_help=True)
    group.command("list")(show_luggage)
    group.command("store")(store_piece)
    group.command("hand-out")(hand_out)
    group.command("take-back")(take_back)
    app.add_typer(group, name="luggage")


def show_luggage(
    context: typer.Context,
    text: Annotated[
        str,
        typer.Argument(
            metavar="[TEXT]", help="A number, name, last four, booking or place to look for."
        ),
    ] = "",
    here: Annotated[bool, typer.Option("--here", help="Only what still stands here.")] = False,
) -> None:
    """Today's tags, and older luggage that still stands here.

    With --json: luggage [{tag, number, station, day, state, place, booking, tour, since, photo}],
    still_here.
    """
    from kiosk.app.luggage import read_luggage
    from kiosk.domain.luggage import PieceState, find_pieces

    session = session_of(context)
    session.require_store()
    with session.store() as store:
        pieces = find_pieces(read_luggage(store, session.settings, datetime.now(UTC)), text)
        still_here = store.luggage_storage.still_here()
    if here:
        pieces = tuple(piece for piece in pieces if piece.state is PieceState.STORED)
    session.out.document(
        {"luggage": [_describe(piece) for piece in pieces], "still_here": still_here}
    )
    session.out.table(
        ("Tag", "Day", "Station", "State", "Place", "Booking"),
        [
            (p.number, p.day.isoformat(), p.station, p.state.value, p.place, p.reference)
            for p in pieces
        ],
    )
    session.out.line(f"{still_here} pieces of luggage stand here.")


def store_piece(
    context: typer.Context,
    number: Number,
    place: Annotated[str, typer.Argument(metavar="[PLACE]", help="Where it is put.")] = "",
    station: OfStation = "",
    day: OfDay = "",
) -> None:
    """A piece is taken in, or put to another place; with --json: what `list` says of it."""
    from kiosk.app.luggage import store_luggage
    from kiosk.app.refusals import COMMAND
    from kiosk.domain.luggage import Piece

    session = session_of(context)
    session.require_store()
    with session.store() as store:
        piece = _find(session, store, number, station, day)
        answer = store_luggage(store, session.settings, piece.tag_id, place, COMMAND)
    if not isinstance(answer, Piece):
        raise _refusal(number, answer, session)
    session.out.document(_describe(answer))
    where = f" at {answer.place}" if answer.place else ""
    session.out.line(f"Luggage {number} stands here{where}.")


def hand_out(
    context: typer.Context,
    number: Number,
    station: OfStation = "",
    day: OfDay = "",
    reason: Annotated[
        str, typer.Option(metavar="TEXT", help="Why without its tag. No names.")
    ] = "",
    document: Annotated[
        str, typer.Option(metavar="LAST4", help="The last four of the document seen instead.")
    ] = "",
) -> None:
    """Give a piece out, once; without its tag a reason and a document's last four are needed.

    With --json: what `list` says of it, and owner: whether such a document is on the booking,
    null where none was asked for.
    """
    from kiosk.app.luggage import hand_out_luggage
    from kiosk.app.refusals import COMMAND
    from kiosk.domain.luggage import HandOut, Piece, Proof, is_owners, parse_last4

    session = session_of(context)
    session.require_store()
    how = HandOut(Proof.NUMBER)
    if reason.strip() or document:
        how = HandOut(Proof.DOCUMENT, " ".join(reason.split()), parse_last4(document))
    with session.store() as store:
        piece = _find(session, store, number, station, day)
        answer = hand_out_luggage(store, piece.tag_id, how, COMMAND)
    if not isinstance(answer, Piece):
        raise _refusal(number, answer, session)
    owner = is_owners(piece, how.last4) if how.last4 else None
    session.out.document({**_describe(answer), "owner": owner})
    session.out.line(f"Luggage {number} has been given out.")
    if owner is False:
        session.out.note("Nobody on its booking has a document that ends so.")


def take_back(
    context: typer.Context,
    number: Number,
    reason: Annotated[
        str, typer.Option("--reason", metavar="TEXT", help="Why; goes into the journal. No names.")
    ],
    station: OfStation = "",
    day: OfDay = "",
) -> None:
    """Undo a hand-out within 15 minutes; the piece is here again.

    With --json: what `list` says of it.
    """
    from kiosk.app.luggage import take_back_luggage
    from kiosk.app.refusals import COMMAND
    from kiosk.domain.luggage import Piece

    session = session_of(context)
    session.require_store()
    with session.store() as store:
        piece = _find(session, store, number, station, day)
        answer = take_back_luggage(store, piece.tag_id, reason, COMMAND)
    if not isinstance(answer, Piece):
        raise _refusal(number, answer, session)
    session.out.document(_describe(answer))
    where = f" at {answer.place}" if answer.place else ""
    session.out.line(f"Luggage {number} is here again{where}.")


def _find(session: Session, store: "Store", number: int, station: str, day: str) -> "Piece":
    from datetime import date

    settings = session.settings
    try:
        wanted = date.fromisoformat(day) if day else datetime.now(settings.zone).date()
    except ValueError as error:
        raise typer.BadParameter("Write the day as 2026-11-21.") from error
    piece = store.luggage_storage.by_number(number, wanted, station or settings.station)
    if piece is None or (station and piece.station != station):
        at = f" at station {station}" if station else ""
        raise Refusal(
            f"There is no luggage tag {number} of {wanted.isoformat()}{at}.",
            "Look with: kiosk luggage list; name another day with --day.",
        )
    return piece


def _describe(piece: "Piece") -> dict[str, object]:
    return {
        "tag": piece.tag_id,
        "number": piece.number,
        "station": piece.station,
        "day": piece.day.isoformat(),
        "state": piece.state.value,
        "place": piece.place,
        "booking": piece.reference,
        "tour": piece.tour_id,
        "since": piece.since_utc.isoformat() if piece.since_utc else None,
        "photo": piece.has_photo,
    }


def _refusal(number: int, refused: "LuggageRefused", session: Session) -> Refusal:
    from kiosk.domain.luggage import LuggageRefusal as Why

    settings = session.settings
    match refused.why:
        case Why.HANDED_OUT:
            at = ""
            if refused.at_utc is not None:
                at = refused.at_utc.astimezone(settings.zone).strftime(" on %Y-%m-%d at %H:%M")
            return Refusal(
                f"Luggage {number} was given out already{at}.",
                "Who did it is in the journal: kiosk journal tail",
            )
        case Why.PLACE_UNKNOWN:
            places = ", ".join(settings.venue.luggage_places)
            if not places:
                return Refusal(
                    "The venue names no places for luggage.",
                    "Leave the place away, or set venue.luggage_places.",
                )
            return Refusal("There is no such place.", f"The venue's places: {places}")
        case Why.NO_REASON:
            return Refusal("That needs a reason.", "Add --reason TEXT.")
        case Why.NOT_HANDED_OUT:
            return Refusal(f"Luggage {number} is not given out.", "Look with: kiosk luggage list")
        case Why.TOO_LATE:
            return Refusal(
                "A hand-out can be undone for 15 minutes, and this one is older.",
                "What happened since is in the journal; leave it as it is.",
            )
        case Why.NO_DOCUMENT:
            return Refusal(
                "Without the tag four characters of a document are needed.",
                "Add --document LAST4, as the document shows them.",
            )
        case _:
            return Refusal(
                f"Luggage {number} was left as it is ({refused.why.value}).",
                "Look with: kiosk luggage list",
            )

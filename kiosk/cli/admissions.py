"""`kiosk admissions`: undo one, force one, put somebody else into a guest's seat."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli import walk_ins
from kiosk.cli.errors import Refusal, WrongUse
from kiosk.cli.session import session_of

if TYPE_CHECKING:
    from kiosk.domain.corrections import CorrectionRefused

VisitorId = Annotated[
    str, typer.Argument(metavar="VISITOR", help="The visitor's id; see kiosk manifest.")
]
Reason = Annotated[
    str, typer.Option("--reason", metavar="TEXT", help="Why; goes into the journal. No names.")
]


def add_to(app: typer.Typer) -> None:
    group = typer.Typer(help="Admissions: setting right what happened.", no_args_is_help=True)
    group.command("undo")(undo)
    group.command("override")(override)
    group.command("replace")(replace_guest)
    walk_ins.add_commands(group)
    app.add_typer(group, name="admissions")


def undo(context: typer.Context, visitor: VisitorId, reason: Reason = "") -> None:
    """Take an admission back within 15 minutes; the sticker opens nothing any more.

    With --json: visitor, state, void_stickers.
    """
    from kiosk.app.corrections import undo_admission
    from kiosk.app.refusals import COMMAND
    from kiosk.store.corrections import Undone

    session = session_of(context)
    session.require_store()
    with session.store() as store:
        answer = undo_admission(store, visitor, COMMAND, reason, session.rules)
    if not isinstance(answer, Undone):
        raise _refusal(answer)
    session.out.document(
        {"visitor": visitor, "state": "expected", "void_stickers": list(answer.void_jobs)}
    )
    session.out.line(f"Visitor {visitor} is expected again; take the sticker back.")


def override(
    context: typer.Context,
    visitor: VisitorId,
    reason: Annotated[
        str, typer.Option("--reason", metavar="TEXT", help="Why all the same. No names.")
    ],
) -> None:
    """Admit somebody whom the rules keep out; both facts are kept.

    With --json: visitor, state, rules; rules is what stood against it, or admitted.
    """
    from kiosk.app.corrections import override_admission
    from kiosk.app.refusals import COMMAND
    from kiosk.domain.tours import Language
    from kiosk.store.corrections import Overridden, OverrideCommand

    session = session_of(context)
    session.require_store()
    settings = session.settings
    with session.store() as store:
        command = OverrideCommand(
            visitor_id=visitor,
            by=COMMAND.user_id,
            reason=reason.strip(),
            terms_version=settings.venue.rules_version,
            language=Language(settings.screen.language.value),
        )
        answer = override_admission(store, command, COMMAND, session.rules)
    if not isinstance(answer, Overridden):
        raise _refusal(answer)
    said = answer.rules_said.value if answer.rules_said else "admitted"
    session.out.document({"visitor": visitor, "state": "admitted", "rules": said})
    session.out.line(f"Visitor {visitor} is in; the rules said: {said.replace('_', ' ')}.")


def replace_guest(
    context: typer.Context,
    visitor: VisitorId,
    name: Annotated[str, typer.Option("--name", metavar="NAME", help="Who comes instead.")],
    latin: Annotated[
        str, typer.Option("--name-latin", metavar="NAME", help="As on the passport.")
    ] = "",
    number: Annotated[
        str, typer.Option("--document", metavar="NUMBER", help="Number of the document.")
    ] = "",
    born: Annotated[
        datetime | None, typer.Option("--born", formats=["%Y-%m-%d"], help="Birth date.")
    ] = None,
) -> None:
    """Put somebody else into a guest's seat, where the venue allows it; with --json: visitor."""
    from kiosk.app.clock import read_utc
    from kiosk.app.corrections import BadDocumentNumber, GuestWords
    from kiosk.app.corrections import replace_guest as put_in
    from kiosk.app.refusals import COMMAND
    from kiosk.store.corrections import Replaced

    session = session_of(context)
    session.require_store()
    words = GuestWords(name, latin, number, born.date() if born else None)
    with session.store() as store:
        try:
            answer = put_in(
                store,
                visitor,
                words,
                COMMAND,
                offered=session.settings.checkin.guests_may_be_replaced,
                today=session.rules.today(read_utc()),
            )
        except BadDocumentNumber as error:
            raise WrongUse(
                "This is no number of a document.", "Check it with: kiosk identify TEXT"
            ) from error
    if not isinstance(answer, Replaced):
        raise _refusal(answer)
    session.out.document({"visitor": visitor, "replacement": answer.replacement_id})
    session.out.line(f"Somebody else has the seat of visitor {visitor} now.")


def _refusal(refused: "CorrectionRefused") -> Refusal:
    what, remedy = _words(refused)
    return Refusal(f"{what} Nothing was changed.", remedy)


def _words(refused: "CorrectionRefused") -> tuple[str, str]:
    from kiosk.domain.corrections import CorrectionRefusal as Why

    match refused.why:
        case Why.VISITOR_UNKNOWN:
            return "There is no visitor with this id.", "Look it up with: kiosk manifest TOUR"
        case Why.NO_REASON:
            return "Admitting somebody all the same needs a reason.", "Give --reason TEXT."
        case Why.BLOCKED:
            return "This visitor is on the blocklist.", "Only a supervisor lets them in."
        case Why.NOT_ADMITTED:
            return "This visitor is not in.", "See: kiosk manifest TOUR"
        case Why.ALREADY_ADMITTED:
            return "This visitor is in already.", "To take that back: kiosk admissions undo"
        case Why.TOO_LATE:
            return (
                "An admission can be undone for 15 minutes, and this one is older.",
                "What happened since is in the journal; leave it as it is.",
            )
        case Why.POUCH_LOCKED:
            return (
                f"This visitor has compartment {refused.compartment}.",
                f"Release it first: kiosk release --compartment {refused.compartment}",
            )
        case Why.MINOR_ALONE:
            return (
                "A minor of this party would be in without an adult.",
                "Undo the minor's admission first.",
            )
        case Why.NOT_OFFERED:
            return (
                "This venue does not replace guests.",
                "See guests_may_be_replaced in the configuration.",
            )
        case Why.BOOKER:
            return "The seat is the booker's own.", "Only guests and members can be replaced."
        case Why.NO_NAME:
            return "The new guest has no name.", "Give --name NAME."
        case Why.ON_BOOKING_ALREADY:
            return "This document is on the booking already.", "See: kiosk manifest TOUR"
        case Why.NO_RIGHT:
            return "This is not allowed here.", "Ask a supervisor."

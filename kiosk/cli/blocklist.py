"""`kiosk blocklist`: who may not come in."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.errors import Refusal, WrongUse
from kiosk.cli.session import session_of

if TYPE_CHECKING:
    from kiosk.domain.blocklist import BlockRefused

Visitor = Annotated[
    str, typer.Option("--visitor", metavar="VISITOR", help="The visitor's id; see kiosk find.")
]


def add_to(app: typer.Typer) -> None:
    group = typer.Typer(help="Who may not come in, by document.", no_args_is_help=True)
    group.command("add")(add)
    group.command("list")(list_entries)
    group.command("remove")(remove)
    app.add_typer(group, name="blocklist")


def add(
    context: typer.Context,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why. No names.")],
    visitor: Visitor = "",
    number: Annotated[
        str, typer.Option("--document", metavar="NUMBER", help="Number of the document.")
    ] = "",
    until: Annotated[
        datetime | None,
        typer.Option("--until", formats=["%Y-%m-%d"], help="The last day it holds for."),
    ] = None,
) -> None:
    """Keep somebody out; only a keyed hash of the document is kept. With --json: entry."""
    from kiosk.app.blocklist import block_number, block_visitor
    from kiosk.app.clock import read_utc
    from kiosk.app.corrections import BadDocumentNumber
    from kiosk.app.refusals import COMMAND

    if bool(visitor) == bool(number):
        raise WrongUse("Say whom to block.", "Give either --visitor or --document.")
    session = session_of(context)
    rules, last = session.rules, until.date() if until else None
    with session.store() as store:
        if visitor:
            answer = block_visitor(store, visitor, COMMAND, rules, reason=reason, until=last)
        else:
            try:
                answer = block_number(
                    store,
                    number,
                    COMMAND,
                    rules,
                    reason=reason,
                    until=last,
                    today=rules.today(read_utc()),
                )
            except BadDocumentNumber as error:
                raise WrongUse(
                    "This is no number of a document.", "Check it with: kiosk identify TEXT"
                ) from error
    if not isinstance(answer, str):
        raise _refusal(answer)
    session.out.document({"entry": answer})
    session.out.line(f"Blocked; to take it back: kiosk blocklist remove {answer}")


def list_entries(context: typer.Context) -> None:
    """Who is blocked now.

    With --json: entries, each with entry, kind, last4, reason, by, at, until, visitor.
    """
    session = session_of(context)
    session.require_store()
    with session.store() as store:
        entries = store.blocklist.all(session.rules)
    rows = [
        {
            "entry": entry.entry_id,
            "kind": entry.kind.value if entry.kind else None,
            "last4": entry.last4,
            "reason": entry.reason,
            "by": entry.by,
            "at": entry.at_utc.isoformat(),
            "until": entry.until.isoformat() if entry.until else None,
            "visitor": entry.visitor_id,
        }
        for entry in entries
    ]
    session.out.document({"entries": rows})
    if not rows:
        session.out.line("Nobody is blocked.")
        return
    session.out.table(
        ("Entry", "Document", "Last 4", "Until", "Reason", "By"),
        [
            (r["entry"], r["kind"] or "", r["last4"], r["until"] or "", r["reason"], r["by"])
            for r in rows
        ],
    )


def remove(
    context: typer.Context,
    entry: Annotated[str, typer.Argument(metavar="[ENTRY]", help="See kiosk blocklist list.")] = "",
    visitor: Visitor = "",
    reason: Annotated[
        str, typer.Option("--reason", metavar="TEXT", help="Why; goes into the journal.")
    ] = "",
) -> None:
    """Let somebody come in again; the entry stays in the history. With --json: removed."""
    from kiosk.app.blocklist import unblock_entry, unblock_visitor
    from kiosk.app.refusals import COMMAND

    if bool(visitor) == bool(entry):
        raise WrongUse("Say whom to unblock.", "Give either the entry or --visitor.")
    session = session_of(context)
    session.require_store()
    with session.store() as store:
        if visitor:
            answer = unblock_visitor(store, visitor, COMMAND, reason)
        else:
            answer = unblock_entry(store, entry, COMMAND, reason)
    if not isinstance(answer, str):
        raise _refusal(answer)
    session.out.document({"removed": answer})
    session.out.line("Not blocked any more.")


def _refusal(refused: "BlockRefused") -> Refusal:
    from kiosk.domain.blocklist import BlockRefusal as Why

    match refused.why:
        case Why.NO_REASON:
            words = ("Blocking somebody needs a reason.", "Give --reason TEXT.")
        case Why.VISITOR_UNKNOWN:
            words = ("There is no visitor with this id.", "Look it up with: kiosk find TEXT")
        case Why.NO_DOCUMENT:
            words = (
                "No document number of this visitor is known.",
                "Give the number with --document.",
            )
        case Why.BLOCKED_ALREADY:
            words = ("This document is blocked already.", "See: kiosk blocklist list")
        case Why.NOT_BLOCKED:
            words = ("Nobody is blocked by this.", "See: kiosk blocklist list")
        case Why.UNTIL_PAST:
            words = ("The last day is over already.", "Give a later day with --until.")
        case Why.NO_RIGHT:
            words = ("This is not allowed here.", "Ask a supervisor.")
    return Refusal(f"{words[0]} Nothing was changed.", words[1])

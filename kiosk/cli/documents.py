"""`kiosk documents read`."""

from datetime import UTC, datetime
from typing import Annotated

import typer

from kiosk.cli.devices import answer_of, choose_url, opened_reader
from kiosk.cli.errors import Status
from kiosk.cli.questions import describe_document, print_facts
from kiosk.cli.session import session_of

# What a driver needs beyond the time that it waits for a document.
_MARGIN_S = 5.0


def add_to(app: typer.Typer) -> None:
    group = typer.Typer(help="Document readers.", no_args_is_help=True)
    group.command("read")(read_document)
    app.add_typer(group, name="documents")


def read_document(
    context: typer.Context,
    reader: Annotated[
        str | None, typer.Option(metavar="URL", help="Default: the first configured reader.")
    ] = None,
    timeout_s: Annotated[
        float, typer.Option("--timeout", min=1, max=600, help="Seconds to wait for a document.")
    ] = 30.0,
) -> int:
    """One document from a reader.

    Status 1 when what was read is no good document. With --json: kind, name, number_last4,
    birth_date, expires, valid, reason.
    """
    from kiosk.app.identity import parse_document_text

    session = session_of(context)
    configured = session.settings.devices.readers
    url = choose_url(reader, configured[0] if configured else "", "--reader", "devices.readers")
    with opened_reader(url) as device:
        session.out.note(f"Put a document on the reader (up to {timeout_s:.0f} s).")
        text = answer_of(device.read_one(timeout_s), timeout_s + _MARGIN_S)
    facts = describe_document(parse_document_text(text, session.rules.today(datetime.now(UTC))))
    print_facts(session, facts)
    return Status.DONE if facts["valid"] else Status.REFUSED

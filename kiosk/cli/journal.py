"""`kiosk journal`: check the chain, read it, export it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.errors import Refusal, Status
from kiosk.cli.session import session_of

if TYPE_CHECKING:
    from kiosk.domain.journal import JournalRow


def add_to(app: typer.Typer) -> None:
    group = typer.Typer(help="The record of everything that happened.", no_args_is_help=True)
    group.command("verify")(verify)
    group.command("tail")(tail)
    group.command("export")(export)
    app.add_typer(group, name="journal")


def verify(context: typer.Context) -> int:
    """Check the journal's chain: no row changed, none missing.

    Status 1 when it is not intact. With --json: events, intact, first_bad.
    """
    session = session_of(context)
    session.require_store()
    with session.store() as store:
        report = store.journal.verify()
    session.out.document(
        {"events": report.events, "intact": report.intact, "first_bad": report.first_bad}
    )
    if report.intact:
        session.out.line(f"Intact: {report.events} events.")
        return Status.DONE
    session.out.note(
        f"Not intact: event {report.first_bad} does not fit the one before it. "
        "Keep this store as it is, and restore the latest backup beside it."
    )
    return Status.REFUSED


def tail(
    context: typer.Context,
    count: Annotated[int, typer.Option("-n", "--count", min=1, help="How many events.")] = 20,
) -> None:
    """The last events, oldest first.

    With --json: events [{id, station, sequence, at, kind, data, hash}].
    """
    session = session_of(context)
    session.require_store()
    with session.store() as store:
        rows = store.journal.tail(count)
    session.out.document({"events": [describe_row(row) for row in rows]})
    zone = session.settings.zone
    session.out.table(
        ("Time", "Station", "No.", "Event", "Facts"),
        [
            (
                row.at_utc.astimezone(zone).strftime("%Y-%m-%d %H:%M:%S"),
                row.station,
                row.sequence,
                row.kind.value,
                ", ".join(f"{key}={_short(value)}" for key, value in row.data.items()),
            )
            for row in rows
        ],
    )


def export(
    context: typer.Context,
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="Default: standard output.")
    ] = None,
) -> None:
    """Every event as a line of JSON, oldest first.

    With --json: events, all of them in one document; with a FILE their number.
    """
    session = session_of(context)
    session.require_store()
    with session.store() as store:
        if file is None and session.as_json:
            events = [describe_row(row) for row in store.journal.export()]
            session.out.document({"events": events})
        elif file is None:
            for row in store.journal.export():
                session.out.line(json.dumps(describe_row(row), ensure_ascii=False))
        else:
            count = _write(store.journal.export(), file)
            session.out.document({"events": count, "file": str(file)})
            session.out.line(f"Wrote {count} events to {file}.")


def _write(rows: "Iterator[JournalRow]", file: Path) -> int:
    if file.exists():
        raise Refusal(f"{file} is there already, and nothing was written.", "Name another file.")
    part = file.with_name(f".{file.name}.part")
    count = 0
    try:
        with part.open("w", encoding="utf-8") as lines:
            for row in rows:
                lines.write(json.dumps(describe_row(row), ensure_ascii=False) + "\n")
                count += 1
        part.replace(file)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return count


def describe_row(row: "JournalRow") -> dict[str, object]:
    """An event as JSON has it; the hash as hexadecimal digits."""
    return {
        "id": row.event_id,
        "station": row.station,
        "sequence": row.sequence,
        "at": row.at_utc.isoformat(),
        "kind": row.kind.value,
        "data": dict(row.data),
        "hash": row.hash.hex(),
    }


def _short(value: object) -> str:
    match value:
        case list():
            return f"[{len(value)}]" if len(value) > 2 else "+".join(map(_short, value))
        case str() if len(value) == 36 and value.count("-") == 4:
            return f"…{value[-6:]}"
        case str() if len(value) > 40:
            return f"{value[:12]}…"
        case _:
            return str(value)

"""`kiosk journal`: check the chain, read it, export it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.errors import Refusal, Status, WrongUse
from kiosk.cli.session import session_of

if TYPE_CHECKING:
    from kiosk.domain.journal import JournalRow
    from kiosk.store.store import Store


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
    count: Annotated[
        int, typer.Option("-n", "--count", min=1, max=1_000_000, help="How many events.")
    ] = 20,
    by: Annotated[
        str, typer.Option(metavar="NAME", help="Only what this person of the staff did.")
    ] = "",
    kind: Annotated[
        str, typer.Option(metavar="KIND", help="Only events of this kind, such as SignedIn.")
    ] = "",
    visitor: Annotated[
        str, typer.Option(metavar="ID", help="Only events about this visitor.")
    ] = "",
) -> None:
    """The last events, oldest first; by person, kind or visitor as far as 500 events go.

    NAME may be “command”. With --json: events [{id, station, sequence, at, kind, data, hash}].
    """
    session = session_of(context)
    session.require_store()
    with session.store() as store:
        if by or kind or visitor:
            rows = _find(store, by, kind, visitor)[-count:]
        else:
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


def _find(store: "Store", by: str, kind: str, visitor: str) -> "tuple[JournalRow, ...]":
    """Events of all days, oldest first. Raises WrongUse for an unknown kind, Refusal."""
    from datetime import UTC, datetime

    from kiosk.domain.journal import FactKind
    from kiosk.store.journal_pages import JournalQuery

    kinds = frozenset(k for k in FactKind if k.value.casefold() == kind.casefold())
    if kind and not kinds:
        raise WrongUse(
            f"There is no kind of event “{kind}”.", "See the kinds with: kiosk journal tail"
        )
    ids = [r.user.user_id for r in store.users.all() if r.user.name == by]
    if by and by != "command" and not ids:
        raise Refusal(f"Nobody of the staff is called “{by}”.", "See: kiosk users list")
    who = by if by == "command" else ids[-1] if ids else None
    first, last = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
    query = JournalQuery(first, last, who, kinds, visitor or None)
    return tuple(reversed(store.journal.find(query).rows))


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

"""Taking a roster file over into the store: all of it, or nothing and the reasons why.

What a second import of a booking does. The booking reference says which booking it is; in a
booking the document says who a person is, and failing that the name. Ids stay, and so does
what happened at the table: admissions, holdings, stickers, a tour's status, its group's
letter. A person whom the booking no longer has is removed unless they are in (the row stays,
without a place in any list). Bookings and tours that the file does not mention stay.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import assert_never
from zoneinfo import ZoneInfo

from kiosk.app.roster_columns import Header, RowError, find_table
from kiosk.app.roster_files import BadRoster, Table, derive_sha256, open_tables
from kiosk.app.roster_rows import RowReader
from kiosk.app.roster_template import write_template
from kiosk.app.roster_words import Column
from kiosk.store.roster import DraftFlaw, RosterDraft, RosterVisitor
from kiosk.store.store import Store

__all__ = ["BadRoster", "RosterReport", "RowError", "import_roster", "write_template"]

_BATCH = 1000

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class RosterReport:
    """What was taken over, or with `dry_run` would be; all zero where errors prevented it.

    `visitors` counts rows: new ones, `unchanged`, and `updated`, for which the visitor, the
    booking or the tour has changed. `removed` counts people whom their booking no longer has.
    """

    tours: int = 0
    bookings: int = 0
    visitors: int = 0
    unchanged: int = 0
    updated: int = 0
    removed: int = 0
    errors: tuple[RowError, ...] = ()


def import_roster(
    path: Path,
    store: Store,
    *,
    site: str,
    zone: ZoneInfo,
    dry_run: bool = False,
    skip_bad: bool = False,
    progress: Progress | None = None,
) -> RosterReport:
    """Import a CSV or XLSX file; its dates and times are the venue's, in `zone`.

    With wrong rows nothing is imported, unless `skip_bad` leaves these rows out. `progress`
    is told rows done and rows in all, the last time when everything is on the disk. Blocks;
    raises BadRoster for a file that is no roster, StoreError when the store cannot be written.
    """
    if site != store.site:
        raise BadRoster(
            f"The roster is for the site {site}, the store belongs to {store.site}.",
            "Name the data folder of that site with --data.",
        )
    table, header = find_table(open_tables(path), path)
    reader = RowReader(header, zone=zone, document_key=store.keys.document_key)
    tell = progress or _tell_nobody
    with store.roster.draft() as draft:
        rows_read = _gather(table, header, reader, draft, tell)
        if rows_read == 0:
            raise BadRoster(
                f"The file {path} has headers and no rows below them.",
                "Write one row for each visitor; kiosk roster template FILE shows how.",
            )
        draft.settle_roles()
        _settle_flaws(header, reader, draft)
        errors = tuple(sorted(reader.errors, key=lambda error: error.row))
        bad_rows = len({error.row for error in errors})
        if errors and (not skip_bad or bad_rows >= rows_read):
            return RosterReport(errors=errors)
        draft.complete(reader.tours.values(), reader.bookings.values())
        if dry_run:
            counts = draft.preview()
        else:
            counts = draft.take_over(zone, derive_sha256(path), skipped=bad_rows)
    tell(table.total, table.total)
    return RosterReport(
        tours=counts.tours,
        bookings=counts.bookings,
        visitors=counts.visitors,
        unchanged=counts.unchanged,
        updated=counts.updated,
        removed=counts.removed,
        errors=errors,
    )


def _tell_nobody(_done: int, _total: int) -> None:
    pass


def _gather(
    table: Table, header: Header, reader: RowReader, draft: RosterDraft, tell: Progress
) -> int:
    """Put every good row into the draft; how many rows were not empty."""
    rows = (row for row in table.rows() if row[0] > header.row)
    rows_read = 0

    def visitors() -> Iterator[RosterVisitor | None]:
        nonlocal rows_read
        for row in rows:
            errors = len(reader.errors)
            visitor = reader.read(row)
            rows_read += visitor is not None or len(reader.errors) > errors
            if row[0] % _BATCH == 0:
                tell(min(row[0], table.total - 1), table.total)
            yield visitor

    stream = visitors()
    while batch := list(islice(stream, _BATCH)):
        draft.add_visitors(visitor for visitor in batch if visitor is not None)
    return rows_read


def _settle_flaws(header: Header, reader: RowReader, draft: RosterDraft) -> None:
    """Report what does not fit together between rows, and take it out of the draft."""
    rows: list[int] = []
    bookings: list[str] = []
    for found in draft.find_flaws():
        booking = reader.bookings[found.reference_key]
        name = f"booking {booking.reference}"
        match found.flaw:
            case DraftFlaw.DUPLICATE:
                column = Column.NAME
                reason = f"This person is on {name} already, in row {found.first_row}."
                rows.append(found.row)
            case DraftFlaw.SECOND_BOOKER:
                column = Column.ROLE
                reason = f"The booker of {name} is in row {found.first_row} already."
                rows.append(found.row)
                reader.note_incomplete(found.reference_key)
            case DraftFlaw.NO_BOOKER if booking.incomplete:
                continue  # the booker may be in one of the rows that are reported anyway
            case DraftFlaw.NO_BOOKER:
                column = Column.ROLE
                reason = f"Nobody on {name} is its booker: mark one person as booker."
                bookings.append(found.reference_key)
            case never:
                assert_never(never)
        reader.errors.append(RowError(found.row, header.title(column), reason))
    draft.discard_rows(rows)
    draft.discard_bookings(bookings)

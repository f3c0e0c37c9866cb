"""The chain notices every change to a row, and says which row."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as some

from kiosk.domain.journal import (
    FIRST_HASH,
    FactKind,
    JournalRow,
    derive_row_hash,
    verify_chain,
)

START = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)


def chain(count: int) -> list[JournalRow]:
    rows: list[JournalRow] = []
    previous = FIRST_HASH
    for sequence in range(1, count + 1):
        fields = {
            "event_id": f"id-{sequence}",
            "station": "K1",
            "sequence": sequence,
            "at_utc": START + timedelta(seconds=sequence),
            "kind": FactKind.VISITOR_ADMITTED,
            "data": {"visitor": f"v-{sequence}", "forced": False},
        }
        row = JournalRow(**fields, hash=derive_row_hash(previous, **fields))  # type: ignore[arg-type]  # one dict for both
        rows.append(row)
        previous = row.hash
    return rows


def test_an_untouched_chain_is_intact() -> None:
    report = verify_chain(chain(20))
    assert (report.intact, report.events, report.first_bad) == (True, 20, None)


def test_an_empty_journal_is_intact() -> None:
    assert verify_chain([]).intact


@given(some.integers(1, 12), some.sampled_from(["data", "at", "kind", "id", "hash", "gone"]))
def test_any_change_is_found_at_the_row_where_it_was_made(which: int, change: str) -> None:
    rows = chain(12)
    row = rows[which - 1]
    match change:
        case "data":
            rows[which - 1] = replace(row, data={**row.data, "forced": True})
        case "at":
            rows[which - 1] = replace(row, at_utc=row.at_utc + timedelta(microseconds=1))
        case "kind":
            rows[which - 1] = replace(row, kind=FactKind.ADMISSION_UNDONE)
        case "id":
            rows[which - 1] = replace(row, event_id="other")
        case "hash":
            rows[which - 1] = replace(row, hash=bytes(32))
        case "gone":
            del rows[which - 1]
    report = verify_chain(rows)
    if change == "gone" and which == 12:
        assert report.events == 11  # the head kept beside the chain is what notices this one
    else:
        assert not report.intact
        assert report.first_bad == (which + 1 if change == "gone" else which)

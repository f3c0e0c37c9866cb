import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.journal import ChainReport, Fact, FactKind
from kiosk.store.errors import NotAStore
from kiosk.store.store import Store
from tests.samples import NOW
from tests.unit.store.furnished import PATIENCE_S, Clock, Opener, bring_in, open_in

STARTED = Fact(FactKind.STATION_STARTED, {"version": "1"})


def write(store: Store, count: int) -> None:
    for future in [store.journal.record(STARTED) for _ in range(count)]:
        future.result(PATIENCE_S)


@contextmanager
def tampering(path: Path) -> Iterator[sqlite3.Connection]:
    """Someone with the file and time: the triggers are the first thing they drop."""
    connection = sqlite3.connect(path, isolation_level=None)
    for (trigger,) in connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
    ).fetchall():
        connection.execute(f"DROP TRIGGER {trigger}")
    try:
        yield connection
    finally:
        connection.close()


def test_rows_are_numbered_without_gaps_and_chained(tmp_path: Path) -> None:
    clock = Clock()
    with open_in(tmp_path, clock=clock) as store:
        write(store, 2)
        clock.now = NOW + timedelta(microseconds=1)
        write(store, 1)

        rows = list(store.journal.export())

        assert [row.sequence for row in rows] == [1, 2, 3]
        assert [row.at_utc - NOW for row in rows] == [
            timedelta(0),
            timedelta(0),
            timedelta(microseconds=1),
        ]
        assert len({row.event_id for row in rows}) == 3
        assert store.journal.tail(2) == tuple(rows[1:])
        assert store.journal.verify() == ChainReport(events=3, intact=True)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET kind = 'StationStarted'",
        "DELETE FROM journal WHERE sequence = 1",
        "DELETE FROM journal_heads",
        "UPDATE journal_heads SET sequence = 1",
    ],
)
def test_the_database_itself_refuses_to_change_the_journal(store: Store, statement: str) -> None:
    write(store, 2)
    connection = sqlite3.connect(store.path, isolation_level=None)
    try:
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            connection.execute(statement)
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("statement", "first_bad"),
    [
        ('UPDATE journal SET data = \'{"version":"2"}\' WHERE sequence = 2', 2),
        ("UPDATE journal SET at_utc = '2026-11-21T02:12:00.000001+00:00' WHERE sequence = 2", 2),
        ("UPDATE journal SET kind = 'PassRevoked' WHERE sequence = 3", 3),
        ("UPDATE journal SET kind = 'Nonsense' WHERE sequence = 3", 3),
        ("UPDATE journal SET data = 'nonsense' WHERE sequence = 1", 1),
        ("UPDATE journal SET at_utc = 'yesterday' WHERE sequence = 1", 1),
        ("UPDATE journal SET event_id = 'x' WHERE sequence = 4", 4),
        ("DELETE FROM journal WHERE sequence = 1", 2),
        ("DELETE FROM journal WHERE sequence = 3", 4),
        ("DELETE FROM journal WHERE sequence = 5", 5),
        ("DELETE FROM journal WHERE sequence > 2", 3),
        ("DELETE FROM journal", 1),
        ("DELETE FROM journal_heads", 6),
    ],
)
def test_tampering_is_found_where_it_was_done(store: Store, statement: str, first_bad: int) -> None:
    write(store, 5)
    with tampering(store.path) as connection:
        connection.execute(statement)

    report = store.journal.verify()

    assert (report.intact, report.first_bad) == (False, first_bad)


def test_a_row_that_nobody_wrote_is_an_error_for_people(store: Store) -> None:
    write(store, 2)
    with tampering(store.path) as connection:
        connection.execute("UPDATE journal SET kind = 'Nonsense' WHERE sequence = 2")

    with pytest.raises(NotAStore, match="not written by this program"):
        list(store.journal.export())


def test_each_station_has_a_chain_of_its_own(store: Store, open_here: Opener) -> None:
    other = open_here("K2")
    write(store, 3)
    write(other, 2)

    assert [(row.station, row.sequence) for row in store.journal.export()] == [
        ("K1", 1),
        ("K1", 2),
        ("K1", 3),
        ("K2", 1),
        ("K2", 2),
    ]
    assert store.journal.verify() == ChainReport(events=5, intact=True)
    with tampering(store.path) as connection:
        connection.execute("DELETE FROM journal WHERE station = 'K2' AND sequence = 2")
    assert store.journal.verify() == ChainReport(events=4, intact=False, first_bad=2)


def test_an_export_goes_on_while_rows_are_being_written(store: Store) -> None:
    write(store, 1500)
    rows = store.journal.export()
    first = next(rows)
    write(store, 1)

    assert [first.sequence, *(row.sequence for row in rows)] == list(range(1, 1502))


def test_nothing_personal_is_in_the_journal(store: Store) -> None:
    bring_in(store)
    text = str([dict(row.data) for row in store.journal.export()])

    for personal in ("张", "Anna", "13800000000", "1990", "BK2611210417"):
        assert personal not in text


VALUES = st.one_of(
    st.text(max_size=8), st.integers(-(2**53), 2**53), st.booleans(), st.lists(st.text(max_size=4))
)
FACTS = st.builds(
    Fact,
    st.sampled_from(FactKind),
    st.dictionaries(st.text("abcdefg_", min_size=1), VALUES, max_size=4),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(FACTS, min_size=1, max_size=8), st.data())
def test_any_facts_come_back_as_they_were_and_one_changed_bit_is_found(
    facts: list[Fact], data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as folder, open_in(Path(folder)) as store:
        for fact in facts:
            store.journal.record(fact).result(PATIENCE_S)
        assert [Fact(row.kind, row.data) for row in store.journal.export()] == facts
        assert store.journal.verify() == ChainReport(events=len(facts), intact=True)

        place = data.draw(st.integers(1, len(facts)))
        bit = data.draw(st.integers(0, 255))
        with tampering(store.path) as connection:
            (old,) = connection.execute(
                "SELECT hash FROM journal WHERE sequence = ?", (place,)
            ).fetchone()
            new = bytearray(old)
            new[bit // 8] ^= 1 << bit % 8
            connection.execute(
                "UPDATE journal SET hash = ? WHERE sequence = ?", (bytes(new), place)
            )
        assert store.journal.verify().first_bad == place

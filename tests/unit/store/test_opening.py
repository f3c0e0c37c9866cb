import sqlite3
import stat
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from subprocess import run

import pytest

from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.domain.decisions import Reason
from kiosk.domain.journal import Fact, FactKind
from kiosk.store.connection import STORE_FILE
from kiosk.store.errors import NewerSchema, NoRights, NotAStore, StoreClosed, StoreError
from kiosk.store.schema import MIGRATION_SET, MIGRATIONS
from tests.unit.store.furnished import PATIENCE_S, admit_all, bring_in, ids, open_new


def test_a_new_store_is_private_and_keeps_what_it_is_given(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "data"
    with open_new(folder) as store:
        record = bring_in(store)
    assert stat.S_IMODE((folder / STORE_FILE).stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    with open_new(folder) as store:
        assert store.bookings.find_by_reference(record.booking.reference) == record


def test_the_file_is_kept_as_safely_as_sqlite_can(tmp_path: Path) -> None:
    with open_new(tmp_path) as store, store._engine.read() as connection:
        pragmas = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
        loose = connection.execute(
            "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0"
            " AND name NOT LIKE 'sqlite%' AND name NOT LIKE '_sqlite%'"
        ).fetchall()
    assert pragmas == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 8000,
    }
    assert loose == []


def test_stations_that_start_together_make_one_store(tmp_path: Path) -> None:
    program = (
        "import pathlib, sys; from tests.unit.store.furnished import open_new;"
        "open_new(pathlib.Path(sys.argv[1])).close()"
    )

    def start(_: int) -> int:
        return run([sys.executable, "-c", program, tmp_path], check=True).returncode

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(start, range(4))) == [0] * 4
    with open_new(tmp_path) as store:
        assert store.journal.verify().intact


def test_a_newer_schema_is_refused_and_left_alone(tmp_path: Path) -> None:
    open_new(tmp_path).close()
    connection = sqlite3.connect(tmp_path / STORE_FILE, isolation_level=None)
    connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES (?, ?, '')",
        (MIGRATION_SET, "9999_of_the_future"),
    )
    connection.close()

    with pytest.raises(NewerSchema, match="newer version of this program") as caught:
        open_new(tmp_path)
    assert "9999_of_the_future" in caught.value.what
    assert "Install that version" in caught.value.remedy


def test_migrations_are_named_in_order() -> None:
    names = [name for name, _ in MIGRATIONS]
    assert names == sorted(set(names))


def test_an_older_store_keeps_its_doors_and_its_sticker_jobs(tmp_path: Path) -> None:
    with open_new(tmp_path) as store:
        people = admit_all(store, bring_in(store))
        store.compartments.seed([Compartment(7, CompartmentState.FREE)]).result(PATIENCE_S)
        jobs = store.stickers.release(people).result(PATIENCE_S)
    make_older(tmp_path / STORE_FILE)

    with open_new(tmp_path) as store:
        assert store.stickers.pending() == jobs
        assert store.compartments.all()[0].compartment.height == 1
        assert store.stickers.printing(jobs[0].job_id).result(PATIENCE_S) is True
        assert store.journal.verify().intact
        # Whom the store has known before is found, and so is what the journal says of them.
        assert store.search.unready() == len(people)
        story = store.visits.read(people[0])
        assert story is not None
        assert FactKind.VISITOR_ADMITTED in [row.kind for row in story.rows]


def make_older(path: Path) -> None:
    """A store of the first migration alone, with what of these rows it had room for."""
    older = path.with_name("older.db")
    connection = sqlite3.connect(older, isolation_level=None)
    connection.execute("ATTACH ? AS newer", (str(path),))
    (made,) = connection.execute(
        "SELECT sql FROM newer.sqlite_schema WHERE name = '_sqlite_migrations'"
    ).fetchone()
    for statement in (made, *MIGRATIONS[0][1]):
        connection.execute(statement)
    tables = [
        name
        for (name,) in connection.execute("SELECT name FROM main.sqlite_schema WHERE type='table'")
        if not name.startswith("sqlite_stat")
    ]
    for table in tables:
        columns = ", ".join(
            row[1] for row in connection.execute(f"PRAGMA main.table_info({table})")
        )
        connection.execute(
            f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM newer.{table}"
        )
    connection.execute("DELETE FROM _sqlite_migrations WHERE name != '0001_first'")
    connection.close()
    older.replace(path)


def spoil_text(path: Path) -> None:
    path.write_text("this is a text file, and not a short one either" * 100)


def spoil_foreign(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()


def spoil_pages(path: Path) -> None:
    open_new(path.parent).close()
    content = bytearray(path.read_bytes())
    content[4096 : 4096 * 12] = b"\xa5" * (4096 * 11)
    path.write_bytes(content)


def spoil_half(path: Path) -> None:
    open_new(path.parent).close()
    path.write_bytes(path.read_bytes()[:6000])


@pytest.mark.parametrize("spoil", [spoil_text, spoil_foreign, spoil_pages, spoil_half])
def test_a_file_that_is_no_sound_store_is_refused(tmp_path: Path, spoil) -> None:
    spoil(tmp_path / STORE_FILE)
    content = (tmp_path / STORE_FILE).read_bytes()

    with pytest.raises(NotAStore, match=STORE_FILE) as caught:
        open_new(tmp_path)

    assert caught.value.remedy
    assert (tmp_path / STORE_FILE).read_bytes() == content


@pytest.mark.parametrize("name", ["file", "file/data"])
def test_a_folder_that_cannot_be_used_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(NoRights, match=f"{tmp_path / name} cannot be used") as caught:
        open_new(tmp_path / name)
    assert "--data" in caught.value.remedy


def test_a_store_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    (tmp_path / STORE_FILE).mkdir()
    with pytest.raises(NoRights, match="cannot be opened for writing"):
        open_new(tmp_path)


def test_closing_finishes_what_was_submitted_and_ends_everything(tmp_path: Path) -> None:
    store = open_new(tmp_path)
    futures = [store.journal.record(Fact(FactKind.STATION_STARTED, {})) for _ in range(20)]
    store.close()
    store.close()

    assert [future.result(0).sequence for future in futures] == list(range(1, 21))
    with pytest.raises(StoreClosed, match="is closed"):
        store.journal.tail(1)
    with pytest.raises(StoreClosed):
        store.journal.record(Fact(FactKind.STATION_STARTED, {}))
    assert not (tmp_path / f"{STORE_FILE}-wal").exists()


def test_many_threads_read_while_one_writes(tmp_path: Path) -> None:
    with open_new(tmp_path) as store, ThreadPoolExecutor(8) as pool:
        record = bring_in(store)
        reads = [pool.submit(store.bookings.find, record.booking.booking_id) for _ in range(200)]
        writes = [store.admissions.record_refusal(Reason.UNKNOWN, False) for _ in range(50)]
        assert {len(ids(read.result(PATIENCE_S))) for read in reads} == {3}
        assert len({write.result(PATIENCE_S) for write in writes}) == 50


def test_work_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    with open_new(tmp_path) as store:
        record = bring_in(store)
        facts = store.journal.tail(10)
        store.compartments.seed([Compartment(1, CompartmentState.FREE)]).result(PATIENCE_S)

        with pytest.raises(StoreError, match="FOREIGN KEY"):
            store.compartments.reserve((*ids(record), "nobody")).result(PATIENCE_S)

        assert store.journal.tail(10) == facts
        assert store.compartments.all()[0].visitor_ids == ()
        assert store.compartments.reserve(ids(record)).result(PATIENCE_S) == 1

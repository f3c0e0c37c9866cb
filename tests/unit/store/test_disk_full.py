import sys
from pathlib import Path
from subprocess import run

import pytest

from kiosk.store.connection import STORE_FILE, Writer, prepare_file
from kiosk.store.errors import DiskFull
from tests.unit.store.furnished import PATIENCE_S, bring_in, open_new


def test_a_full_disk_is_said_with_its_remedy_and_nothing_is_half_done(tmp_path: Path) -> None:
    with open_new(tmp_path) as store:
        bring_in(store)
        before = list(store.journal.export())
    path = tmp_path / STORE_FILE
    connection = prepare_file(path)
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    writer = Writer(path, connection)

    def fill(on) -> None:
        on.execute("UPDATE visitors SET notes = 'first'")
        on.execute("INSERT INTO meta (key, value) VALUES ('big', zeroblob(1000000))")

    with pytest.raises(DiskFull, match="no room left to write") as caught:
        writer.submit(fill).result(PATIENCE_S)
    assert "Free space on this disk" in caught.value.remedy
    assert writer.submit(lambda on: on.execute("SELECT 1").fetchone()[0]).result(PATIENCE_S) == 1
    writer.close()

    with open_new(tmp_path) as store:
        assert list(store.journal.export()) == before
        with store._engine.read() as reader:
            assert {row[0] for row in reader.execute("SELECT notes FROM visitors")} == {""}


# The operating system itself stops the file's growth: what a quota does.
_LIMITED = """
import pathlib, resource, sys
from kiosk.store.errors import DiskFull
from tests.unit.store.furnished import open_new, bring_in
from kiosk.domain.journal import Fact, FactKind

store = open_new(pathlib.Path(sys.argv[1]))
bring_in(store)
resource.setrlimit(resource.RLIMIT_FSIZE, (2_500_000, 2_500_000))
written = 0
try:
    while written < 10_000:
        store.journal.record(Fact(FactKind.STATION_STARTED, {"pad": "x" * 500})).result()
        written += 1
except DiskFull as full:
    print(written, full.remedy)
"""


def test_a_file_that_may_not_grow_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    done = run(
        [sys.executable, "-c", _LIMITED, tmp_path], capture_output=True, text=True, check=True
    )
    written, remedy = done.stdout.split(" ", 1)

    assert "Free space" in remedy
    with open_new(tmp_path) as store:
        report = store.journal.verify()
        assert report.intact
        assert report.events == int(written) + 1 > 50

"""`kiosk roster` and `kiosk manifest`: a file in, a list out."""

from pathlib import Path

import pytest

from tests.integration.cli.conftest import FATHER_NUMBER, Kiosk
from tests.integration.hardware.private_cups import open_queue
from tests.waiting import wait_until


def test_an_import_counts_what_came_in(kiosk: Kiosk, roster_file: Path) -> None:
    result = kiosk("roster", "import", roster_file, "--json")
    assert result.status == 0
    assert result.document == {
        "tours": 1,
        "bookings": 3,
        "visitors": 4,
        "unchanged": 0,
        "updated": 0,
        "removed": 0,
        "errors": [],
    }


def test_a_second_import_changes_nothing(imported: Kiosk, roster_file: Path) -> None:
    result = imported("roster", "import", roster_file, "--json")
    assert (result.document["unchanged"], result.document["updated"]) == (4, 0)


def test_a_dry_run_leaves_no_trace(kiosk: Kiosk, roster_file: Path, data_dir: Path) -> None:
    result = kiosk("roster", "import", roster_file, "--dry-run", "--json")
    assert (result.status, result.document["visitors"]) == (0, 4)
    assert not data_dir.exists()


def test_a_bad_row_is_named_and_nothing_is_imported(
    kiosk: Kiosk, roster_file: Path, data_dir: Path
) -> None:
    text = roster_file.read_text(encoding="utf-8").replace(FATHER_NUMBER, FATHER_NUMBER[:-1] + "1")
    roster_file.write_text(text, encoding="utf-8")
    result = kiosk("roster", "import", roster_file, "--json")
    assert result.status == 1
    (error,) = result.document["errors"]
    assert (error["row"], error["column"]) == (2, "document_number")
    assert "check digit" in error["reason"]
    assert FATHER_NUMBER[:-1] not in result.out + result.err
    assert kiosk("manifest", "T1").status == 1


def test_bad_rows_can_be_left_out(kiosk: Kiosk, roster_file: Path) -> None:
    text = roster_file.read_text(encoding="utf-8").replace("1974-08-12", "1974-13-12")
    roster_file.write_text(text, encoding="utf-8")
    result = kiosk("roster", "import", roster_file, "--skip-bad", "--json")
    assert result.status == 0
    assert (result.document["visitors"], len(result.document["errors"])) == (3, 1)


def test_a_file_that_is_no_roster_is_refused(kiosk: Kiosk, tmp_path: Path) -> None:
    path = tmp_path / "shopping.csv"
    path.write_text("milk,eggs\n1,12\n", encoding="utf-8")
    result = kiosk("roster", "import", path)
    assert (result.status, result.out) == (1, "")
    assert "no row of headers" in result.err


def test_the_template_can_be_imported(kiosk: Kiosk, tmp_path: Path) -> None:
    path = tmp_path / "example.csv"
    assert kiosk("roster", "template", path).status == 0
    result = kiosk("roster", "import", path, "--json")
    assert (result.status, result.document["errors"]) == (0, [])
    assert kiosk("roster", "template", path).status == 1


def test_a_manifest_lists_those_who_hold_seats(imported: Kiosk) -> None:
    document = imported("manifest", "T1", "--json").document
    assert document["tour"]["id"] == "T1"
    assert [v["booking"] for v in document["visitors"]] == ["BK100", "BK100", "BK101"]
    assert [v["minor"] for v in document["visitors"]] == [False, True, False]
    assert document["counts"] == {
        "expected": 3,
        "admitted": 0,
        "missing": 3,
        "minors": 1,
        "phones": 0,
        "phones_locked": 0,
        "noted": 0,
    }
    assert [v["standing"] for v in document["visitors"]] == ["missing"] * 3
    teen = document["visitors"][1]
    assert teen["guardian"] == document["visitors"][0]["visitor"]


def test_a_manifest_is_written_for_paper_and_spreadsheet(imported: Kiosk, tmp_path: Path) -> None:
    pdf, csv = tmp_path / "m.pdf", tmp_path / "m.csv"
    result = imported("manifest", "T1", "--pdf", pdf, "--csv", csv, "--json")
    assert result.document["counts"]["expected"] == 3
    assert pdf.read_bytes().startswith(b"%PDF-")
    lines = csv.read_text(encoding="utf-8-sig").splitlines()
    assert lines[2].split(",")[1:5] == ["张欣悦", "BK100", "13", "张建国"]
    assert [file.stat().st_mode & 0o777 for file in (pdf, csv)] == [0o600] * 2
    rows = imported("journal", "tail", "--json").document["events"]
    saved = [row["data"] for row in rows if row["kind"] == "ManifestSaved"]
    assert [(fact["format"], fact["by"]) for fact in saved] == [
        ("pdf", "command"),
        ("csv", "command"),
    ]


def test_a_manifest_is_printed_on_the_printer_of_paper(
    imported: Kiosk, monkeypatch: pytest.MonkeyPatch
) -> None:
    without = imported("manifest", "T1", "--print")
    assert without.status == 2
    assert "devices.paper" in without.err
    with open_queue("office") as (server, paper):
        monkeypatch.setenv("CUPS_SERVER", server)
        monkeypatch.setenv("KIOSK_DEVICES__PAPER", "cups://office")
        assert "office" in imported("manifest", "T1", "--print").err
        wait_until(lambda: paper.labels == 1)
    rows = imported("journal", "tail", "--json").document["events"]
    (saved,) = [row["data"] for row in rows if row["kind"] == "ManifestSaved"]
    assert (saved["place"], saved["by"]) == ("printer", "command")


@pytest.mark.parametrize("command", [["manifest", "T9"], ["passes", "issue", "--tour", "T9"]])
def test_an_unknown_tour_is_refused(imported: Kiosk, command: list[str], tmp_path: Path) -> None:
    out = ["--out", str(tmp_path / "passes")] if command[0] == "passes" else []
    result = imported(*command, *out)
    assert result.status == 1
    assert result.err.startswith("There is no tour T9 in the store.")

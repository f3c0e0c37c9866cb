"""`kiosk passes`, and what `kiosk decide` makes of them."""

import csv
import json
import shutil
from pathlib import Path

import pytest

from hardware.scanners.decode import read_image_codes
from kiosk.store.store import Store
from tests.integration.cli.conftest import (
    FATHER_NUMBER,
    MOTHER_NUMBER,
    OPEN,
    STRANGER_NUMBER,
    Kiosk,
)


@pytest.fixture(scope="module")
def issued(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the first test puts its data once it has issued passes; issuing them takes long."""
    return tmp_path_factory.mktemp("issued")


@pytest.fixture
def passes(kiosk: Kiosk, roster_file: Path, data_dir: Path, issued: Path) -> dict[str, str]:
    """Texts of the issued passes, by booking reference; the store is a copy for each test."""
    listed = issued / "passes.json"
    if listed.exists():
        shutil.copytree(issued / "data", data_dir)
    else:
        assert kiosk("roster", "import", roster_file).status == 0
        result = kiosk("passes", "issue", "--out", issued / "passes", "--json")
        assert result.status == 0
        shutil.copytree(data_dir, issued / "data")
        listed.write_text(json.dumps(result.document), encoding="utf-8")
    document = json.loads(listed.read_text(encoding="utf-8"))
    return {p["booking"]: p["text"] for p in document["passes"]}


def test_every_confirmed_booking_gets_a_pass_that_a_camera_reads(
    imported: Kiosk, tmp_path: Path
) -> None:
    out = tmp_path / "passes"
    document = imported("passes", "issue", "--tour", "T1", "--out", out, "--json").document
    assert [p["booking"] for p in document["passes"]] == ["BK100", "BK101"]
    for issued in document["passes"]:
        assert read_image_codes(Path(issued["file"])) == (issued["text"],)
    assert (out / "passes.pdf").read_bytes().startswith(b"%PDF-")
    with (out / "passes.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["pass"] for row in rows] == [p["pass"] for p in document["passes"]]


def test_issuing_is_in_the_journal(passes: dict[str, str], kiosk: Kiosk) -> None:
    last = kiosk("journal", "tail", "-n", "1", "--json").document["events"][0]
    assert last["kind"] == "PassesIssued"
    assert (last["data"]["count"], last["data"]["tours"]) == (2, ["T1"])


def test_a_good_pass_is_explained(passes: dict[str, str], kiosk: Kiosk) -> None:
    result = kiosk("passes", "check", passes["BK100"], "--json")
    assert result.status == 0
    document = result.document
    assert (document["valid"], document["reason"]) == (True, None)
    assert (document["booking"], document["tour"]) == ("BK100", "T1")
    # The child has no document on the roster.
    assert (document["party_size"], document["documents"]) == (2, 1)


def test_a_changed_pass_is_forged_and_another_text_unreadable(
    passes: dict[str, str], kiosk: Kiosk
) -> None:
    text = passes["BK100"]
    place = len(text) - 20
    changed = text[:place] + ("A" if text[place] != "A" else "B") + text[place + 1 :]
    assert kiosk("passes", "check", changed, "--json").document["reason"] in {
        "forged",
        "unreadable",
    }
    result = kiosk("passes", "check", "https://example.org", "--json")
    assert (result.status, result.document["reason"]) == (1, "unreadable")


def test_a_pass_signed_by_the_key_before_stays_good(passes: dict[str, str], kiosk: Kiosk) -> None:
    first = kiosk("passes", "check", passes["BK100"], "--json").document["key"]
    made = kiosk("passes", "keygen", "--json").document["key"]
    assert made != first
    assert kiosk("passes", "check", passes["BK100"]).status == 0


def test_a_revoked_pass_is_no_longer_good(passes: dict[str, str], kiosk: Kiosk) -> None:
    first = kiosk("passes", "revoke", passes["BK100"], "--json")
    assert (first.status, first.document["changed"]) == (0, True)
    assert kiosk("passes", "check", passes["BK100"], "--json").document["reason"] == "revoked"
    again = kiosk("passes", "revoke", first.document["pass"], "--json")
    assert again.document["changed"] is False
    assert kiosk("passes", "check", passes["BK101"]).status == 0


def test_everything_a_key_has_signed_can_be_revoked(passes: dict[str, str], kiosk: Kiosk) -> None:
    key = kiosk("passes", "check", passes["BK100"], "--json").document["key"]
    assert kiosk("passes", "revoke", "--key", key).status == 0
    assert kiosk("passes", "check", passes["BK101"], "--json").document["reason"] == "revoked"
    assert kiosk("passes", "revoke", "--key", "00000000").status == 1


def test_what_is_no_pass_cannot_be_revoked(imported: Kiosk) -> None:
    result = imported("passes", "revoke", "hello")
    assert result.status == 1
    assert result.err.startswith("This is no pass of ours")


# --- decide --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("document", "at", "answer"),
    [
        (FATHER_NUMBER, OPEN, ("admitted", None, None)),
        (STRANGER_NUMBER, OPEN, ("refused", "not_on_booking", "staff")),
        (FATHER_NUMBER[:-1] + "1", OPEN, ("refused", "document_invalid", "staff")),
        (None, OPEN, ("admitted", None, None)),
        (None, OPEN.replace("T10", "T08"), ("refused", "too_early", "visitor")),
        (None, OPEN.replace("T10", "T12"), ("refused", "too_late", "staff")),
        (None, "2020-01-01T10:00", ("refused", "wrong_day", "visitor")),
    ],
)
def test_what_would_happen_is_said_and_not_done(
    passes: dict[str, str],
    kiosk: Kiosk,
    document: str | None,
    at: str,
    answer: tuple[str, str | None, str | None],
) -> None:
    events = kiosk("journal", "verify", "--json").document["events"]
    asked = ["decide", "--pass", passes["BK100"], "--at", at, "--json"]
    result = kiosk(*asked, *(["--document", document] if document else []))
    given = result.document
    assert (given["result"], given["reason"], given["fixable_by"]) == answer
    assert result.status == (0 if answer[0] == "admitted" else 1)
    assert kiosk("journal", "verify", "--json").document["events"] == events


def test_a_party_is_decided_together(imported: Kiosk) -> None:
    documents = ["--document", FATHER_NUMBER, "--document", MOTHER_NUMBER]
    result = imported("decide", "--reference", "bk 100", *documents, "--at", OPEN, "--json")
    assert [p["result"] for p in result.document["people"]] == ["admitted", "refused"]
    assert result.document["reason"] == "not_on_booking"


def test_a_document_alone_finds_its_booking(imported: Kiosk) -> None:
    assert imported("decide", "--document", MOTHER_NUMBER, "--at", OPEN).status == 0
    unknown = imported("decide", "--document", STRANGER_NUMBER, "--json").document
    assert (unknown["result"], unknown["reason"]) == ("refused", "unknown")


def test_a_cancelled_booking_is_refused(imported: Kiosk) -> None:
    document = imported("decide", "--reference", "BK102", "--at", OPEN, "--json").document
    assert document["reason"] == "cancelled"


def test_deciding_makes_no_store(kiosk: Kiosk, data_dir: Path) -> None:
    assert kiosk("decide", "--reference", "BK100", "--json").document["reason"] == "unknown"
    assert not data_dir.exists()


def test_a_point_in_time_that_is_none_is_wrong_use(kiosk: Kiosk) -> None:
    result = kiosk("decide", "--reference", "BK100", "--at", "noon")
    assert (result.status, result.err) == (
        2,
        "--at noon is no point in time. Write for example --at 2026-11-21T10:12.\n",
    )


def test_a_running_kiosk_knows_of_a_revocation_at_once(
    passes: dict[str, str], kiosk: Kiosk, store: Store
) -> None:
    pass_id = kiosk("passes", "check", passes["BK100"], "--json").document["pass"]
    kiosk("passes", "revoke", passes["BK100"])
    assert pass_id in store.passes.revoked()

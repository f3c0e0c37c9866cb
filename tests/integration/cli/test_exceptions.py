"""`kiosk find`, `blocklist`, and `admissions walk-in, standby, by-hand, merge` on a real store."""

from datetime import datetime
from pathlib import Path

import pytest

from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.store.store import Store
from tests.integration.cli.conftest import (
    FATHER_NUMBER,
    MOTHER_NUMBER,
    ROSTER,
    STRANGER_NUMBER,
    Kiosk,
)
from tests.samples import SHANGHAI


@pytest.fixture
def roster_file(tmp_path: Path) -> Path:
    """The roster of the other tests, for today."""
    today = datetime.now(SHANGHAI).date()
    teen = today.replace(year=today.year - 13, day=1)
    text = ROSTER.format(day=today, father=FATHER_NUMBER, mother=MOTHER_NUMBER, teen=teen)
    text += (
        f"T1,{today},10:30,工厂之旅,30,6,zh,李导,BK103,unconfirmed,booker,王五,,,,1980-01-01,,,\n"
    )
    path = tmp_path / "today.csv"
    path.write_text(text, encoding="utf-8")
    return path


def find(kiosk: Kiosk, text: str) -> list[dict[str, object]]:
    rows = kiosk("--json", "find", text).document["visitors"]
    assert isinstance(rows, list)
    return rows


def visitor(kiosk: Kiosk, text: str) -> str:
    (row,) = find(kiosk, text)
    return str(row["visitor"])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("zhangjg", []),
        ("jianguo", ["张建国"]),
        ("002x", ["张建国"]),
        ("anna", ["ANNA ERIKSSON"]),
        ("BK101", ["ANNA ERIKSSON"]),
        ("10:30", ["ANNA ERIKSSON", "张建国", "张欣悦", "李四", "王五"]),
    ],
)
def test_people_are_found(imported: Kiosk, text: str, names: list[str]) -> None:
    assert sorted(str(row["name"]) for row in find(imported, text)) == names


def test_nobody_found_says_what_helps(imported: Kiosk) -> None:
    result = imported("find", "nobody at all")

    assert result.status == 1
    assert result.err == (
        "Nobody is found by this. Try a part of the name, its pinyin, or the last four of the"
        " document.\n"
    )


def test_somebody_is_blocked_and_unblocked(imported: Kiosk, store: Store) -> None:
    father = visitor(imported, "jianguo")

    entry = imported("--json", "blocklist", "add", "--visitor", father, "--reason", "x").document
    assert find(imported, "jianguo")[0]["blocked"] is True
    again = imported("blocklist", "add", "--document", FATHER_NUMBER, "--reason", "x")
    assert (again.status, again.err.split(".")[0]) == (1, "This document is blocked already")
    (row,) = imported("--json", "blocklist", "list").document["entries"]
    assert (row["entry"], row["last4"]) == (entry["entry"], "002X")
    assert imported("blocklist", "remove", entry["entry"]).status == 0
    assert find(imported, "jianguo")[0]["blocked"] is False
    assert imported("blocklist", "remove", entry["entry"]).status == 1
    assert imported("blocklist", "add", "--reason", "x").status == 2
    assert imported("blocklist", "add", "--document", "12", "--reason", "x").status == 2
    assert all("0002X" not in str(r.data) for r in store.journal.export())


def test_walk_ins_come_in_together_or_not_at_all(imported: Kiosk, store: Store) -> None:
    alone = imported("admissions", "walk-in", "T1", "--person", "李小,2015-01-01")
    assert alone.status == 1
    assert alone.err == (
        "The rules say: needs adult. Nothing was changed. Another tour may have places.\n"
    )

    done = imported(
        "--json",
        *("admissions", "walk-in", "T1"),
        *("--person", f"李雷,{STRANGER_NUMBER}", "--person", "李小,2015-01-01"),
    )

    assert len(done.document["visitors"]) == 2
    assert [row["state"] for row in find(imported, done.document["reference"])] == ["admitted"] * 2
    assert len(store.stickers.pending()) == 2
    bad = imported("admissions", "walk-in", "T1", "--person", "李雷,123")
    assert bad.status == 2
    refusals = [r.data for r in store.journal.export() if r.kind.value == "ActionRefused"]
    assert [(data["action"], data["rules"]) for data in refusals] == [("walk_in", "needs_adult")]


def test_a_standby_gets_places(imported: Kiosk) -> None:
    assert imported("--json", "admissions", "standby", "BK103").document["status"] == "confirmed"
    assert imported("admissions", "standby", "BK103").status == 1
    assert imported("admissions", "standby", "BK999").status == 1


def test_a_party_is_checked_in_by_hand(imported: Kiosk, store: Store) -> None:
    store.compartments.seed([Compartment(7, CompartmentState.FREE)]).result()
    father = visitor(imported, "jianguo")
    wrong = imported("admissions", "by-hand", "BK100", "--present", f"{father}=9999")
    assert (wrong.status, "last four" in wrong.err) == (1, True)

    done = imported(
        "--json",
        *("admissions", "by-hand", "BK100", "--present", "all=known"),
        *("--present", f"{father}=002x", "--phones", 7),
    )

    assert [row["result"] for row in done.document["visitors"]] == ["admitted"] * 2
    assert done.document["locked"] == [7]
    assert {row["compartment"] for row in find(imported, "BK100")} == {7}
    assert imported("admissions", "by-hand", "BK100", "--present", father).status == 2


def test_a_double_is_merged(imported: Kiosk) -> None:
    father, anna = visitor(imported, "jianguo"), visitor(imported, "anna")
    other = visitor(imported, "王五")

    assert imported("admissions", "merge", father, anna).status == 1
    assert imported("--json", "admissions", "merge", father, other).document["dropped"] == other
    assert imported("find", "王五").status == 1


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("luggage", "hand-out", "99999999999999999999"), 2),
        (("journal", "tail", "-n", "99999999999999999999"), 2),
        (("report", "--from", "0001-01-01"), 2),
        (("report", "--from", "9999-12-31"), 2),
        (("report", "--from", "2000-01-01", "--to", "2026-01-01"), 2),
        (("lockers", "block", "99999999999999999999"), 1),
        (("find", "99999999999999999999"), 1),
    ],
)
def test_what_no_store_and_no_calendar_holds_is_refused_in_words(
    imported: Kiosk, arguments: tuple[str, ...], status: int
) -> None:
    result = imported(*arguments, "--json")
    assert result.status == status
    assert "unexpected" not in result.err
    assert result.err.strip()


def test_a_block_to_the_end_of_the_calendar_has_no_end(imported: Kiosk) -> None:
    imported(
        *("blocklist", "add", "--document", STRANGER_NUMBER),
        *("--reason", "thief", "--until", "9999-12-31", "--json"),
    )
    (entry,) = imported("blocklist", "list", "--json").document["entries"]
    assert entry["until"] is None

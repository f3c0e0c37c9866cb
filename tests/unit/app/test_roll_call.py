"""The list on paper and as plain text, kept beside the store."""

import stat
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.app.roll_call import (
    ROLL_CALL_FILE,
    RollCallKeeper,
    encode_roll_call_text,
    end_roll_call,
    read_last_text,
    read_roll_call,
    tick,
    write_roll_call_pdf,
)
from kiosk.domain.journal import FactKind
from kiosk.domain.roll_call import Person, TickRefusal, TickRefused
from kiosk.domain.staff import Role, StaffUser
from kiosk.domain.tours import Language
from kiosk.store.records import BookingRecord
from kiosk.store.store import Store
from tests.samples import NOW, SHANGHAI
from tests.unit.store.furnished import Clock, admit_all, bring_in, open_in

GUIDE = StaffUser("u-li", "李导", Role.GUIDE)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    with open_in(tmp_path, clock=clock) as store:
        yield store


@pytest.fixture
def family(store: Store) -> BookingRecord:
    return bring_in(store)


def text_of(store: Store, language: Language) -> str:
    call = read_roll_call(store, SHANGHAI, NOW)
    return encode_roll_call_text(call, zone=SHANGHAI, language=language, made_at_utc=NOW)


def test_the_text_names_everyone_missing_people_first(store: Store, family: BookingRecord) -> None:
    father, *_ = admit_all(store, family)
    found = tick(store, GUIDE, father, SHANGHAI, NOW, found=True)
    assert isinstance(found, Person)
    lines = text_of(store, Language.ENGLISH).splitlines()
    assert lines[0] == "Roll call  2026-11-21 10:12:00"
    assert lines[2].startswith("Inside 4   Found 1   Missing 3   Guides 1   Minors 1")
    people = [line for line in lines if line.startswith("[")]
    assert [line[:3] for line in people] == ["[ ]"] * 3 + ["[x "]
    assert "[x 10:12] 张建国" in people[-1]
    assert "Guide" in people[0]
    assert "未找到 3" in text_of(store, Language.SIMPLIFIED)


def test_nobody_inside_is_said_and_not_an_empty_page(store: Store) -> None:
    assert "Nobody is inside now." in text_of(store, Language.ENGLISH)


def test_the_text_is_kept_at_each_change_and_each_minute_for_this_account_only(
    store: Store, family: BookingRecord, clock: Clock, tmp_path: Path
) -> None:
    keeper = RollCallKeeper(store, tmp_path, SHANGHAI, Language.ENGLISH, clock)
    assert keeper.keep()
    assert not keeper.keep()  # nothing has happened
    admit_all(store, family)
    assert keeper.keep()
    path = tmp_path / ROLL_CALL_FILE
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "张建国" in path.read_text()
    assert not keeper.keep()
    clock.now += timedelta(minutes=30)
    assert keeper.keep()
    assert "Lobby or on tour" in path.read_text()  # the start has passed meanwhile


def test_the_kept_text_is_there_when_the_store_is_not(
    store: Store, family: BookingRecord, clock: Clock, tmp_path: Path
) -> None:
    admit_all(store, family)
    RollCallKeeper(store, tmp_path, SHANGHAI, Language.ENGLISH, clock).keep()
    store.close()
    assert "Anna Eriksson" in (read_last_text(tmp_path) or "")
    assert read_last_text(tmp_path / "elsewhere") is None


@pytest.mark.parametrize("language", Language)
def test_the_list_on_paper_is_for_this_account_only(
    store: Store, family: BookingRecord, tmp_path: Path, language: Language
) -> None:
    admit_all(store, family)
    path = tmp_path / "list.pdf"
    call = read_roll_call(store, SHANGHAI, NOW)
    write_roll_call_pdf(call, path, zone=SHANGHAI, venue="工厂", language=language, made_at_utc=NOW)
    assert path.read_bytes().startswith(b"%PDF")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_cannot_be_is_refused_and_journaled(store: Store, family: BookingRecord) -> None:
    admit_all(store, family)
    refused = tick(store, GUIDE, "nobody", SHANGHAI, NOW, found=True)
    assert refused == TickRefused(TickRefusal.UNKNOWN_PERSON)
    assert end_roll_call(store, GUIDE, "drill", SHANGHAI, NOW) == TickRefused(
        TickRefusal.NONE_BEGUN
    )
    facts = [r.data for r in store.journal.export() if r.kind is FactKind.ACTION_REFUSED]
    assert [fact["why"] for fact in facts] == ["unknown_person", "none_begun"]
    assert {fact["by"] for fact in facts} == {GUIDE.user_id}

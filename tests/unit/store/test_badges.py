"""Badges in the store: whose code it is, by a keyed hash alone."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.badges import LONGEST_BADGE, SHORTEST_BADGE, BadBadge, parse_badge
from kiosk.domain.journal import FactKind
from kiosk.domain.staff import Role, StaffUser
from kiosk.store.badges import BadgeTaken
from kiosk.store.connection import STORE_FILE
from kiosk.store.errors import UnknownRecord
from kiosk.store.store import Store
from tests.unit.store.furnished import Opener

CODE = "BADGE-000417"


@pytest.fixture
def wang(store: Store) -> StaffUser:
    return store.users.add("王敏", Role.STAFF, "hash-of-a-pin").result()


def facts(store: Store) -> list[tuple[FactKind, dict[str, object]]]:
    return [(row.kind, dict(row.data)) for row in store.journal.export()]


def test_a_badge_finds_its_owner_and_only_a_keyed_hash_is_kept(
    store: Store, wang: StaffUser
) -> None:
    assert store.badges.give("王敏", CODE, "command").result() == wang
    assert store.badges.find(f"  {CODE} ") == (wang, True)
    assert store.badges.find("BADGE-000418") is None
    assert store.badges.counts() == {wang.user_id: 1}
    assert CODE.encode() not in store.path.read_bytes()
    connection = sqlite3.connect(store.path.with_name(STORE_FILE))
    (kept,) = connection.execute("SELECT code_hash FROM badges").fetchone()
    connection.close()
    assert len(kept) == 32
    assert CODE not in repr(facts(store))


def test_giving_the_same_badge_twice_changes_nothing_and_to_another_is_refused(
    store: Store, wang: StaffUser
) -> None:
    store.users.add("李导", Role.GUIDE, "x").result()
    store.badges.give("王敏", CODE, "command").result()
    store.badges.give("王敏", CODE, "command").result()
    assert store.badges.counts() == {wang.user_id: 1}
    with pytest.raises(BadgeTaken, match="王敏"):
        store.badges.give("李导", CODE, "command").result()
    with pytest.raises(UnknownRecord):
        store.badges.give("nobody", CODE, "command").result()
    assert [kind for kind, _ in facts(store)].count(FactKind.BADGE_GIVEN) == 1


def test_a_disabled_persons_badge_is_known_signs_nobody_in_and_may_go_to_another(
    store: Store, wang: StaffUser
) -> None:
    store.badges.give("王敏", CODE, "command").result()
    store.users.disable("王敏").result()
    assert store.badges.find(CODE) == (wang, False)
    li = store.users.add("李导", Role.GUIDE, "x").result()
    store.badges.give("李导", CODE, "command").result()
    assert store.badges.find(CODE) == (li, True)


def test_ended_badges_sign_nobody_in(store: Store, wang: StaffUser) -> None:
    store.badges.give("王敏", CODE, "command").result()
    store.badges.give("王敏", "another-badge", "command").result()
    assert store.badges.end("王敏", "command").result() == 2
    assert store.badges.end("王敏", "command").result() == 0
    assert store.badges.find(CODE) is None
    last = facts(store)[-1]
    assert last == (
        FactKind.BADGES_ENDED,
        {"user": wang.user_id, "count": 2, "by": "command"},
    )


def test_unknown_codes_are_counted_for_each_station_until_a_known_one(
    open_here: Opener,
) -> None:
    one, other = open_here("K1"), open_here("K2")
    wang = one.users.add("王敏", Role.STAFF, "x").result()
    assert one.badges.note_wrong().result().count == 1
    assert one.badges.note_wrong().result().count == 2
    assert (one.badges.wrong().count, other.badges.wrong().count) == (2, 0)
    one.badges.note_signed_in(wang.user_id).result()
    assert one.badges.wrong().count == 0
    assert facts(one)[-1] == (FactKind.SIGNED_IN, {"user": wang.user_id, "method": "badge"})


@pytest.mark.parametrize("text", ["", "12345", " 12345 ", "x" * 129, "abc\x07defgh"])
def test_what_no_badge_may_carry_is_refused_and_not_repeated(text: str) -> None:
    with pytest.raises(BadBadge) as caught:
        parse_badge(text)
    assert text.strip() == "" or text.strip() not in str(caught.value)


@given(st.text(alphabet=st.characters(categories=("L", "N", "P")), max_size=140))
def test_a_badge_reads_the_same_with_blanks_around_it(text: str) -> None:
    try:
        code = parse_badge(text)
    except BadBadge:
        return
    assert SHORTEST_BADGE <= len(code) <= LONGEST_BADGE
    assert parse_badge(f"\r {code}\n") == code

"""The staff in the store: adding, disabling, and wrong PINs that outlive a restart."""

from datetime import timedelta

import pytest

from kiosk.app.pins import Pins
from kiosk.domain.journal import FactKind
from kiosk.domain.staff import NO_WRONG_TRIES, Role, StaffUser
from kiosk.store.errors import UnknownRecord
from kiosk.store.store import Store
from kiosk.store.users import UserExists
from tests.samples import NOW
from tests.unit.store.furnished import KEYS, Clock, Opener


def add(store: Store, name: str = "王敏", role: Role = Role.STAFF) -> StaffUser:
    return store.users.add(name, role, "hash-of-a-pin").result()


def facts(store: Store) -> list[tuple[FactKind, dict[str, object]]]:
    return [(row.kind, dict(row.data)) for row in store.journal.export()]


def test_who_was_added_may_sign_in(store: Store) -> None:
    wang = add(store)
    li = add(store, "李导", Role.GUIDE)
    assert store.users.enabled() == (wang, li)
    known = store.users.credentials(wang.user_id)
    assert known is not None
    assert (known.user, known.pin_hash, known.tries) == (wang, "hash-of-a-pin", NO_WRONG_TRIES)
    assert "hash-of" not in repr(known)


def test_who_was_disabled_may_not_and_stays_on_record(store: Store) -> None:
    wang = add(store)
    assert store.users.disable("王敏").result() == wang
    assert store.users.enabled() == ()
    assert store.users.credentials(wang.user_id) is None
    (record,) = store.users.all()
    assert (record.made_at_utc, record.disabled_at_utc) == (NOW, NOW)
    with pytest.raises(UnknownRecord):
        store.users.disable("王敏").result()


def test_a_name_that_is_in_use_is_refused_and_free_again_afterwards(store: Store) -> None:
    add(store, "Anna")
    with pytest.raises(UserExists, match="ANNA"):
        add(store, "ANNA")
    store.users.disable("anna").result()
    add(store, "Anna")
    assert len(store.users.all()) == 2


def test_the_journal_tells_of_ids_and_roles_alone(store: Store) -> None:
    wang = add(store)
    store.users.note_wrong_pin(wang.user_id).result()
    store.users.note_signed_in(wang.user_id).result()
    store.users.disable("王敏").result()
    assert facts(store) == [
        (FactKind.USER_ADDED, {"user": wang.user_id, "role": "staff"}),
        (FactKind.SIGN_IN_FAILED, {"user": wang.user_id, "why": "wrong_pin", "count": 1}),
        (FactKind.SIGNED_IN, {"user": wang.user_id, "method": "pin"}),
        (FactKind.USER_DISABLED, {"user": wang.user_id}),
    ]


def test_wrong_pins_are_counted_over_a_restart_and_forgotten_with_the_right_one(
    open_here: Opener,
) -> None:
    clock = Clock()
    first = open_here(clock=clock)
    wang = add(first)
    first.users.note_wrong_pin(wang.user_id).result()
    clock.now = NOW + timedelta(seconds=9)
    assert first.users.note_wrong_pin(wang.user_id).result().count == 2
    first.close()

    again = open_here(clock=clock)
    known = again.users.credentials(wang.user_id)
    assert known is not None
    assert (known.tries.count, known.tries.last_at_utc) == (2, clock.now)
    again.users.note_signed_in(wang.user_id).result()
    known = again.users.credentials(wang.user_id)
    assert known is not None
    assert known.tries == NO_WRONG_TRIES


def test_each_station_counts_for_itself(open_here: Opener) -> None:
    one, other = open_here("K1"), open_here("K2")
    wang = add(one)
    one.users.note_wrong_pin(wang.user_id).result()
    known = other.users.credentials(wang.user_id)
    assert known is not None
    assert known.tries == NO_WRONG_TRIES


def test_a_pin_is_known_again_by_its_hash_alone() -> None:
    pins = Pins(KEYS)
    kept = pins.hash("2580")
    assert kept.startswith("$argon2id$")
    assert "2580" not in kept
    assert pins.is_right("2580", kept)
    assert not pins.is_right("2581", kept)
    assert pins.hash("2580") != kept

"""Signing keys in files: private, rotated, revoked, and told apart when they are spoilt."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.app.pass_keys import RING_FILE, PassKeyProblem, PassKeys
from kiosk.domain.passes import (
    BadPass,
    GoodPass,
    KeyRing,
    PassClaims,
    PassFlaw,
    SigningKey,
    generate_pass_id,
    issue_pass,
    verify_pass,
)

NOW = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)


def make_pass(key: SigningKey, issued_at: datetime) -> str:
    later = NOW + timedelta(days=1)
    claims = PassClaims(generate_pass_id(), "BJ1", "BK1", "T1", later, issued_at, later, 2)
    return issue_pass(claims, key)


def test_before_the_first_key_nothing_signs_and_nothing_is_trusted(tmp_path: Path) -> None:
    keys = PassKeys(tmp_path)
    assert (keys.signing(), keys.verifying()) == (None, ())


def test_a_private_key_is_for_its_owner_alone(tmp_path: Path) -> None:
    keys = PassKeys(tmp_path)
    key = keys.generate(NOW)
    assert keys.folder.stat().st_mode & 0o777 == 0o700
    for file in keys.folder.iterdir():
        assert file.stat().st_mode & 0o777 == 0o600
    assert "PRIVATE" not in (keys.folder / RING_FILE).read_text()
    assert keys.signing() == key


def test_a_new_key_signs_and_the_one_before_keeps_verifying(tmp_path: Path) -> None:
    keys = PassKeys(tmp_path)
    old = keys.generate(NOW - timedelta(days=30))
    before = make_pass(old, NOW - timedelta(days=1))
    new = keys.generate(NOW)
    ring = KeyRing(keys.verifying())
    assert keys.signing() == new
    assert isinstance(verify_pass(before, ring, now=NOW, site="BJ1"), GoodPass)
    assert isinstance(verify_pass(make_pass(new, NOW), ring, now=NOW, site="BJ1"), GoodPass)


def test_a_retired_key_signs_nothing_new(tmp_path: Path) -> None:
    keys = PassKeys(tmp_path)
    old = keys.generate(NOW - timedelta(days=30))
    keys.generate(NOW)
    late = make_pass(old, NOW + timedelta(hours=1))
    check = verify_pass(late, KeyRing(keys.verifying()), now=NOW, site="BJ1")
    assert isinstance(check, BadPass)
    assert check.reason is PassFlaw.FORGED


def test_a_revoked_key_signs_and_vouches_for_nothing(tmp_path: Path) -> None:
    keys = PassKeys(tmp_path)
    key = keys.generate(NOW)
    text = make_pass(key, NOW)
    assert keys.revoke(key.key_id)
    check = verify_pass(text, KeyRing(keys.verifying()), now=NOW, site="BJ1")
    assert isinstance(check, BadPass)
    assert check.reason is PassFlaw.REVOKED
    assert keys.signing() is None
    assert not keys.revoke("00000000")


def test_a_key_made_elsewhere_is_known_at_once(tmp_path: Path) -> None:
    """A running kiosk learns of `kiosk passes keygen` without a restart."""
    kiosk = PassKeys(tmp_path)
    assert kiosk.verifying() == ()
    key = PassKeys(tmp_path).generate(NOW)
    assert [known.key_id for known in kiosk.verifying()] == [key.key_id]


def test_the_public_ring_alone_is_enough_to_verify(tmp_path: Path) -> None:
    office, station = PassKeys(tmp_path / "office"), PassKeys(tmp_path / "station")
    text = make_pass(office.generate(NOW), NOW)
    station.folder.mkdir(parents=True)
    (station.folder / RING_FILE).write_bytes((office.folder / RING_FILE).read_bytes())
    ring = KeyRing(station.verifying())
    assert isinstance(verify_pass(text, ring, now=NOW, site="BJ1"), GoodPass)
    with pytest.raises(PassKeyProblem, match="is missing") as caught:
        station.signing()
    assert "kiosk passes keygen" in caught.value.remedy


def test_a_private_key_open_to_others_is_not_used(tmp_path: Path) -> None:
    keys = PassKeys(tmp_path)
    key = keys.generate(NOW)
    file = keys.folder / f"{key.key_id}.pem"
    file.chmod(0o644)
    with pytest.raises(PassKeyProblem, match="can be read by other users") as caught:
        keys.signing()
    assert caught.value.remedy == f"Run: chmod 600 {file}"


@pytest.mark.parametrize("spoilt", ["", "{", "[]", '{"signing": "x"}', '{"keys": [{"id": 1}]}'])
def test_a_damaged_ring_is_named(tmp_path: Path, spoilt: str) -> None:
    keys = PassKeys(tmp_path)
    keys.generate(NOW)
    (keys.folder / RING_FILE).write_text(spoilt)
    with pytest.raises(PassKeyProblem, match="is damaged"):
        keys.verifying()


def test_a_damaged_private_key_is_named_without_its_content(tmp_path: Path) -> None:
    keys = PassKeys(tmp_path)
    key = keys.generate(NOW)
    file = keys.folder / f"{key.key_id}.pem"
    file.write_text(key.pem.replace("MC4C", "MC4D"))
    with pytest.raises(PassKeyProblem, match="cannot be used") as caught:
        keys.signing()
    assert key.pem.splitlines()[1] not in f"{caught.value} {caught.value.remedy}"


def test_swapped_private_keys_are_noticed(tmp_path: Path) -> None:
    keys = PassKeys(tmp_path)
    first, second = keys.generate(NOW), keys.generate(NOW)
    (keys.folder / f"{second.key_id}.pem").write_text(first.pem)
    with pytest.raises(PassKeyProblem, match="another key than its name says"):
        keys.signing()

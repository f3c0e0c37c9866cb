import base64
import stat
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from subprocess import run

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.store.connection import STORE_FILE
from kiosk.store.errors import KeyProblem, NoRights, StoreError
from kiosk.store.keys import KEY_FILE, KEY_VARIABLE, SiteKeys, open_site_keys
from tests.unit.store.furnished import KEYS, open_new

SECRET = bytes(range(32))


def test_a_first_start_makes_a_private_key_and_the_next_reads_it(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "data"

    keys = open_site_keys(folder, {})

    assert stat.S_IMODE((folder / KEY_FILE).stat().st_mode) == 0o600
    assert [file.name for file in folder.iterdir()] == [KEY_FILE]
    assert open_site_keys(folder, {}) == keys


def test_processes_that_start_together_agree_on_one_key(tmp_path: Path) -> None:
    program = (
        "import pathlib, sys; from kiosk.store.keys import open_site_keys;"
        "print(open_site_keys(pathlib.Path(sys.argv[1]), {}).check_value.hex())"
    )

    def start(_: int) -> str:
        done = run([sys.executable, "-c", program, tmp_path], capture_output=True, check=True)
        return done.stdout.decode()

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(start, range(4)))) == 1


@pytest.mark.parametrize(
    "text",
    [
        SECRET.hex(),
        SECRET.hex().upper() + "\n",
        base64.b64encode(SECRET).decode(),
        base64.urlsafe_b64encode(SECRET).decode(),
    ],
)
def test_a_key_may_be_written_in_hexadecimal_or_base64(tmp_path: Path, text: str) -> None:
    assert open_site_keys(tmp_path, {KEY_VARIABLE: text}) == KEYS
    assert not (tmp_path / KEY_FILE).exists()

    (tmp_path / KEY_FILE).write_text(text)
    (tmp_path / KEY_FILE).chmod(0o600)
    assert open_site_keys(tmp_path, {KEY_VARIABLE: " "}) == KEYS


@pytest.mark.parametrize("text", ["", "abc", "00" * 31, "00" * 33, "é" * 32, "!" * 44])
def test_a_malformed_key_file_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / KEY_FILE).write_text(text)
    (tmp_path / KEY_FILE).chmod(0o600)

    with pytest.raises(KeyProblem, match="is not a key of 32 bytes") as caught:
        open_site_keys(tmp_path, {})
    assert "backup" in caught.value.remedy


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o660])
def test_a_key_that_others_can_read_is_refused_with_the_remedy(tmp_path: Path, mode: int) -> None:
    open_site_keys(tmp_path, {})
    (tmp_path / KEY_FILE).chmod(mode)

    with pytest.raises(KeyProblem, match="can be read by other users") as caught:
        open_site_keys(tmp_path, {})
    assert caught.value.remedy == f"Run: chmod 600 {tmp_path / KEY_FILE}"


def test_a_lost_key_is_not_replaced_beside_a_store(tmp_path: Path) -> None:
    open_new(tmp_path).close()
    assert (tmp_path / STORE_FILE).exists()

    with pytest.raises(KeyProblem, match="is missing, and the store beside it needs it"):
        open_site_keys(tmp_path, {})
    assert not (tmp_path / KEY_FILE).exists()


def test_a_store_is_refused_with_another_sites_key(tmp_path: Path) -> None:
    open_new(tmp_path).close()
    with pytest.raises(KeyProblem, match="was made with another site key"):
        open_new(tmp_path, keys=SiteKeys.derive(bytes(32)))
    open_new(tmp_path).close()


def test_a_folder_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(NoRights, match="file"):
        open_site_keys(tmp_path / "file" / "data", {})


def test_every_purpose_has_a_key_of_its_own_that_repr_does_not_tell() -> None:
    keys = {KEYS.document_key, KEYS.pass_hash_key, KEYS.phone_key, KEYS.check_value, SECRET}
    assert len(keys) == 5
    assert {len(key) for key in keys} == {32}
    assert repr(KEYS) == "SiteKeys()"
    with pytest.raises(KeyProblem, match="has 16 bytes instead of 32"):
        SiteKeys.derive(bytes(16))


@given(st.text(max_size=40))
def test_a_phone_number_comes_back_with_its_key_only(phone: str) -> None:
    sealed = KEYS.seal_phone(phone)
    assert KEYS.open_phone(sealed) == phone
    assert KEYS.seal_phone(phone) != sealed
    for wrong in (sealed[:-1], b"", sealed[:-1] + bytes([sealed[-1] ^ 1])):
        with pytest.raises(StoreError):
            KEYS.open_phone(wrong)
    with pytest.raises(KeyProblem, match="cannot be decrypted"):
        SiteKeys.derive(bytes(32)).open_phone(sealed)

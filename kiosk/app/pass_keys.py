"""The files of the keys that passes are signed and verified with.

In the folder `keys` of the data folder: `ring.json` with every public key, which may be copied
to other stations, and for each key that was made here `ID.pem` with its private half, mode
0600. A new key takes over signing; the one before keeps verifying what it signed until then.
"""

import json
import os
import secrets
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from kiosk.domain.pass_keys import (
    BadKey,
    SigningKey,
    VerifyingKey,
    decode_signing_key,
    decode_verifying_key,
    derive_verifying_key,
    generate_signing_key,
)

FOLDER = "keys"
RING_FILE = "ring.json"


class PassKeyProblem(Exception):
    """The key files cannot be used; `remedy` says what to do."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class _Ring:
    """`signing` is the id of the key that signs, empty before the first."""

    signing: str = ""
    keys: tuple[VerifyingKey, ...] = ()


class PassKeys:
    """The keys of one data folder. Reads again when the ring file has changed."""

    def __init__(self, data_dir: Path) -> None:
        self._folder = data_dir / FOLDER
        self._seen: tuple[int, int] | None = None
        self._ring = _Ring()

    @property
    def folder(self) -> Path:
        return self._folder

    def verifying(self) -> tuple[VerifyingKey, ...]:
        """Every key known here; empty before the first was made. Raises PassKeyProblem."""
        return self._read().keys

    def signing(self) -> SigningKey | None:
        """The key that signs now; None before the first was made.

        Raises PassKeyProblem when its private half is missing, damaged or readable by others.
        """
        ring = self._read()
        if not ring.signing:
            return None
        path = self._private_file(ring.signing)
        try:
            if path.stat().st_mode & 0o077:
                raise PassKeyProblem(
                    f"The signing key {path} can be read by other users.", f"Run: chmod 600 {path}"
                )
            key = decode_signing_key(path.read_text(encoding="ascii"))
        except FileNotFoundError as error:
            raise PassKeyProblem(
                f"The signing key {path} is missing.",
                "Issue passes where it was made, or make a new one with: kiosk passes keygen",
            ) from error
        except (OSError, UnicodeDecodeError, BadKey) as error:
            raise PassKeyProblem(
                f"The signing key {path} cannot be used.",
                "Bring it back from the backup, or make a new one with: kiosk passes keygen",
            ) from error
        if key.key_id != ring.signing:
            raise PassKeyProblem(
                f"The file {path} holds another key than its name says.",
                "Bring it back from the backup, or make a new one with: kiosk passes keygen",
            )
        return key

    def generate(self, now: datetime) -> SigningKey:
        """Make a key and let it sign from now on; the one before is retired at `now` (UTC).

        Raises PassKeyProblem.
        """
        ring = self._read()
        key = generate_signing_key()
        retired = tuple(
            replace(known, not_after=now) if known.key_id == ring.signing else known
            for known in ring.keys
        )
        try:
            self._folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._folder.mkdir(exist_ok=True, mode=0o700)
            _write_whole(self._private_file(key.key_id), key.pem)
            self._write(_Ring(key.key_id, (*retired, derive_verifying_key(key))))
        except OSError as error:
            raise PassKeyProblem(
                f"The key files in {self._folder} cannot be written: {error.strerror}.",
                "Give the user who runs this access to the folder, or free space on its disk.",
            ) from error
        return key

    def revoke(self, key_id: str) -> bool:
        """Trust nothing that this key has signed. False when it is not in the ring.

        Raises PassKeyProblem.
        """
        ring = self._read()
        if all(key.key_id != key_id for key in ring.keys):
            return False
        keys = tuple(replace(k, revoked=True) if k.key_id == key_id else k for k in ring.keys)
        signing = "" if ring.signing == key_id else ring.signing
        try:
            self._write(_Ring(signing, keys))
        except OSError as error:
            raise PassKeyProblem(
                f"{self._folder / RING_FILE} cannot be written: {error.strerror}.",
                "Give the user who runs this access to the folder, or free space on its disk.",
            ) from error
        return True

    def _private_file(self, key_id: str) -> Path:
        return self._folder / f"{key_id}.pem"

    def _read(self) -> _Ring:
        path = self._folder / RING_FILE
        try:
            stat = path.stat()
            seen = (stat.st_mtime_ns, stat.st_size)
            if seen != self._seen:
                self._ring = _decode_ring(path.read_text(encoding="utf-8"))
                self._seen = seen
        except FileNotFoundError:
            self._ring, self._seen = _Ring(), None
        except OSError as error:
            raise PassKeyProblem(
                f"The key ring {path} cannot be read: {error.strerror}.",
                "Give the user who runs this access to the file.",
            ) from error
        except (ValueError, TypeError, KeyError, BadKey) as error:
            raise PassKeyProblem(
                f"The key ring {path} is damaged.",
                "Copy it from another station or from the backup; without it no pass is good.",
            ) from error
        return self._ring

    def _write(self, ring: _Ring) -> None:
        _write_whole(self._folder / RING_FILE, _encode_ring(ring))


def _encode_ring(ring: _Ring) -> str:
    keys = [
        {
            "id": key.key_id,
            "pem": key.pem,
            "not_after": key.not_after.isoformat() if key.not_after else None,
            "revoked": key.revoked,
        }
        for key in ring.keys
    ]
    return json.dumps({"signing": ring.signing, "keys": keys}, indent=2) + "\n"


def _decode_ring(text: str) -> _Ring:
    document = json.loads(text)
    keys = tuple(
        decode_verifying_key(
            entry["pem"],
            not_after=datetime.fromisoformat(entry["not_after"]) if entry["not_after"] else None,
            revoked=entry["revoked"],
        )
        for entry in document["keys"]
    )
    return _Ring(document["signing"], keys)


def _write_whole(path: Path, text: str) -> None:
    """Write a private file so that it is there whole or not at all, power cut included."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)

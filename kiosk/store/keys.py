"""The site key, and the keys derived from it.

One secret of 32 bytes is shared by all stations of a site. It lies in the data folder
(`site.key`, mode 0600, made at first start) or comes from the environment
(`KIOSK_SITE_KEY`, 64 hex digits or base64). What it is used for is derived with HKDF-SHA256
(RFC 5869) and a label of its own, so that no key serves two purposes.
"""

import base64
import binascii
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kiosk.store.connection import STORE_FILE
from kiosk.store.errors import KeyProblem, NoRights

KEY_LENGTH = 32
KEY_FILE = "site.key"
KEY_VARIABLE = "KIOSK_SITE_KEY"

_NONCE_LENGTH = 12  # NIST SP 800-38D, 8.2: 96 bits
_FORMS = "64 hexadecimal digits or 44 characters of base64"


@dataclass(frozen=True, slots=True)
class SiteKeys:
    """Keys of a site, one for each purpose, 32 bytes each.

    `document_key`: hashes of document numbers and of roster rows. `pass_hash_key`: the short
    document hashes that passes carry. `phone_key`: encryption of phone numbers. `pin_key`:
    what the staff's PINs are hashed under, `badge_key`: what their badges' codes are.
    `taker_key`: encryption of the names of those who took a forgotten pouch. `picture_key`: of
    pictures of luggage.
    `check_value` tells whether two stations have the same site key; it gives nothing away.
    """

    document_key: bytes = field(repr=False)
    pass_hash_key: bytes = field(repr=False)
    phone_key: bytes = field(repr=False)
    pin_key: bytes = field(repr=False)
    badge_key: bytes = field(repr=False)
    taker_key: bytes = field(repr=False)
    picture_key: bytes = field(repr=False)
    check_value: bytes = field(repr=False)

    @classmethod
    def derive(cls, site_key: bytes) -> Self:
        """All keys from the site key. Raises KeyProblem unless it has 32 bytes."""
        if len(site_key) != KEY_LENGTH:
            raise KeyProblem(
                f"The site key has {len(site_key)} bytes instead of {KEY_LENGTH}.",
                f"Give {_FORMS}, as the first station's {KEY_FILE} holds it.",
            )

        def sub_key(purpose: str) -> bytes:
            hkdf = HKDF(SHA256(), KEY_LENGTH, salt=None, info=f"kiosk/{purpose}/1".encode())
            return hkdf.derive(site_key)

        return cls(
            document_key=sub_key("document"),
            pass_hash_key=sub_key("pass-hash"),
            phone_key=sub_key("phone"),
            pin_key=sub_key("pin"),
            badge_key=sub_key("badge"),
            taker_key=sub_key("taker"),
            picture_key=sub_key("picture"),
            check_value=sub_key("check"),
        )

    def seal_phone(self, phone: str) -> bytes:
        """A phone number encrypted with AES-256-GCM: nonce, then ciphertext and tag."""
        return _seal(self.phone_key, phone.encode())

    def open_phone(self, sealed: bytes) -> str:
        """The phone number again. Raises KeyProblem when it was sealed with another key."""
        return _unseal(self.phone_key, sealed, "A phone number").decode()

    def seal_taker(self, name: str) -> bytes:
        """The name of somebody who took a pouch, encrypted as phone numbers are."""
        return _seal(self.taker_key, name.encode())

    def open_taker(self, sealed: bytes) -> str:
        """The name again. Raises KeyProblem when it was sealed with another key."""
        return _unseal(self.taker_key, sealed, "A name").decode()

    def seal_picture(self, jpeg: bytes) -> bytes:
        """A picture of luggage, encrypted as phone numbers are."""
        return _seal(self.picture_key, jpeg)

    def open_picture(self, sealed: bytes) -> bytes:
        """The picture again. Raises KeyProblem when it was sealed with another key."""
        return _unseal(self.picture_key, sealed, "A picture")


def _seal(key: bytes, content: bytes) -> bytes:
    nonce = os.urandom(_NONCE_LENGTH)
    return nonce + AESGCM(key).encrypt(nonce, content, None)


def _unseal(key: bytes, sealed: bytes, what: str) -> bytes:
    nonce, ciphertext = sealed[:_NONCE_LENGTH], sealed[_NONCE_LENGTH:]
    try:
        return AESGCM(key).decrypt(nonce, ciphertext, None)
    except (InvalidTag, ValueError) as error:
        raise KeyProblem(
            f"{what} in the store cannot be decrypted.",
            "It was stored with another site key, or the store is damaged.",
        ) from error


def open_site_keys(data_dir: Path, environment: Mapping[str, str]) -> SiteKeys:
    """The site's keys: from the environment, else from the data folder's key file.

    At first start, when the folder has neither key nor store, a random key is made. Raises
    KeyProblem for a key that is missing beside an existing store, malformed, or readable by
    other users; NoRights when the folder cannot be used.
    """
    if text := environment.get(KEY_VARIABLE, "").strip():
        return SiteKeys.derive(_decode_key(text.encode(), f"The variable {KEY_VARIABLE}"))
    path = data_dir / KEY_FILE
    try:
        if not path.exists():
            if (data_dir / STORE_FILE).exists():
                raise KeyProblem(
                    f"The site key {path} is missing, and the store beside it needs it.",
                    f"Bring back {KEY_FILE} from the backup, or set {KEY_VARIABLE}.",
                )
            _make_key_file(path)
        return SiteKeys.derive(_read_key_file(path))
    except OSError as error:
        raise NoRights(
            f"The site key {path} cannot be used: {error.strerror}.",
            "Give the user who runs the kiosk access to this folder and file.",
        ) from error


def _read_key_file(path: Path) -> bytes:
    with path.open("rb") as file:
        if os.fstat(file.fileno()).st_mode & 0o077:
            raise KeyProblem(
                f"The site key {path} can be read by other users.",
                f"Run: chmod 600 {path}",
            )
        return _decode_key(file.read(1024), f"The site key {path}")


def _make_key_file(path: Path) -> None:
    """Write a new key so that it is there whole or not at all.

    Of two processes that start together one wins; both then read the winner's key.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(secrets.token_hex(KEY_LENGTH).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(draft, path)
        except FileExistsError:
            return
        _sync_folder(path.parent)
    finally:
        draft.unlink()


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _decode_key(text: bytes, source: str) -> bytes:
    """A key from its hexadecimal or base64 form, either alphabet of RFC 4648."""
    stripped = text.strip().translate(bytes.maketrans(b"-_", b"+/"))
    try:
        key = bytes.fromhex(stripped.decode("ascii"))
    except ValueError:
        try:
            key = base64.b64decode(stripped, validate=True)
        except binascii.Error:
            key = b""
    if len(key) != KEY_LENGTH:
        raise KeyProblem(
            f"{source} is not a key of {KEY_LENGTH} bytes.",
            f"It must be {_FORMS}; bring it back from the backup or from another station.",
        )
    return key

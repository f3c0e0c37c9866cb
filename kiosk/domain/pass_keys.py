"""The keys that passes are signed and verified with: Ed25519, known by an id, rotated by it.

A key's id is the start of its public half's SHA-256: nobody has to keep a list of ids, and no
two sites can use one id for different keys.
"""

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

KEY_ID_BYTES = 4


class BadKey(Exception):
    """A text that is no signing or verifying key of ours; nothing of the key is in it."""


@dataclass(frozen=True, slots=True)
class SigningKey:
    """An Ed25519 private key; `key_id` is derived from its public half.

    `pem` is PKCS #8, unencrypted: it belongs in a file with mode 0600 and nowhere else.
    """

    key_id: str
    pem: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class VerifyingKey:
    """The public half of a signing key, `pem` as SubjectPublicKeyInfo.

    `not_after` retires it: passes issued later are forged, older ones stay good. `revoked`
    means that the private half is in wrong hands: none of its passes is good any more.
    """

    key_id: str
    pem: str = field(repr=False)
    not_after: datetime | None = None
    revoked: bool = False


@dataclass(frozen=True, slots=True)
class KeyRing:
    """All keys that a station trusts or has trusted, and the passes taken back."""

    keys: tuple[VerifyingKey, ...] = ()
    revoked_passes: frozenset[str] = field(default=frozenset(), repr=False)

    def find(self, key_id: str) -> VerifyingKey | None:
        return next((key for key in self.keys if key.key_id == key_id), None)


def generate_signing_key() -> SigningKey:
    """A new random Ed25519 key."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return _signing_key(Ed25519PrivateKey.generate())


def decode_signing_key(pem: str) -> SigningKey:
    """Read a private key in PEM form (`SigningKey.pem`). Raises BadKey."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        private = load_pem_private_key(pem.encode(), password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise BadKey(
            "This is no unencrypted private key in PEM form; make one with `kiosk passes keygen`."
        ) from error
    if not isinstance(private, Ed25519PrivateKey):
        raise BadKey("Passes are signed with Ed25519 keys; make one with `kiosk passes keygen`.")
    return _signing_key(private)


def derive_verifying_key(key: SigningKey) -> VerifyingKey:
    """The public half, to be given to every station."""
    from cryptography.hazmat.primitives.serialization import (
        Encoding,
        PublicFormat,
        load_pem_private_key,
    )

    public = load_pem_private_key(key.pem.encode(), password=None).public_key()
    pem = public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
    return VerifyingKey(key.key_id, pem)


def decode_verifying_key(
    pem: str, *, not_after: datetime | None = None, revoked: bool = False
) -> VerifyingKey:
    """Read a public key in PEM form. Raises BadKey."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    try:
        public = load_pem_public_key(pem.encode())
    except (ValueError, UnsupportedAlgorithm) as error:
        raise BadKey("This is no public key in PEM form.") from error
    if not isinstance(public, Ed25519PublicKey):
        raise BadKey("Passes are signed with Ed25519 keys, and this public key is of another kind.")
    return VerifyingKey(_key_id(public.public_bytes_raw()), pem, not_after, revoked)


def _signing_key(private: "Ed25519PrivateKey") -> SigningKey:
    from cryptography.hazmat.primitives.serialization import (
        Encoding,
        NoEncryption,
        PrivateFormat,
    )

    pem = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    return SigningKey(_key_id(private.public_key().public_bytes_raw()), pem)


def _key_id(public: bytes) -> str:
    return hashlib.sha256(public).digest()[:KEY_ID_BYTES].hex()

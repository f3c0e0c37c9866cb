"""Passes: the QR code that proves a booking, checked without a network.

A pass is a CBOR Web Token (RFC 8392) in a COSE_Sign1 envelope (RFC 9052), signed with Ed25519,
written in base45 (RFC 9285) so that a QR code holds it in its dense alphanumeric mode, and
led by `KP1:`, by which any other code is known at first sight. It carries nothing personal:
no name, no number, only short keyed hashes of the party's document numbers.

Registered claims: 1 issuer = site, 2 subject = booking reference, 4 expiry, 6 issued at,
7 token id = pass id. The private claim -65537 holds tour id, tour start, party size, group
flag and hashes. The key id is in the protected header: the signature covers it too.
"""

import hmac
import re
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from kiosk.domain.document_numbers import normalise_number
from kiosk.domain.pass_keys import (
    BadKey,
    KeyRing,
    SigningKey,
    VerifyingKey,
    decode_signing_key,
    decode_verifying_key,
    derive_verifying_key,
    generate_signing_key,
)

__all__ = [
    "PREFIX",
    "SHORT_HASH_BYTES",
    "BadKey",
    "BadPass",
    "GoodPass",
    "KeyRing",
    "PassCheck",
    "PassClaims",
    "PassFlaw",
    "SigningKey",
    "VerifyingKey",
    "decode_signing_key",
    "decode_verifying_key",
    "derive_verifying_key",
    "generate_pass_id",
    "generate_signing_key",
    "hash_document_number",
    "issue_pass",
    "prepare",
    "short_document_hash",
    "verify_pass",
]

PREFIX = "KP1:"
# What one QR code can hold in alphanumeric mode (version 40, level L; ISO/IEC 18004).
_LONGEST_TEXT = 4296

_PRIVATE_CLAIM = -65537  # RFC 8392, 9.1: integers below -65536 are for private use
_ALG_EDDSA = -8
# COSE_Sign1 as this module writes it: tag 18, four items: protected header {alg: EdDSA, kid},
# empty unprotected header, payload of 24 to 65535 bytes, signature of 64 bytes.
_ENVELOPE = re.compile(
    rb"\xd2\x84\x49\xa2\x01\x27\x04\x44(?P<key_id>.{4})\xa0"
    rb"(?:\x58(?P<short>.)|\x59(?P<long>..))(?P<payload>.+)\x58\x40.{64}",
    re.DOTALL,
)
_PASS_ID_BYTES = 16

# Four bytes: a stranger's document fits a party of 30 by chance once in 140 million tries,
# and there is nothing to try offline without the site's key. Should the key ever leak, some
# twenty plausible resident numbers share each hash: a longer one would give the number away.
SHORT_HASH_BYTES = 4


@dataclass(frozen=True, slots=True)
class PassClaims:
    """What a pass says. Times are UTC, in whole seconds.

    `pass_id` is 32 hexadecimal digits, random (see `generate_pass_id`). `document_hashes` come
    from `short_document_hash`, in any order, and may be fewer than `party_size`. `is_group`
    tells a delegation's pass, which any member may show.
    """

    pass_id: str
    site: str
    booking_ref: str
    tour_id: str
    tour_starts_at: datetime
    issued_at: datetime
    expires_at: datetime
    party_size: int
    document_hashes: tuple[bytes, ...] = ()
    is_group: bool = False


class PassFlaw(StrEnum):
    """Why a pass is not good, in the order in which it is checked."""

    UNREADABLE = "unreadable"
    FORGED = "forged"
    PASS_EXPIRED = "pass_expired"
    REVOKED = "revoked"
    WRONG_SITE = "wrong_site"


@dataclass(frozen=True, slots=True)
class GoodPass:
    """A pass to rely on, and the id of the key that signed it."""

    claims: PassClaims
    key_id: str


@dataclass(frozen=True, slots=True)
class BadPass:
    """A pass not to rely on; `claims` only where the signature is genuine."""

    reason: PassFlaw
    claims: PassClaims | None = None
    key_id: str = ""


PassCheck = GoodPass | BadPass


# --- hashes --------------------------------------------------------------------------------


def hash_document_number(number: str, key: bytes) -> bytes:
    """The keyed hash (HMAC-SHA256, 32 bytes) under which the store keeps a document number.

    `number` is `Document.number`; `key` the site's secret key, at least 16 bytes. The kind is
    left out on purpose, since people take one document for another on a roster. Raises
    ValueError for a key that is too short to protect anything.
    """
    return _keyed(b"kiosk document number, store", normalise_number(number).encode(), key)


def short_document_hash(number_hash: bytes, key: bytes) -> bytes:
    """The hash for a pass, `SHORT_HASH_BYTES` long, made from the store's hash of a number.

    From the hash, because the store that passes are issued from does not know the number.
    `key` is the site's key for passes, another than the store's. Raises ValueError for a key
    that is too short.
    """
    return _keyed(b"kiosk document number, pass", number_hash, key)[:SHORT_HASH_BYTES]


def _keyed(purpose: bytes, message: bytes, key: bytes) -> bytes:
    if len(key) < 16:
        raise ValueError("a site's key has at least 16 bytes")
    return hmac.digest(key, purpose + b"\0" + message, "sha256")


# --- issue and verify ----------------------------------------------------------------------


def generate_pass_id() -> str:
    """A new random pass id."""
    return secrets.token_hex(_PASS_ID_BYTES)


def issue_pass(claims: PassClaims, signing_key: SigningKey) -> str:
    """The pass as the text of its QR code.

    Raises ValueError for claims that no pass can carry: a pass id that is not 32 hexadecimal
    digits, a time without zone, a party of nobody, a hash of another length.
    """
    import cbor2
    from base45 import b45encode
    from cwt import COSE, COSEKey

    if not 1 <= claims.party_size <= 65535:
        raise ValueError("a pass is for a party of 1 to 65535")
    if any(len(h) != SHORT_HASH_BYTES for h in claims.document_hashes):
        raise ValueError(f"a pass carries document hashes of {SHORT_HASH_BYTES} bytes")
    pass_id = bytes.fromhex(claims.pass_id)
    if len(pass_id) != _PASS_ID_BYTES or pass_id.hex() != claims.pass_id:
        raise ValueError("a pass id is 32 hexadecimal digits in lower case")
    payload = cbor2.dumps(
        {
            1: claims.site,
            2: claims.booking_ref,
            4: _seconds(claims.expires_at),
            6: _seconds(claims.issued_at),
            7: pass_id,
            _PRIVATE_CLAIM: [
                claims.tour_id,
                _seconds(claims.tour_starts_at),
                claims.party_size,
                claims.is_group,
                b"".join(claims.document_hashes),
            ],
        },
        canonical=True,
    )
    key_id = bytes.fromhex(signing_key.key_id)
    signed = COSE.new().encode_and_sign(
        payload,
        COSEKey.from_pem(signing_key.pem, kid=key_id),
        protected={1: _ALG_EDDSA, 4: key_id},
        unprotected={},
    )
    return f"{PREFIX}{b45encode(signed).decode('ascii')}"


def verify_pass(
    text: str,
    keys: KeyRing,
    *,
    now: datetime,
    site: str,
    clock_skew: timedelta = timedelta(minutes=5),
) -> PassCheck:
    """What a scanned text is worth as a pass at `site` at the time `now` (UTC).

    `clock_skew` is how wrong a station's clock may be before a pass counts as expired. Any
    text has an answer; nothing is raised.
    """
    envelope = _open_envelope(text)
    if envelope is None:
        return BadPass(PassFlaw.UNREADABLE)
    key = keys.find(envelope.key_id)
    if key is None or not _is_genuine(envelope.signed, key):
        return BadPass(PassFlaw.FORGED)
    claims = _decode_claims(envelope.payload)
    if claims is None:
        return BadPass(PassFlaw.UNREADABLE)
    if key.not_after is not None and claims.issued_at > key.not_after:
        return BadPass(PassFlaw.FORGED)
    if now > claims.expires_at + clock_skew:
        return BadPass(PassFlaw.PASS_EXPIRED, claims, key.key_id)
    if key.revoked or claims.pass_id in keys.revoked_passes:
        return BadPass(PassFlaw.REVOKED, claims, key.key_id)
    if claims.site != site:
        return BadPass(PassFlaw.WRONG_SITE, claims, key.key_id)
    return GoodPass(claims, key.key_id)


@dataclass(frozen=True, slots=True)
class _Envelope:
    signed: bytes
    key_id: str
    payload: bytes


def _open_envelope(text: str) -> _Envelope | None:
    """Take the envelope apart; None unless it is byte for byte of the form that passes have.

    Read by its fixed places and not by a CBOR parser: nothing a stranger holds to the camera
    is interpreted before its signature is known to be genuine, and nothing stands outside the
    signature that could be varied.
    """
    from base45 import b45decode

    text = text.strip("\r\n\t ")
    if not text.startswith(PREFIX) or len(text) > _LONGEST_TEXT:
        return None
    try:
        signed = b45decode(text[len(PREFIX) :])
    except ValueError:
        return None
    form = _ENVELOPE.fullmatch(signed)
    if form is None:
        return None
    size = form["short"] or form["long"]
    if int.from_bytes(size) != len(form["payload"]) or (form["long"] and size < b"\x01\x00"):
        return None
    return _Envelope(signed, form["key_id"].hex(), form["payload"])


def _is_genuine(signed: bytes, key: VerifyingKey) -> bool:
    from cwt import COSE, COSEKey, VerifyError

    try:
        COSE.new().decode(signed, COSEKey.from_pem(key.pem, kid=bytes.fromhex(key.key_id)))
    except VerifyError:
        return False
    return True


def _decode_claims(payload: bytes) -> PassClaims | None:
    """The claims of a genuine pass; None if a later version of this program wrote others."""
    import cbor2

    try:
        match cbor2.loads(payload):
            case {
                1: str() as site,
                2: str() as booking_ref,
                4: int() as expires_at,
                6: int() as issued_at,
                7: bytes() as pass_id,
                -65537: [
                    str() as tour_id,
                    int() as tour_starts_at,
                    int() as party_size,
                    bool() as is_group,
                    bytes() as hashes,
                ],
            } if len(hashes) % SHORT_HASH_BYTES == 0:
                return PassClaims(
                    pass_id.hex(),
                    site,
                    booking_ref,
                    tour_id,
                    datetime.fromtimestamp(tour_starts_at, UTC),
                    datetime.fromtimestamp(issued_at, UTC),
                    datetime.fromtimestamp(expires_at, UTC),
                    party_size,
                    tuple(
                        hashes[i : i + SHORT_HASH_BYTES]
                        for i in range(0, len(hashes), SHORT_HASH_BYTES)
                    ),
                    is_group,
                )
            case _:
                return None
    except (cbor2.CBORError, ValueError, OverflowError, OSError):
        return None


def _seconds(moment: datetime) -> int:
    if moment.tzinfo is None:
        raise ValueError("a pass's times need a time zone")
    return int(moment.timestamp())


def prepare() -> None:
    """Load the libraries (about 100 ms). Call it on a worker thread before the first scan."""
    key = generate_signing_key()
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    claims = PassClaims("0" * 32, "s", "b", "t", moment, moment, moment, 1)
    ring = KeyRing((derive_verifying_key(key),))
    verify_pass(issue_pass(claims, key), ring, now=moment, site="s")

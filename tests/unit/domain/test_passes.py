"""Passes: what is good, what is not and why, and that nothing forged ever gets through."""

import string
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from base45 import b45decode, b45encode
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kiosk.domain.passes import (
    PREFIX,
    SHORT_HASH_BYTES,
    BadKey,
    BadPass,
    GoodPass,
    KeyRing,
    PassClaims,
    PassFlaw,
    SigningKey,
    decode_signing_key,
    decode_verifying_key,
    derive_verifying_key,
    generate_pass_id,
    generate_signing_key,
    hash_document_number,
    issue_pass,
    prepare,
    short_document_hash,
    verify_pass,
)

NOW = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)
SITE = "factory"
DOCUMENT_KEY = b"d" * 32
PASS_KEY = b"p" * 32
SIGNING_KEY = generate_signing_key()
RING = KeyRing((derive_verifying_key(SIGNING_KEY),))
ALPHANUMERIC = string.digits + string.ascii_uppercase + " $%*+-./:"  # ISO/IEC 18004, 7.3.4


def short_hash(number: str) -> bytes:
    return short_document_hash(hash_document_number(number, DOCUMENT_KEY), PASS_KEY)


def family_pass() -> PassClaims:
    return PassClaims(
        pass_id=generate_pass_id(),
        site=SITE,
        booking_ref="BK-2026-00017",
        tour_id="T-20261121-0900",
        tour_starts_at=NOW + timedelta(minutes=30),
        issued_at=NOW - timedelta(days=7),
        expires_at=NOW + timedelta(hours=12),
        party_size=3,
        document_hashes=tuple(map(short_hash, ("11010519491231002X", "E12345678", "H12345678"))),
    )


CLAIMS = family_pass()
PASS = issue_pass(CLAIMS, SIGNING_KEY)


def check(
    text: str, ring: KeyRing = RING, now: datetime = NOW, site: str = SITE
) -> PassFlaw | None:
    found = verify_pass(text, ring, now=now, site=site)
    return None if isinstance(found, GoodPass) else found.reason


def test_a_genuine_pass_gives_its_claims_and_its_key() -> None:
    assert verify_pass(PASS, RING, now=NOW, site=SITE) == GoodPass(CLAIMS, SIGNING_KEY.key_id)


def test_line_ends_around_a_scanned_pass_do_not_matter() -> None:
    assert check(f"\t{PASS}\r\n") is None


def test_a_pass_is_written_in_the_dense_alphabet_of_qr_codes() -> None:
    assert PASS.startswith(PREFIX)
    assert set(PASS) <= set(ALPHANUMERIC)


@pytest.mark.parametrize(
    ("party", "characters"),
    [(1, 262), (3, 311), (30, 483)],  # what versions 9, 10 and 13 hold at level M
)
def test_a_pass_fits_a_code_that_a_phone_shows_at_arms_length(party: int, characters: int) -> None:
    hashes = tuple(short_hash(f"{n:08}") for n in range(party))
    claims = replace(CLAIMS, party_size=party, document_hashes=hashes, is_group=party > 4)
    text = issue_pass(claims, SIGNING_KEY)
    assert len(text) <= characters
    assert verify_pass(text, RING, now=NOW, site=SITE) == GoodPass(claims, SIGNING_KEY.key_id)


def test_nothing_personal_is_in_a_pass() -> None:
    raw = b45decode(PASS[len(PREFIX) :])
    assert not any(number in raw for number in (b"11010519491231002X", b"E12345678", b"H1234"))


# --- the reasons ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "",
        PREFIX,
        "https://example.com/booking/17",
        "HC1:6BFOXN*TS0BI$ZD8UHWYM",
        PASS.removeprefix(PREFIX),
        PASS.lower(),
        PASS[:-1],
        PASS[:100],
        PASS + PASS,
        PREFIX + "é",
        PREFIX + ":::",
        PREFIX + b45encode(b"\xd2\x84").decode(),
        PREFIX + "A" * 5000,
    ],
    ids=lambda text: f"{len(text)} characters",
)
def test_what_is_no_pass_is_unreadable(text: str) -> None:
    assert check(text) is PassFlaw.UNREADABLE


def test_a_strangers_signature_is_forged() -> None:
    stranger = generate_signing_key()
    assert check(issue_pass(CLAIMS, stranger)) is PassFlaw.FORGED


def test_a_strangers_signature_under_our_key_id_is_forged() -> None:
    stranger = SigningKey(SIGNING_KEY.key_id, generate_signing_key().pem)
    assert check(issue_pass(CLAIMS, stranger)) is PassFlaw.FORGED


def test_an_expired_pass_is_told_from_a_slow_clock() -> None:
    assert check(PASS, now=CLAIMS.expires_at + timedelta(minutes=4)) is None
    assert check(PASS, now=CLAIMS.expires_at + timedelta(minutes=6)) is PassFlaw.PASS_EXPIRED
    strict = verify_pass(
        PASS,
        RING,
        now=CLAIMS.expires_at + timedelta(seconds=1),
        site=SITE,
        clock_skew=timedelta(0),
    )
    assert strict == BadPass(PassFlaw.PASS_EXPIRED, CLAIMS, SIGNING_KEY.key_id)


def test_a_pass_issued_by_a_clock_that_runs_ahead_is_good() -> None:
    assert check(PASS, now=CLAIMS.issued_at - timedelta(hours=1)) is None


def test_a_revoked_pass_is_no_good_and_others_stay_good() -> None:
    ring = replace(RING, revoked_passes=frozenset({CLAIMS.pass_id}))
    assert check(PASS, ring) is PassFlaw.REVOKED
    assert check(issue_pass(family_pass(), SIGNING_KEY), ring) is None


def test_a_pass_of_another_site_says_so() -> None:
    found = verify_pass(PASS, RING, now=NOW, site="elsewhere")
    assert found == BadPass(PassFlaw.WRONG_SITE, CLAIMS, SIGNING_KEY.key_id)


def test_the_first_reason_in_order_is_the_answer() -> None:
    revoked = KeyRing(RING.keys, frozenset({CLAIMS.pass_id}))
    late = CLAIMS.expires_at + timedelta(days=1)
    assert check(PASS, revoked, late, "elsewhere") is PassFlaw.PASS_EXPIRED
    assert check(PASS, revoked, NOW, "elsewhere") is PassFlaw.REVOKED
    assert check(PASS, KeyRing(), late, "elsewhere") is PassFlaw.FORGED


# --- keys ----------------------------------------------------------------------------------


def test_old_passes_stay_good_after_the_key_is_changed() -> None:
    newer = generate_signing_key()
    retired = replace(RING.keys[0], not_after=CLAIMS.issued_at)
    ring = KeyRing((derive_verifying_key(newer), retired))
    assert check(PASS, ring) is None
    assert check(issue_pass(CLAIMS, newer), ring) is None


def test_a_retired_key_signs_nothing_new() -> None:
    retired = replace(RING.keys[0], not_after=CLAIMS.issued_at - timedelta(seconds=1))
    assert check(PASS, KeyRing((retired,))) is PassFlaw.FORGED


def test_a_key_in_wrong_hands_takes_all_its_passes_along() -> None:
    assert check(PASS, KeyRing((replace(RING.keys[0], revoked=True),))) is PassFlaw.REVOKED


def test_keys_survive_being_written_down() -> None:
    assert decode_signing_key(SIGNING_KEY.pem) == SIGNING_KEY
    assert decode_verifying_key(RING.keys[0].pem) == RING.keys[0]
    retired = decode_verifying_key(RING.keys[0].pem, not_after=NOW, revoked=True)
    assert (retired.key_id, retired.not_after, retired.revoked) == (SIGNING_KEY.key_id, NOW, True)


OTHER_KIND = ec.generate_private_key(ec.SECP256R1())
OTHER_PRIVATE = OTHER_KIND.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
OTHER_PUBLIC = (
    OTHER_KIND.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
)
LOCKED = (
    Ed25519PrivateKey.generate()
    .private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"secret"))
    .decode()
)


@pytest.mark.parametrize("pem", ["", "no key", "é", RING.keys[0].pem, OTHER_PRIVATE, LOCKED])
def test_what_is_no_signing_key_is_refused(pem: str) -> None:
    with pytest.raises(BadKey, match="key"):
        decode_signing_key(pem)


@pytest.mark.parametrize("pem", ["", "no key", "é", SIGNING_KEY.pem, OTHER_PUBLIC])
def test_what_is_no_verifying_key_is_refused(pem: str) -> None:
    with pytest.raises(BadKey, match="key"):
        decode_verifying_key(pem)


def test_no_key_shows_in_a_repr() -> None:
    assert SIGNING_KEY.pem.splitlines()[1] not in repr((SIGNING_KEY, RING))


# --- hashes --------------------------------------------------------------------------------


def test_a_number_has_one_hash_however_it_is_typed() -> None:
    assert hash_document_number("11010519491231002x ", DOCUMENT_KEY) == hash_document_number(
        "11010519491231002X", DOCUMENT_KEY
    )


def test_hashes_depend_on_number_key_and_purpose() -> None:
    full = hash_document_number("E12345678", DOCUMENT_KEY)
    assert len(full) == 32
    assert hash_document_number("E12345679", DOCUMENT_KEY) != full
    assert hash_document_number("E12345678", PASS_KEY) != full
    short = short_document_hash(full, PASS_KEY)
    assert len(short) == SHORT_HASH_BYTES
    assert short not in full
    assert short_document_hash(full, DOCUMENT_KEY) not in (short, full[:SHORT_HASH_BYTES])


def test_a_key_that_protects_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        hash_document_number("E12345678", b"short")
    with pytest.raises(ValueError, match="16 bytes"):
        short_document_hash(bytes(32), b"")


# --- what no pass can carry ----------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        {"pass_id": "17"},
        {"pass_id": "G" * 32},
        {"pass_id": "A" * 32},
        {"party_size": 0},
        {"document_hashes": (b"12345",)},
        {"expires_at": datetime(2026, 11, 21, 9)},  # noqa: DTZ001  (that is the point)
    ],
)
def test_impossible_claims_are_not_issued(change: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"pass|hexadecimal"):
        issue_pass(replace(CLAIMS, **change), SIGNING_KEY)  # type: ignore[arg-type]  # by name


def test_times_of_any_zone_come_back_as_utc() -> None:
    beijing = timezone(timedelta(hours=8))
    claims = replace(CLAIMS, tour_starts_at=datetime(2026, 11, 21, 17, tzinfo=beijing))
    found = verify_pass(issue_pass(claims, SIGNING_KEY), RING, now=NOW, site=SITE)
    assert isinstance(found, GoodPass)
    assert found.claims.tour_starts_at == claims.tour_starts_at
    assert found.claims.tour_starts_at.tzinfo is UTC


def test_preparing_leaves_nothing_behind() -> None:
    prepare()
    assert check(PASS) is None


# --- properties ----------------------------------------------------------------------------

words = st.text(min_size=1, max_size=20)
moments = st.datetimes(datetime(2020, 1, 1), datetime(2099, 1, 1)).map(  # noqa: DTZ001  (zone set below)
    lambda t: t.replace(microsecond=0, tzinfo=UTC)
)
hashes = st.binary(min_size=SHORT_HASH_BYTES, max_size=SHORT_HASH_BYTES)


@st.composite
def claims_of_any_kind(draw: st.DrawFn) -> PassClaims:
    return PassClaims(
        pass_id=draw(st.binary(min_size=16, max_size=16)).hex(),
        site=draw(words),
        booking_ref=draw(words),
        tour_id=draw(words),
        tour_starts_at=draw(moments),
        issued_at=draw(moments),
        expires_at=draw(moments),
        party_size=draw(st.integers(1, 65535)),
        document_hashes=tuple(draw(st.lists(hashes, max_size=40))),
        is_group=draw(st.booleans()),
    )


@settings(max_examples=100, deadline=None)
@given(claims_of_any_kind())
def test_every_pass_comes_back_as_it_was_issued(claims: PassClaims) -> None:
    text = issue_pass(claims, SIGNING_KEY)
    found = verify_pass(text, RING, now=claims.expires_at, site=claims.site)
    assert found == GoodPass(claims, SIGNING_KEY.key_id)


@settings(max_examples=200, deadline=None)
@given(st.integers(len(PREFIX), len(PASS) - 1), st.sampled_from(ALPHANUMERIC))
def test_no_changed_character_goes_unnoticed(place: int, character: str) -> None:
    assume(PASS[place] != character)
    changed = PASS[:place] + character + PASS[place + 1 :]
    if changed.strip() != PASS:
        assert check(changed) in (PassFlaw.UNREADABLE, PassFlaw.FORGED)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_no_flipped_bit_goes_unnoticed(data: st.DataObject) -> None:
    raw = bytearray(b45decode(PASS[len(PREFIX) :]))
    bit = data.draw(st.integers(0, len(raw) * 8 - 1))
    raw[bit // 8] ^= 1 << bit % 8
    changed = PREFIX + b45encode(bytes(raw)).decode()
    assert check(changed) in (PassFlaw.UNREADABLE, PassFlaw.FORGED)


@settings(max_examples=100, deadline=None)
@given(st.integers(0, len(PASS) - 1))
def test_no_shortened_pass_is_good(length: int) -> None:
    assert check(PASS[:length]) is PassFlaw.UNREADABLE


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(), st.text(ALPHANUMERIC, max_size=400).map(PREFIX.__add__)))
def test_no_text_raises_or_is_good(text: str) -> None:
    assert check(text) in (PassFlaw.UNREADABLE, PassFlaw.FORGED)


@settings(max_examples=100, deadline=None)
@given(st.binary(min_size=24, max_size=300))
def test_a_genuine_signature_under_strange_claims_is_unreadable(payload: bytes) -> None:
    from cwt import COSE, COSEKey

    key_id = bytes.fromhex(SIGNING_KEY.key_id)
    signed = COSE.new().encode_and_sign(
        payload,
        COSEKey.from_pem(SIGNING_KEY.pem, kid=key_id),
        protected={1: -8, 4: key_id},
        unprotected={},
    )
    assert check(PREFIX + b45encode(signed).decode()) is PassFlaw.UNREADABLE

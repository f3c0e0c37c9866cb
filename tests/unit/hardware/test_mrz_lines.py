"""Zones as passport readers send them: both framings, any portions, noise around them."""

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hardware.documents.mrz_lines import (
    BadFrame,
    DeskoDecoder,
    Frame,
    Framing,
    LineDecoder,
    encode_zone,
    is_typed_line,
    open_decoder,
)
from hardware.interfaces import MrzText
from kiosk.domain.documents import Document, DocumentKind, document_from_mrz
from kiosk.domain.mrz import encode_td1, encode_td3

# Specimens of ICAO Doc 9303, parts 4, 6 and 5.
TD3 = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
)
TD2 = ("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6")
TD1 = (
    "I<UTOD231458907<<<<<<<<<<<<<<<",
    "7408122F1204159UTO<<<<<<<<<<<6",
    "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
)
# A visa (part 7) has the lines of a passport, without the check digit at the end.
VISA = (
    "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L8988901C4XXX4009078F96121096ZE184226B<<<<<<",
)
PERMIT = ("CSC000000006<3001019<9001011<0",)
CR_OF_ANY_SHAPE = ("CRH12345678", "SOMETHING<ELSE")
ZONES = {"TD3": TD3, "TD2": TD2, "TD1": TD1, "visa": VISA, "permit": PERMIT}
LINE_ENDS = [b"\r", b"\n", b"\r\n"]

zones = st.sampled_from(list(ZONES.values()))
noise = st.one_of(
    st.binary(max_size=60),
    st.lists(st.sampled_from(b"\x02\x03\r\nP<CR09"), max_size=60).map(bytes),
)


def decode_all(framing: Framing, data: bytes, portion: int) -> list[Frame]:
    decoder = open_decoder(framing)
    portions = [data[at : at + portion] for at in range(0, len(data), portion)]
    return [frame for part in portions for frame in decoder.feed(part)]


def test_the_desko_frame_is_the_manuals() -> None:
    data = encode_zone(TD3, Framing.DESKO)
    assert data == b"\x02" + TD3[0].encode() + b"\r" + TD3[1].encode() + b"\r\x03"
    assert decode_all(Framing.DESKO, data, len(data)) == [MrzText(TD3)]


def test_plain_lines_have_nothing_around_them() -> None:
    data = encode_zone(TD1, Framing.LINES, b"\r\n")
    assert data == "".join(f"{line}\r\n" for line in TD1).encode()
    assert decode_all(Framing.LINES, data, len(data)) == [MrzText(TD1)]


@pytest.mark.parametrize("line_end", LINE_ENDS, ids=["CR", "LF", "CRLF"])
@pytest.mark.parametrize("framing", Framing)
@pytest.mark.parametrize("zone", ZONES.values(), ids=ZONES.keys())
def test_every_layout_comes_byte_by_byte(
    zone: tuple[str, ...], framing: Framing, line_end: bytes
) -> None:
    data = encode_zone(zone, framing, line_end) * 2
    assert decode_all(framing, data, 1) == [MrzText(zone), MrzText(zone)]


@settings(max_examples=150)
@given(
    st.lists(zones, max_size=4),
    st.sampled_from(Framing),
    st.sampled_from(LINE_ENDS),
    st.integers(1, 100),
)
def test_zones_survive_any_portions(
    sent: list[tuple[str, ...]], framing: Framing, line_end: bytes, portion: int
) -> None:
    data = b"".join(encode_zone(zone, framing, line_end) for zone in sent)
    assert decode_all(framing, data, portion) == [MrzText(zone) for zone in sent]


@settings(max_examples=150)
@given(
    number=st.from_regex(r"[A-Z][0-9]{6,21}", fullmatch=True),
    given_names=st.from_regex(r"([A-Z]{1,8} ){0,3}[A-Z]", fullmatch=True),
    framing=st.sampled_from(Framing),
    portion=st.integers(1, 50),
)
def test_what_the_domain_writes_comes_through(
    number: str, given_names: str, framing: Framing, portion: int
) -> None:
    born, until = date(1974, 8, 12), date(2032, 4, 15)
    passport = encode_td3(
        number=number[:9],
        surname="ERIKSSON",
        given_names=given_names,
        nationality="UTO",
        birth_date=born,
        expires=until,
    )
    card = encode_td1(
        number=number,
        surname="ERIKSSON",
        given_names=given_names,
        nationality="UTO",
        birth_date=born,
        expires=until,
    )
    data = encode_zone(passport, framing) + encode_zone(card, framing)
    assert decode_all(framing, data, portion) == [MrzText(passport), MrzText(card)]


@settings(max_examples=200)
@given(st.lists(noise, max_size=6), zones, st.integers(1, 100))
@example([b"\x02P<UTO\r"], TD3, 1)
@example([b"\x03\x03\x02" + b"P" * 5000], TD3, 7)
def test_a_start_mark_finds_its_feet_after_any_noise(
    before: list[bytes], zone: tuple[str, ...], portion: int
) -> None:
    data = b"".join(before) + encode_zone(zone, Framing.DESKO)
    frames = decode_all(Framing.DESKO, data, portion)
    assert frames[-1] == MrzText(zone)


@settings(max_examples=200)
@given(st.lists(noise, max_size=6), zones, st.sampled_from(Framing))
def test_a_pause_finds_its_feet_after_any_noise(
    before: list[bytes], zone: tuple[str, ...], framing: Framing
) -> None:
    decoder = open_decoder(framing)
    for part in before:
        decoder.feed(part)
    decoder.flush()
    assert not decoder.pending
    assert decoder.feed(encode_zone(zone, framing)) == [MrzText(zone)]
    decoder.flush()
    assert not decoder.pending


@pytest.mark.parametrize("zone", ZONES.values(), ids=ZONES.keys())
@pytest.mark.parametrize(
    "before",
    [
        ["HALF<A<ZONE"],
        ["\xff\xff"],
        [TD3[0]],
        [TD3[1]],
        [TD2[1]],
        [TD1[0]],
        [TD1[1], TD1[2]],
        ["A" * 30],
        ["1" * 99] * 9,
    ],
    ids=[
        "a short line",
        "no characters of a zone",
        "a passport's name",
        "a passport's data",
        "a small passport's data",
        "a card's top",
        "a card without its top",
        "letters",
        "a flood of digits",
    ],
)
def test_lines_before_a_whole_zone_are_noise(zone: tuple[str, ...], before: list[str]) -> None:
    data = b"".join(line.encode("latin-1") + b"\r" for line in before)
    frames = LineDecoder().feed(data + encode_zone(zone, Framing.LINES))
    assert frames == [BadFrame(sum(map(len, before))), MrzText(zone)]


def test_a_zone_without_its_last_line_end_waits_for_the_pause() -> None:
    decoder = LineDecoder()
    assert decoder.feed(encode_zone(TD2, Framing.LINES)[:-1]) == []
    assert decoder.pending
    assert decoder.flush() == [MrzText(TD2)]
    assert not decoder.pending


@pytest.mark.parametrize(
    "zone",
    [CR_OF_ANY_SHAPE, ("CT12345678",), ("CSC00000000693001019K9001011K0",)],
    ids=["CR", "CT", "a permit's fillers misread"],
)
def test_a_zone_without_published_layout_is_passed_on_whole(zone: tuple[str, ...]) -> None:
    decoder = LineDecoder()
    assert decoder.feed(encode_zone(zone, Framing.LINES)) == []
    assert decoder.flush() == [MrzText(zone)]
    assert DeskoDecoder().feed(encode_zone(zone, Framing.DESKO)) == [MrzText(zone)]


@pytest.mark.parametrize("framing", Framing)
@pytest.mark.parametrize("zone", [TD3, TD2, TD1], ids=["TD3", "TD2", "TD1"])
def test_fillers_that_a_reader_drops_are_not_missed(
    zone: tuple[str, ...], framing: Framing
) -> None:
    dropped = tuple(line.rstrip("<") for line in zone)
    assert decode_all(framing, encode_zone(dropped, framing), 1) == [MrzText(dropped)]


BAD_ZONES = {
    "a character no zone has": (TD3[0].replace("K", "*"), TD3[1]),
    "lower case": (TD3[0].lower(), TD3[1]),
    "a lost character": (TD3[0].replace("K", ""), TD3[1]),
    "a lost character in the last line": (TD3[0], TD3[1][1:]),
    "a lost line": TD3[:1],
    "a line too many": (*TD1, TD1[2]),
    "a line too long": (TD3[0], TD3[1] + "0"),
    "not ASCII": ("P\u00d6", TD3[1]),
    "one line that is no permit": TD1[:1],
}


@pytest.mark.parametrize("zone", BAD_ZONES.values(), ids=BAD_ZONES.keys())
def test_a_damaged_zone_is_one_bad_frame_between_marks(zone: tuple[str, ...]) -> None:
    lines = [line.encode("latin-1") for line in zone]
    data = b"\x02" + b"".join(line + b"\r" for line in lines) + b"\x03"
    assert decode_all(Framing.DESKO, data, 1) == [BadFrame(sum(map(len, lines)))]


@pytest.mark.parametrize("zone", BAD_ZONES.values(), ids=BAD_ZONES.keys())
def test_a_damaged_zone_is_told_from_a_whole_one_by_the_pause(zone: tuple[str, ...]) -> None:
    if zone == BAD_ZONES["a line too many"]:
        zone = (TD1[0], TD1[0])
    lines = [line.encode("latin-1") for line in zone]
    decoder = LineDecoder()
    assert decoder.feed(b"".join(line + b"\n" for line in lines)) == []
    assert decoder.flush() == [BadFrame(sum(map(len, lines)))]


@pytest.mark.parametrize("framing", Framing)
def test_an_endless_flood_is_counted_not_kept(framing: Framing) -> None:
    decoder = open_decoder(framing)
    decoder.feed(b"\x02")
    for _ in range(100):
        assert decoder.feed(b"P" * 999) == []
    assert decoder.flush() == [BadFrame(99_900 + (framing is Framing.LINES))]
    assert not decoder.pending


def test_what_was_too_much_to_keep_is_not_forgotten() -> None:
    data = encode_zone(TD3, Framing.DESKO)[:-1] + b"\r" * 200 + b"MORE\x03"
    assert DeskoDecoder().feed(data) == [BadFrame(92)]
    decoder = LineDecoder()
    decoder.feed(encode_zone(["CR", "A", "B", "CR", "A", "B"], Framing.LINES))
    assert decoder.flush() == [BadFrame(8)]


@pytest.mark.parametrize("framing", Framing)
def test_line_ends_alone_are_nothing(framing: Framing) -> None:
    decoder = open_decoder(framing)
    assert decoder.feed(b"\r\n\r\n") == []
    assert not decoder.pending
    assert decoder.flush() == []


def test_an_empty_frame_is_nothing() -> None:
    assert DeskoDecoder().feed(b"\x02\r\x03\x02\x03") == []


def test_nothing_personal_shows_in_what_is_logged() -> None:
    frames = decode_all(Framing.DESKO, encode_zone(TD3, Framing.DESKO), 50)
    assert "ERIKSSON" not in repr(frames)


@pytest.mark.parametrize(("zone", "number"), [(TD3, "L898902C3"), (TD2, "D23145890")])
def test_the_specimens_are_documents(zone: tuple[str, ...], number: str) -> None:
    (frame,) = decode_all(Framing.LINES, encode_zone(zone, Framing.LINES), 1)
    assert isinstance(frame, MrzText)
    document = document_from_mrz(frame.lines, today=date(2026, 11, 21))
    assert isinstance(document, Document)
    assert document.number == number
    assert document.names == ("ERIKSSON ANNA MARIA",)
    assert (document.kind is DocumentKind.PASSPORT) == (zone is TD3)


@pytest.mark.parametrize(
    ("typed", "is_line"),
    [
        *((line, True) for zone in ZONES.values() for line in zone),
        (TD3[0][:40], True),  # damaged
        ("P<UTOERIKSSON<<ANNA", True),  # without its last fillers
        (TD3[0].lower(), True),  # long enough and with fillers
        ("A<B", False),
        ("BK2611210417", False),
        ("KP1:6BFOXN*TS0BI$ZD-PHQ7I9AD66V5B22CH9M9ESI9XBHXK-%69", False),
        ("https://example.com/visit/abcdefghijklmnopqr", False),  # 44 characters, but small ones
        ("", False),
        ("游客" * 15, False),
    ],
)
def test_a_typed_line_of_a_zone_is_told_from_a_code(typed: str, is_line: bool) -> None:
    assert is_typed_line(typed) is is_line

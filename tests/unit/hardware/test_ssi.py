"""Packets of Zebra's SSI, messages of several packets, and what the host says to them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hardware.scanners import ssi
from hardware.scanners.dialogues import Answered, Damaged, Event, Say, Scan, Unanswered
from hardware.scanners.ssi import (
    Assembler,
    BadFrame,
    Decoded,
    Decoder,
    NakCause,
    Opcode,
    Packet,
    Source,
    Status,
)
from hardware.scanners.ssi_session import NAKS_IN_ROW, SsiDialogue

ACK = ssi.encode_command(Opcode.ACK)
NAK = ssi.encode_nak(NakCause.RESEND)
START = ssi.encode_command(Opcode.START_SESSION)
STOP = ssi.encode_command(Opcode.STOP_SESSION)
ASK = ssi.encode_command(Opcode.REQUEST_REVISION)
IDLE_S = 0.05

packets = st.builds(
    Packet,
    st.integers(0, 255),
    st.sampled_from(Source),
    st.integers(0, 255),
    st.binary(max_size=ssi.MAX_DATA_BYTES),
)


def decode_packet(text: bytes, status: Status = Status.FIRST) -> Packet:
    return Packet(Opcode.DECODE_DATA, Source.SCANNER, status, text)


# --- packets -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "golden"),
    [
        (START, "04 e4 04 00 ff 14"),
        (STOP, "04 e5 04 00 ff 13"),
        (ACK, "04 d0 04 00 ff 28"),
        (NAK, "05 d1 04 00 01 ff 25"),
    ],
)
def test_golden_frames(data: bytes, golden: str) -> None:
    assert data.hex(" ") == golden


@settings(max_examples=100)
@given(st.lists(packets, max_size=4), st.integers(1, 300))
def test_packets_survive_any_portions(sent: list[Packet], portion: int) -> None:
    data = b"".join(ssi.encode_packet(packet) for packet in sent)
    decoder = Decoder()
    portions = [data[at : at + portion] for at in range(0, len(data), portion)]
    assert [heard for part in portions for heard in decoder.feed(part)] == sent
    assert not decoder.pending


@settings(max_examples=100)
@given(st.lists(st.binary(max_size=60), max_size=6), packets)
def test_noise_never_raises_and_never_hides_what_follows_it(
    noise: list[bytes], packet: Packet
) -> None:
    decoder = Decoder()
    for part in noise:
        decoder.feed(part)
    decoder.flush()
    assert not decoder.pending
    assert decoder.feed(ssi.encode_packet(packet)) == [packet]


@settings(max_examples=100)
@given(st.binary(max_size=5).filter(lambda noise: 0 not in noise[2:3]), packets)
def test_a_packet_behind_noise_is_found_when_the_line_is_silent(
    noise: bytes, packet: Packet
) -> None:
    decoder = Decoder()
    heard = decoder.feed(noise + ssi.encode_packet(packet)) + decoder.flush()
    assert packet in heard


def test_a_damaged_packet_is_no_packet() -> None:
    frame = bytearray(ssi.encode_packet(decode_packet(b"\x1cPASS")))
    frame[6] ^= 1
    decoder = Decoder()
    heard = decoder.feed(bytes(frame)) + decoder.flush()
    assert sum(part.length for part in heard if isinstance(part, BadFrame)) == len(frame)


def test_a_packet_holds_no_more_than_its_length_can_say() -> None:
    with pytest.raises(ValueError, match="252"):
        ssi.encode_packet(decode_packet(bytes(252)))


# --- messages ------------------------------------------------------------------------------


@settings(max_examples=100)
@given(
    st.binary(min_size=1, max_size=900),
    st.integers(1, ssi.MAX_DATA_BYTES),
    st.lists(st.booleans(), min_size=900, max_size=900),
)
def test_a_message_in_packets_is_put_together_whatever_is_sent_again(
    message: bytes, size: int, again: list[bool]
) -> None:
    assembler = Assembler(2000)
    decoded = []
    for number, at in enumerate(range(0, len(message), size)):
        more = Status.MORE_FOLLOW if at + size < len(message) else Status.FIRST
        part = message[at : at + size]
        decoded.append(assembler.add(decode_packet(part, more)))
        if again[number]:
            decoded.append(assembler.add(decode_packet(part, more | Status.SENT_AGAIN)))
    assert [whole for whole in decoded if whole] == [Decoded(message[0], message[1:])]
    assert not assembler.pending


def test_what_was_not_heard_the_first_time_counts_when_it_is_sent_again() -> None:
    assembler = Assembler(100)
    assert assembler.add(decode_packet(b"\x1cONE")) == Decoded(0x1C, b"ONE")
    assert assembler.add(decode_packet(b"\x1cTWO", Status.SENT_AGAIN)) == Decoded(0x1C, b"TWO")


# --- the dialogue --------------------------------------------------------------------------


class Talk:
    """A dialogue and what came of it."""

    def __init__(self, *, started: bool = True) -> None:
        self.dialogue = SsiDialogue(session_s=2.0, idle_s=IDLE_S)
        self.now = 10.0
        self.first = list(self.dialogue.connect(self.now))
        if started:
            self.first += self.dialogue.start(self.now)

    def hear(self, data: bytes) -> list[Event]:
        return list(self.dialogue.hear(data, self.now))

    def run(self, seconds: float) -> list[Event]:
        until, events = self.now + seconds, list[Event]()
        while self.dialogue.due <= until:
            self.now = max(self.now, self.dialogue.due)
            events += self.dialogue.elapse(self.now)
        self.now = until
        return events


@pytest.mark.parametrize(
    ("symbology", "name"),
    [(0x1C, "QRCode"), (0x1B, "DataMatrix"), (0x11, "PDF417"), (0, "unknown")],
)
@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
def test_every_decode_packet_is_acknowledged_and_counted_once(
    symbology: int, name: str, encoding: str
) -> None:
    text = bytes((symbology,)) + "通行证 ONE".encode(encoding)
    talk = Talk()
    first = ssi.encode_packet(decode_packet(text))
    again = ssi.encode_packet(decode_packet(text, Status.SENT_AGAIN))
    assert talk.hear(first) == [Answered(), Say(ACK), Scan("通行证 ONE", name)]
    assert talk.hear(again) == [Answered(), Say(ACK)]


def test_a_damaged_packet_is_refused_and_counts_when_it_comes_whole() -> None:
    talk = Talk(started=False)
    frame = bytearray(ssi.encode_packet(decode_packet(b"\x1cPASS")))
    frame[-1] ^= 0xFF
    talk.hear(bytes(frame))
    assert talk.run(IDLE_S) == [Damaged(len(frame), "no packet"), Say(NAK)]
    again = ssi.encode_packet(decode_packet(b"\x1cPASS", Status.SENT_AGAIN))
    assert talk.hear(again) == [Answered(), Say(ACK), Scan("PASS", "QRCode")]


def test_a_line_that_gives_everything_back_damaged_is_not_refused_for_ever() -> None:
    talk = Talk(started=False)
    said = []
    for _ in range(10):
        talk.hear(b"\x05\xd1\x04\x00\x01\xff\x00")
        said += [event for event in talk.run(IDLE_S) if event == Say(NAK)]
    assert len(said) == NAKS_IN_ROW


def test_what_an_adapter_gives_back_is_nothing_new() -> None:
    talk = Talk()
    assert talk.hear(START + ACK + ASK) == []
    assert Damaged not in {type(event) for event in talk.run(IDLE_S)}


def test_a_session_runs_while_codes_are_wanted() -> None:
    talk = Talk(started=False)
    assert Say(START) not in talk.first + talk.run(10)
    assert Say(START) in talk.dialogue.start(talk.now)
    assert talk.run(9).count(Say(START)) == 4
    talk.hear(ssi.encode_packet(decode_packet(b"\x1cPASS")))
    assert talk.run(0.4).count(Say(START)) == 1
    assert talk.dialogue.part(talk.now) == [Say(STOP)]
    assert Say(START) not in talk.run(10)


def test_a_quiet_scanner_is_asked_now_and_then_and_a_dead_one_is_noticed() -> None:
    talk = Talk(started=False)
    assert talk.first == [Say(ASK)]
    revision = ssi.encode_packet(Packet(Opcode.REPLY_REVISION, Source.SCANNER, data=b"R01"))
    assert talk.hear(revision) == [Answered()]
    assert talk.run(5.5).count(Say(ASK)) == 1
    assert talk.run(3).count(Unanswered()) >= 2
    assert talk.hear(revision) == [Answered()]


def test_half_a_message_is_given_up_with_a_word() -> None:
    talk = Talk(started=False)
    talk.hear(ssi.encode_packet(decode_packet(b"\x1cHALF", Status.MORE_FOLLOW)))
    assert any(isinstance(event, Damaged) for event in talk.run(4))
    whole = talk.hear(ssi.encode_packet(decode_packet(b"\x1cNEXT")))
    assert Scan("NEXT", "QRCode") in whole


def test_a_text_that_is_longer_than_any_code_is_no_code() -> None:
    talk = Talk()
    events: list[Event] = []
    part = b"7" * ssi.MAX_DATA_BYTES
    for _ in range(40):
        events += talk.hear(ssi.encode_packet(decode_packet(part, Status.MORE_FOLLOW)))
    events += talk.hear(ssi.encode_packet(decode_packet(b"\x1c")))
    assert not any(isinstance(event, Scan) for event in events)
    assert any(isinstance(event, Damaged) for event in events)

"""Bytes of the GM65, and how its dialogue sets it up and puts it back."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hardware.scanners import gm65
from hardware.scanners.dialogues import (
    Answered,
    Damaged,
    Event,
    Relief,
    Remark,
    Say,
    Scan,
    Trouble,
    Unanswered,
)
from hardware.scanners.gm65 import Answer, Decoder, Kind, ModeWish, Request, Zone
from hardware.scanners.gm65_setup import CHECK_S, Gm65Dialogue
from hardware.sim.gm65 import FACTORY, Gm65Model

READY_FOR_US = {**FACTORY, Zone.MODE: 0xD7, Zone.TAIL: 0x00, Zone.ENCODING: 0xA4}
SET_UP = {**FACTORY, Zone.MODE: 0xD6, Zone.TAIL: 0x00, Zone.ENCODING: 0xA4}

texts = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff"),
    min_size=1,
    max_size=30,
)
requests = st.builds(Request, st.sampled_from(Kind), st.integers(0, 0xFFFF), st.integers(0, 255))


def decode_all(data: bytes, portion: int) -> list[gm65.Heard]:
    decoder = Decoder()
    portions = [data[at : at + portion] for at in range(0, len(data), portion)]
    return [heard for part in portions for heard in decoder.feed(part)] + decoder.flush()


# --- bytes ---------------------------------------------------------------------------------


def test_golden_frames() -> None:
    trigger = Request(Kind.WRITE, Zone.TRIGGER, 1)
    assert gm65.encode_request(trigger, checked=False).hex(" ") == "7e 00 08 01 00 02 01 ab cd"
    assert gm65.encode_answer(0).hex(" ") == "02 00 00 01 00 33 31"
    # The manual's own examples of a CRC: saving to flash, and asking for the baud rate.
    assert gm65.encode_request(Request(Kind.SAVE, 0, 0)).hex(" ") == "7e 00 09 01 00 00 00 de c8"
    assert gm65.derive_crc(bytes.fromhex("07 01 00 2a 02")).hex(" ") == "d8 0f"


@settings(max_examples=100)
@given(st.lists(st.one_of(requests, st.builds(Answer, st.integers(0, 255)), texts), max_size=6))
@pytest.mark.parametrize("portion", [1, 5, 1000])
def test_answers_are_told_from_the_text_they_stand_among(
    portion: int, said: list[Request | Answer | str]
) -> None:
    data = b""
    for word in said:
        match word:
            case Request():
                data += gm65.encode_request(word)
            case Answer():
                data += gm65.encode_answer(word.value)
            case str():
                data += word.encode() + b"\r"
    assert decode_all(data, portion) == said


@pytest.mark.parametrize("crc", ["33 31", "ab cd"])
def test_answers_are_taken_with_the_checksums_that_scanners_send(crc: str) -> None:
    assert decode_all(bytes.fromhex("02 00 00 01 d6" + crc), 1) == [Answer(0xD6)]


def test_an_answer_ends_a_text_that_has_no_tail() -> None:
    data = b"PASS" + gm65.encode_answer(7) + b"NEXT"
    assert decode_all(data, 3) == ["PASS", Answer(7), "NEXT"]


@settings(max_examples=100)
@given(st.lists(st.binary(max_size=40), max_size=8))
def test_noise_never_raises_and_never_sticks(noise: list[bytes]) -> None:
    decoder = Decoder()
    for part in noise:
        decoder.feed(part)
    decoder.flush()
    assert not decoder.pending
    assert decoder.feed(gm65.encode_answer(3) + b"PASS\r") == [Answer(3), "PASS"]


@pytest.mark.parametrize(
    ("mode", "found", "wanted"),
    [
        (ModeWish.ANY, 0xD4, 0xD6),
        (ModeWish.ANY, 0xD5, 0xD6),
        (ModeWish.ANY, 0xD6, 0xD6),
        (ModeWish.ANY, 0xD7, 0xD7),
        (ModeWish.SENSOR, 0x06, 0x07),
        (ModeWish.CONTINUOUS, 0xFF, 0xFE),
    ],
)
def test_only_the_bits_that_differ_are_changed(mode: ModeWish, found: int, wanted: int) -> None:
    tail, encoding, wish = gm65.derive_wishes(mode, utf_8=True)
    assert wish.derive_value(found) == wanted
    assert tail.derive_value(0xFF) == 0x9F
    assert encoding.derive_value(0xA3) == 0xA7
    assert len(gm65.derive_wishes(mode, utf_8=False)) == 2


# --- the dialogue --------------------------------------------------------------------------


class Talk:
    """A dialogue with a scanner model, without a line or a clock between them."""

    def __init__(self, model: Gm65Model, *, repeat_after_s: float | None = None) -> None:
        self.model = model
        self.repeat_after_s = repeat_after_s
        self.on_the_way: list[tuple[float, bytes]] = []
        self.dialogue = Gm65Dialogue(gm65.derive_wishes(ModeWish.ANY, utf_8=True), 0.05)
        self.now = 10.0
        self.events: list[Event] = []
        self._act(self.dialogue.connect(self.now))

    def hear(self, data: bytes) -> None:
        self._act(self.dialogue.hear(data, self.now))

    def run(self, seconds: float) -> list[Event]:
        """Let time pass; what happened meanwhile, without what was said."""
        until, before = self.now + seconds, len(self.events)
        while self.dialogue.due <= until and not self.dialogue.parted:
            if self.on_the_way and min(self.on_the_way)[0] <= self.dialogue.due:
                first = min(self.on_the_way)
                self.on_the_way.remove(first)
                self.now = max(self.now, first[0])
                self.hear(first[1])
            else:
                self.now = max(self.now, self.dialogue.due)
                self._act(self.dialogue.elapse(self.now))
        if not self.dialogue.parted:
            self.now = max(self.now, until)
        return self.events[before:]

    def part(self) -> None:
        self._act(self.dialogue.part(self.now))
        self.run(3)
        assert self.dialogue.parted

    def _act(self, events: Sequence[Event]) -> None:
        for event in events:
            if isinstance(event, Say):
                if answer := self.model.receive(event.data):
                    self.on_the_way.append((self.now + 0.02, answer))
                    if self.repeat_after_s is not None:
                        self.on_the_way.append((self.now + 0.02 + self.repeat_after_s, answer))
            else:
                self.events.append(event)


@pytest.mark.parametrize("constant_crc", [False, True])
def test_a_scanner_fresh_from_the_box_is_set_up_and_put_back(constant_crc: bool) -> None:
    model = Gm65Model(constant_crc=constant_crc)
    talk = Talk(model)
    talk.run(2)
    assert model.zones == SET_UP
    talk.part()
    assert model.zones == FACTORY
    assert model.saves == 0


def test_a_scanner_that_is_right_is_left_alone() -> None:
    model = Gm65Model()
    for zone, value in READY_FOR_US.items():
        model.set_zone(zone, value)
    talk = Talk(model)
    talk.run(60)
    talk.part()
    assert model.writes == 0


def test_only_what_was_changed_is_put_back_and_only_its_bits() -> None:
    model = Gm65Model()
    model.set_zone(Zone.TAIL, 0x00)
    talk = Talk(model)
    talk.run(2)
    model.set_zone(Zone.TAIL, 0x20)
    model.set_zone(Zone.MODE, 0x42)  # somebody put its lamp out meanwhile
    talk.part()
    assert model.zones == {**FACTORY, Zone.TAIL: 0x20, Zone.MODE: 0x40}


def test_a_scanner_that_lost_its_power_is_set_up_again() -> None:
    model = Gm65Model()
    talk = Talk(model)
    talk.run(2)
    model.lose_power()
    talk.run(3 * CHECK_S + 2)
    assert model.zones == SET_UP


def test_a_silent_scanner_is_unanswered_until_it_is_set_up() -> None:
    model = Gm65Model(mute=True)
    talk = Talk(model)
    assert talk.run(4).count(Unanswered()) >= 3
    model.mute = False
    assert Answered() in talk.run(1)
    talk.run(1)
    assert model.zones == SET_UP


def test_a_scanner_that_scans_and_never_answers_is_used_as_it_is() -> None:
    talk = Talk(Gm65Model(mute=True))
    talk.run(4)
    talk.hear("通行证".encode("gbk"))
    events = talk.run(60)
    assert Scan("通行证") in events
    assert Unanswered() not in events
    assert sum(isinstance(event, Remark) for event in events) == 1


def test_a_zone_that_is_refused_is_noted_and_not_tried_again() -> None:
    model = Gm65Model(refused=[Zone.TAIL])
    talk = Talk(model)
    events = talk.run(60)
    assert model.writes == 3
    assert sum(isinstance(event, Remark) for event in events) == 1
    assert not any(isinstance(event, Trouble) for event in events)
    talk.part()
    assert model.zones == FACTORY


def test_a_mode_that_is_refused_needs_a_person_until_it_is_right() -> None:
    model = Gm65Model(refused=[Zone.MODE])
    talk = Talk(model)
    troubles = [event for event in talk.run(2) if isinstance(event, Trouble)]
    assert len(troubles) == 1
    assert troubles[0].remedy
    model.set_zone(Zone.MODE, 0xD6)
    assert Relief() in talk.run(4 * CHECK_S)


@pytest.mark.parametrize("repeat_after_s", [0.0, 0.01, 0.025])
def test_answers_that_come_twice_mislead_nobody(repeat_after_s: float) -> None:
    model = Gm65Model()
    Talk(model, repeat_after_s=repeat_after_s).run(5)
    assert model.zones == SET_UP
    assert model.writes == 3


def test_an_answer_that_came_damaged_is_not_written_back() -> None:
    class Stuttering(Gm65Model):
        """Every third value that is read comes with a wrong bit under a checksum that fits all."""

        reads = 0

        def receive(self, data: bytes) -> bytes:
            answer = super().receive(data)
            self.reads += answer[4] > 0
            if answer[4] > 0 and self.reads % 3 == 1:
                return answer[:4] + bytes((answer[4] ^ 0x80,)) + answer[5:]
            return answer

    model = Stuttering(constant_crc=True)
    Talk(model).run(60)
    assert model.zones == SET_UP


def test_damage_between_answers_is_told_and_survived() -> None:
    model = Gm65Model()
    talk = Talk(model)
    talk.hear(b"\xff\xfe\x02\x00\x00\x01\x05\x00\x00\x7e\x00\xff")
    events = talk.run(3)
    assert any(isinstance(event, Damaged) for event in events)
    assert model.zones == SET_UP

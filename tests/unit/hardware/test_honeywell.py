"""Honeywell's trigger: pressed while codes are wanted, and never taken for a code."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hardware.scanners.dialogues import Event, Say, Scan
from hardware.scanners.honeywell import Command, Decoder, HoneywellDialogue
from hardware.scanners.lines import BadFrame

TRIGGER, RELEASE = Say(Command.TRIGGER.value), Say(Command.RELEASE.value)

texts = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff"),
    min_size=1,
    max_size=30,
)


def decode_all(data: bytes, portion: int) -> list[str | BadFrame]:
    decoder = Decoder()
    portions = [data[at : at + portion] for at in range(0, len(data), portion)]
    return [line for part in portions for line in decoder.feed(part)] + decoder.flush()


class Talk:
    """A dialogue and what came of it."""

    def __init__(self) -> None:
        self.dialogue = HoneywellDialogue(trigger_s=1.0, idle_s=0.05)
        self.now = 10.0
        self.dialogue.connect(self.now)

    def hear(self, data: bytes) -> list[Event]:
        return list(self.dialogue.hear(data, self.now))

    def run(self, seconds: float) -> list[Event]:
        until, events = self.now + seconds, list[Event]()
        while self.dialogue.due <= until:
            self.now = max(self.now, self.dialogue.due)
            events += self.dialogue.elapse(self.now)
        self.now = until
        return events


def test_golden_frames() -> None:
    assert Command.TRIGGER.value.hex(" ") == "16 54 0d"
    assert Command.RELEASE.value.hex(" ") == "16 55 0d"


@settings(max_examples=100)
@given(st.lists(st.one_of(texts, st.sampled_from(Command)), max_size=6), st.integers(1, 20))
def test_lines_survive_echoed_commands_in_any_portions(
    said: list[str | Command], portion: int
) -> None:
    words = [word.value if isinstance(word, Command) else word.encode() + b"\r" for word in said]
    assert decode_all(b"".join(words), portion) == [word for word in said if isinstance(word, str)]


@settings(max_examples=100)
@given(st.lists(st.binary(max_size=30), max_size=8))
def test_noise_never_raises_and_never_sticks(noise: list[bytes]) -> None:
    decoder = Decoder()
    for part in noise:
        decoder.feed(part)
    decoder.flush()
    assert not decoder.pending
    assert decoder.feed(b"PASS\r") == ["PASS"]


@pytest.mark.parametrize("tail", [b"\r", b"\r\n", b"\t", b""])
def test_the_trigger_is_pressed_again_after_a_code(tail: bytes) -> None:
    talk = Talk()
    assert talk.dialogue.start(talk.now) == [TRIGGER]
    events = talk.hear("通行证".encode("gbk") + tail) + talk.run(0.2)
    assert events == [Scan("通行证")]
    assert talk.run(0.3) == [TRIGGER]


def test_the_trigger_is_kept_pressed_past_the_scanners_own_time_out() -> None:
    talk = Talk()
    talk.dialogue.start(talk.now)
    assert talk.run(5) == [TRIGGER] * 5


def test_the_trigger_is_left_alone_before_codes_are_wanted_and_let_go_at_the_end() -> None:
    talk = Talk()
    assert talk.run(60) == []
    assert talk.dialogue.part(talk.now) == []
    talk.dialogue.start(talk.now)
    assert talk.dialogue.part(talk.now) == [RELEASE]
    assert talk.run(60) == []

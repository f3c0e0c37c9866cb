"""Every codec, fed damaged streams: it never raises, believes little, and recovers."""

from collections.abc import Hashable
from random import Random

import pytest

from hardware.sim.storm import FaultStorm
from tests.fuzz.faults import CountFaults
from tests.fuzz.specimens import SPECIMENS, Ear, Specimen

STREAMS = 3_000  # in the suite; as many as `--faults` says when it is asked
SEED = 48


def damage(messages: list[bytes], request: bytes, storm: FaultStorm) -> bytes:
    """The messages as a storm lets them through, what is late behind what is not."""
    stream: list[tuple[float, bytes]] = []
    for at, message in enumerate(messages):
        if storm.strike_request(request).echoed:
            stream.append((at, request))
        pieces = storm.strike_answer(message).pieces
        stream += [(at + 10 * late_s, piece) for late_s, piece in pieces]
    return b"".join(piece for _, piece in sorted(stream, key=lambda one: one[0]))


def hear(ear: Ear, data: bytes, chance: Random) -> list[object]:
    """Everything an ear hears of these bytes, which come in any portions, and of the silence."""
    heard: list[object] = []
    while data:
        size = chance.randint(1, len(data))
        heard += ear.feed(data[:size])
        data = data[size:]
    return [*heard, *ear.finish()]


@pytest.mark.parametrize("specimen", SPECIMENS, ids=str)
def test_damaged_streams_break_nothing(specimen: Specimen, count_faults: CountFaults) -> None:
    streams = count_faults(STREAMS)
    chance = Random(SEED)
    storm = FaultStorm(SEED, 10**9, share=0.7)
    ear = specimen.listen()
    wrong = damaged = 0
    while damaged < streams:
        if not specimen.lasting:
            ear = specimen.listen()
        said: list[tuple[bytes, Hashable]] = [
            specimen.say(chance) for _ in range(chance.randint(1, 2))
        ]
        before = storm.total
        stream = damage([message for message, _ in said], specimen.request, storm)
        damaged += storm.total > before
        heard = {specimen.understand(one) for one in hear(ear, stream, chance)} - {None}
        wrong += not heard <= {meaning for _, meaning in said}

        if not specimen.lasting:
            ear = specimen.listen()
        message, meaning = specimen.say(chance)
        understood = [specimen.understand(one) for one in hear(ear, message, chance)]
        assert [one for one in understood if one is not None] == [meaning], stream.hex(" ")
    assert wrong <= specimen.most_wrong * damaged, f"{wrong} of {damaged}"

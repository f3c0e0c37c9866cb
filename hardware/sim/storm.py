"""A storm on a line: random faults, one message at a time, the same ones for the same seed."""

from dataclasses import dataclass
from enum import StrEnum
from random import Random

LONGEST_NOISE_BYTES = 20


class StormFault(StrEnum):
    """What happens to one message.

    `NOISE`: rubbish before it, or bits of it flipped. `TRUNCATION`: its end or its beginning
    is missing. `DUPLICATION`: it comes twice. `DELAY`: it comes late. `DROP`: it never comes.
    `ECHO`: what was sent to the device comes back first.
    """

    NOISE = "noise"
    TRUNCATION = "truncation"
    DUPLICATION = "duplication"
    DELAY = "delay"
    DROP = "drop"
    ECHO = "echo"


_ANSWER_FAULTS = tuple(fault for fault in StormFault if fault is not StormFault.ECHO)


@dataclass(frozen=True, slots=True)
class Struck:
    """What is left of a message: pieces, each with how late it comes, in seconds."""

    pieces: tuple[tuple[float, bytes], ...]
    echoed: bool = False


class FaultStorm:
    """Strikes one message in `1 / share`, `count` times in all; then the line is good again.

    `most_delay_s` is the longest that a message is held up. With `both_ways` the device's
    hearing suffers too, as on one pair of wires; otherwise requests arrive and only what comes
    back is damaged, as on a transport that repeats what was lost. Used by the line's thread;
    the counts may be read by any.
    """

    def __init__(
        self,
        seed: int,
        count: int,
        *,
        share: float = 0.5,
        most_delay_s: float = 0.15,
        both_ways: bool = False,
    ) -> None:
        self._chance = Random(seed)
        self._count = count
        self._share = share
        self._most_delay_s = most_delay_s
        self._request_faults = tuple(StormFault) if both_ways else (StormFault.ECHO,)
        self.struck = dict.fromkeys(StormFault, 0)

    @property
    def total(self) -> int:
        """How many faults there have been."""
        return sum(self.struck.values())

    @property
    def over(self) -> bool:
        return self.total >= self._count

    def strike_answer(self, message: bytes) -> Struck:
        """What becomes of a message of the device."""
        return self._strike(message, _ANSWER_FAULTS, self._share)

    def strike_request(self, message: bytes) -> Struck:
        """What becomes of a message to the device."""
        # An echo alone is as likely as each of the other faults.
        share = self._share * len(self._request_faults) / len(StormFault)
        return self._strike(message, self._request_faults, share)

    def _strike(self, message: bytes, faults: tuple[StormFault, ...], share: float) -> Struck:
        whole = Struck(((0.0, message),))
        if self.over or not message or self._chance.random() >= share:
            return whole
        fault = self._chance.choice(faults)
        self.struck[fault] += 1
        match fault:
            case StormFault.NOISE:
                return Struck(((0.0, self._disturb(message)),))
            case StormFault.TRUNCATION:
                return Struck(((0.0, self._cut(message)),))
            case StormFault.DUPLICATION:
                late_s = self._chance.choice((0.0, self._chance.uniform(0, self._most_delay_s)))
                return Struck(((0.0, message), (late_s, message)))
            case StormFault.DELAY:
                return Struck(((self._chance.uniform(0, self._most_delay_s), message),))
            case StormFault.DROP:
                return Struck(())
            case StormFault.ECHO:
                return Struck(whole.pieces, echoed=True)

    def _disturb(self, message: bytes) -> bytes:
        if self._chance.random() < 0.5:
            return self._chance.randbytes(self._chance.randint(1, LONGEST_NOISE_BYTES)) + message
        damaged = bytearray(message)
        for _ in range(self._chance.randint(1, 4)):
            damaged[self._chance.randrange(len(damaged))] ^= 1 << self._chance.randrange(8)
        return bytes(damaged)

    def _cut(self, message: bytes) -> bytes:
        at = self._chance.randrange(len(message))
        return message[:at] if self._chance.random() < 0.5 else message[at + 1 :]

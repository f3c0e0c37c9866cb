"""Honeywell scanners under the host's trigger: `16 54 0D` presses it, `16 55 0D` lets it go.

Source: Honeywell N86 user's guide, "Trigger Commands": the engine scans until a code was read,
until the trigger is let go, or until its serial time-out. It has to be in manual trigger mode
with serial output; in presentation mode it reads by itself and the commands change nothing.
Its codes are lines (`lines`), whatever ends them. It never answers a trigger command.
"""

import math
from collections.abc import Sequence
from enum import Enum

from hardware.scanners import lines
from hardware.scanners.dialogues import Event, Say
from hardware.scanners.lines import BadFrame

BAUD = 9600

# Time to take the code away that was just read, before the light comes on again.
AFTER_READ_S = 0.3


class Command(Enum):
    TRIGGER = b"\x16\x54\x0d"
    RELEASE = b"\x16\x55\x0d"


_SYN = Command.TRIGGER.value[:1]
_COMMANDS = tuple(command.value for command in Command)


class Decoder:
    """The lines of a scanner, without commands that an adapter has given back.

    An echoed trigger would else be read as the code "T". Never raises.
    """

    def __init__(self) -> None:
        self._lines = lines.Decoder()
        self._held = b""

    @property
    def pending(self) -> bool:
        """Whether something has begun that is not ended."""
        return bool(self._held) or self._lines.pending

    def feed(self, data: bytes) -> list[str | BadFrame]:
        """The lines that these bytes end, in order."""
        rest, self._held = self._held + data, b""
        found: list[str | BadFrame] = []
        while rest:
            at = rest.find(_SYN)
            if at != 0:
                text = rest if at < 0 else rest[:at]
                found += self._lines.feed(text)
                rest = rest[len(text) :]
            elif rest.startswith(_COMMANDS):
                rest = rest[len(Command.TRIGGER.value) :]
            elif any(command.startswith(rest) for command in _COMMANDS):
                self._held = rest
                break
            else:
                found += self._lines.feed(rest[:1])
                rest = rest[1:]
        return found

    def flush(self) -> list[str | BadFrame]:
        """The line that has begun, ended here."""
        held, self._held = self._held, b""
        return self._lines.feed(held) + self._lines.flush()


class HoneywellDialogue:
    """Keeps the trigger pressed while codes are wanted, and lets it go at the end.

    The scanner lets it go by itself with each code and after its own time-out, and says so
    in neither case: it is pressed again every `trigger_s`.
    """

    asks = False
    parted = True

    def __init__(self, trigger_s: float, idle_s: float) -> None:
        self._trigger_s = trigger_s
        self._idle_s = idle_s
        self._decoder = Decoder()
        self._line_ends_at = math.inf
        self._trigger_at = math.inf

    @property
    def due(self) -> float:
        return min(self._line_ends_at, self._trigger_at)

    def connect(self, now: float) -> Sequence[Event]:
        del now
        self._decoder = Decoder()
        self._line_ends_at = self._trigger_at = math.inf
        return ()

    def start(self, now: float) -> Sequence[Event]:
        self._trigger_at = now
        return self._press(now)

    def hear(self, data: bytes, now: float) -> Sequence[Event]:
        events = self._tell(self._decoder.feed(data), now)
        self._line_ends_at = now + self._idle_s if self._decoder.pending else math.inf
        return [*events, *self._press(now)]

    def elapse(self, now: float) -> Sequence[Event]:
        events: list[Event] = []
        if now >= self._line_ends_at:
            self._line_ends_at = math.inf
            events = self._tell(self._decoder.flush(), now)
        return [*events, *self._press(now)]

    def part(self, now: float) -> Sequence[Event]:
        del now
        pressed = self._trigger_at < math.inf
        self._trigger_at = math.inf
        return [Say(Command.RELEASE.value)] if pressed else []

    def _tell(self, found: Sequence[str | BadFrame], now: float) -> list[Event]:
        if found and self._trigger_at < math.inf:
            self._trigger_at = now + AFTER_READ_S
        return lines.derive_events(found)

    def _press(self, now: float) -> list[Event]:
        if now < self._trigger_at:
            return []
        self._trigger_at = now + self._trigger_s
        return [Say(Command.TRIGGER.value)]

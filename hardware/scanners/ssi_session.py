"""The dialogue with a Zebra scanner over the packets of `ssi`."""

import math
from collections.abc import Iterator, Sequence

from hardware.scanners import ssi
from hardware.scanners.dialogues import (
    UNKNOWN_SYMBOLOGY,
    Answered,
    Damaged,
    Event,
    Say,
    Scan,
    Unanswered,
)
from hardware.scanners.lines import MAX_LINE_BYTES, LineProblem, decode_text

# A host that is not acknowledged in two seconds sends again, and so do scanners.
ANSWER_S = 1.0
# A quiet scanner is asked for its revision this often.
CHECK_S = 5.0
# Time to take the code away that was just read.
AFTER_READ_S = 0.3
# The rest of a message of several packets does not come any more.
MESSAGE_ENDS_S = 3.0
# On a line that gives everything back damaged, a NAK would be the next thing to refuse.
NAKS_IN_ROW = 3


class SsiDialogue:
    """Acknowledges what comes, refuses what is damaged, and keeps a decode session going."""

    asks = True
    parted = True

    def __init__(self, session_s: float, idle_s: float) -> None:
        self._session_s = session_s
        self._idle_s = idle_s
        self._forget()

    def _forget(self) -> None:
        self._decoder = ssi.Decoder()
        self._assembler = ssi.Assembler(MAX_LINE_BYTES)
        self._damaged = 0
        self._naks = 0
        self._quiet_at = math.inf
        self._message_ends_at = math.inf
        self._session_at = math.inf
        self._ask_at = math.inf
        self._answer_by = math.inf

    @property
    def due(self) -> float:
        return min(
            self._quiet_at, self._message_ends_at, self._session_at, self._ask_at, self._answer_by
        )

    def connect(self, now: float) -> Sequence[Event]:
        self._forget()
        return [self._ask(now)]

    def start(self, now: float) -> Sequence[Event]:
        self._session_at = now
        return list(self._speak(now))

    def hear(self, data: bytes, now: float) -> Sequence[Event]:
        events = list(self._take(self._decoder.feed(data), now))
        self._quiet_at = now + self._idle_s
        return [*events, *self._speak(now)]

    def elapse(self, now: float) -> Sequence[Event]:
        events: list[Event] = []
        if now >= self._quiet_at:
            self._quiet_at = math.inf
            events += self._take(self._decoder.flush(), now)
            events += self._refuse_damaged()
        if now >= self._message_ends_at:
            self._message_ends_at = math.inf
            events.append(Damaged(self._assembler.abandon(), "the beginning of a message only"))
        return [*events, *self._speak(now)]

    def part(self, now: float) -> Sequence[Event]:
        del now
        started = self._session_at < math.inf
        self._session_at = math.inf
        return [Say(ssi.encode_command(ssi.Opcode.STOP_SESSION))] if started else []

    # --- what is heard ---------------------------------------------------------------------

    def _take(self, found: Sequence[ssi.Packet | ssi.BadFrame], now: float) -> Iterator[Event]:
        for heard in found:
            match heard:
                case ssi.BadFrame():
                    self._damaged += heard.length
                case ssi.Packet(source=ssi.Source.SCANNER):
                    yield from self._take_packet(heard, now)
                case ssi.Packet():
                    pass  # an adapter's echo

    def _take_packet(self, packet: ssi.Packet, now: float) -> Iterator[Event]:
        self._naks = 0
        self._answer_by, self._ask_at = math.inf, now + CHECK_S
        yield Answered()
        if packet.opcode not in (ssi.Opcode.DECODE_DATA, ssi.Opcode.EVENT):
            return
        # Noise before a packet that arrived whole harmed nothing.
        self._damaged = 0
        yield Say(ssi.encode_command(ssi.Opcode.ACK))
        if packet.opcode == ssi.Opcode.DECODE_DATA:
            decoded = self._assembler.add(packet)
            self._message_ends_at = now + MESSAGE_ENDS_S if self._assembler.pending else math.inf
            if decoded is not None:
                self._delay_session(now)
                yield from _tell(decoded)

    def _refuse_damaged(self) -> Iterator[Event]:
        damaged, self._damaged = self._damaged, 0
        if not damaged:
            return
        yield Damaged(damaged, "no packet")
        if self._naks < NAKS_IN_ROW:
            self._naks += 1
            yield Say(ssi.encode_nak(ssi.NakCause.RESEND))

    # --- what is said ----------------------------------------------------------------------

    def _speak(self, now: float) -> Iterator[Event]:
        if now >= self._answer_by:
            self._answer_by, self._ask_at = math.inf, now
            yield Unanswered()
        if now >= self._ask_at:
            yield self._ask(now)
        if now >= self._session_at:
            self._session_at = now + self._session_s
            yield Say(ssi.encode_command(ssi.Opcode.START_SESSION))

    def _ask(self, now: float) -> Say:
        self._ask_at, self._answer_by = math.inf, now + ANSWER_S
        return Say(ssi.encode_command(ssi.Opcode.REQUEST_REVISION))

    def _delay_session(self, now: float) -> None:
        if self._session_at < math.inf:
            self._session_at = now + AFTER_READ_S


def _tell(decoded: ssi.Decoded) -> Iterator[Event]:
    if len(decoded.text) > MAX_LINE_BYTES:
        yield Damaged(len(decoded.text), LineProblem.TOO_LONG)
        return
    text = decode_text(decoded.text)
    if text is None:
        yield Damaged(len(decoded.text), LineProblem.NOT_TEXT)
    elif text:
        yield Scan(text, decoded.symbology or UNKNOWN_SYMBOLOGY)

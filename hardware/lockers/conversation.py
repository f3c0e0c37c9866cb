"""One question or order to a board, and what is heard of it: the dialogue on an open line.

An adapter that gives back what is sent is found out where a request could pass for an answer;
from then on nothing counts that was heard before the request came back.
"""

import time
from collections.abc import Callable, Iterator

from hardware.errors import DeviceFault, GarbledAnswer, HardwareError, NoAnswer
from hardware.link import Link, drain
from hardware.lockers.boards import (
    Acknowledged,
    BadFrame,
    Declined,
    Dialogue,
    Echoed,
    Heard,
    HookBits,
)

# A pause inside a frame is shorter, also behind a USB adapter that hands on every 16 ms.
FRAME_GAP_S = 0.03
# An echo is as quick as the answer it was taken for.
ECHO_MARGIN_S = 0.03
# Enough to tell a family by; a line that babbles says no more with its rest.
HEARD_KEPT_BYTES = 512

Recognise = Callable[[bytes], str | None]


class Conversation:
    """Talks with the boards of one line. `recognise` names the family that bytes look like."""

    def __init__(
        self, dialogue: Dialogue, boards: tuple[int, ...], where: str, recognise: Recognise
    ) -> None:
        self._dialogue = dialogue
        self._boards = boards
        self._where = where
        self._recognise = recognise
        self._link: Link | None = None
        self._echoes = False
        self._heard = bytearray()
        # Until when an answer that was given up may still come, on a port opened again too.
        self._late_until: dict[int, float] = {}
        self._took_s = 0.0
        self._set_up: set[int] = set()

    @property
    def took_s(self) -> float:
        """How long the last answered question took, from its first byte to the answer's last."""
        return self._took_s

    @property
    def echoes(self) -> bool:
        """Whether the adapter was found to give back what is sent."""
        return self._echoes

    def begin(self, link: Link, timeout_s: float) -> bool:
        """Get to know a line that was opened just now; returns whether this is another line."""
        if link is self._link:
            return False
        self._link = link
        self._set_up.clear()
        drain(link)
        self._probe(link, timeout_s)
        return True

    def ask_status(self, link: Link, board: int, timeout_s: float) -> HookBits:
        """A board's fresh answer.

        Raises NoAnswer, GarbledAnswer, LinkDown, or DeviceFault when the board says that it
        cannot tell.
        """
        late_s = self._late_until.get(board, 0.0) - time.monotonic()
        # The answer that was given up must not pass for the one to this question.
        drain(link, quiet_s=max(0.0, late_s))
        self._prepare(link, board, timeout_s)
        request = self._dialogue.encode_status_request(board)
        began = time.monotonic()
        self._late_until[board] = began + 2 * timeout_s
        strangers: list[int] = []
        sound = False
        for heard in self._exchange(link, request, timeout_s):
            match heard:
                case HookBits(board=speaker) if speaker == board:
                    self._took_s = time.monotonic() - began
                    if self._may_be_echo(request) and self._probe(link, 2 * self._took_s):
                        raise self._silent(board, [])
                    del self._late_until[board]
                    return heard
                case Declined(board=speaker, why=why) if speaker == board:
                    del self._late_until[board]
                    raise DeviceFault(
                        f"{self._name(board)} says: {why}.",
                        "Check that it is the kind of board that its URL says.",
                    )
                case HookBits(board=speaker) | Acknowledged(board=speaker):
                    sound = True
                    if speaker not in self._boards:
                        strangers.append(speaker)
                case Declined() | Echoed():
                    sound = True
                case BadFrame():
                    pass
        raise self._explain_miss(board, request, strangers, sound=sound)

    def unlock(self, link: Link, board: int, lock: int) -> Declined | None:
        """Pulse a lock; what the board says to it is heard and proves nothing, but a refusal.

        Raises LinkDown.
        """
        request = self._dialogue.encode_unlock(board, lock)
        answer_s = self._dialogue.traits.unlock_answer_ms / 1000
        if not answer_s:
            link.write(request)
            return None
        for heard in self._exchange(link, request, answer_s):
            match heard:
                case Declined(board=speaker) if speaker == board:
                    return heard
                case HookBits(board=speaker) | Acknowledged(board=speaker) if speaker == board:
                    return None
                case _:
                    pass  # noise, an echo, another board
        return None

    def _prepare(self, link: Link, board: int, timeout_s: float) -> None:
        """Tell a board what it must know, once on each line; again when it did not answer."""
        if board in self._set_up:
            return
        for request in self._dialogue.encode_setup(board):
            self._late_until[board] = time.monotonic() + 2 * timeout_s
            for heard in self._exchange(link, request, timeout_s):
                # A board that declines knows no such setting.
                if isinstance(heard, Acknowledged | Declined) and heard.board == board:
                    break
            else:
                raise self._explain_miss(board, request, [], sound=False)
        self._set_up.add(board)

    def _exchange(self, link: Link, request: bytes, timeout_s: float) -> Iterator[Heard]:
        """Send, and give what is heard until `timeout_s` is over; ends on a babbling line too."""
        decoder = self._dialogue.start_hearing(request)
        awaited_echo = request if self._echoes else b""
        waiting = bytearray()
        self._heard.clear()
        link.write(request)
        deadline = time.monotonic() + timeout_s
        in_frame = False
        while (now := time.monotonic()) < deadline:
            data = link.read_some(min(deadline, now + FRAME_GAP_S) if in_frame else deadline)
            in_frame = bool(data)
            if len(self._heard) < HEARD_KEPT_BYTES:
                self._heard += data
            if awaited_echo:
                waiting += data
                _, echo, data = bytes(waiting).partition(awaited_echo)
                if echo:
                    awaited_echo = b""
                if not data:
                    continue
            yield from decoder.feed(data) if data else decoder.finish()
        if awaited_echo:
            # It echoes no more: the next answer must not wait for what never comes.
            self._echoes = False
        yield from decoder.finish()

    def _may_be_echo(self, request: bytes) -> bool:
        probed = self._dialogue.encode_echo_probe() is not None
        return probed and not self._echoes and request in self._heard

    def _probe(self, link: Link, timeout_s: float) -> bool:
        """Find out whether the adapter echoes."""
        self._echoes = False
        probe = self._dialogue.encode_echo_probe()
        if probe is None:
            return False
        link.write(probe)
        heard = bytearray()
        deadline = time.monotonic() + timeout_s + ECHO_MARGIN_S
        while (now := time.monotonic()) < deadline and probe not in heard:
            # An echo comes before all else: what came first and was none rules it out.
            data = link.read_some(min(deadline, now + FRAME_GAP_S) if heard else deadline)
            if not data:
                break
            heard += data
        self._echoes = probe in heard
        return self._echoes

    # --- what went wrong, for people ---------------------------------------------------------

    def _name(self, board: int) -> str:
        return f"Locker board {board} on {self._where}"

    def _explain_miss(
        self, board: int, request: bytes, strangers: list[int], *, sound: bool
    ) -> HardwareError:
        """Why there was no answer; `sound`: whether any frame of the family was heard."""
        foreign = bytes(self._heard).replace(request, b"")
        if foreign and not sound:
            return self._garbled(board, foreign)
        return self._silent(board, strangers)

    def _silent(self, board: int, strangers: list[int]) -> HardwareError:
        option = self._dialogue.traits.board_option
        if strangers:
            return NoAnswer(
                f"{self._name(board)} does not answer; board {strangers[0]} answers instead.",
                f"Write {option}={strangers[0]} in its URL, or set the board's address switch.",
            )
        echo = " (the adapter only gives back what is sent)" if self._echoes else ""
        return NoAnswer(
            f"{self._name(board)} does not answer{echo}.",
            f"Check the board's power, the A and B wires, {option}={board} in its URL, and that it "
            f"is a {self._dialogue.traits.name} board.",
        )

    def _garbled(self, board: int, foreign: bytes) -> HardwareError:
        family = self._recognise(foreign)
        if family is not None:
            return GarbledAnswer(
                f"{self._name(board)} sends damaged answers for a {self._dialogue.traits.name} "
                f"board: it answers like a {family} board.",
                f"Write {family} in place of {self._dialogue.traits.name} in its URL.",
            )
        return GarbledAnswer(
            f"{self._name(board)} sends damaged answers.",
            "Check the RS485 wiring, the option baud, and that no other board on the line has "
            "the same number.",
        )

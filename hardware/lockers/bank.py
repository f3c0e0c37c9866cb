"""Driver of a KERONG CU48 locker board: `cu48:///dev/ttyUSB0?board=0&locks=48`.

Options: `board` 0–9 (0); `locks` 1–48 (48); `first`, the number painted on the door of lock 1
(1); `polarity` normal (1 = locked, as the manual says) or inverted; `spacing_ms` between two
openings (300); `confirm_ms`, how long a door may take to open (1000); `timeout_ms` for an
answer (300); `poll_ms` between status requests at rest (200); `baud` (19200).
"""

import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass

from hardware.errors import GarbledAnswer, HardwareError, NoAnswer
from hardware.interfaces import DeviceHealth, DoorChange, DoorState, OpenOutcome
from hardware.link import (
    Link,
    SerialSettings,
    drain,
    open_link,
    parse_serial_settings,
    read_until,
)
from hardware.lockers import cu48
from hardware.lockers.openings import Openings
from hardware.lockers.sensors import DoorSensors
from hardware.urls import DeviceKind, DeviceUrl, Family, register
from hardware.worker import DeviceWorker

# While a door may move, and to hear the second answer that makes a change certain.
MOVING_POLL_S = 0.05
SETTLING_POLL_S = 0.02
# A door left open for longer than this is not about to be closed: ask at rest again.
MOVING_FOR_S = 60.0
READINGS_TO_SETTLE = 6


@dataclass(frozen=True, slots=True)
class BankSettings:
    """What the options of a `cu48` URL say; see the module's text."""

    board: int
    locks: int
    first: int
    inverted: bool
    spacing_s: float
    confirm_s: float
    timeout_s: float
    poll_s: float
    line: SerialSettings


def parse_bank_settings(url: DeviceUrl) -> BankSettings:
    """Raises BadDeviceUrl for an option that is unknown or out of range."""
    url.refuse_unknown_options(_OPTIONS)
    return BankSettings(
        board=url.option_int("board", 0, 0, cu48.MAX_BOARD),
        locks=url.option_int("locks", cu48.LOCKS, 1, cu48.LOCKS),
        first=url.option_int("first", 1, 0, 9999),
        inverted=url.option_choice("polarity", ("normal", "inverted")) == "inverted",
        spacing_s=url.option_int("spacing_ms", 300, 0, 10_000) / 1000,
        confirm_s=url.option_int("confirm_ms", 1000, 100, 10_000) / 1000,
        timeout_s=url.option_int("timeout_ms", 300, 20, 10_000) / 1000,
        poll_s=url.option_int("poll_ms", 200, 20, 10_000) / 1000,
        line=parse_serial_settings(url, cu48.BAUD),
    )


@dataclass(slots=True)
class _Reader:
    future: "Future[Mapping[int, DoorState]]"
    readings: int = 0


class Cu48Bank:
    """A `LockerBank` on one CU48 board, asked for its status all the time."""

    def __init__(self, url: DeviceUrl) -> None:
        self._settings = settings = parse_bank_settings(url)
        self._where = url.where
        self._numbers = tuple(range(settings.first, settings.first + settings.locks))
        self._sensors = DoorSensors(self._numbers)
        self._openings = Openings(settings.spacing_s, settings.confirm_s)
        self._lock = threading.Lock()
        self._closed = False
        self._asked: list[tuple[int, Future[OpenOutcome]]] = []
        self._asked_readers: list[_Reader] = []
        self._opening_futures: dict[int, Future[OpenOutcome]] = {}
        self._readers: list[_Reader] = []
        self._listeners: dict[object, Callable[[DoorChange], None]] = {}
        self._missed = False
        self._changed_at = float("-inf")
        self._worker = DeviceWorker(
            f"Locker board {settings.board}",
            url.text,
            lambda: open_link(url, settings.line),
            tick=self._tick,
            on_down=self._on_down,
        )
        self._worker.start()

    @property
    def compartments(self) -> tuple[int, ...]:
        return self._numbers

    def health(self) -> DeviceHealth:
        return self._worker.health()

    def close(self) -> None:
        self._worker.close()

    def read_doors(self) -> "Future[Mapping[int, DoorState]]":
        reader = _Reader(Future())
        with self._lock:
            closed = self._closed
            if not closed:
                self._asked_readers.append(reader)
        if closed:
            reader.future.set_exception(self._worker.closed_error())
        self._worker.wake()
        return reader.future

    def open_door(self, number: int) -> "Future[OpenOutcome]":
        if number not in self._numbers:
            raise KeyError(number)
        future: Future[OpenOutcome] = Future()
        with self._lock:
            closed = self._closed
            if not closed:
                self._asked.append((number, future))
        if closed:
            future.set_exception(self._worker.closed_error())
        self._worker.wake()
        return future

    def watch(self, listener: Callable[[DoorChange], None]) -> Callable[[], None]:
        key = object()
        with self._lock:
            self._listeners[key] = listener

        def stop() -> None:
            with self._lock:
                self._listeners.pop(key, None)

        return stop

    # --- on the worker's thread ------------------------------------------------------------

    def _tick(self, link: Link) -> float:
        """One status exchange and all that follows from it; returns when to ask again."""
        self._take_requests()
        self._report(self._sensors.note_reading(self._ask_status(link)))
        self._worker.book.answered()
        self._answer_readers()
        finished, pulse = self._openings.decide(time.monotonic(), self._sensors.sure_states())
        for over in finished:
            self._finish(over.ticket, over.number, over.outcome)
        # A listener may have closed the bank: then nothing may open any more.
        if pulse is not None and not self._worker.closing and self._claim(pulse.ticket):
            link.write(cu48.encode_unlock(self._settings.board, self._lock_of(pulse.number)))
            self._openings.note_pulse(pulse.ticket, time.monotonic())
        return self._pause_s()

    def _take_requests(self) -> None:
        with self._lock:
            asked, self._asked = self._asked, []
            readers, self._asked_readers = self._asked_readers, []
        for number, future in asked:
            self._opening_futures[self._openings.request(number, time.monotonic())] = future
        self._readers += [r for r in readers if r.future.set_running_or_notify_cancel()]

    def _ask_status(self, link: Link) -> Mapping[int, DoorState]:
        # After a miss the late answer may still be under way; it must not pass for the next.
        drain(link, quiet_s=self._settings.timeout_s if self._missed else 0.0)
        self._missed = True
        decoder = cu48.Decoder()
        garbled = False
        link.write(cu48.encode_status_request(self._settings.board))
        deadline = time.monotonic() + self._settings.timeout_s
        for data in read_until(link, deadline):
            for frame in decoder.feed(data):
                match frame:
                    case cu48.StatusReply(board=self._settings.board):
                        self._missed = False
                        return self._read_bits(frame)
                    case cu48.BadFrame():
                        garbled = True
                    case cu48.StatusReply() | cu48.Request():
                        pass  # another board, or our own request echoed by the adapter
        raise self._garbled() if garbled else self._silent()

    def _read_bits(self, reply: cu48.StatusReply) -> Mapping[int, DoorState]:
        return {
            number: DoorState.CLOSED
            if reply.bit(self._lock_of(number)) is not self._settings.inverted
            else DoorState.OPEN
            for number in self._numbers
        }

    def _lock_of(self, number: int) -> int:
        return number - self._settings.first

    def _report(self, changes: tuple[DoorChange, ...]) -> None:
        if not changes:
            return
        self._changed_at = time.monotonic()
        with self._lock:
            listeners = tuple(self._listeners.values())
        for change in changes:
            for listener in listeners:
                if not self._worker.closing:
                    self._worker.call_listener(listener, change)

    def _answer_readers(self) -> None:
        left: list[_Reader] = []
        for reader in self._readers:
            reader.readings += 1
            # The answer must be newer than the question: two readings that agree, or as many
            # as it takes to see that a sensor will not come to rest.
            if (reader.readings >= 2 and self._sensors.settled) or (
                reader.readings >= READINGS_TO_SETTLE
            ):
                reader.future.set_result(self._sensors.sure_states())
            else:
                left.append(reader)
        self._readers = left

    def _claim(self, ticket: int) -> bool:
        """Whether the opening is still wanted; from now on it cannot be cancelled."""
        future = self._opening_futures[ticket]
        if future.running() or future.set_running_or_notify_cancel():
            return True
        del self._opening_futures[ticket]
        self._openings.forget(ticket)
        return False

    def _finish(self, ticket: int, number: int, outcome: OpenOutcome | None) -> None:
        if not self._claim(ticket):
            return
        future = self._opening_futures.pop(ticket)
        if outcome is not None:
            future.set_result(outcome)
        else:
            future.set_exception(
                GarbledAnswer(
                    f"The sensor of door {number} says open and closed in turn.",
                    "Look at the door, and check its hook switch and the switch's plug.",
                )
            )

    def _pause_s(self) -> float:
        if not self._sensors.settled or self._readers:
            return SETTLING_POLL_S
        lately = time.monotonic() - self._changed_at < MOVING_FOR_S
        if self._openings.busy or (self._sensors.any_open and lately):
            return min(MOVING_POLL_S, self._settings.poll_s)
        return self._settings.poll_s

    def _on_down(self, error: HardwareError) -> None:
        """The board cannot be asked: no door is known, and no opening can be confirmed."""
        if self._worker.closing:
            with self._lock:
                self._closed = True
        else:
            self._report(self._sensors.note_silence())
        self._take_requests()
        for reader in self._readers:
            reader.future.set_exception(error)
        self._readers = []
        for ticket in tuple(self._opening_futures):
            if self._claim(ticket):
                self._openings.forget(ticket)
                self._opening_futures.pop(ticket).set_exception(error)

    def _silent(self) -> NoAnswer:
        return NoAnswer(
            f"Locker board {self._settings.board} on {self._where} does not answer.",
            "Check the board's power, the A and B wires, and the board number in its URL.",
        )

    def _garbled(self) -> GarbledAnswer:
        return GarbledAnswer(
            f"Locker board {self._settings.board} on {self._where} sends damaged answers.",
            "Check the RS485 wiring, and that no other board on the line has the same number.",
        )


_OPTIONS = frozenset(
    {
        "baud",
        "board",
        "confirm_ms",
        "first",
        "locks",
        "polarity",
        "poll_ms",
        "spacing_ms",
        "timeout_ms",
    }
)

register(
    Family("cu48", DeviceKind.LOCKERS, "cu48:///dev/ttyUSB0?board=0&locks=48", Cu48Bank),
)

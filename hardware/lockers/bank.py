"""The driver of locker boards of every family: one line, one board on it or several.

The boards are asked for their status all the time. What may stand in the URL is told in
`bank_options`; what differs between the families is their `Dialogue`. The spacing between two
openings holds for the whole line, whose boards share a power supply.
"""

import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field

from hardware.errors import DeviceFault, GarbledAnswer, HardwareError, LinkDown
from hardware.interfaces import DeviceHealth, DoorChange, DoorState, OpenOutcome
from hardware.link import Link, open_link
from hardware.lockers.bank_options import derive_traits, parse_bank_settings
from hardware.lockers.boards import Declined, HookBits, OpenDialogue
from hardware.lockers.conversation import Conversation, Recognise
from hardware.lockers.openings import Openings, Pulse
from hardware.lockers.polling import Ask, Polling, Rest, derive_lead_s
from hardware.lockers.sensors import DoorSensors
from hardware.urls import DeviceUrl
from hardware.worker import DeviceWorker

# While a door may move, and to hear the second answer that makes a change certain.
MOVING_POLL_S = 0.05
SETTLING_POLL_S = 0.02
# A door left open for longer than this is not about to be closed: ask at rest again.
MOVING_FOR_S = 60.0
READINGS_TO_SETTLE = 6
# An answer older than this does not allow a pulse.
LONGEST_HOLD_S = 0.1


@dataclass(slots=True)
class _Reader:
    """Somebody who asked for all doors; `readings` counts each board's answers since."""

    future: "Future[Mapping[int, DoorState]]"
    readings: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Board:
    """What is known of one board's doors."""

    sensors: DoorSensors
    changed_at: float = float("-inf")
    trouble: HardwareError | None = None


class PolledBank:
    """A `LockerBank` of the boards on one line."""

    def __init__(self, url: DeviceUrl, open_dialogue: OpenDialogue, recognise: Recognise) -> None:
        settings = parse_bank_settings(url, derive_traits(open_dialogue))
        self._settings = settings
        self._boards = {
            board: _Board(DoorSensors(settings.numbers_of(board))) for board in settings.boards
        }
        self._places = {number: settings.place_of(number) for number in settings.numbers}
        self._openings = Openings(settings.spacing_s, settings.confirm_s)
        self._polling = Polling(settings.boards, settings.timeout_s)
        dialogue = open_dialogue(settings.locks)
        self._talk = Conversation(dialogue, settings.boards, url.where, recognise)
        self._lock = threading.Lock()
        self._closed = False
        self._asked: list[tuple[int, Future[OpenOutcome]]] = []
        self._asked_readers: list[_Reader] = []
        self._opening_futures: dict[int, tuple[int, Future[OpenOutcome]]] = {}
        self._readers: list[_Reader] = []
        self._listeners: dict[object, Callable[[DoorChange], None]] = {}
        several = "s" if len(settings.boards) > 1 else ""
        self._worker = DeviceWorker(
            f"Locker board{several} {', '.join(map(str, settings.boards))}",
            url.text,
            lambda: open_link(url, settings.line),
            tick=self._tick,
            on_down=self._on_down,
            # How often a board may miss is counted for each board, here.
            misses_allowed=1,
        )
        self._worker.start()

    @property
    def compartments(self) -> tuple[int, ...]:
        return tuple(sorted(self._places))

    def health(self) -> DeviceHealth:
        return self._worker.health()

    def close(self) -> None:
        self._worker.close()

    def read_doors(self) -> "Future[Mapping[int, DoorState]]":
        """As `LockerBank`; where some boards are silent and others answer, theirs are UNKNOWN."""
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
        """As `LockerBank`; raises DeviceFault when the board says that it will not do it."""
        if number not in self._places:
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
        """At most one status exchange and all that follows from it; returns how long to rest."""
        if self._talk.begin(link, self._settings.timeout_s):
            self._polling.hurry_all()
        self._take_requests()
        turn = self._polling.decide(time.monotonic(), self._next_pulse())
        match turn:
            case Rest(until):
                return max(0.0, until - time.monotonic())
            case Ask():
                self._ask(link, turn)
                return 0.0

    def _take_requests(self) -> None:
        with self._lock:
            asked, self._asked = self._asked, []
            readers, self._asked_readers = self._asked_readers, []
        for number, future in asked:
            ticket = self._openings.request(number, time.monotonic())
            self._opening_futures[ticket] = (number, future)
            self._polling.hurry(self._places[number].board)
        wanted = [reader for reader in readers if reader.future.set_running_or_notify_cancel()]
        if wanted:
            self._polling.hurry_all()
        self._readers += wanted

    def _next_pulse(self) -> tuple[int, float] | None:
        following = self._openings.next_pulse(self._sure_states())
        return None if following is None else (self._places[following[0]].board, following[1])

    def _ask(self, link: Link, turn: Ask) -> None:
        board = self._boards[turn.board]
        try:
            answer = self._talk.ask_status(link, turn.board, turn.timeout_s)
            reading = self._read_bits(answer)
        except LinkDown:
            raise
        except HardwareError as error:
            self._note_miss(turn.board, error)
            return
        self._polling.note_answer(turn.board, self._talk.took_s)
        self._note_speech(turn.board)
        self._report(board, board.sensors.note_reading(reading))
        self._worker.book.answered()
        for reader in self._readers:
            reader.readings[turn.board] = reader.readings.get(turn.board, 0) + 1
        self._answer_readers()
        states = board.sensors.sure_states()
        for over in self._openings.judge(time.monotonic(), states):
            self._finish(over.ticket, over.number, over.outcome)
        if turn.hold_until is not None and self._openings.next_pulse(states) is not None:
            spare_s = turn.hold_until - time.monotonic()
            if not board.sensors.settled and spare_s >= derive_lead_s(self._talk.took_s):
                # A door that has just moved is made certain before a pulse takes up the line.
                self._polling.hurry(turn.board)
                return
            _hold(link, turn.hold_until)
        pulse = self._openings.choose_pulse(time.monotonic(), states)
        # A board that answers a pulse late has a door to tell of by then: it is asked at once.
        heard_at = time.monotonic()
        # A listener may have closed the bank: then nothing may open any more.
        if pulse is not None and not self._worker.closing and self._claim(pulse.ticket):
            self._unlock(link, pulse)
        self._polling.plan(turn.board, heard_at + self._pause_s(turn.board, board))

    def _unlock(self, link: Link, pulse: Pulse) -> None:
        place = self._places[pulse.number]
        self._openings.note_pulse(pulse.ticket, time.monotonic())
        declined = self._talk.unlock(link, place.board, place.lock)
        if declined is not None:
            self._fail(pulse.ticket, self._refusal(pulse.number, declined))

    def _read_bits(self, answer: HookBits) -> Mapping[int, DoorState]:
        if answer.locks < self._settings.locks:
            raise DeviceFault(
                f"Locker board {answer.board} tells of {answer.locks} locks, and its URL says "
                f"{self._settings.locks}.",
                f"Write locks={answer.locks} in its URL.",
            )
        closed = not self._settings.inverted
        return {
            number: DoorState.CLOSED if answer.bit(lock) is closed else DoorState.OPEN
            for lock, number in enumerate(self._settings.numbers_of(answer.board))
        }

    def _pause_s(self, number: int, board: _Board) -> float:
        waited_for = any(not self._has_read(reader, number) for reader in self._readers)
        if waited_for or not board.sensors.settled:
            return SETTLING_POLL_S
        moving = any(self._places[door].board == number for door in self._openings.moving)
        lately = time.monotonic() - board.changed_at < MOVING_FOR_S
        if moving or (board.sensors.any_open and lately):
            return min(MOVING_POLL_S, self._settings.poll_s)
        return self._settings.poll_s

    def _sure_states(self) -> Mapping[int, DoorState]:
        return {
            number: state
            for board in self._boards.values()
            for number, state in board.sensors.sure_states().items()
        }

    def _report(self, board: _Board, changes: tuple[DoorChange, ...]) -> None:
        if not changes:
            return
        board.changed_at = time.monotonic()
        with self._lock:
            listeners = tuple(self._listeners.values())
        for change in changes:
            for listener in listeners:
                if not self._worker.closing:
                    self._worker.call_listener(listener, change)

    # --- who waits for an answer -------------------------------------------------------------

    def _has_read(self, reader: _Reader, number: int) -> bool:
        """Whether the reader has this board's word, newer than the question.

        Two readings that agree, or as many as it takes to see that a sensor will not come to
        rest; a silent board has no word.
        """
        readings = reader.readings.get(number, 0)
        settled = readings > 1 and self._boards[number].sensors.settled
        return settled or readings >= READINGS_TO_SETTLE or number in self._polling.silent

    def _answer_readers(self) -> None:
        left: list[_Reader] = []
        for reader in self._readers:
            if all(self._has_read(reader, number) for number in self._boards):
                reader.future.set_result(self._sure_states())
            else:
                left.append(reader)
        self._readers = left

    def _claim(self, ticket: int) -> bool:
        """Whether the opening is still wanted; from now on it cannot be cancelled."""
        _, future = self._opening_futures[ticket]
        if future.running() or future.set_running_or_notify_cancel():
            return True
        del self._opening_futures[ticket]
        self._openings.forget(ticket)
        return False

    def _finish(self, ticket: int, number: int, outcome: OpenOutcome | None) -> None:
        if outcome is None:
            self._fail(
                ticket,
                GarbledAnswer(
                    f"The sensor of door {number} says open and closed in turn.",
                    "Look at the door, and check its hook switch and the switch's plug.",
                ),
            )
        elif self._claim(ticket):
            self._opening_futures.pop(ticket)[1].set_result(outcome)

    def _fail(self, ticket: int, error: HardwareError) -> None:
        if self._claim(ticket):
            self._openings.forget(ticket)
            self._opening_futures.pop(ticket)[1].set_exception(error)

    # --- boards that do not answer -----------------------------------------------------------

    def _note_miss(self, number: int, error: HardwareError) -> None:
        """One board gave no answer: raises `error` when now none of the line answers."""
        self._polling.note_miss(number, time.monotonic())
        silent = number in self._polling.silent
        if silent:
            self._boards[number].trouble = error
        if self._polling.is_hopeless(time.monotonic()):
            raise self._join_troubles(error)
        self._worker.book.erred()
        if silent:
            self._lose_sight(number, error)
        if silent and not self._polling.all_silent:
            self._tell_trouble()
            self._answer_readers()

    def _note_speech(self, number: int) -> None:
        board = self._boards[number]
        if board.trouble is not None:
            board.trouble = None
            self._tell_trouble()

    def _tell_trouble(self) -> None:
        troubles = self._troubles()
        if troubles:
            told = self._join_troubles(troubles[0])
            self._worker.book.fault(told.what, told.remedy)
        else:
            self._worker.book.mended()

    def _join_troubles(self, error: HardwareError) -> HardwareError:
        """One error for all boards that do not answer, of the kind of `error`."""
        troubles = self._troubles()
        if len(troubles) == 1:
            return troubles[0]
        return type(error)(" ".join(t.what for t in troubles), troubles[0].remedy)

    def _troubles(self) -> list[HardwareError]:
        return [board.trouble for board in self._boards.values() if board.trouble is not None]

    def _lose_sight(self, number: int, error: HardwareError) -> None:
        """A board cannot be asked: its doors are not known, its openings cannot be confirmed."""
        board = self._boards[number]
        if not self._worker.closing:
            self._report(board, board.sensors.note_silence())
        for ticket, (door, _) in tuple(self._opening_futures.items()):
            if self._places[door].board == number:
                self._fail(ticket, error)

    def _on_down(self, error: HardwareError) -> None:
        if self._worker.closing:
            with self._lock:
                self._closed = True
        self._take_requests()
        for number in self._boards:
            self._lose_sight(number, error)
        for reader in self._readers:
            reader.future.set_exception(error)
        self._readers = []

    def _refusal(self, number: int, declined: Declined) -> DeviceFault:
        return DeviceFault(
            f"Locker board {declined.board} does not open door {number}. It says: {declined.why}.",
            "Check the number of locks in its URL, and the board.",
        )


def _hold(link: Link, until: float) -> None:
    """Wait with a fresh answer in hand; bytes that come meanwhile belong to nobody.

    Raises LinkDown, also when the driver is closed.
    """
    if until - time.monotonic() <= LONGEST_HOLD_S:
        while time.monotonic() < until:
            link.read_some(until)

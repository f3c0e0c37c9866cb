"""Staff mode: who works at this kiosk, what they see of its devices, and what they do to them.

One thread does everything, in the order in which it was asked: touches, what devices read, and
the passing of time come in through a queue, and each change goes out as one immutable state.
Whoever does nothing for a while is signed out here, whatever the screen does. How somebody signs
in is in kiosk/app/sign_in.py.
"""

import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

import structlog

from hardware.interfaces import CodeScanner, DocumentReader, DocumentText, ReadProblem, ScannedCode
from kiosk.app.clock import Clock
from kiosk.app.device_board import DeviceBoard, StationDevice, read_lines
from kiosk.app.device_tests import DeviceTest, DeviceTests, DoorOpening, Trials
from kiosk.app.pins import Pins
from kiosk.app.sign_in import SignIn, SignInTrouble, StoreTrouble, note_fact
from kiosk.app.stickers import QueuedSticker
from kiosk.domain.effects import Tone
from kiosk.domain.journal import Fact, FactKind, FactValue
from kiosk.domain.staff import Right, StaffUser
from kiosk.store.alarms import StandingAlarm
from kiosk.store.errors import StoreError
from kiosk.store.records import StickerJob
from kiosk.store.store import Store

log = structlog.get_logger(__name__)

TICK_S = 1.0
# Nobody stays long before a keypad; the visitors wait.
SIGN_IN_IDLE_S = 30.0


class Why(StrEnum):
    """Why somebody was signed out."""

    WISHED = "wished"
    IDLE = "idle"
    DISABLED = "disabled"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Off:
    """The screen is the visitors'."""


@dataclass(frozen=True, slots=True)
class SigningIn:
    """Somebody is asked who they are. `chosen`: whose PIN was tried; `trouble`: how it went.

    `badges`: there are badges that sign people in, besides PINs.
    """

    people: tuple[StaffUser, ...] = ()
    chosen: str = ""
    trouble: SignInTrouble | None = None
    badges: bool = False


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Somebody works here. Signed out at `deadline_monotonic`, unless there is a touch."""

    user: StaffUser
    deadline_monotonic: float
    board: DeviceBoard
    test: DeviceTest | None = None


StaffState = Off | SigningIn | SignedIn


class Stickers(Protocol):
    """The sticker queue as staff settle it."""

    def queue(self) -> tuple[QueuedSticker, ...]: ...

    def settle(self, job_id: str, *, came_out: bool, by: str) -> "Future[StickerJob]": ...


class StaffMode:
    """Staff at one kiosk, from `start` to `close`. Every method may be called from any thread
    and returns at once.

    `begin_over` clears the visitors' screen; `alarms` lists the doors that stand wrong.
    """

    def __init__(
        self,
        *,
        store: Store,
        pins: Pins,
        devices: tuple[StationDevice, ...],
        stickers: Stickers,
        alarms: Callable[[], tuple[StandingAlarm, ...]],
        trials: Trials,
        begin_over: Callable[[], None],
        chime: Callable[[Tone], None],
        clock: Clock,
        idle_s: float,
    ) -> None:
        self._store = store
        self._devices = {device.key: device for device in devices}
        self._stickers = stickers
        self._alarms = alarms
        self._begin_over = begin_over
        self._chime = chime
        self._idle_s = idle_s
        self._sign_in = SignIn(store, pins, clock)
        self._tests = DeviceTests(store, trials, self._note_test, self._do)
        self._state: StaffState = Off()
        self._on = False
        self._deadline = float("inf")
        self._publish: Callable[[StaffState], None] = lambda _state: None
        self._take_code: Callable[[str], None] = lambda _text: None
        self._take_document: Callable[[DocumentText | ReadProblem], None] = lambda _shown: None
        self._asked: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="staff", daemon=True)

    def start(
        self,
        publish: Callable[[StaffState], None],
        take_code: Callable[[str], None],
        take_document: Callable[[DocumentText | ReadProblem], None],
    ) -> None:
        """Begin to take requests; `publish` gets each new state, on the staff's thread.

        What devices read while somebody is signed in, and no test waits for it, goes to
        `take_code` and `take_document`, on the staff's thread too.
        """
        self._publish = publish
        self._take_code = take_code
        self._take_document = take_document
        self._thread.start()

    def close(self) -> None:
        """Sign out whoever is there, and stop. Safe to call twice."""
        if self._thread.is_alive():
            self._do(lambda: self._leave(Why.CLOSED))
            self._asked.put(None)
            self._thread.join()

    # --- what people and devices do --------------------------------------------------------

    @property
    def is_on(self) -> bool:
        """Whether what is read belongs to the staff pages, and starts no visit."""
        return self._on

    def enter(self) -> None:
        """The screen is the staff's from now on; a visit that goes on is started over."""
        self._on = True
        self._begin_over()
        self._do(self._ask_who)

    def sign_in(self, user_id: str, pin: str) -> None:
        self._do(lambda: self._check(user_id, pin))

    def leave(self) -> None:
        """Sign out, or go away from the sign-in; the screen is the visitors' again."""
        self._do(lambda: self._leave(Why.WISHED))

    def touch(self) -> None:
        """Somebody is there."""
        self._do(self._extend)

    def test(self, key: str) -> None:
        """Try the device with this key."""
        self._do(lambda: self._try_device(key))

    def end_test(self) -> None:
        self._do(self._end_test)

    def settle_sticker(self, job_id: str, *, came_out: bool) -> None:
        """A person has looked whether this sticker came out; if not, it is printed again."""
        self._do(lambda: self._settle(job_id, came_out))

    def code_shown(self, scanner: CodeScanner, code: ScannedCode) -> None:
        self._do(lambda: self._read_code(scanner, code))

    def document_shown(self, reader: DocumentReader, shown: DocumentText | ReadProblem) -> None:
        self._do(lambda: self._read_document(reader, shown))

    # --- on the staff's thread -------------------------------------------------------------

    def _do(self, work: Callable[[], None]) -> None:
        self._asked.put(work)

    def _run(self) -> None:
        self._sign_in.learn()
        next_tick = time.monotonic() + TICK_S
        while True:
            idle = isinstance(self._state, Off)
            try:
                wait_s = None if idle else max(0.0, next_tick - time.monotonic())
                work = self._asked.get(timeout=wait_s)
            except queue.Empty:
                work = self._tick
                next_tick = time.monotonic() + TICK_S
            if work is None:
                return
            try:
                work()
            except StoreError as error:
                log.error("staff", what=error.what, remedy=error.remedy)
                if isinstance(self._state, SigningIn):
                    self._show(replace(self._state, chosen="", trouble=StoreTrouble()))
            except Exception:
                log.exception("staff")
                self._recover()

    def _recover(self) -> None:
        """A fault of this program must leave nobody before a screen that waits for nothing."""
        if isinstance(self._state, Off):
            self._on = False
        else:
            self._show(self._state)

    def _show(self, state: StaffState) -> None:
        self._state = state
        try:
            self._publish(state)
        except Exception:
            log.exception("the staff's screen failed")

    def _record(self, kind: FactKind, **data: FactValue) -> None:
        """Write down who did what; a store that cannot is no reason to keep anybody here."""
        if isinstance(self._state, SignedIn):
            note_fact(self._store, Fact(kind, {"by": self._state.user.user_id, **data}))

    def _tick(self) -> None:
        match self._state:
            case Off():
                return
            case _ if time.monotonic() >= self._deadline:
                self._leave(Why.IDLE)
            case SignedIn(user=user):
                if self._is_disabled(user):
                    self._leave(Why.DISABLED)
                    return
                self._tests.tick()
                self._renew()
            case SigningIn():
                return

    def _is_disabled(self, user: StaffUser) -> bool:
        """By the store; one that does not answer throws nobody out."""
        try:
            return user not in self._store.users.enabled()
        except StoreError as error:
            log.error("staff", what=error.what, remedy=error.remedy)
            return False

    def _ask_who(self) -> None:
        if isinstance(self._state, Off):
            # Whoever left in the same moment may have given the screen away.
            self._on = True
            self._deadline = time.monotonic() + SIGN_IN_IDLE_S
            found = self._sign_in.list_people()
            self._show(SigningIn(found.users, trouble=found.trouble, badges=found.badges))

    def _check(self, user_id: str, pin: str) -> None:
        state = self._state
        if not isinstance(state, SigningIn):
            return
        self._extend()
        match self._sign_in.check_pin(user_id, pin):
            case StaffUser() as user:
                self._admit(user)
            case None:
                people = self._store.users.enabled()
                self._show(replace(state, people=people, chosen="", trouble=None))
            case trouble:
                self._chime(Tone.FAILURE)
                self._show(replace(state, chosen=user_id, trouble=trouble))

    def _check_badge(self, state: SigningIn, code: str) -> None:
        self._extend()
        match self._sign_in.check_badge(code):
            case StaffUser() as user:
                self._admit(user)
            case trouble:
                self._chime(Tone.FAILURE)
                self._show(replace(state, trouble=trouble))

    def _admit(self, user: StaffUser) -> None:
        self._chime(Tone.SUCCESS)
        self._deadline = time.monotonic() + self._idle_s
        self._show(SignedIn(user, self._deadline, self._read_board()))

    def _extend(self) -> None:
        match self._state:
            case SigningIn():
                self._deadline = time.monotonic() + SIGN_IN_IDLE_S
            case SignedIn():
                self._deadline = time.monotonic() + self._idle_s
                self._renew(self._state.board)
            case Off():
                pass

    def _leave(self, why: Why) -> None:
        self._tests.end()
        self._record(FactKind.SIGNED_OUT, why=why.value)
        self._deadline = float("inf")
        self._show(Off())
        self._on = False

    def _renew(self, board: DeviceBoard | None = None) -> None:
        """Show the signed-in state as it is now."""
        if isinstance(self._state, SignedIn):
            self._show(
                SignedIn(
                    self._state.user,
                    self._deadline,
                    self._read_board() if board is None else board,
                    self._tests.standing,
                )
            )

    def _read_board(self) -> DeviceBoard:
        """The devices never fail to be listed; what the store holds may."""
        lines = read_lines(self._devices.values())
        try:
            return DeviceBoard(lines, self._alarms(), self._stickers.queue())
        except StoreError as error:
            log.error("staff", what=error.what, remedy=error.remedy)
            return DeviceBoard(lines)

    # --- devices ---------------------------------------------------------------------------

    def _may(self, right: Right) -> bool:
        return isinstance(self._state, SignedIn) and self._state.user.may(right)

    def _try_device(self, key: str) -> None:
        device = self._devices.get(key)
        if device is None:
            return
        self._extend()
        if self._may(Right.TEST_DEVICES):
            self._tests.begin(device)
        else:
            self._record(FactKind.DEVICE_TESTED, device=key, result="not_allowed")

    def _end_test(self) -> None:
        self._tests.end()
        self._extend()

    def _read_code(self, scanner: CodeScanner, code: ScannedCode) -> None:
        if self._tests.code_shown(scanner, code):
            self._extend()
            self._chime(Tone.SUCCESS)
        elif isinstance(self._state, SignedIn):
            self._extend()
            self._take_code(code.text)
        elif isinstance(self._state, SigningIn):
            self._check_badge(self._state, code.text)

    def _read_document(self, reader: DocumentReader, shown: DocumentText | ReadProblem) -> None:
        if self._tests.document_shown(reader, shown):
            self._extend()
            self._chime(Tone.SUCCESS)
        elif isinstance(self._state, SignedIn):
            self._extend()
            self._take_document(shown)

    def _note_test(self, test: DeviceTest) -> None:
        if test.is_over or isinstance(test.standing, DoorOpening):
            number = getattr(test.standing, "number", None)
            result = type(test.standing).__name__
            facts: dict[str, FactValue] = {"device": test.key, "result": result}
            if number is not None:
                facts["compartment"] = number
            self._record(FactKind.DEVICE_TESTED, **facts)
        if isinstance(self._state, SignedIn):
            self._renew(self._state.board)

    def _settle(self, job_id: str, came_out: bool) -> None:
        if not self._may(Right.SETTLE_STICKERS):
            why: dict[str, FactValue] = {"action": "settle_sticker", "why": "no_right"}
            self._record(FactKind.ACTION_REFUSED, **why, job=job_id)
        elif isinstance(self._state, SignedIn):
            self._extend()
            by = self._state.user.user_id
            self._stickers.settle(job_id, came_out=came_out, by=by).result()
            self._renew()

"""Signing in against a real store: who may, how often, and what is written down."""

import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import closing, contextmanager
from datetime import datetime, timedelta

import pytest
from structlog.testing import capture_logs

from hardware.interfaces import (
    CodeScanner,
    DeviceHealth,
    DocumentText,
    HealthState,
    Label,
    ScannedCode,
)
from kiosk.app.device_tests import CodeSort
from kiosk.app.pins import Pins
from kiosk.app.sign_in import BadgesWait, MustWait, StoreTrouble, UnknownBadge, WrongPin
from kiosk.app.staff import Off, SignedIn, SigningIn, StaffMode, StaffState
from kiosk.domain.documents import BadDocument, Document
from kiosk.domain.journal import FactKind
from kiosk.domain.staff import FREE_TRIES, Role, StaffUser
from kiosk.store.records import StickerJob
from kiosk.store.store import Store
from tests.pins import make_quick_pins
from tests.samples import NOW
from tests.waiting import wait_until

PIN, WRONG = "2580", "1470"


class NoStickers:
    """A queue in which nothing waits."""

    def queue(self) -> tuple[()]:
        return ()

    def settle(self, job_id: str, *, came_out: bool, by: str) -> "Future[StickerJob]":
        raise AssertionError((job_id, came_out, by))


class NoTrials:
    """There is no device to try."""

    def draw_label(self) -> Label:
        raise AssertionError

    def sort_code(self, text: str) -> CodeSort:
        raise AssertionError(text)

    def parse_document(self, text: DocumentText) -> Document | BadDocument:
        raise AssertionError(text)


class NoScanner(CodeScanner):
    """A scanner that is only named: what it has read is handed over by the test."""

    def start(self, on_code: Callable[[ScannedCode], None]) -> None: ...

    def health(self) -> DeviceHealth:
        return DeviceHealth("scanner", "sim:", HealthState.READY)

    def close(self) -> None: ...


class Desk:
    """The staff's side of one kiosk; `shown` is every state that its screen was given."""

    def __init__(self, store: Store, pins: Pins) -> None:
        self.store = store
        self.pins = pins
        self.now: datetime = NOW
        self.shown: list[StaffState] = []
        self.codes: list[str] = []
        self.on_publish: Callable[[StaffState], None] = lambda _state: None

    @contextmanager
    def open(self) -> Iterator[StaffMode]:
        mode = StaffMode(
            store=self.store,
            pins=self.pins,
            devices=(),
            stickers=NoStickers(),
            alarms=lambda: (),
            trials=NoTrials(),
            begin_over=lambda: None,
            chime=lambda _tone: None,
            clock=lambda: self.now,
            idle_s=60.0,
        )
        mode.start(self.publish, self.codes.append, lambda _shown: None)
        try:
            yield mode
        finally:
            mode.close()

    def publish(self, state: StaffState) -> None:
        self.shown.append(state)
        self.on_publish(state)

    @property
    def state(self) -> StaffState:
        return self.shown[-1] if self.shown else Off()

    def enter(self, mode: StaffMode) -> None:
        mode.enter()
        wait_until(lambda: isinstance(self.state, SigningIn) and self.state.people != ())

    def try_pin(self, mode: StaffMode, user: StaffUser, pin: str) -> StaffState:
        """The state that this attempt leads to."""
        before = len(self.shown)
        mode.sign_in(user.user_id, pin)
        wait_until(lambda: len(self.shown) > before and self._has_answered())
        return self.state

    def _has_answered(self) -> bool:
        match self.state:
            case SignedIn():
                return True
            case SigningIn(trouble=trouble):
                return trouble is not None
            case _:
                return False

    def facts(self, kind: FactKind) -> list[dict[str, object]]:
        return [dict(row.data) for row in self.store.journal.export() if row.kind is kind]


@pytest.fixture
def desk(empty_store: Store) -> Desk:
    return Desk(empty_store, make_quick_pins(empty_store.keys))


@pytest.fixture
def user(desk: Desk) -> StaffUser:
    return desk.store.users.add("王敏", Role.STAFF, desk.pins.hash(PIN)).result()


def test_the_right_pin_opens_the_staff_pages_and_is_written_down(
    desk: Desk, user: StaffUser
) -> None:
    with desk.open() as mode:
        desk.enter(mode)
        assert mode.is_on
        assert isinstance(desk.try_pin(mode, user, PIN), SignedIn)
        mode.leave()
        wait_until(lambda: desk.state == Off())
        wait_until(lambda: not mode.is_on)
    assert desk.facts(FactKind.SIGNED_IN) == [{"user": user.user_id, "method": "pin"}]
    wait_until(lambda: desk.facts(FactKind.SIGNED_OUT) != [])
    assert desk.facts(FactKind.SIGNED_OUT) == [{"by": user.user_id, "why": "wished"}]


def test_the_wait_after_wrong_pins_outlives_a_restart_and_the_right_pin(
    desk: Desk, user: StaffUser
) -> None:
    with desk.open() as mode:
        desk.enter(mode)
        for _ in range(FREE_TRIES - 1):
            state = desk.try_pin(mode, user, WRONG)
            assert isinstance(state, SigningIn)
            assert state.trouble == WrongPin()
        state = desk.try_pin(mode, user, WRONG)
        assert isinstance(state, SigningIn)
        assert isinstance(state.trouble, MustWait)
    with desk.open() as mode:
        desk.enter(mode)
        state = desk.try_pin(mode, user, PIN)
        assert isinstance(state, SigningIn)
        assert isinstance(state.trouble, MustWait)
        desk.now += timedelta(seconds=31)
        assert isinstance(desk.try_pin(mode, user, PIN), SignedIn)
    assert [fact.get("count") for fact in desk.facts(FactKind.SIGN_IN_FAILED)] == [
        *range(1, FREE_TRIES + 1),
        None,
    ]


def test_who_is_disabled_is_signed_out(desk: Desk, user: StaffUser) -> None:
    with desk.open() as mode:
        desk.enter(mode)
        assert isinstance(desk.try_pin(mode, user, PIN), SignedIn)
        desk.store.users.disable("王敏").result()
        wait_until(lambda: desk.state == Off())


def test_who_comes_while_another_leaves_has_the_screen(desk: Desk, user: StaffUser) -> None:
    with desk.open() as mode:
        desk.enter(mode)

        def come(state: StaffState) -> None:
            if state == Off():
                desk.on_publish = lambda _state: None
                mode.enter()

        desk.on_publish = come
        mode.leave()
        wait_until(lambda: Off() in desk.shown and desk.state == SigningIn((user,)))
        assert mode.is_on


def test_a_fact_that_the_store_cannot_take_is_told_in_the_log(desk: Desk, user: StaffUser) -> None:
    with desk.open() as mode, capture_logs() as lines:
        desk.enter(mode)
        desk.try_pin(mode, user, PIN)
        with closing(sqlite3.connect(desk.store.path, isolation_level=None)) as other:
            other.execute(
                "CREATE TRIGGER no_room BEFORE INSERT ON journal WHEN NEW.kind ="
                f" '{FactKind.SIGNED_OUT}' BEGIN SELECT RAISE(ABORT, 'no room'); END"
            )
        mode.leave()
        wait_until(lambda: "staff: not written down" in [line["event"] for line in lines])
        assert desk.state == Off()


def test_no_pin_gets_into_the_store(desk: Desk, user: StaffUser) -> None:
    with desk.open() as mode:
        desk.enter(mode)
        desk.try_pin(mode, user, "90317264")
    known = desk.store.users.credentials(user.user_id)
    assert known is not None
    assert PIN not in known.pin_hash
    assert known.pin_hash not in repr(known)
    assert known.pin_hash.startswith("$argon2id$")
    assert all("90317264" not in str(row) for row in desk.store.journal.export())


# --- badges --------------------------------------------------------------------------------

CODE = "BADGE-000417"


def hold(desk: Desk, mode: StaffMode, code: str) -> StaffState:
    """The state that this code leads to, held to a scanner."""
    before = len(desk.shown)
    mode.code_shown(NoScanner(), ScannedCode(code, "QRCode", 0.0))
    wait_until(lambda: len(desk.shown) > before)
    return desk.state


def test_a_badge_signs_its_owner_in_with_the_owners_rights_and_says_how(
    desk: Desk, user: StaffUser
) -> None:
    desk.store.badges.give("王敏", CODE, "command").result()
    with desk.open() as mode:
        desk.enter(mode)
        assert desk.state == SigningIn((user,), badges=True)
        state = hold(desk, mode, f" {CODE}\r")
        assert isinstance(state, SignedIn)
        assert state.user == user
        assert desk.codes == []  # what signs somebody in is for no page
        mode.code_shown(NoScanner(), ScannedCode("a sticker", "QRCode", 0.0))
        wait_until(lambda: desk.codes == ["a sticker"])
    assert desk.facts(FactKind.SIGNED_IN) == [{"user": user.user_id, "method": "badge"}]


def test_unknown_badges_make_all_badges_wait_and_no_pin(desk: Desk, user: StaffUser) -> None:
    desk.store.badges.give("王敏", CODE, "command").result()
    with desk.open() as mode:
        desk.enter(mode)
        for number in range(FREE_TRIES - 1):
            for _ in range(2):  # what is left before a camera is read again, and is one try
                state = hold(desk, mode, f"unknown-badge-{number}")
                assert isinstance(state, SigningIn)
                assert state.trouble == UnknownBadge()
        for code in ("12345", CODE):
            state = hold(desk, mode, code)
            assert isinstance(state, SigningIn)
            assert isinstance(state.trouble, BadgesWait)
        assert isinstance(desk.try_pin(mode, user, PIN), SignedIn)
        mode.leave()
        wait_until(lambda: desk.state == Off() and not mode.is_on)
        desk.now += timedelta(seconds=31)
        desk.enter(mode)
        assert isinstance(hold(desk, mode, CODE), SignedIn)
    failed = desk.facts(FactKind.SIGN_IN_FAILED)
    assert [(fact["why"], fact.get("count")) for fact in failed] == [
        *(("unknown_badge", number) for number in range(1, FREE_TRIES + 1)),
        ("must_wait", None),
    ]
    assert CODE not in repr(failed)


def test_a_disabled_persons_badge_is_refused(desk: Desk, user: StaffUser) -> None:
    desk.store.badges.give("王敏", CODE, "command").result()
    other = desk.store.users.add("李导", Role.GUIDE, "x").result()
    desk.store.users.disable("王敏").result()
    with desk.open() as mode:
        desk.enter(mode)
        state = hold(desk, mode, CODE)
        assert state == SigningIn((other,), trouble=UnknownBadge(), badges=True)
        told = {"method": "badge", "why": "disabled", "user": user.user_id}
        wait_until(lambda: desk.facts(FactKind.SIGN_IN_FAILED) == [told])


def test_a_pin_is_checked_while_the_store_does_not_answer(desk: Desk, user: StaffUser) -> None:
    with desk.open() as mode:
        desk.enter(mode)
        mode.leave()
        wait_until(lambda: desk.state == Off())
        desk.store.close()
        desk.enter(mode)
        wrong = desk.try_pin(mode, user, WRONG)
        assert isinstance(wrong, SigningIn)
        assert wrong.trouble == WrongPin()
        assert isinstance(desk.try_pin(mode, user, PIN), SignedIn)


def test_a_badge_is_known_while_the_store_does_not_answer_and_unknown_ones_make_wait(
    desk: Desk, user: StaffUser
) -> None:
    desk.store.badges.give("王敏", CODE, "command").result()
    desk.store.users.add("李导", Role.GUIDE, "x").result()
    desk.store.badges.give("李导", "of-who-has-left", "command").result()
    desk.store.users.disable("李导").result()
    with desk.open() as mode:
        desk.enter(mode)
        mode.leave()
        wait_until(lambda: desk.state == Off())
        desk.store.close()
        desk.enter(mode)
        assert desk.state == SigningIn((user,), trouble=StoreTrouble(), badges=True)
        assert isinstance(hold(desk, mode, CODE), SignedIn)
        mode.leave()
        wait_until(lambda: desk.state == Off())
        desk.enter(mode)
        for number in range(FREE_TRIES):
            code = "of-who-has-left" if number == 0 else f"unknown-badge-{number}"
            state = hold(desk, mode, code)
        assert isinstance(state, SigningIn)
        assert isinstance(state.trouble, BadgesWait)
        state = hold(desk, mode, CODE)
        assert isinstance(state, SigningIn)
        assert isinstance(state.trouble, BadgesWait)
        assert isinstance(desk.try_pin(mode, user, PIN), SignedIn)


def test_wrong_pins_make_one_wait_while_the_store_does_not_answer(
    desk: Desk, user: StaffUser
) -> None:
    with desk.open() as mode:
        desk.enter(mode)
        desk.store.close()
        for _ in range(FREE_TRIES):
            state = desk.try_pin(mode, user, WRONG)
        assert isinstance(state, SigningIn)
        assert isinstance(state.trouble, MustWait)


def test_what_the_store_could_not_note_at_sign_in_is_noted_later(
    desk: Desk, user: StaffUser
) -> None:
    with desk.open() as mode:
        desk.enter(mode)
        with closing(sqlite3.connect(desk.store.path, isolation_level=None)) as other:
            other.execute(
                "CREATE TRIGGER no_room BEFORE INSERT ON journal BEGIN SELECT"
                " RAISE(ABORT, 'no room'); END"
            )
            assert isinstance(desk.try_pin(mode, user, PIN), SignedIn)
            mode.leave()
            wait_until(lambda: desk.state == Off())
            assert desk.facts(FactKind.SIGNED_IN) == []
            other.execute("DROP TRIGGER no_room")
        desk.enter(mode)
        (fact,) = desk.facts(FactKind.SIGNED_IN)
        assert (fact["user"], fact["method"], "at" in fact) == (user.user_id, "pin", True)

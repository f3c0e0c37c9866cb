"""Opening everything at once when people must have their phones now, whatever else has failed.

Needs the boards and nothing else: no store, no flow, no sign of the network. What was done is
noted in a file of the data folder (one JSON line when it begins and one when it ends, each on
the disk before the next step) and goes into the journal as soon as there is a store again; a
disk that takes no file leaves the note in memory until then. Doors go before papers. Nobody is
taken to have their phone back by this: pouches stay held until somebody has looked.
"""

import fcntl
import hashlib
import json
import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

import structlog

from hardware.interfaces import LockerBank
from kiosk.app.doors import Opening, await_opening, derive_patience_s
from kiosk.domain.journal import Fact, FactKind
from kiosk.domain.staff import Right, StaffUser
from kiosk.store.engine import encode_time, new_id
from kiosk.store.store import Store

log = structlog.get_logger(__name__)

EMERGENCY_FILE = "emergency.jsonl"
TORN = "note_torn"


class EmergencyRefusal(StrEnum):
    NO_RIGHT = "no_right"
    NO_REASON = "no_reason"


@dataclass(frozen=True, slots=True)
class EmergencyRefused:
    why: EmergencyRefusal


@dataclass(frozen=True, slots=True)
class EmergencyReport:
    """What became of each door, by its sensor."""

    emergency_id: str
    openings: tuple[Opening, ...]

    @property
    def all_open(self) -> bool:
        return all(opening.is_open for opening in self.openings)


class EmergencyNotes:
    """The notes of one data folder that the journal does not have yet. Call from any thread."""

    def __init__(self, data_dir: Path) -> None:
        self._path = data_dir / EMERGENCY_FILE
        self._lock = threading.Lock()
        self._unwritten: list[bytes] = []
        self._under_way = 0

    @contextmanager
    def under_way(self) -> Iterator[None]:
        """While an emergency lasts its note is not taken for a finished one."""
        with self._lock:
            self._under_way += 1
        try:
            yield
        finally:
            with self._lock:
                self._under_way -= 1

    def add(self, **note: str | list[int]) -> None:
        """Write a line and have it on the disk; one that the disk refuses is remembered."""
        line = json.dumps(note, ensure_ascii=False).encode() + b"\n"
        with self._lock:
            try:
                with self._opened() as file:
                    os.lseek(file, 0, os.SEEK_END)
                    _write_whole(file, line)
                    os.fsync(file)
            except OSError as error:
                log.error("emergency not noted on the disk", what=error.strerror)
                self._unwritten.append(line)

    def take_in(self, store: Store) -> int:
        """Bring what was noted into the journal, each emergency once; how many are new.

        Raises StoreError; the notes stay then. What another process is adding just now is left
        for the next time.
        """
        with self._lock:
            if self._under_way or (not self._unwritten and not self._has_file()):
                return 0
            try:
                return self._take_in(store)
            except OSError as error:
                log.error("emergency notes not read", what=error.strerror)
                return 0

    def _take_in(self, store: Store) -> int:
        if not self._has_file():
            taken = _journal(store, self._unwritten)
            self._unwritten.clear()
            return taken
        with self._opened() as file:
            content = b""
            while chunk := os.read(file, 65536):
                content += chunk
            taken = _journal(store, [*content.splitlines(keepends=True), *self._unwritten])
            self._unwritten.clear()
            os.ftruncate(file, 0)
            os.fsync(file)
        return taken

    def _has_file(self) -> bool:
        try:
            return self._path.stat().st_size > 0
        except OSError:
            return False

    @contextmanager
    def _opened(self) -> Iterator[int]:
        """The file, for this process alone."""
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield file
        finally:
            os.close(file)


class Emergency:
    """Opens every door of a bank. `by` and `reason` end up in the journal: no names there."""

    def __init__(
        self, bank: LockerBank, notes: EmergencyNotes, clock: Callable[[], datetime]
    ) -> None:
        self._bank = bank
        self._notes = notes
        self._clock = clock

    @property
    def doors(self) -> tuple[int, ...]:
        """Every door that it opens."""
        return self._bank.compartments

    def begin(
        self,
        reason: str,
        by: StaffUser,
        on_answer: Callable[[Opening], None] = lambda _opening: None,
    ) -> "Future[EmergencyReport | EmergencyRefused]":
        """Open everything now; returns at once, from any thread.

        `on_answer` is told what each door did, on a thread of its own.
        """
        answer: Future[EmergencyReport | EmergencyRefused] = Future()
        why = reason.strip()
        if not by.may(Right.OPEN_EVERYTHING):
            answer.set_result(EmergencyRefused(EmergencyRefusal.NO_RIGHT))
            return answer
        if not why:
            answer.set_result(EmergencyRefused(EmergencyRefusal.NO_REASON))
            return answer
        asked = [(number, self._bank.open_door(number)) for number in self._bank.compartments]

        def work() -> None:
            try:
                with self._notes.under_way():
                    emergency_id = new_id()
                    self._notes.add(
                        id=emergency_id,
                        at=encode_time(self._clock()),
                        by=by.user_id,
                        reason=why,
                        asked=[number for number, _ in asked],
                    )
                    patience_s = derive_patience_s(len(asked))
                    openings = []
                    for number, future in asked:
                        openings.append(await_opening(number, future, (), patience_s))
                        on_answer(openings[-1])
                    self._notes.add(
                        id=emergency_id,
                        opened=[o.number for o in openings if o.is_open],
                        shut=[o.number for o in openings if not o.is_open],
                    )
                answer.set_result(EmergencyReport(emergency_id, tuple(openings)))
            except Exception as error:
                answer.set_exception(error)

        threading.Thread(target=work, name="emergency", daemon=True).start()
        return answer


def _write_whole(file: int, data: bytes) -> None:
    while data:
        data = data[os.write(file, data) :]


def _journal(store: Store, lines: list[bytes]) -> int:
    """One fact for each emergency; one that was cut off says so by having no `opened`."""
    notes: dict[str, dict[str, object]] = {}
    for line in lines:
        note = _decode(line)
        notes.setdefault(str(note["id"]), {}).update(note)
    taken = 0
    for emergency_id, note in notes.items():
        opened = [n for n in _listed(note, "opened") if isinstance(n, int)]
        fact = Fact(
            FactKind.EMERGENCY_OPENED,
            {
                "at": str(note.get("at", "")),
                "by": str(note.get("by", "")),
                "reason": str(note.get("reason", TORN)),
                "asked": len(_listed(note, "asked")),
                "opened": len(opened) if "opened" in note else None,
                "shut": [str(number) for number in _listed(note, "shut")],
            },
        )
        taken += store.releases.take_in_emergency(emergency_id, fact, opened).result()
    return taken


def _decode(line: bytes) -> dict[str, object]:
    """A line as it was written; a torn one gets an id of its own, so that it is not lost."""
    try:
        note = json.loads(line)
        if isinstance(note, dict) and "id" in note:
            return note
    except ValueError:
        pass
    return {"id": hashlib.sha256(line).hexdigest()[:32]}


def _listed(note: dict[str, object], key: str) -> list[object]:
    value = note.get(key)
    return value if isinstance(value, list) else []

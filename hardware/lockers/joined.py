"""Several lines of locker boards on one station, used as one bank.

A line that fails makes only its own doors UNKNOWN: whoever reads all doors is told what the
other lines know, and gets an error only when no line answers at all.
"""

import threading
from collections.abc import Callable, Mapping, Sequence, Set
from concurrent.futures import Future
from functools import partial
from typing import cast

from hardware.errors import BadDeviceUrl, HardwareError
from hardware.interfaces import (
    DeviceHealth,
    DoorChange,
    DoorState,
    HealthState,
    LockerBank,
    OpenOutcome,
)
from hardware.ports import refuse_shared_ports
from hardware.urls import DeviceKind, open_device, without_login

# The worst comes last.
_SEVERITY = (HealthState.READY, HealthState.STARTING, HealthState.FAULT, HealthState.DOWN)
_ANSWERING = {HealthState.READY, HealthState.FAULT}


def open_banks(urls: Sequence[str]) -> LockerBank:
    """The bank of all these lines, one URL each; at least one.

    Raises BadDeviceUrl: a wrong URL, a line named twice, or a door that is on two of them.
    """
    refuse_shared_ports(urls)
    banks: list[LockerBank] = []
    try:
        for url in urls:
            banks.append(cast("LockerBank", open_device(url, DeviceKind.LOCKERS)))
        if len(banks) == 1:
            return banks[0]
        refuse_one_door_twice(
            {url: bank.compartments for url, bank in zip(urls, banks, strict=True)}
        )
    except BadDeviceUrl:
        for bank in banks:
            bank.close()
        raise
    return JoinedBanks(banks)


def refuse_one_door_twice(doors: Mapping[str, Sequence[int]]) -> None:
    """Raises BadDeviceUrl when two lines, given by their URLs, have a door of the same number."""
    of_door: dict[int, str] = {}
    for url, numbers in doors.items():
        for number in numbers:
            if number in of_door:
                raise BadDeviceUrl(
                    f"{without_login(url)} and {without_login(of_door[number])} both have a "
                    f"door {number}.",
                    "Give each its own numbers, for example numbers=101-148.",
                )
            of_door[number] = url


class JoinedBanks:
    """A `LockerBank` made of several, which share no number; owns them."""

    def __init__(self, banks: Sequence[LockerBank]) -> None:
        self._banks = tuple(banks)
        self._bank_of = {number: bank for bank in self._banks for number in bank.compartments}

    @property
    def compartments(self) -> tuple[int, ...]:
        return tuple(sorted(self._bank_of))

    def health(self) -> DeviceHealth:
        """The sentences of all lines that are not well; DOWN only when none of them answers."""
        healths = [bank.health() for bank in self._banks]
        worst = max(healths, key=lambda health: _SEVERITY.index(health.state))
        answers = [health.answered_at for health in healths if health.answered_at is not None]
        return DeviceHealth(
            name="Locker boards",
            url=worst.url,
            state=_join_states({health.state for health in healths}),
            detail=" ".join(health.detail for health in healths if health.detail),
            remedy=worst.remedy,
            answered_at=max(answers, default=None),
            exchanges=sum(health.exchanges for health in healths),
            errors=sum(health.errors for health in healths),
        )

    def close(self) -> None:
        for bank in self._banks:
            bank.close()

    def read_doors(self) -> "Future[Mapping[int, DoorState]]":
        """As `LockerBank`: UNKNOWN for the doors of a line that fails; raises if all do."""
        return _Reading(self._banks).future

    def open_door(self, number: int) -> "Future[OpenOutcome]":
        return self._bank_of[number].open_door(number)

    def watch(self, listener: Callable[[DoorChange], None]) -> Callable[[], None]:
        stops = [bank.watch(listener) for bank in self._banks]

        def stop() -> None:
            for stop_one in stops:
                stop_one()

        return stop


def _join_states(states: Set[HealthState]) -> HealthState:
    """What lines in these states are together; while one begins, none is given up for another."""
    worst = max(states, key=_SEVERITY.index)
    if worst is not HealthState.DOWN or len(states) == 1:
        return worst
    return HealthState.FAULT if states & _ANSWERING else HealthState.STARTING


class _Reading:
    """One question to all lines, answered when the last of them has answered or failed.

    Until then the lines that were quicker are listened to: the answer is how all doors are at
    its own moment.
    """

    def __init__(self, banks: Sequence[LockerBank]) -> None:
        self.future: Future[Mapping[int, DoorState]] = Future()
        self.future.set_running_or_notify_cancel()
        self._lock = threading.Lock()
        self._left = len(banks)
        self._doors: dict[int, DoorState] = {}
        self._errors: list[HardwareError] = []
        self._answered = False
        self._stops = [bank.watch(self._note_change) for bank in banks]
        for bank in banks:
            bank.read_doors().add_done_callback(partial(self._note, bank))

    def _note_change(self, change: DoorChange) -> None:
        with self._lock:
            self._doors[change.number] = change.state
            self._answered |= change.state is not DoorState.UNKNOWN

    def _note(self, bank: LockerBank, asked: "Future[Mapping[int, DoorState]]") -> None:
        with self._lock:
            error = asked.exception()
            if error is None:
                self._doors |= asked.result()
                self._answered = True
            elif isinstance(error, HardwareError):
                self._doors |= dict.fromkeys(bank.compartments, DoorState.UNKNOWN)
                self._errors.append(error)
            self._left -= 1
            if self._left:
                return
            doors = dict(sorted(self._doors.items()))
        for stop in self._stops:
            stop()
        if self._answered or not self._errors:
            self.future.set_result(doors)
        else:
            self.future.set_exception(self._errors[0])

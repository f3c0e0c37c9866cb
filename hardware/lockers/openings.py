"""Which lock to pulse next, and what became of each opening: pure, driven by status answers.

Openings are spaced so that the power supply survives. A lock is pulsed only right after an
answer that says its door is closed, at most twice, and nothing but the sensor decides.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from hardware.interfaces import DoorState, OpenOutcome

ATTEMPTS = 2
# One answer that contradicts the last is a door that moved, whenever it comes.
UNSURE_ANSWERS = 3


@dataclass(frozen=True, slots=True)
class Pulse:
    """Unlock compartment `number` now, for the opening `ticket`."""

    ticket: int
    number: int


@dataclass(frozen=True, slots=True)
class Finished:
    """The opening `ticket` is over; `outcome` None when the sensor gave no steady answer."""

    ticket: int
    number: int
    outcome: OpenOutcome | None


@dataclass(frozen=True, slots=True)
class _Opening:
    ticket: int
    number: int
    since: float
    attempts: int = 0
    pulsed_at: float | None = None
    unsure: int = 0


class Openings:
    """The openings asked for and not yet over. Times are `time.monotonic()`, in seconds."""

    def __init__(self, spacing_s: float, confirm_s: float) -> None:
        self._spacing_s = spacing_s
        self._confirm_s = confirm_s
        self._openings: list[_Opening] = []
        self._next_ticket = 0
        self._next_pulse_at = float("-inf")

    @property
    def busy(self) -> bool:
        return bool(self._openings)

    def request(self, number: int, now: float) -> int:
        """Ask for an opening; returns its ticket."""
        self._next_ticket += 1
        self._openings.append(_Opening(self._next_ticket, number, now))
        return self._next_ticket

    def forget(self, ticket: int) -> None:
        """Nobody wants this opening any more, or it cannot be done."""
        self._openings = [opening for opening in self._openings if opening.ticket != ticket]

    def note_pulse(self, ticket: int, now: float) -> None:
        """The pulse that `choose_pulse` gave has been sent."""
        self._next_pulse_at = now + self._spacing_s
        self._openings = [
            replace(opening, attempts=opening.attempts + 1, pulsed_at=now, since=now)
            if opening.ticket == ticket
            else opening
            for opening in self._openings
        ]

    @property
    def moving(self) -> frozenset[int]:
        """Compartments whose lock was pulsed and whose door was not yet seen to open."""
        return frozenset(o.number for o in self._openings if o.pulsed_at is not None)

    def next_pulse(self, states: Mapping[int, DoorState]) -> tuple[int, float] | None:
        """Which compartment is next to be pulsed, and when at the earliest.

        None when none waits behind a door that is closed, as far as is known.
        """
        opening = self._choose(states)
        return None if opening is None else (opening.number, self._next_pulse_at)

    def judge(self, now: float, states: Mapping[int, DoorState]) -> tuple[Finished, ...]:
        """What a fresh answer means for the openings of the doors that it speaks of.

        `states` holds UNKNOWN for doors whose sensor contradicts itself.
        """
        finished: list[Finished] = []
        left: list[_Opening] = []
        for opening in self._openings:
            state = states.get(opening.number)
            over, still = (None, opening) if state is None else self._judge(opening, now, state)
            if over is not None:
                finished.append(over)
            else:
                left.append(still)
        self._openings = left
        return tuple(finished)

    def choose_pulse(self, now: float, states: Mapping[int, DoorState]) -> Pulse | None:
        """The one pulse to send now; `states` holds only doors that were heard of just now."""
        opening = self._choose(states) if now >= self._next_pulse_at else None
        return None if opening is None else Pulse(opening.ticket, opening.number)

    def _judge(
        self, opening: _Opening, now: float, state: DoorState
    ) -> tuple[Finished | None, _Opening]:
        def over(outcome: OpenOutcome | None) -> tuple[Finished, _Opening]:
            return Finished(opening.ticket, opening.number, outcome), opening

        waited = now - opening.since >= self._confirm_s
        match state:
            case DoorState.OPEN:
                return over(OpenOutcome.OPENED if opening.attempts else OpenOutcome.ALREADY_OPEN)
            case DoorState.UNKNOWN:
                # An unsteady sensor gets as long as a second pulse would.
                unsure = opening.unsure + 1
                long_enough = now - opening.since >= 2 * self._confirm_s
                if long_enough and unsure >= UNSURE_ANSWERS:
                    return over(None)
                return None, replace(opening, unsure=unsure)
            case DoorState.CLOSED if opening.pulsed_at is not None and waited:
                if opening.attempts >= ATTEMPTS:
                    return over(OpenOutcome.JAMMED)
                return None, replace(opening, pulsed_at=None, since=now, unsure=0)
            case DoorState.CLOSED:
                # Waiting for its turn is no fault of the sensor.
                since = now if opening.pulsed_at is None else opening.since
                return None, replace(opening, since=since, unsure=0)

    def _choose(self, states: Mapping[int, DoorState]) -> _Opening | None:
        moving = self.moving
        for opening in sorted(self._openings, key=lambda opening: -opening.attempts):
            closed = states.get(opening.number) is DoorState.CLOSED
            if opening.pulsed_at is None and closed and opening.number not in moving:
                return opening
        return None

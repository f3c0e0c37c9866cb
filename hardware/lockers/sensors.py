"""What the door sensors say, believed only when two answers in a row agree.

One frame in a few hundred damaged ones passes an eight-bit sum, and a hook switch bounces:
a door is called open or closed when a second status answer says the same.
"""

from collections.abc import Mapping

from hardware.interfaces import DoorChange, DoorState


class DoorSensors:
    """The state of every door of a bank, from the board's status answers."""

    def __init__(self, numbers: tuple[int, ...]) -> None:
        self._states = dict.fromkeys(numbers, DoorState.UNKNOWN)
        self._last = dict.fromkeys(numbers, DoorState.UNKNOWN)
        self._unsure = frozenset(numbers)

    @property
    def states(self) -> Mapping[int, DoorState]:
        """What is known of each door."""
        return dict(self._states)

    @property
    def settled(self) -> bool:
        """Whether the last two answers agree for every door."""
        return not self._unsure

    @property
    def any_open(self) -> bool:
        return DoorState.OPEN in self._states.values()

    def sure_states(self) -> Mapping[int, DoorState]:
        """The states, with UNKNOWN for doors whose last two answers disagree."""
        return {
            number: DoorState.UNKNOWN if number in self._unsure else state
            for number, state in self._states.items()
        }

    def note_reading(self, reading: Mapping[int, DoorState]) -> tuple[DoorChange, ...]:
        """Take one answer of the board; returns the changes that are now certain."""
        changes = tuple(
            DoorChange(number, state)
            for number, state in reading.items()
            if self._last[number] is state and self._states[number] is not state
        )
        self._unsure = frozenset(
            number for number, state in reading.items() if self._last[number] is not state
        )
        self._last.update(reading)
        self._states.update((change.number, change.state) for change in changes)
        return changes

    def note_silence(self) -> tuple[DoorChange, ...]:
        """The board does not answer: no door is known any more. Returns what changed."""
        changes = tuple(
            DoorChange(number, DoorState.UNKNOWN)
            for number, state in self._states.items()
            if state is not DoorState.UNKNOWN
        )
        self._states = dict.fromkeys(self._states, DoorState.UNKNOWN)
        self._last = dict.fromkeys(self._last, DoorState.UNKNOWN)
        self._unsure = frozenset(self._last)
        return changes

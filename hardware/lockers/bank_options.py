"""What may stand in the URL of a locker bank, the same for every family of boards.

`cu48:///dev/ttyUSB0?board=0,1&locks=24&numbers=101-148`

`board`  number of the board, or of several on this line: `0,1,2`; Modbus calls it `unit`
`locks`  how many locks of each board have a door
`numbers`  the numbers painted on the doors, in the order of the locks, first board first:
`101-148,201-224`; without it 1, 2, 3 …
`polarity`  `normal` or `inverted`: what the boards' sensor bits mean; `kiosk lockers
calibrate` finds it out
`spacing_ms`  between two openings, for the power supply
`confirm_ms`  how long a door may take to open
`timeout_ms`  for an answer
`poll_ms`  between two questions to a board while nothing moves
`baud`  speed of a serial line
"""

import re
from collections import Counter
from dataclasses import dataclass

from hardware.errors import BadDeviceUrl
from hardware.link import SerialSettings, parse_serial_settings
from hardware.lockers.boards import OpenDialogue, Traits
from hardware.urls import DeviceUrl

DEFAULT_POLL_MS = 400
MOST_NUMBER = 9999

_RANGE = re.compile(r"(\d{1,4})(?:-(\d{1,4}))?")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a compartment's lock is wired; locks count from 0."""

    board: int
    lock: int


@dataclass(frozen=True, slots=True)
class BankSettings:
    """What the options of a bank's URL say; see the module's text."""

    boards: tuple[int, ...]
    locks: int
    numbers: tuple[int, ...]
    inverted: bool
    spacing_s: float
    confirm_s: float
    timeout_s: float
    poll_s: float
    line: SerialSettings

    def numbers_of(self, board: int) -> tuple[int, ...]:
        """The painted numbers of one board's doors, in the order of its locks."""
        at = self.boards.index(board) * self.locks
        return self.numbers[at : at + self.locks]

    def place_of(self, number: int) -> Place:
        """Raises ValueError for a number that the bank does not have."""
        index, lock = divmod(self.numbers.index(number), self.locks)
        return Place(self.boards[index], lock)


def derive_traits(open_dialogue: OpenDialogue) -> Traits:
    """What is fixed for a family, whatever its boards' locks."""
    return open_dialogue(1).traits


def parse_bank_settings(url: DeviceUrl, traits: Traits) -> BankSettings:
    """Raises BadDeviceUrl for an option that is unknown, impossible, or contradicts another."""
    url.refuse_unknown_options(_OPTIONS | {traits.board_option})
    boards = _parse_boards(url, traits)
    locks = url.option_int("locks", traits.default_locks, 1, traits.most_locks)
    return BankSettings(
        boards=boards,
        locks=locks,
        numbers=_parse_numbers(url, len(boards) * locks),
        inverted=url.option_choice("polarity", ("normal", "inverted")) == "inverted",
        spacing_s=url.option_int("spacing_ms", traits.spacing_ms, 0, 10_000) / 1000,
        confirm_s=url.option_int("confirm_ms", traits.confirm_ms, 100, 10_000) / 1000,
        timeout_s=url.option_int("timeout_ms", traits.timeout_ms, 20, 10_000) / 1000,
        poll_s=url.option_int("poll_ms", DEFAULT_POLL_MS, 20, 10_000) / 1000,
        line=parse_serial_settings(url, traits.baud),
    )


def _parse_boards(url: DeviceUrl, traits: Traits) -> tuple[int, ...]:
    name = traits.board_option
    text = url.options.get(name, str(traits.default_board))
    boards = []
    for part in text.split(","):
        whole = part.isascii() and part.isdecimal() and len(part) <= 3
        if not whole or not traits.first_board <= int(part) <= traits.last_board:
            raise BadDeviceUrl(
                f"{url.text}: {name}={part} is not a whole number from {traits.first_board} "
                f"to {traits.last_board}.",
                f"Write for example {name}={traits.default_board}, or "
                f"{name}={traits.first_board},{traits.first_board + 1} for two boards.",
            )
        if int(part) in boards:
            raise BadDeviceUrl(
                f"{url.text}: {name} names board {int(part)} twice.", "Write each board once."
            )
        boards.append(int(part))
    return tuple(boards)


def _parse_numbers(url: DeviceUrl, count: int) -> tuple[int, ...]:
    text = url.options.get("numbers")
    if text is None:
        return tuple(range(1, count + 1))
    numbers: list[int] = []
    for part in text.split(","):
        found = _RANGE.fullmatch(part) if part.isascii() else None
        if found is None:
            raise BadDeviceUrl(
                f"{url.text}: numbers={part} is not a number or a range up to {MOST_NUMBER}.",
                f"Write for example numbers=1-{count} or numbers=101-148,201-224.",
            )
        first, last = int(found[1]), int(found[2] or found[1])
        # Doors may be painted against the order of the locks.
        numbers += range(first, last + 1) if first <= last else range(first, last - 1, -1)
    number, times = Counter(numbers).most_common(1)[0]
    if times > 1:
        raise BadDeviceUrl(
            f"{url.text}: numbers names door {number} twice.", "Give each door its own number."
        )
    if len(numbers) != count:
        raise BadDeviceUrl(
            f"{url.text}: numbers names {len(numbers)} doors, but its boards have {count} locks.",
            "Make locks, times the boards, as many as the numbers.",
        )
    return tuple(numbers)


_OPTIONS = frozenset(
    {
        "baud",
        "confirm_ms",
        "locks",
        "numbers",
        "polarity",
        "poll_ms",
        "spacing_ms",
        "timeout_ms",
    }
)

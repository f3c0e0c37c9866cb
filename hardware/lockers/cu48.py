"""The KERONG CU48: 48 locks, hook switches, RS485 at 19200 8N1.

Source: KERONG CU48 communication protocol V2.1 (2020). Bit n of an answer is lock n, 1 = locked;
wiring the hook switch the other way inverts it. An unlock has no answer: success is known only
by asking for the status.
"""

from hardware.lockers.boards import Traits
from hardware.lockers.kerong48 import LOCKS, MAX_BOARD, Codec, Kerong48Dialogue

CODEC = Codec(status=0x50, unlock=0x51, reply=0x65, infrared=False)
TRAITS = Traits(
    name="cu48",
    baud=19200,
    first_board=0,
    last_board=MAX_BOARD,
    default_board=0,
    most_locks=LOCKS,
    default_locks=LOCKS,
)


def open_dialogue(_locks: int) -> Kerong48Dialogue:
    """The dialogue with CU48 boards."""
    return Kerong48Dialogue(TRAITS, CODEC)

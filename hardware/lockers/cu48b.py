"""The KERONG CU48B: a CU48 with other commands, whose answers tell also what is inside.

Source: captures of KERONG's own KerongConsole. RS485, 19200 8N1. After the hook bits come the
infrared bits, 1 = something is in the compartment.
"""

from hardware.lockers.boards import Traits
from hardware.lockers.kerong48 import LOCKS, MAX_BOARD, Codec, Kerong48Dialogue

CODEC = Codec(status=0x60, unlock=0x61, reply=0x75, infrared=True)
TRAITS = Traits(
    name="cu48b",
    baud=19200,
    first_board=0,
    last_board=MAX_BOARD,
    default_board=0,
    most_locks=LOCKS,
    default_locks=LOCKS,
)


def open_dialogue(_locks: int) -> Kerong48Dialogue:
    """The dialogue with CU48B boards."""
    return Kerong48Dialogue(TRAITS, CODEC)

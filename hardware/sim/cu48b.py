"""A simulated KERONG CU48B locker board, which tells also what lies in its compartments."""

from hardware.lockers import cu48b
from hardware.sim.cu48 import Kerong48Model
from hardware.sim.doors import DoorListener


class Cu48bModel(Kerong48Model):
    """A KERONG CU48B board; `put_in` and `take_out` move its infrared bits."""

    def __init__(
        self,
        board: int = 0,
        *,
        inverted: bool = False,
        spring_s: float = 0.06,
        on_door: DoorListener | None = None,
    ) -> None:
        super().__init__(cu48b.CODEC, board, inverted=inverted, spring_s=spring_s, on_door=on_door)

"""Several simulated boards on one RS485 line: each hears everything, each may fail alone."""

from collections.abc import Sequence

from hardware.sim.line import SimModel, SimPort


class SimBus:
    """The boards of one line, as one model.

    `silent` and `garbled` hold the places (from 0, in the order of `models`) of boards that say
    nothing, though they still obey, and of boards whose every byte is damaged.
    """

    def __init__(self, models: Sequence[SimModel]) -> None:
        self._models = tuple(models)
        self.silent: frozenset[int] = frozenset()
        self.garbled: frozenset[int] = frozenset()

    def attach(self, port: SimPort) -> None:
        for model in self._models:
            model.attach(port)

    def receive(self, data: bytes) -> bytes:
        said = b""
        for place, model in enumerate(self._models):
            answer = model.receive(data)
            if place in self.garbled:
                answer = bytes(byte ^ 0x55 for byte in answer)
            if place not in self.silent:
                said += answer
        return said

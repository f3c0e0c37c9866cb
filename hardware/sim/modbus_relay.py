"""A simulated Waveshare Modbus RTU relay board with inputs for the doors."""

from hardware.lockers.boards import BadFrame
from hardware.lockers.modbus_relay import (
    COIL_OFF,
    COIL_ON,
    CONTROL_MODE,
    CONTROL_MODES,
    FLASH_ON,
    FLASH_STEP_MS,
    MAX_FLASH_STEPS,
    NORMAL_MODE,
    Bits,
    ExceptionCode,
    Function,
    Refusal,
    Request,
    RequestDecoder,
    encode_bits,
    encode_refusal,
    encode_request,
)
from hardware.sim.doors import DoorListener, SimDoors

LINKED_MODE = 1
CONTROL_MODE_COUNT = 4


class ModbusRelayModel(SimDoors):
    """One board with `relays` relays and as many inputs, counted from 0 as on the wire.

    Relay n pulses lock n when it is switched on, input n is the switch of door n: 1 = closed.
    `inverted` wires the switches the other way. `linked`: as some boards leave the factory,
    an input that closes switches its relay, until its control mode is set to 0.
    """

    def __init__(
        self,
        unit: int = 1,
        *,
        relays: int = 8,
        inverted: bool = False,
        linked: bool = False,
        spring_s: float = 0.06,
        on_door: DoorListener | None = None,
    ) -> None:
        super().__init__(relays, spring_s=spring_s, on_door=on_door)
        self._unit = unit
        self._inverted = inverted
        self._coils = 0
        self._modes = [LINKED_MODE if linked else NORMAL_MODE] * min(relays, CONTROL_MODES)
        self._decoder = RequestDecoder()

    @property
    def coils(self) -> int:
        """Bit n set while relay n is on."""
        return self._coils

    @property
    def modes(self) -> tuple[int, ...]:
        """The control modes of the relays that have one."""
        return tuple(self._modes)

    def receive(self, data: bytes) -> bytes:
        reply = b""
        for request in self._decoder.feed(data):
            if not isinstance(request, BadFrame) and request.unit == self._unit:
                refused = self._find_fault(request)
                reply += self._obey(request) if refused is None else self._refuse(request, refused)
        return reply

    def _find_fault(self, request: Request) -> ExceptionCode | None:
        address, value = request.address, request.value
        match request.function:
            case Function.READ_COILS | Function.READ_INPUTS:
                if not 1 <= value <= self.count:
                    return ExceptionCode.ILLEGAL_VALUE
                possible, sound = address + value <= self.count, True
            case Function.WRITE_COIL if address >= FLASH_ON:
                possible = address < FLASH_ON + self.count
                sound = 1 <= value <= MAX_FLASH_STEPS
            case Function.WRITE_COIL:
                possible, sound = address < self.count, value in {COIL_ON, COIL_OFF}
            case Function.WRITE_REGISTER:
                possible = CONTROL_MODE <= address < CONTROL_MODE + len(self._modes)
                sound = value < CONTROL_MODE_COUNT
            case _:
                return ExceptionCode.ILLEGAL_FUNCTION
        if not possible:
            return ExceptionCode.ILLEGAL_ADDRESS
        return None if sound else ExceptionCode.ILLEGAL_VALUE

    def _obey(self, request: Request) -> bytes:
        address, value = request.address, request.value
        match request.function:
            case Function.READ_COILS:
                return self._tell(request, self._coils)
            case Function.READ_INPUTS:
                doors = (1 << self.count) - 1
                return self._tell(request, self.closed_bits() ^ (doors if self._inverted else 0))
            case Function.WRITE_REGISTER:
                self._modes[address - CONTROL_MODE] = value
            case _ if address >= FLASH_ON:
                relay = address - FLASH_ON
                self._switch(relay, on=True)
                if self._port is not None:
                    self._port.call_later(
                        value * FLASH_STEP_MS / 1000, lambda: self._switch(relay, on=False)
                    )
            case _:
                self._switch(address, on=value == COIL_ON)
        return encode_request(request)

    def _refuse(self, request: Request, code: ExceptionCode) -> bytes:
        return encode_refusal(Refusal(self._unit, request.function, code))

    def _tell(self, request: Request, bits: int) -> bytes:
        wanted = bits >> request.address & (1 << request.value) - 1
        return encode_bits(Bits(self._unit, request.function, wanted), request.value)

    def _switch(self, relay: int, *, on: bool) -> None:
        was_on = self._coils >> relay & 1
        self._coils = self._coils & ~(1 << relay) | on << relay
        if on and not was_on:
            self.pulse(relay)

    def _move(self, lock: int, *, is_open: bool) -> None:
        moves = is_open is not self.is_open(lock)
        super()._move(lock, is_open=is_open)
        if moves and lock < len(self._modes) and self._modes[lock] == LINKED_MODE:
            self._switch(lock, on=not is_open)

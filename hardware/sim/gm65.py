"""A simulated GM65: settings in RAM, codes it is shown, and both on one line.

It reads by itself only in continuous and in sensor mode, ends what it reads as `Zone.TAIL`
says, and writes it as `Zone.ENCODING` says.
"""

import threading
from collections.abc import Collection

from hardware.scanners.gm65 import (
    ENCODING_BITS,
    MODE_BITS,
    TAIL_BITS,
    Encoding,
    Kind,
    Mode,
    Request,
    Tail,
    Zone,
    derive_crc,
    encode_answer,
)
from hardware.sim.line import SimPort

# Ex works: lamp and beeper on, manual mode; no tail; GBK on the serial port.
FACTORY: dict[int, int] = {
    Zone.MODE: 0xD4,
    Zone.TRIGGER: 0x00,
    Zone.ENCODING: 0xA0,
    Zone.TAIL: 0x60,
}
_TAILS = {Tail.CR: b"\r", Tail.CRLF: b"\r\n", Tail.TAB: b"\t", Tail.NONE: b""}
_ENCODINGS = {Encoding.GBK: "gbk", Encoding.UNICODE: "utf-8", Encoding.BIG5: "big5"}
_REQUEST_LENGTH = 9
_CRC_OF_ZERO = b"\x33\x31"


class Gm65Model:
    """Fault switches: `mute` answers nothing and reads all the same; `refused` zones answer
    and stay as they are; `constant_crc` puts `33 31` behind every answer, as sold scanners do.

    `writes` counts settings that were written, `saves` those that went to flash.
    """

    def __init__(
        self, *, mute: bool = False, refused: Collection[int] = (), constant_crc: bool = False
    ) -> None:
        self.mute = mute
        self.refused = frozenset(refused)
        self.constant_crc = constant_crc
        self.writes = 0
        self.saves = 0
        self._zones: dict[int, int] = dict(FACTORY)
        self._buffer = bytearray()
        self._lock = threading.Lock()
        self._port: SimPort | None = None

    def attach(self, port: SimPort) -> None:
        self._port = port

    def lose_power(self) -> None:
        """What was not saved is as it was ex works."""
        with self._lock:
            self._zones = dict(FACTORY)

    def zone(self, zone: int) -> int:
        with self._lock:
            return self._zones.get(zone, 0)

    def set_zone(self, zone: int, value: int) -> None:
        """As by a set-up code held to it."""
        with self._lock:
            self._zones[zone] = value

    @property
    def zones(self) -> dict[int, int]:
        with self._lock:
            return dict(self._zones)

    def scan(self, text: str) -> bool:
        """Hold a code to it; whether its mode lets it read.

        Raises UnicodeEncodeError for what its encoding cannot write.
        """
        if self.zone(Zone.MODE) & MODE_BITS in (Mode.MANUAL, Mode.COMMAND):
            return False
        encoding = _ENCODINGS[Encoding((self.zone(Zone.ENCODING) & ENCODING_BITS) >> 2)]
        tail = _TAILS[Tail((self.zone(Zone.TAIL) & TAIL_BITS) >> 5)]
        self.send_bytes(text.encode(encoding) + tail)
        return True

    def send_bytes(self, data: bytes) -> None:
        """Send these bytes as they are."""
        if self._port is not None:
            self._port.send(data)

    def receive(self, data: bytes) -> bytes:
        self._buffer += data
        answers = b""
        while (request := self._take_request()) is not None:
            answers += self._answer(request)
        return b"" if self.mute else answers

    def _take_request(self) -> Request | None:
        while len(self._buffer) >= _REQUEST_LENGTH:
            frame = bytes(self._buffer[:_REQUEST_LENGTH])
            sealed = frame[-2:] in (derive_crc(frame[2:-2]), b"\xab\xcd")
            if frame[:2] == b"\x7e\x00" and frame[2] in tuple(Kind) and frame[3] == 1 and sealed:
                del self._buffer[:_REQUEST_LENGTH]
                return Request(Kind(frame[2]), int.from_bytes(frame[4:6], "big"), frame[6])
            # A wrong CRC and what is no request get no answer.
            del self._buffer[0]
        return None

    def _answer(self, request: Request) -> bytes:
        value = 0
        with self._lock:
            match request.kind:
                case Kind.READ:
                    value = self._zones.get(request.address, 0)
                case Kind.WRITE:
                    self.writes += 1
                    if request.address not in self.refused:
                        self._zones[request.address] = request.data
                case Kind.SAVE:
                    self.saves += 1
        answer = encode_answer(value)
        return answer[:-2] + _CRC_OF_ZERO if self.constant_crc else answer

"""A simulated Zebra scanner on SSI: it sends packets, and sends again what is not acknowledged."""

import threading
from collections import deque

from hardware.scanners.ssi import (
    MAX_DATA_BYTES,
    QR_CODE_TYPE,
    Decoder,
    NakCause,
    Opcode,
    Packet,
    Source,
    Status,
    encode_packet,
)
from hardware.sim.line import SimPort

RETRIES = 3


class SsiScannerModel:
    """Reads a code only while a session runs, which ends with each code, unless `presenting`.

    A packet waits `patience_s` for its ACK before it is sent again, three times at most. Fault
    switches: `deaf` hears no ACK (every packet is sent again), `mute` answers nothing, and
    `spoilt` damages the next so many first sendings.
    """

    def __init__(self, *, presenting: bool = False, patience_s: float = 2.0) -> None:
        self.presenting = presenting
        self.patience_s = patience_s
        self.deaf = False
        self.mute = False
        self.spoilt = 0
        self.acks = 0
        self.naks = 0
        self._decoder = Decoder()
        self._lock = threading.Lock()
        self._session = False
        self._waiting: deque[Packet] = deque()
        self._tries = 0
        self._turn = 0
        self._port: SimPort | None = None

    def attach(self, port: SimPort) -> None:
        self._port = port

    def lose_power(self) -> None:
        """The session is over, and nothing waits any more."""
        with self._lock:
            self._session = False
            self._waiting.clear()

    def scan(self, text: str, symbology: int = QR_CODE_TYPE) -> bool:
        """Hold a code to it; whether it reads now."""
        return self.scan_bytes(text.encode(), symbology)

    def scan_bytes(self, text: bytes, symbology: int = QR_CODE_TYPE) -> bool:
        """Hold a code with this content to it; whether it reads now."""
        message = bytes((symbology,)) + text
        with self._lock:
            if not (self._session or self.presenting):
                return False
            self._session = False
            idle = not self._waiting
            for at in range(0, len(message), MAX_DATA_BYTES):
                part = message[at : at + MAX_DATA_BYTES]
                more = at + MAX_DATA_BYTES < len(message)
                status = Status.MORE_FOLLOW if more else Status.FIRST
                self._waiting.append(Packet(Opcode.DECODE_DATA, Source.SCANNER, status, part))
        if idle:
            self._send_first()
        return True

    def send_bytes(self, data: bytes) -> None:
        """Send these bytes as they are."""
        if self._port is not None:
            self._port.send(data)

    def receive(self, data: bytes) -> bytes:
        answers = b""
        for packet in self._decoder.feed(data):
            if isinstance(packet, Packet) and packet.source == Source.HOST:
                answers += self._take(packet)
        return b"" if self.mute else answers

    # --- on the line's thread --------------------------------------------------------------

    def _take(self, packet: Packet) -> bytes:
        match packet.opcode:
            case Opcode.ACK:
                self.acks += 1
                if not self.deaf:
                    self._acknowledged()
                return b""
            case Opcode.NAK:
                self.naks += 1
                if self._waiting:
                    self._send_again()
                return b""
            case Opcode.START_SESSION | Opcode.STOP_SESSION:
                self._session = packet.opcode == Opcode.START_SESSION
                return encode_packet(Packet(Opcode.ACK, Source.SCANNER))
            case Opcode.REQUEST_REVISION:
                revision = b"SIM-SSI R01"
                return encode_packet(Packet(Opcode.REPLY_REVISION, Source.SCANNER, data=revision))
            case _:
                cause = bytes((NakCause.DENIED,))
                return encode_packet(Packet(Opcode.NAK, Source.SCANNER, data=cause))

    def _acknowledged(self) -> None:
        with self._lock:
            if self._waiting:
                self._waiting.popleft()
            more = bool(self._waiting)
        if more:
            self._send_first()

    def _send_first(self) -> None:
        self._tries = 0
        frame = bytearray(encode_packet(self._waiting[0]))
        if self.spoilt:
            self.spoilt -= 1
            frame[-3] ^= 0x40
        self._send(bytes(frame))

    def _send_again(self) -> None:
        self._tries += 1
        with self._lock:
            if self._tries > RETRIES and self._waiting:
                self._waiting.popleft()
            if not self._waiting:
                return
            packet = self._waiting[0]
        again = Packet(packet.opcode, packet.source, packet.status | Status.SENT_AGAIN, packet.data)
        self._send(encode_packet(again))

    def _send(self, frame: bytes) -> None:
        if self._port is None or self.mute:
            return
        self._turn += 1
        turn = self._turn
        self._port.send(frame)
        self._port.call_later(self.patience_s, lambda: self._lose_patience(turn))

    def _lose_patience(self, turn: int) -> None:
        if turn == self._turn and self._waiting:
            self._send_again()

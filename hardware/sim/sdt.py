"""A simulated SDT identity card reader: cards are put on it, taken away, and read."""

import threading
from dataclasses import dataclass

from hardware.documents import sdt
from hardware.documents.card_text import encode_card_text
from hardware.interfaces import IdCard
from hardware.sim.line import SimPort

_FOUND = 0x9F
_OK = 0x90
_NO_CARD = 0x80
_SELECT_FAILED = 0x81
_READ_FAILED = 0x41
_BAD_COMMAND = 0x21
_SAM_UNAUTHORISED = 0x66
_PHOTO = bytes(range(256)) * (sdt.PHOTO_BYTES // 256)


@dataclass(slots=True)
class _CardOnReader:
    text: bytes
    unreadable: bool
    selected: bool = False
    read: bool = False


class SdtModel:
    """A reader with at most one card on it.

    `read_s` is how long the card's reading takes (a real module: about 1 s). A module says
    "no card" about a card it has read, until that is put on it again; `finds_again` makes one
    that finds it again and again. `out_of_order` makes the security module refuse everything.
    `read_code` is the status byte that an unreadable card is answered with.
    """

    def __init__(self, *, read_s: float = 0.15, finds_again: bool = False) -> None:
        self.read_s = read_s
        self.finds_again = finds_again
        self.out_of_order = False
        self.read_code = _READ_FAILED
        self._lock = threading.Lock()
        self._card: _CardOnReader | None = None
        self._decoder = sdt.Decoder()
        self._port: SimPort | None = None

    # --- what people do --------------------------------------------------------------------

    def put(self, card: IdCard, *, unreadable: bool = False) -> None:
        """Put a card of any layout on the reader, in place of one that lies there.

        Raises ValueError for a value that does not fit its field on such a card.
        """
        self.put_text(encode_card_text(card), unreadable=unreadable)

    def put_text(self, text: bytes, *, unreadable: bool = False) -> None:
        """Put a card with just these 256 bytes on the reader."""
        with self._lock:
            self._card = _CardOnReader(text, unreadable)

    def take_away(self) -> None:
        """Take the card off the reader; one that is being read cannot be read to the end."""
        with self._lock:
            self._card = None

    @property
    def occupied(self) -> bool:
        with self._lock:
            return self._card is not None

    @property
    def has_read(self) -> bool:
        """Whether the card that lies on the reader has been read to its end."""
        with self._lock:
            return self._card is not None and self._card.read

    # --- what the line does ----------------------------------------------------------------

    def attach(self, port: SimPort) -> None:
        self._port = port

    def receive(self, data: bytes) -> bytes:
        return b"".join(
            self._answer(frame.command)
            for frame in self._decoder.feed(data)
            if isinstance(frame, sdt.Request)
        )

    def _answer(self, command: sdt.Command | None) -> bytes:
        if self.out_of_order:
            return sdt.encode_reply(_SAM_UNAUTHORISED)
        with self._lock:
            card = self._card
            match command:
                case sdt.Command.SAM_STATUS:
                    return sdt.encode_reply(_OK)
                case sdt.Command.FIND:
                    if card is None or (card.read and not self.finds_again):
                        return sdt.encode_reply(_NO_CARD)
                    return sdt.encode_reply(_FOUND, bytes(4))
                case sdt.Command.SELECT:
                    if card is None:
                        return sdt.encode_reply(_SELECT_FAILED)
                    card.selected = True
                    return sdt.encode_reply(_OK, bytes(8))
                case sdt.Command.READ | sdt.Command.READ_WITH_FINGERPRINT:
                    with_fingerprint = command is sdt.Command.READ_WITH_FINGERPRINT
                case None:
                    return sdt.encode_reply(_BAD_COMMAND)
        return self._read(card, with_fingerprint=with_fingerprint)

    def _read(self, card: _CardOnReader | None, *, with_fingerprint: bool) -> bytes:
        """Begin to read; the answer follows when the time for it has passed."""
        if card is None or not card.selected or self._port is None:
            return self._finish_reading(card, with_fingerprint)
        port = self._port
        port.call_later(
            self.read_s, lambda: port.send(self._finish_reading(card, with_fingerprint))
        )
        return b""

    def _finish_reading(self, card: _CardOnReader | None, with_fingerprint: bool) -> bytes:
        with self._lock:
            there = card is not None and card is self._card and card.selected
            if card is None or not there:
                return sdt.encode_reply(_READ_FAILED)
            if card.unreadable:
                return sdt.encode_reply(self.read_code)
            card.read = True
            return sdt.encode_card_reply(card.text, _PHOTO, b"" if with_fingerprint else None)

"""Bytes of the identity card reader (SDT, SAM_V): requests and replies.

115200 8N1. Request `AA AA AA 96 69 LEN CMD PARA CHK`, reply `AA AA AA 96 69 LEN SW1 SW2 SW3
data CHK`; LEN is two bytes, big-endian, and counts everything after itself, CHK is the XOR
from the first LEN byte to the byte before CHK. Source: the SDT API's published protocol.
"""

from dataclasses import dataclass, field
from enum import Enum, StrEnum
from functools import reduce
from operator import xor

BAUD = 115200
TEXT_BYTES = 256
PHOTO_BYTES = 1024

_PREAMBLE = b"\xaa\xaa\xaa\x96\x69"
_HEADER_LENGTH = len(_PREAMBLE) + 2
_CARD_LENGTHS = TEXT_BYTES.to_bytes(2, "big") + PHOTO_BYTES.to_bytes(2, "big")
_REQUEST_LEN = 3
_SHORTEST_REPLY_LEN = 4
# SW, three part lengths, text, photo, fingerprint of at most 1024 bytes, checksum.
_LONGEST_REPLY_LEN = 3 + 6 + TEXT_BYTES + PHOTO_BYTES + 1024 + 1


class Command(Enum):
    """What can be asked, with the longest time to answer in seconds."""

    SAM_STATUS = (0x11, 0xFF, 0.8)
    FIND = (0x20, 0x01, 0.8)
    SELECT = (0x20, 0x02, 0.3)
    READ = (0x30, 0x01, 2.0)
    READ_WITH_FINGERPRINT = (0x30, 0x10, 3.0)

    @property
    def code(self) -> bytes:
        return bytes(self.value[:2])

    @property
    def timeout_s(self) -> float:
        return self.value[2]


class Answer(StrEnum):
    """What the third status byte says."""

    BAD_CHECKSUM = "bad_checksum"
    BAD_LENGTH = "bad_length"
    BAD_COMMAND = "bad_command"
    NOT_AUTHENTICATED = "not_authenticated"
    NOT_VERIFIED = "not_verified"
    WRONG_CARD_TYPE = "wrong_card_type"
    READ_FAILED = "read_failed"
    SELF_TEST_FAILED = "self_test_failed"
    SAM_UNAUTHORISED = "sam_unauthorised"
    NO_CARD = "no_card"
    SELECT_FAILED = "select_failed"
    OK = "ok"
    ITEM_EMPTY = "item_empty"
    FOUND = "found"
    UNKNOWN = "unknown"


_ANSWERS = {
    0x10: Answer.BAD_CHECKSUM,
    0x11: Answer.BAD_LENGTH,
    0x21: Answer.BAD_COMMAND,
    0x31: Answer.NOT_AUTHENTICATED,
    0x32: Answer.NOT_AUTHENTICATED,
    0x33: Answer.NOT_VERIFIED,
    0x40: Answer.WRONG_CARD_TYPE,
    0x41: Answer.READ_FAILED,
    0x60: Answer.SELF_TEST_FAILED,
    0x66: Answer.SAM_UNAUTHORISED,
    0x80: Answer.NO_CARD,
    0x81: Answer.SELECT_FAILED,
    0x90: Answer.OK,
    0x91: Answer.ITEM_EMPTY,
    0x9F: Answer.FOUND,
}


_WORDS = {
    Answer.BAD_CHECKSUM: "the request arrived damaged",
    Answer.BAD_LENGTH: "the request has a wrong length",
    Answer.BAD_COMMAND: "it does not know the command",
    Answer.NOT_AUTHENTICATED: "the card is no genuine card, or was moved",
    Answer.NOT_VERIFIED: "the card's data could not be verified",
    Answer.WRONG_CARD_TYPE: "it does not read cards of this type",
    Answer.READ_FAILED: "the card could not be read to its end",
    Answer.SELF_TEST_FAILED: "its self-test failed",
    Answer.SAM_UNAUTHORISED: "its security module is not authorised",
    Answer.NO_CARD: "there is no card",
    Answer.SELECT_FAILED: "the card could not be selected",
    Answer.OK: "all is well",
    Answer.ITEM_EMPTY: "the card holds nothing there",
    Answer.FOUND: "there is a card",
    Answer.UNKNOWN: "it means something that no manual lists",
}


@dataclass(frozen=True, slots=True)
class Reply:
    """The reader's answer. `code` is the third status byte as it came.

    `text` holds a read card's text, else it is empty; the photo and the fingerprint are
    dropped as soon as the checksum is verified.
    """

    answer: Answer
    code: int
    text: bytes = field(default=b"", repr=False)

    @property
    def words(self) -> str:
        """What the status byte says, as part of a sentence for staff."""
        return f"{_WORDS[self.answer]} (code {self.code:02X})"


@dataclass(frozen=True, slots=True)
class Request:
    """A request, as the reader gets it or an echoing line gives it back; None: unknown."""

    command: Command | None


@dataclass(frozen=True, slots=True)
class BadFrame:
    """Bytes that belong to no frame: `size` of them, kept out of sight."""

    size: int


def encode_request(command: Command) -> bytes:
    """The bytes that ask for `command`."""
    return _PREAMBLE + _seal(_REQUEST_LEN, command.code)


def encode_reply(code: int, data: bytes = b"", sw1_sw2: bytes = b"\x00\x00") -> bytes:
    """What a reader answers: status byte 3 `code`, then `data`."""
    body = sw1_sw2 + bytes((code,)) + data
    return _PREAMBLE + _seal(len(body) + 1, body)


def encode_card_reply(text: bytes, photo: bytes, fingerprint: bytes | None = None) -> bytes:
    """A read card's reply: 1295 bytes, more when the fingerprint was asked for too.

    Raises ValueError unless text and photo have their size.
    """
    if len(text) != TEXT_BYTES or len(photo) != PHOTO_BYTES:
        raise ValueError(f"text {len(text)} and photo {len(photo)} bytes")
    parts = (text, photo) if fingerprint is None else (text, photo, fingerprint)
    lengths = b"".join(len(part).to_bytes(2, "big") for part in parts)
    return encode_reply(0x90, lengths + b"".join(parts))


def _seal(length: int, body: bytes) -> bytes:
    sealed = length.to_bytes(2, "big") + body
    return sealed + bytes((reduce(xor, sealed),))


class Decoder:
    """Takes bytes in any portions, gives whole frames, and finds its feet again after noise.

    Bytes that cannot belong to a frame come out as `BadFrame`; an unfinished frame waits for
    its rest, until `give_up`. Never raises.
    """

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, data: bytes) -> list[Reply | Request | BadFrame]:
        """The frames that these bytes complete, in order."""
        self._buffer += data
        return self._take(final=False)

    def give_up(self) -> list[Reply | Request | BadFrame]:
        """The sender has paused: what is unfinished is noise; gives frames hidden behind it."""
        return self._take(final=True)

    def _take(self, *, final: bool) -> list[Reply | Request | BadFrame]:
        found: list[Reply | Request | BadFrame] = []
        noise = 0
        while self._buffer:
            skip = self._noise_length()
            length = 0 if skip else self._frame_length()
            if not skip and len(self._buffer) < length and not final:
                break
            frame = bytes(self._buffer[:length])
            if skip or len(frame) < length or not _is_sound(frame):
                noise += max(skip, 1)
                del self._buffer[: max(skip, 1)]
                continue
            if noise:
                found.append(BadFrame(noise))
                noise = 0
            found.append(_decode_frame(frame))
            del self._buffer[:length]
        if noise:
            found.append(BadFrame(noise))
        return found

    def _noise_length(self) -> int:
        """How many bytes at the start cannot begin a frame."""
        at = self._buffer.find(_PREAMBLE[:1])
        if at:
            return len(self._buffer) if at < 0 else at
        if not _PREAMBLE.startswith(self._buffer[: len(_PREAMBLE)]):
            return 1
        length = int.from_bytes(self._buffer[len(_PREAMBLE) : _HEADER_LENGTH], "big")
        complete = len(self._buffer) >= _HEADER_LENGTH
        return 1 if complete and not _REQUEST_LEN <= length <= _LONGEST_REPLY_LEN else 0

    def _frame_length(self) -> int:
        """Length of the frame that begins here, the header's while that is not complete."""
        if len(self._buffer) < _HEADER_LENGTH:
            return _HEADER_LENGTH
        return _HEADER_LENGTH + int.from_bytes(self._buffer[len(_PREAMBLE) : _HEADER_LENGTH], "big")


def _is_sound(frame: bytes) -> bool:
    return reduce(xor, frame[len(_PREAMBLE) :]) == 0


def _decode_frame(frame: bytes) -> Reply | Request:
    body = frame[_HEADER_LENGTH:-1]
    if len(body) < _SHORTEST_REPLY_LEN - 1:
        return Request(next((c for c in Command if c.code == body), None))
    return Reply(_ANSWERS.get(body[2], Answer.UNKNOWN), body[2], _decode_text(body[3:]))


def _decode_text(data: bytes) -> bytes:
    """The card's text: it follows two or three part lengths (text, photo, fingerprint)."""
    if not data.startswith(_CARD_LENGTHS):
        return b""
    parts = len(data) - TEXT_BYTES - PHOTO_BYTES
    with_fingerprint = parts >= 6 and parts == 6 + int.from_bytes(data[4:6], "big")
    if parts != 4 and not with_fingerprint:
        return b""
    start = 6 if with_fingerprint else 4
    return data[start : start + TEXT_BYTES]

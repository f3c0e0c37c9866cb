"""One of every codec: messages that are true, an ear for them, and what they mean."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from random import Random
from typing import Any, Protocol

from hardware.documents import mrz_lines, sdt
from hardware.documents.card_text import encode_card_text
from hardware.interfaces import CardLayout, IdCard, MrzText
from hardware.lockers import cu16, cu48, cu48b
from hardware.lockers.board8a import encode_status_reply as encode_8a_status
from hardware.lockers.boards import HookBits
from hardware.lockers.families import DIALOGUES
from hardware.lockers.modbus_relay import Bits, Function, encode_bits
from hardware.printers import brother, zpl
from hardware.printers.dialogue import Answer
from hardware.printers.tspl import Decoder as TsplDecoder
from hardware.printers.tspl import decode_status
from hardware.scanners import gm65, honeywell, lines, ssi

BOARD_OF = {"board8a": 1, "modbus": 1}
LOCKS = {"cu48": 48, "cu48b": 48, "cu16": 16, "cu12": 16, "board8a": 24, "modbus": 8}
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 $%*+-./:"


class Ear(Protocol):
    """What listens to a device, however its codec calls the end of a silence."""

    def feed(self, data: bytes) -> Iterable[object]: ...

    def finish(self) -> Iterable[object]: ...


@dataclass(frozen=True)
class Named:
    """A codec's decoder as an `Ear`."""

    decoder: Any
    end: str = "finish"

    def feed(self, data: bytes) -> Iterable[object]:
        return list(self.decoder.feed(data))

    def finish(self) -> Iterable[object]:
        return list(getattr(self.decoder, self.end)()) if self.end else []


@dataclass(frozen=True)
class Specimen:
    """`say` makes a message and tells what it means; `understand` does so of what was heard.

    `listen` begins to listen, for each exchange anew; a `lasting` ear goes on after damage.
    `most_wrong` is the largest share of damaged streams from which something else may be heard
    than was said: what the codec's check cannot see. `request` is what an adapter may echo.
    """

    name: str
    say: Callable[[Random], tuple[bytes, Hashable]]
    listen: Callable[[], Ear]
    understand: Callable[[object], Hashable | None]
    most_wrong: float
    lasting: bool = False
    request: bytes = b""

    def __str__(self) -> str:
        return self.name


# --- lockers -------------------------------------------------------------------------------


def _say_hooks(name: str, chance: Random) -> tuple[bytes, Hashable]:
    board, locks = BOARD_OF.get(name, 0), LOCKS[name]
    bits = chance.getrandbits(locks)
    hooks = HookBits(board, bits, locks)
    match name:
        case "cu48":
            return cu48.CODEC.encode_status_reply(hooks), bits
        case "cu48b":
            return cu48b.CODEC.encode_status_reply(HookBits(board, bits, locks, 0)), bits
        case "board8a":
            return encode_8a_status(hooks), bits
        case "modbus":
            return encode_bits(Bits(board, Function.READ_INPUTS, bits), locks), bits
        case _:
            return cu16.encode_status_reply(HookBits(board, bits, locks, 0)), bits


def _understand_hooks(name: str, heard: object) -> Hashable | None:
    if not isinstance(heard, HookBits) or heard.board != BOARD_OF.get(name, 0):
        return None
    return heard.bits & (1 << LOCKS[name]) - 1 if heard.locks == LOCKS[name] else None


def _listen_to_board(name: str) -> Callable[[], Ear]:
    dialogue = DIALOGUES[name](LOCKS[name])
    request = dialogue.encode_status_request(BOARD_OF.get(name, 0))
    if name == "board8a":
        # It has learnt how long its board's answers are, as after the first few exchanges.
        for _ in range(4):
            ear = dialogue.start_hearing(request)
            ear.feed(encode_8a_status(HookBits(1, 0, LOCKS[name])))
            ear.finish()
    return lambda: Named(dialogue.start_hearing(request))


def _lockers(name: str, most_wrong: float) -> Specimen:
    dialogue = DIALOGUES[name](LOCKS[name])
    return Specimen(
        name,
        lambda chance: _say_hooks(name, chance),
        _listen_to_board(name),
        lambda heard: _understand_hooks(name, heard),
        most_wrong,
        request=dialogue.encode_status_request(BOARD_OF.get(name, 0)),
    )


# --- readers -------------------------------------------------------------------------------


def _say_card(chance: Random) -> tuple[bytes, Hashable]:
    code = chance.choice((0x9F, 0x80, 0x90, 0x41, 0x66))
    if code != 0x90:
        return sdt.encode_reply(code), (code, b"")
    card = IdCard(
        CardLayout.RESIDENT,
        "".join(chance.choices("张王李赵欣悦建国", k=3)),
        f"{chance.randrange(10**17):017d}X",
        f"{chance.randrange(10**8):08d}",
        "20200101",
        "长期",
    )
    text = encode_card_text(card)
    return sdt.encode_card_reply(text, bytes(sdt.PHOTO_BYTES)), (code, text)


def _understand_card(heard: object) -> Hashable | None:
    return (heard.code, heard.text) if isinstance(heard, sdt.Reply) else None


def _say_zone(framing: mrz_lines.Framing, chance: Random) -> tuple[bytes, Hashable]:
    number = f"{chance.randrange(10**9):09d}"
    zone = (
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        f"{number}6UTO7408122F1204159ZE184226B<<<<<10",
    )
    return mrz_lines.encode_zone(zone, framing), zone


def _understand_zone(heard: object) -> Hashable | None:
    return heard.lines if isinstance(heard, MrzText) else None


def _zones(framing: mrz_lines.Framing) -> Specimen:
    # A zone's own check digits are judged by the application, not by the framing.
    return Specimen(
        f"mrz-{framing}",
        lambda chance: _say_zone(framing, chance),
        lambda: Named(mrz_lines.open_decoder(framing), "flush"),
        _understand_zone,
        most_wrong=1.0,
        lasting=True,
    )


# --- scanners ------------------------------------------------------------------------------


def _text(chance: Random) -> str:
    return "".join(chance.choices(LETTERS, k=chance.randint(1, 60))).strip() or "X"


def _say_line(chance: Random) -> tuple[bytes, Hashable]:
    text = _text(chance)
    return text.encode() + chance.choice((b"\r", b"\n", b"\r\n", b"\t")), text


def _understand_line(heard: object) -> Hashable | None:
    return heard if isinstance(heard, str) else None


def _say_gm65(chance: Random) -> tuple[bytes, Hashable]:
    if chance.random() < 0.5:
        return _say_line(chance)
    value = chance.randrange(256)
    return gm65.encode_answer(value), value


def _understand_gm65(heard: object) -> Hashable | None:
    return heard.value if isinstance(heard, gm65.Answer) else _understand_line(heard)


def _say_packet(chance: Random) -> tuple[bytes, Hashable]:
    data = bytes((ssi.QR_CODE_TYPE,)) + _text(chance).encode()
    packet = ssi.Packet(ssi.Opcode.DECODE_DATA, ssi.Source.SCANNER, ssi.Status.FIRST, data)
    return ssi.encode_packet(packet), (int(packet.opcode), data)


def _understand_packet(heard: object) -> Hashable | None:
    if not isinstance(heard, ssi.Packet) or heard.source != ssi.Source.SCANNER:
        return None
    return heard.opcode, heard.data


# --- printers ------------------------------------------------------------------------------


def _say_zpl(chance: Random) -> tuple[bytes, Hashable]:
    status = zpl.HostStatus(
        paper_out=chance.random() < 0.5,
        head_open=chance.random() < 0.5,
        formats_waiting=chance.randrange(4),
        label_length_dots=1181,
    )
    return zpl.encode_host_status(status), status


def _say_brother(chance: Random) -> tuple[bytes, Hashable]:
    status = brother.BrotherStatus(
        kind=chance.choice(tuple(brother.StatusKind)),
        errors=chance.choice((0, 1, 0x1000)),
        phase=chance.choice(tuple(brother.Phase)),
    )
    return brother.encode_status(status), status


def _say_tspl(chance: Random) -> tuple[bytes, Hashable]:
    byte = chance.choice((0x00, 0x01, 0x04, 0x20))
    return bytes((byte,)), decode_status(byte)


SPECIMENS = (
    # Sums and XORs of eight bits see all but one in 256 of what still looks like a frame; a sum
    # of sixteen does not see two flips of the same bit, up and down. Plain text has no check.
    _lockers("cu48", 0.01),
    _lockers("cu48b", 0.01),
    _lockers("cu16", 0.01),
    _lockers("cu12", 0.01),
    _lockers("board8a", 0.02),
    _lockers("modbus", 0.0005),
    Specimen(
        "sdt",
        _say_card,
        lambda: Named(sdt.Decoder(), "give_up"),
        _understand_card,
        0.02,
        request=sdt.encode_request(sdt.Command.FIND),
    ),
    _zones(mrz_lines.Framing.DESKO),
    _zones(mrz_lines.Framing.LINES),
    Specimen(
        "lines", _say_line, lambda: Named(lines.Decoder(), "flush"), _understand_line, 1.0, True
    ),
    Specimen(
        "gm65",
        _say_gm65,
        lambda: Named(gm65.Decoder(), "flush"),
        _understand_gm65,
        1.0,
        True,
        gm65.encode_read(gm65.Zone.MODE),
    ),
    Specimen(
        "ssi",
        _say_packet,
        lambda: Named(ssi.Decoder(), "flush"),
        _understand_packet,
        0.005,
        True,
        ssi.encode_command(ssi.Opcode.START_SESSION),
    ),
    Specimen(
        "honeywell",
        _say_line,
        lambda: Named(honeywell.Decoder(), "flush"),
        _understand_line,
        1.0,
        True,
        b"\x16T\r",
    ),
    # A status has no check at all; printers that matter are asked twice.
    Specimen(
        "zpl",
        _say_zpl,
        lambda: Named(zpl.Decoder(), ""),
        lambda heard: heard if isinstance(heard, zpl.HostStatus) else None,
        1.0,
        request=zpl.STATUS_REQUEST,
    ),
    Specimen(
        "brother",
        _say_brother,
        lambda: Named(brother.Decoder(), ""),
        lambda heard: heard if isinstance(heard, brother.BrotherStatus) else None,
        1.0,
    ),
    Specimen(
        "tspl",
        _say_tspl,
        lambda: Named(TsplDecoder()),
        lambda heard: heard if isinstance(heard, Answer) else None,
        1.0,
        request=b"\x1b!?",
    ),
)

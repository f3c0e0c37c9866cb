"""TSPL labels and the status byte: golden bytes, dangerous dots, and what can be known."""

import numpy as np
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from hardware.interfaces import Label, PrinterFault
from hardware.printers.dialogue import Answer, BadFrame, Holding, Verdict
from hardware.printers.tspl import Decoder, TsplDialogue, TsplFate, decode_status, encode_label
from hardware.sim.tspl_printer import TsplPrinterModel
from tests.unit.hardware.printing import VISIT_CODE, dots_of, ink_of, label_of, real_sticker

IDLE, PRINTING, PAPER_OUT, PAUSED = 0x00, 0x20, 0x04, 0x10


def print_at_once(data: bytes, dpi: int = 300) -> TsplPrinterModel:
    model = TsplPrinterModel(dpi=dpi)
    assert model.receive(data) == b""
    return model


def picture_of(model: TsplPrinterModel) -> np.ndarray:
    """What waits in a printer that has no line, and so no clock to print by."""
    (label,) = model._waiting
    return ink_of(label.picture())


# --- labels --------------------------------------------------------------------------------


def test_a_label_is_these_bytes() -> None:
    label = Label("job", 12, 2, 254, bytes((0x80, 0x10, 0x01, 0xF0)))
    assert encode_label(label, 3) == (
        b"\r\nSET REPRINT OFF\r\nSIZE 1.20 mm,0.20 mm\r\nGAP 3 mm,0 mm\r\n"
        b"DIRECTION 0\r\nREFERENCE 0,0\r\nCLS\r\n"
        b"BITMAP 0,0,2,2,0,\x7f\xef\xfe\x0f\r\n"
        b"PRINT 1,1\r\n"
    )
    assert b"GAP 0 mm,0 mm\r\n" in encode_label(label, 0)


@pytest.mark.parametrize("size", [(8, 1), (481, 320), (732, 1181)])
def test_a_printer_shows_the_label_dot_by_dot(size: tuple[int, int]) -> None:
    label = label_of(*size)
    assert np.array_equal(picture_of(print_at_once(encode_label(label, 3))), dots_of(label))


def test_a_real_stickers_code_is_read_off_the_paper() -> None:
    ink = picture_of(print_at_once(encode_label(real_sticker(), 3)))
    (code,) = zxingcpp.read_barcodes(np.where(ink, 0, 255).astype(np.uint8))
    assert VISIT_CODE in code.text


@pytest.mark.parametrize("command", [b"\x1b!R", b"\x1b!?", b"\x1b!.", b"~!T", b"\x1b!\x1b!"])
def test_dots_that_look_like_a_command_are_not_obeyed(command: bytes) -> None:
    row = bytes(255 - byte for byte in (command + command).ljust(12, b"\xff"))
    label = Label("job", 96, 5, 300, row * 5)
    model = print_at_once(encode_label(label, 3))
    assert model.resets == 0
    assert np.array_equal(picture_of(model), dots_of(label))


@settings(max_examples=100)
@given(st.data())
def test_any_dots_arrive_in_any_portions(data: st.DataObject) -> None:
    width_px, height_px = data.draw(st.integers(1, 40)), data.draw(st.integers(1, 12))
    size = -(-width_px // 8) * height_px
    byte = st.sampled_from([0xE4, 0xDE, 0x81, 0x00, 0xFF, 0xD1, 0xF2]) | st.integers(0, 255)
    rows = bytes(data.draw(st.lists(byte, min_size=size, max_size=size)))
    label = Label("job", width_px, height_px, 300, rows)
    sent, portion = encode_label(label, 3), data.draw(st.integers(1, 30))
    model = TsplPrinterModel()
    for at in range(0, len(sent), portion):
        assert model.receive(sent[at : at + portion]) == b""
    assert np.array_equal(picture_of(model), dots_of(label))


@pytest.mark.parametrize("cut", [1, 90, 150, 400, 700])
def test_half_a_label_in_the_printer_spoils_no_later_one(cut: int) -> None:
    label = label_of(100, 40)
    data = encode_label(label, 3)
    model = print_at_once(data[:cut])
    model.receive(TsplDialogue(3).encode_recovery(len(data)))
    model.receive(data)
    assert np.array_equal(picture_of(model), dots_of(label))


@pytest.mark.parametrize("rows", [b"", b"\0" * 7, b"\0" * 9])
def test_rows_of_another_size_are_refused(rows: bytes) -> None:
    with pytest.raises(ValueError, match="dots"):
        encode_label(Label("job", 16, 4, 203, rows), 3)


# --- status --------------------------------------------------------------------------------


def test_the_question_is_the_manuals() -> None:
    assert TsplDialogue(3).status_request == bytes.fromhex("1B 21 3F")


@pytest.mark.parametrize(
    ("byte", "faults"),
    [
        (0x00, ()),
        (0x01, (PrinterFault.HEAD_OPEN,)),
        (0x40, (PrinterFault.HEAD_OPEN,)),
        (0x02, (PrinterFault.JAM,)),
        (0x04, (PrinterFault.PAPER_OUT,)),
        (0x05, (PrinterFault.HEAD_OPEN, PrinterFault.PAPER_OUT)),
        (0x08, (PrinterFault.RIBBON_OUT,)),
        (0x10, (PrinterFault.PAUSED,)),
        (0x14, (PrinterFault.PAPER_OUT, PrinterFault.PAUSED)),
        (0x20, ()),
        (0x80, (PrinterFault.OTHER,)),
    ],
)
def test_every_bit_of_the_status_byte(byte: int, faults: tuple[PrinterFault, ...]) -> None:
    answer = decode_status(byte)
    assert answer.status.faults == faults
    assert (answer.holding is Holding.SOMETHING) is (byte == PRINTING)


@settings(max_examples=100)
@given(st.binary(max_size=20))
def test_an_answer_is_one_byte_alone(data: bytes) -> None:
    decoder = Decoder()
    for byte in data:
        assert decoder.feed(bytes((byte,))) == []
    heard = decoder.finish()
    assert decoder.finish() == []
    match len(data):
        case 0:
            assert heard == []
        case 1:
            assert heard == [decode_status(data[0])]
        case _:
            assert heard == [BadFrame(data)]


# --- what becomes of a label ---------------------------------------------------------------


def judge(*steps: int | str) -> list[Verdict]:
    """Answers a twentieth of a second apart; "back" takes the label back, "wait" says nothing
    for a second, "lost" breaks the line.
    """
    fate = TsplFate(0.0, quickest_s=0.4)
    at_s = 0.0
    verdicts = []
    for step in steps:
        match step:
            case "back":
                fate.take_back()
            case "lost":
                fate.lose_line()
            case "wait":
                at_s += 1.0
            case int():
                at_s += 0.05
                answer: Answer = decode_status(step)
                verdicts.append(fate.hear(answer, at_s))
    return verdicts


@pytest.mark.parametrize(
    ("steps", "verdict"),
    [
        ((IDLE,), Verdict.FOLLOW),
        ((IDLE, PRINTING, PRINTING), Verdict.FOLLOW),
        ((IDLE, PRINTING, IDLE), Verdict.PRINTED),
        ((PAPER_OUT,), Verdict.TAKE_BACK),
        ((IDLE, PAPER_OUT, "back", PAPER_OUT), Verdict.NOT_PRINTED),
        ((IDLE, PAUSED, "back", IDLE), Verdict.NOT_PRINTED),
        ((PAPER_OUT, "back", PRINTING), Verdict.FOLLOW),
        ((PRINTING, PAPER_OUT, "back", PAPER_OUT), Verdict.UNKNOWN),
        ((IDLE, "wait", PAPER_OUT, "back", PAPER_OUT), Verdict.UNKNOWN),
        ((IDLE, "back", IDLE), Verdict.UNKNOWN),
        ((PRINTING, "lost", PRINTING, IDLE), Verdict.PRINTED),
        ((PRINTING, "lost", IDLE), Verdict.TAKE_BACK),
        ((PRINTING, "lost", IDLE, "back", IDLE), Verdict.UNKNOWN),
        ((IDLE, "lost", PAPER_OUT, "back", PAPER_OUT), Verdict.UNKNOWN),
    ],
)
def test_what_is_known_of_a_label(steps: tuple[int | str, ...], verdict: Verdict) -> None:
    assert judge(*steps)[-1] is verdict


@settings(max_examples=150)
@given(st.lists(st.sampled_from([IDLE, PRINTING, PAPER_OUT, "wait", "lost", "back"]), max_size=12))
def test_printed_is_said_only_after_it_was_seen_to_print_to_the_end(
    steps: list[int | str],
) -> None:
    verdicts = judge(*steps)
    if Verdict.PRINTED in verdicts:
        answers = [step for step in steps if isinstance(step, int)]
        at = verdicts.index(Verdict.PRINTED)
        assert answers[at] == IDLE
        assert PRINTING in answers[:at]

"""Brother QL raster: golden bytes, an independent reader's eye, statuses, and where labels lie."""

import io
import logging
import re
import warnings
from pathlib import Path

import numpy as np
import packbits
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from hardware.errors import DeviceFault
from hardware.interfaces import Label, PrinterFault
from hardware.printers.brother import (
    CANCEL,
    BrotherDialogue,
    BrotherFate,
    BrotherStatus,
    Decoder,
    MediaType,
    Phase,
    StatusKind,
    derive_answer,
    encode_label,
    encode_packbits,
    encode_status,
)
from hardware.printers.brother_media import MEDIA
from hardware.printers.dialogue import BadFrame, Holding, Verdict
from hardware.sim.brother_printer import render_label
from tests.unit.hardware.printing import VISIT_CODE, dots_of, ink_of, label_of, real_sticker

with warnings.catch_warnings():
    # It warns of itself when it is loaded.
    warnings.simplefilter("ignore", DeprecationWarning)
    import brother_ql.conversion
    import brother_ql.labels
    import brother_ql.raster
    import brother_ql.reader

# As a QL-820NWB answers with an endless 62 mm roll in.
READY = bytes.fromhex("80204234 41303000 00003e0a 00000000 00000000 00000000 00000000 00000000")

statuses = st.builds(
    BrotherStatus,
    kind=st.sampled_from(StatusKind),
    errors=st.integers(0, 0xFFFF).filter(lambda errors: errors != 0x2080),
    media_type=st.sampled_from(MediaType),
    width_mm=st.integers(0, 103),
    length_mm=st.integers(0, 152),
    phase=st.sampled_from(Phase),
)


def paper_of(label: Label, media: str) -> Image.Image:
    return render_label(encode_label(label, MEDIA[media])[len(CANCEL) : -1], MEDIA[media])


# --- labels --------------------------------------------------------------------------------


def test_a_label_is_these_bytes() -> None:
    # One black dot at the upper left corner of what can be printed, then blank lines.
    rows = bytes((0x80,)).ljust(87, b"\0") + bytes(87 * 149)
    assert encode_label(Label("job", 696, 150, 300, rows), MEDIA["62"]) == (
        bytes(400)
        + bytes.fromhex("1b40 1b696101 1b692100")
        + bytes.fromhex("1b697a ce 0a 3e 00 96000000 00 00")
        + bytes.fromhex("1b694d40 1b694101 1b694b08 1b6964 2300 4d02")
        + bytes.fromhex("67 00 05 a9 00 01 10 00")
        + bytes.fromhex("67 00 02 a7 00") * 149
        + b"\x1a"
    )


def test_a_basic_printer_is_told_nothing_that_it_does_not_know() -> None:
    data = encode_label(label_of(696, 200), MEDIA["62"], basic=True)
    assert not re.search(rb"\x1bia|\x1bi!|M\x02", data[: data.index(b"g\x00")])
    assert len(data) > 200 * 93


@settings(max_examples=200)
@given(st.lists(st.tuples(st.sampled_from([0, 1, 255]), st.integers(1, 300)), max_size=8))
def test_packed_rows_come_back(runs: list[tuple[int, int]]) -> None:
    row = b"".join(bytes((byte,)) * count for byte, count in runs) or b"\0"
    assert packbits.decode(encode_packbits(row)) == row


@pytest.mark.parametrize("basic", [False, True])
@pytest.mark.parametrize("media", ["62", "62x100", "62x29", "29", "29x90"])
def test_an_independent_reader_sees_the_label_dot_by_dot(
    media: str, basic: bool, tmp_path: Path
) -> None:
    kind = MEDIA[media]
    label = label_of(kind.printable_width, kind.printable_length or 300)
    shown = read_back(encode_label(label, kind, basic=basic), media, tmp_path)
    assert np.array_equal(shown, dots_of(label))


def read_back(data: bytes, media: str, folder: Path) -> np.ndarray:
    """The printable part of a label as brother_ql, another project's reader, sees it."""
    logging.getLogger("brother_ql").setLevel(logging.ERROR)
    reader = brother_ql.reader.BrotherQLReader(io.BytesIO(data))
    reader.filename_fmt = str(folder / "{counter}.png")
    reader.analyse()
    (spec,) = (label for label in brother_ql.labels.ALL_LABELS if label.identifier == media)
    with Image.open(folder / "1.png") as picture:
        ink = ink_of(picture)
    left = ink.shape[1] - spec.dots_printable[0] - spec.offset_r
    assert not ink[:, :left].any()
    return ink[:, left : left + spec.dots_printable[0]]


@pytest.mark.parametrize("minor", [False, True])
@pytest.mark.parametrize("media", ["62", "62x100"])
def test_a_real_sticker_is_whole_on_its_paper_and_its_code_is_read(media: str, minor: bool) -> None:
    label = real_sticker(minor=minor)
    paper = paper_of(label, media)
    ink, wanted = ink_of(paper), dots_of(label)
    # 732 dots wide as the paper; the 1181 dots of 100 mm are 1179 on the die-cut label.
    spare = (wanted.shape[0] - ink.shape[0]) // 2
    assert ink.shape[1] == wanted.shape[1]
    assert abs(spare) <= 1
    assert np.array_equal(ink, wanted[spare : spare + ink.shape[0]])
    (code,) = zxingcpp.read_barcodes(np.where(ink, 0, 255).astype(np.uint8))
    assert VISIT_CODE in code.text


def test_another_projects_encoder_makes_the_same_raster(tmp_path: Path) -> None:
    label = label_of(696, 1109)
    picture = Image.frombytes("1", (696, 1109), label.rows, "raw", "1;I")
    raster = brother_ql.raster.BrotherQLRaster("QL-820NWB")
    theirs = brother_ql.conversion.convert(raster, [picture], "62x100", threshold=50)
    ours = encode_label(label, MEDIA["62x100"])
    seen = [read_back(data, "62x100", tmp_path) for data in (theirs, ours)]
    assert np.array_equal(*seen)


@pytest.mark.parametrize(
    ("label", "media", "words"),
    [
        (label_of(732, 300), "62", "does not fit"),
        (label_of(696, 1150), "62x100", "does not fit a roll of 62 × 100 mm"),
        (real_sticker(), "29", "does not fit an endless 29 mm roll"),
        (label_of(480, 320, dpi=203), "62", "203 dpi"),
    ],
)
def test_a_label_that_would_lose_ink_is_refused(label: Label, media: str, words: str) -> None:
    with pytest.raises(DeviceFault, match=words) as caught:
        encode_label(label, MEDIA[media])
    assert "sticker_size" in caught.value.remedy


def test_a_blank_label_is_a_blank_label() -> None:
    assert not ink_of(paper_of(Label("job", 732, 1181, 300, bytes(92 * 1181)), "62x100")).any()


@pytest.mark.parametrize("name", MEDIA)
def test_the_rolls_are_those_that_another_project_knows(name: str) -> None:
    media = MEDIA[name]
    (theirs,) = (label for label in brother_ql.labels.ALL_LABELS if label.identifier == name)
    assert (media.width_mm, media.length_mm) == theirs.tape_size
    assert (media.paper_width, media.paper_length) == theirs.dots_total
    assert (media.printable_width, media.printable_length) == theirs.dots_printable
    assert media.right_pins == theirs.offset_r


# --- status --------------------------------------------------------------------------------


def test_the_question_is_the_manuals() -> None:
    assert BrotherDialogue(MEDIA["62"]).status_request == bytes.fromhex("1B 69 53")


def test_the_status_of_a_ready_printer() -> None:
    assert Decoder().feed(READY) == [BrotherStatus()]
    assert encode_status(BrotherStatus()) == READY
    theirs = brother_ql.reader.interpret_response(READY)
    assert theirs["media_width"] == 62
    assert theirs["errors"] == []


@settings(max_examples=150)
@given(st.lists(statuses, max_size=4), st.integers(1, 40))
def test_statuses_survive_any_portions(wanted: list[BrotherStatus], portion: int) -> None:
    data = b"".join(map(encode_status, wanted))
    decoder = Decoder()
    pieces = [data[at : at + portion] for at in range(0, len(data), portion)]
    assert [heard for piece in pieces for heard in decoder.feed(piece)] == wanted


@settings(max_examples=200)
@given(st.lists(st.binary(max_size=40), max_size=5), st.integers(1, 40))
def test_noise_never_raises_and_never_sticks(noise: list[bytes], portion: int) -> None:
    data = b"\x80\x20\x42".join(noise) + READY + READY
    decoder = Decoder()
    heard = []
    for at in range(0, len(data), portion):
        heard += decoder.feed(data[at : at + portion])
    assert heard[-1] == BrotherStatus()
    assert sum(len(frame.data) for frame in heard if isinstance(frame, BadFrame)) + 32 * sum(
        isinstance(frame, BrotherStatus) for frame in heard
    ) == len(data)


@pytest.mark.parametrize(
    ("errors", "fault"),
    [
        (0x0001, PrinterFault.PAPER_OUT),
        (0x0002, PrinterFault.PAPER_OUT),
        (0x0004, PrinterFault.JAM),
        (0x0100, PrinterFault.WRONG_MEDIA),
        (0x0200, PrinterFault.BUFFER_FULL),
        (0x1000, PrinterFault.HEAD_OPEN),
        (0x4000, PrinterFault.JAM),
        (0x8000, PrinterFault.OTHER),
        (0x1002, PrinterFault.HEAD_OPEN),
    ],
)
def test_every_error_bit_is_a_fault_in_words(errors: int, fault: PrinterFault) -> None:
    for kind in (StatusKind.REPLY, StatusKind.ERROR):
        answer = derive_answer(BrotherStatus(kind, errors), MEDIA["62"])
        assert answer.status.faults[0] is fault
        assert answer.fault is not None
        assert answer.fault.remedy


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (BrotherStatus(width_mm=29), "needs an endless 62 mm roll; an endless 29 mm roll is in"),
        (
            BrotherStatus(media_type=MediaType.DIE_CUT, length_mm=29),
            "needs an endless 62 mm roll; a roll of 62 × 29 mm labels is in",
        ),
        (BrotherStatus(media_type=MediaType.NONE, width_mm=0), "out of labels"),
    ],
)
def test_a_roll_that_is_not_wanted_is_named(status: BrotherStatus, words: str) -> None:
    fault = derive_answer(status, MEDIA["62"]).fault
    assert fault is not None
    assert words in fault.what
    assert fault.remedy


def test_the_two_colour_roll_of_the_right_width_serves() -> None:
    status = BrotherStatus(media_type=MediaType.ENDLESS_RED)
    assert derive_answer(status, MEDIA["62"]).fault is None


# --- what becomes of a label ---------------------------------------------------------------

BEGUN = BrotherStatus(StatusKind.PHASE, phase=Phase.PRINTING)
PRINTED = BrotherStatus(StatusKind.PRINTED)
RECEIVING = BrotherStatus(StatusKind.PHASE)
REPLY = BrotherStatus()
OPENED = BrotherStatus(StatusKind.ERROR, 0x1000)
OPEN = BrotherStatus(StatusKind.REPLY, 0x1000)
DAMAGED = BrotherStatus(StatusKind.PHASE, 0x1000, phase=Phase.PRINTING)


@pytest.mark.parametrize(
    ("steps", "verdict", "asks"),
    [
        ((BEGUN,), Verdict.FOLLOW, False),
        ((BEGUN, PRINTED), Verdict.FOLLOW, True),
        ((BEGUN, PRINTED, RECEIVING, REPLY), Verdict.PRINTED, True),
        ((BEGUN, PRINTED, OPEN), Verdict.PRINTED, True),
        ((BEGUN, OPENED), Verdict.TAKE_BACK, False),
        ((BEGUN, OPENED, "back", OPEN), Verdict.NOT_PRINTED, True),
        ((BEGUN, OPENED, "back", REPLY), Verdict.UNKNOWN, True),
        ((BEGUN, DAMAGED), Verdict.FOLLOW, False),
        ((BEGUN, "back", REPLY), Verdict.UNKNOWN, True),
        ((BEGUN, "lost", REPLY, "back", REPLY), Verdict.UNKNOWN, True),
        ((BEGUN, "lost", PRINTED, REPLY), Verdict.PRINTED, True),
    ],
)
def test_what_is_known_of_a_label(
    steps: tuple[BrotherStatus | str, ...], verdict: Verdict, asks: bool
) -> None:
    fate = BrotherFate()
    verdicts = []
    for step in steps:
        match step:
            case "back":
                fate.take_back()
            case "lost":
                fate.lose_line()
            case BrotherStatus():
                verdicts.append(fate.hear(derive_answer(step, MEDIA["62"]), 0.0))
    assert (verdicts[-1], fate.asks) == (verdict, asks)


def test_only_printed_means_printed() -> None:
    for kind in StatusKind:
        answer = derive_answer(BrotherStatus(kind), MEDIA["62"])
        assert (answer.holding is Holding.PRINTED) is (kind is StatusKind.PRINTED)

"""ZPL labels and host status: round trips, noise, and an independent printer's eye."""

import base64
import io
import zlib

import numpy as np
import pytest
import zplkit
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from zebrafy import ZebrafyZPL
from zplkit.rendering import Limits

from hardware.interfaces import Label, PrinterFault
from hardware.printers.dialogue import BadFrame
from hardware.printers.zpl import (
    Decoder,
    HostStatus,
    derive_status,
    encode_host_status,
    encode_label,
)
from hardware.sim.zpl_printer import render_label
from tests.unit.hardware.printing import VISIT_CODE, dots_of, ink_of, label_of, real_sticker

# As a printer sent it: out of labels and so paused, 1225 dots, no format waiting.
OUT_OF_LABELS = (
    b"\x02030,1,1,1225,000,0,0,0,000,0,0,0\x03\r\n"
    b"\x02001,0,0,0,1,2,6,0,00000000,1,000\x03\r\n"
    b"\x021234,0\x03\r\n"
)
READY = encode_host_status(HostStatus())

GENEROUS = Limits(graphic_bytes=1_000_000)

flags = st.booleans()
host_statuses = st.builds(
    HostStatus,
    paper_out=flags,
    paused=flags,
    label_length_dots=st.integers(0, 9999),
    formats_waiting=st.integers(0, 999),
    buffer_full=flags,
    partial_format=flags,
    too_cold=flags,
    too_hot=flags,
    head_open=flags,
    ribbon_out=flags,
    thermal_transfer=flags,
    labels_left=st.integers(0, 99_999_999),
)


def decode_all(data: bytes, portion: int) -> list[HostStatus | BadFrame]:
    decoder = Decoder()
    portions = [data[at : at + portion] for at in range(0, len(data), portion)]
    return [answer for part in portions for answer in decoder.feed(part)]


# --- status --------------------------------------------------------------------------------


@settings(max_examples=150)
@given(st.lists(host_statuses, max_size=3), st.integers(1, 90))
def test_status_survives_any_portions(hosts: list[HostStatus], portion: int) -> None:
    data = b"".join(encode_host_status(host) for host in hosts)
    assert decode_all(data, portion) == hosts


@settings(max_examples=200)
@given(st.lists(st.binary(max_size=80), max_size=6), st.integers(1, 40))
def test_noise_never_raises_and_never_sticks(noise: list[bytes], portion: int) -> None:
    data = b"\x00".join(noise)
    # Two answers: the first may have to make an end to what the noise began.
    answers = decode_all(data + READY + READY, portion)
    assert answers[-1] == HostStatus()


@settings(max_examples=150)
@given(st.data())
def test_a_damaged_answer_is_never_taken_for_another(data: st.DataObject) -> None:
    damaged = bytearray(OUT_OF_LABELS)
    at = data.draw(st.integers(0, len(damaged) - 1))
    del damaged[at]
    for answer in decode_all(bytes(damaged), 1):
        if isinstance(answer, HostStatus):
            assert derive_status(answer).faults == (PrinterFault.PAPER_OUT, PrinterFault.PAUSED)


def test_the_real_answer_of_a_printer_without_labels() -> None:
    (host,) = decode_all(OUT_OF_LABELS, 1)
    assert host == HostStatus(
        paper_out=True, paused=True, label_length_dots=1225, thermal_transfer=True
    )


@pytest.mark.parametrize(
    ("second_line", "fault"),
    [
        (b"001,0,1,0,0,2,6,0,00000000,1,000", PrinterFault.HEAD_OPEN),
        (b"001,0,0,1,0,2,6,0,00000000,1,000", PrinterFault.RIBBON_OUT),
        (b"001,1,0,0,1,2,6,1,00000000,1,000", None),
    ],
    ids=["o is the head", "p is the ribbon", "n, q and t are no faults"],
)
def test_the_second_lines_fields_are_counted_right(
    second_line: bytes, fault: PrinterFault | None
) -> None:
    lines = (b"030,0,0,1225,000,0,0,0,000,0,0,0", second_line, b"1234,0")
    (host,) = decode_all(b"".join(b"\x02" + line + b"\x03\r\n" for line in lines), 7)
    assert isinstance(host, HostStatus)
    assert derive_status(host).faults == ((fault,) if fault else ())


PLAIN_FIRST = "030,0,0,1225,000,0,0,0,000,0,0,0"
PLAIN_SECOND = "001,0,0,0,0,2,6,0,00000000,1,000"


@pytest.mark.parametrize(
    ("first", "second", "host"),
    [
        ("030,1,0,1225,000,0,0,0,000,0,0,0", PLAIN_SECOND, {"paper_out": True}),
        ("030,0,1,1225,000,0,0,0,000,0,0,0", PLAIN_SECOND, {"paused": True}),
        ("030,0,0,1225,003,0,0,0,000,0,0,0", PLAIN_SECOND, {"formats_waiting": 3}),
        ("030,0,0,1225,000,1,0,0,000,0,0,0", PLAIN_SECOND, {"buffer_full": True}),
        ("030,0,0,1225,000,0,0,1,000,0,0,0", PLAIN_SECOND, {"partial_format": True}),
        ("030,0,0,1225,000,0,0,0,000,0,1,0", PLAIN_SECOND, {"too_cold": True}),
        ("030,0,0,1225,000,0,0,0,000,0,0,1", PLAIN_SECOND, {"too_hot": True}),
        (PLAIN_FIRST, "001,0,1,0,0,2,6,0,00000000,1,000", {"head_open": True}),
        (PLAIN_FIRST, "001,0,0,1,0,2,6,0,00000000,1,000", {"ribbon_out": True}),
        (PLAIN_FIRST, "001,0,0,0,0,2,6,0,00000002,1,000", {"labels_left": 2}),
    ],
)
def test_every_field_stands_where_the_manual_puts_it(
    first: str, second: str, host: dict[str, int]
) -> None:
    answer = b"".join(b"\x02%b\x03\r\n" % x.encode() for x in (first, second, "1234,0"))
    status = HostStatus(label_length_dots=1225, **host)  # type: ignore[arg-type]  # by name
    assert decode_all(answer, 5) == [status]
    # The simulator's side.
    assert encode_host_status(status) == answer


def test_an_answer_cut_off_gives_way_to_the_next() -> None:
    assert decode_all(OUT_OF_LABELS[:60] + READY, 1)[-1] == HostStatus()
    assert decode_all(OUT_OF_LABELS[40:] + READY, 1)[-1] == HostStatus()


def test_the_fault_to_mend_first_is_named_first() -> None:
    host = HostStatus(paper_out=True, head_open=True, paused=True)
    assert derive_status(host).faults == (
        PrinterFault.HEAD_OPEN,
        PrinterFault.PAPER_OUT,
        PrinterFault.PAUSED,
    )
    assert derive_status(HostStatus(formats_waiting=2, labels_left=1)).waiting == 3


# --- labels --------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(8, 1), (1, 1), (481, 320), (732, 1181)])
def test_an_independent_printer_shows_the_label_dot_by_dot(size: tuple[int, int]) -> None:
    label = label_of(*size)
    options = zplkit.Options(profile="specification", width=size[0], height=size[1], dpi=300)
    document = zplkit.render(encode_label(label), options, limits=GENEROUS)
    (scene,) = document.labels
    raster = scene.rasterize()
    shown = np.frombuffer(raster.pixels, np.uint8).reshape(raster.height, raster.width) < 128
    assert not document.warnings
    assert shown.shape == dots_of(label).shape
    assert np.array_equal(shown, dots_of(label))


@pytest.mark.parametrize("minor", [False, True])
def test_a_real_stickers_code_is_read_off_an_independent_printers_paper(minor: bool) -> None:
    label = real_sticker(minor=minor)
    options = zplkit.Options(profile="specification", width=732, height=1181, dpi=300)
    document = zplkit.render(encode_label(label), options, limits=GENEROUS)
    paper = Image.open(io.BytesIO(document.labels[0].png()))
    assert np.array_equal(ink_of(paper), dots_of(label))
    (code,) = zxingcpp.read_barcodes(np.asarray(paper.convert("L")))
    assert VISIT_CODE in code.text


def test_a_second_library_and_the_simulator_read_the_same() -> None:
    label = label_of(100, 40)
    (picture,) = ZebrafyZPL(encode_label(label).decode()).to_images()
    dots = ~np.asarray(render_label(encode_label(label)))
    assert np.array_equal(dots, dots_of(label))
    assert np.array_equal(~np.asarray(picture.convert("1"))[:, :100], dots_of(label))


@settings(max_examples=60)
@given(st.integers(1, 70), st.integers(1, 20), st.data())
def test_labels_of_any_size_come_back(width_px: int, height_px: int, data: st.DataObject) -> None:
    rows = data.draw(st.binary(min_size=-(-width_px // 8) * height_px, max_size=1000))
    label = Label("job", width_px, height_px, 203, rows[: -(-width_px // 8) * height_px])
    assert np.array_equal(~np.asarray(render_label(encode_label(label))), dots_of(label))


@pytest.mark.parametrize("job", ["ok-1.2 a", "^XZ~JA^XA", "张三", "a\r\n^XZ"])
def test_a_jobs_name_cannot_command_the_printer(job: str) -> None:
    data = encode_label(label_of(16, 4, job))
    assert data.count(b"^XA") == data.count(b"^XZ") == 1
    assert b"~" not in data


@pytest.mark.parametrize("rows", [b"", b"\0" * 7, b"\0" * 9])
def test_rows_of_another_size_are_refused(rows: bytes) -> None:
    with pytest.raises(ValueError, match="dots"):
        encode_label(Label("job", 16, 4, 203, rows))


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data.replace(b":Z64:eJ", b":Z64:eK"),
        lambda data: data.replace(b"^GFA", b"^GFB"),
        lambda data: data.replace(base64.b64encode(zlib.compress(b"\0" * 8)), b"AAAA"),
    ],
)
def test_the_simulator_refuses_a_damaged_graphic(damage: object) -> None:
    data = encode_label(Label("job", 16, 4, 203, b"\0" * 8))
    assert callable(damage)
    with pytest.raises(ValueError, match="graphic"):
        render_label(damage(data))

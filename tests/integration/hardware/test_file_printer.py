"""The printer that writes pictures, on a real folder."""

import errno
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from hardware.errors import BadDeviceUrl, DeviceFault, LinkDown
from hardware.interfaces import HealthState, Label, PrinterStatus
from hardware.printers.file import FilePrinter, explain_write_failure
from hardware.urls import DeviceKind, open_device
from tests.waiting import wait_until

DEADLINE_S = 10.0


def label(job: str = "visit-1", width_px: int = 50, height_px: int = 30) -> Label:
    dots = np.random.default_rng(3).random((height_px, width_px)) < 0.3
    return Label(job, width_px, height_px, 300, np.packbits(dots, axis=1).tobytes())


def open_printer(folder: Path) -> FilePrinter:
    printer = open_device(f"file://{folder}", DeviceKind.PRINTER)
    assert isinstance(printer, FilePrinter)
    return printer


@pytest.fixture
def printer(tmp_path: Path) -> Iterator[FilePrinter]:
    printer = open_printer(tmp_path / "stickers" / "today")
    yield printer
    printer.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "stickers" / "today"


def test_a_label_becomes_a_picture_with_its_resolution(printer: FilePrinter, folder: Path) -> None:
    printer.print_label(label()).result(DEADLINE_S)
    with Image.open(folder / "visit-1.png") as picture:
        assert picture.mode == "1"
        assert picture.size == (50, 30)
        assert [round(dpi) for dpi in picture.info["dpi"]] == [300, 300]
        assert picture.tobytes("raw", "1;I") == label().rows
    assert printer.status().result(DEADLINE_S) == PrinterStatus()
    assert printer.health().state is HealthState.READY


def test_only_whole_labels_are_in_the_folder(printer: FilePrinter, folder: Path) -> None:
    for number in range(5):
        printer.print_label(label(f"visit-{number}")).result(DEADLINE_S)
    assert sorted(path.name for path in folder.iterdir()) == [f"visit-{n}.png" for n in range(5)]


def test_a_job_asked_for_again_is_not_printed_again(printer: FilePrinter, folder: Path) -> None:
    for _ in range(3):
        printer.print_label(label()).result(DEADLINE_S)
    assert [path.name for path in folder.iterdir()] == ["visit-1.png"]


def test_another_picture_for_a_job_takes_no_others_place(
    printer: FilePrinter, folder: Path
) -> None:
    for width_px in (50, 51, 52, 51):
        printer.print_label(label(width_px=width_px)).result(DEADLINE_S)
    names = sorted(path.name for path in folder.iterdir())
    assert names == ["visit-1-2.png", "visit-1-3.png", "visit-1.png"]


def test_two_programs_share_a_folder_and_lose_and_double_nothing(tmp_path: Path) -> None:
    """Both print the same jobs with the same pictures, and jobs of one name with others."""
    program = """
import sys
from hardware.interfaces import Label
from hardware.printers.file import FilePrinter
from hardware.urls import parse_device_url
folder, shade = sys.argv[1], int(sys.argv[2])
printer = FilePrinter(parse_device_url("file://" + folder))
sys.stdin.readline()
for number in range(30):
    printer.print_label(Label(f"same-{number}", 8, 8, 300, bytes([number]) * 8)).result()
    printer.print_label(Label(f"other-{number}", 8, 8, 300, bytes([shade]) * 8)).result()
printer.close()
"""
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", program, str(tmp_path), shade], stdin=subprocess.PIPE
        )
        for shade in ("1", "2")
    ]
    for running in programs:
        assert running.stdin is not None
        running.stdin.write(b"go\n")
        running.stdin.close()
    assert [running.wait(60) for running in programs] == [0, 0]
    names = sorted(path.name for path in tmp_path.iterdir())
    assert len([name for name in names if name.startswith("same-")]) == 30
    assert len([name for name in names if name.startswith("other-")]) == 60
    assert len(names) == 90


@pytest.mark.parametrize(
    ("job", "name"),
    [
        ("../../etc/passwd", "_.._etc_passwd.png"),
        ("a b/c\n", "a_b_c_.png"),
        ("", "label.png"),
        ("..", "label.png"),
        ("游客 1", "游客_1.png"),
        ("游" * 300, "游" * 60 + ".png"),
    ],
)
def test_a_jobs_name_stays_in_the_folder(
    printer: FilePrinter, folder: Path, job: str, name: str
) -> None:
    printer.print_label(label(job)).result(DEADLINE_S)
    assert [path.name for path in folder.iterdir()] == [name]


def test_rows_of_another_size_write_nothing(printer: FilePrinter, folder: Path) -> None:
    printer.status().result(DEADLINE_S)
    with pytest.raises(ValueError, match="image data"):
        printer.print_label(Label("short", 50, 30, 300, b"\0")).result(DEADLINE_S)
    assert list(folder.glob("*")) == []


def test_asking_makes_no_folder(printer: FilePrinter, folder: Path) -> None:
    assert printer.status().result(DEADLINE_S).ready
    assert not folder.exists()


def test_a_folder_that_cannot_be_is_a_fault_until_it_can(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    printer = open_printer(tmp_path / "taken" / "stickers")
    wait_until(lambda: printer.health().state is HealthState.FAULT)
    for future in (printer.status(), printer.print_label(label())):
        with pytest.raises(DeviceFault, match="is not a folder") as caught:
            future.result(DEADLINE_S)
        assert caught.value.remedy
    (tmp_path / "taken").unlink()
    printer.print_label(label()).result(DEADLINE_S)
    assert printer.health().state is HealthState.READY
    printer.close()


def test_a_full_disk_is_a_fault_and_leaves_nothing_half_written(tmp_path: Path) -> None:
    """The limit on file sizes stands in for a full disk: the write itself fails."""
    program = f"""
import resource, signal
from pathlib import Path
from hardware.errors import DeviceFault
from hardware.interfaces import Label
from hardware.printers.file import FilePrinter
from hardware.urls import parse_device_url
import os
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
printer = FilePrinter(parse_device_url("file://{tmp_path}/out"))
printer.status().result()
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
try:
    printer.print_label(Label("big", 800, 800, 300, os.urandom(80_000))).result()
except DeviceFault as error:
    print(error.what, error.remedy, printer.health().state)
printer.close()
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True
    )
    assert "is full." in done.stdout
    assert done.stdout.endswith("fault\n")
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "is full"),
        (errno.EDQUOT, "is full"),
        (errno.EACCES, "may not write"),
        (errno.EROFS, "write-protected"),
        (errno.ENOTDIR, "is not a folder"),
        (errno.EIO, "cannot be written"),
    ],
)
def test_every_reason_has_words_and_a_remedy(code: int, words: str) -> None:
    fault = explain_write_failure(Path("/var/stickers"), OSError(code, os.strerror(code)))
    assert words in fault.what
    assert "/var/stickers" in fault.what
    assert fault.remedy


def test_a_closed_printer_says_so(printer: FilePrinter) -> None:
    printer.close()
    printer.close()
    with pytest.raises(LinkDown):
        printer.print_label(label()).result(DEADLINE_S)


def test_a_printer_may_be_closed_from_its_own_thread(folder: Path, printer: FilePrinter) -> None:
    failed: list[BaseException] = []
    closed = threading.Event()

    def close(_done: object) -> None:
        try:
            printer.close()
        except BaseException as error:
            failed.append(error)
        closed.set()

    first = printer.print_label(label("visit-1"))
    first.add_done_callback(close)
    assert closed.wait(DEADLINE_S)
    printer.close()
    assert failed == []
    assert (folder / "visit-1.png").exists()


@pytest.mark.parametrize("url", ["file:", "file://stickers", "file:///out?dpi=300"])
def test_a_wrong_url_is_refused(url: str) -> None:
    with pytest.raises(BadDeviceUrl) as caught:
        open_device(url, DeviceKind.PRINTER)
    assert caught.value.remedy

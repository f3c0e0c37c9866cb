"""The QML as source: clean for qmllint, complete in its qmldir, sizes only from Theme."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.ui.application import QML
from tests.ui.qml_types import write_qml_types
from tests.ui.translations import TOOLS

MODULE = QML / "Kiosk"
FILES = sorted(MODULE.glob("*.qml"))
PAGES = [
    "Attract",
    "EnteringReference",
    "LookingUp",
    "PartyShown",
    "Documents",
    "RestMissing",
    "EnteringNumber",
    "Rules",
    "Admitting",
    "CountingPhones",
    "Locking",
    "Printing",
    "Done",
    "Stopped",
    "StaffCalled",
    "Fetching",
]


def test_qmllint_has_nothing_to_say(tmp_path: Path) -> None:
    types = write_qml_types(tmp_path)
    suffix = ".exe" if sys.platform == "win32" else ""
    command = [TOOLS / f"qmllint{suffix}", "--max-warnings", "0", "-I", QML, "-I", types, *FILES]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_every_file_is_in_the_module() -> None:
    listed = {
        line.split()[-1]
        for line in (MODULE / "qmldir").read_text().splitlines()
        if line.endswith(".qml")
    }
    assert listed == {path.name for path in FILES}


def test_every_state_has_a_page_of_its_name() -> None:
    assert {f"{page}.qml" for page in PAGES} <= {path.name for path in FILES}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_colours_and_durations_come_from_theme_alone(path: Path) -> None:
    if path.stem == "Theme":
        return
    text = path.read_text()
    assert not re.findall(r'"#[0-9A-Fa-f]{3,8}"|Qt\.(?:rgba|darker|lighter|hsla)', text)
    assert not re.findall(r"(?:duration|interval): [2-9]\d*", text)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_type_sizes_come_from_theme_alone(path: Path) -> None:
    # A drawing has a grid of its own, which is scaled as a whole.
    if path.stem.endswith("Drawing"):
        return
    assert not re.findall(r"pixelSize: \d|pointSize|\.bold|font\.weight", path.read_text())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nothing_is_hovered_dragged_or_found_by_gesture(path: Path) -> None:
    gestures = r"hoverEnabled: true|HoverHandler|DragHandler|PinchHandler|SwipeView|drag\.target"
    assert not re.findall(gestures, path.read_text())
    if path.stem != "BenchPanel":  # a tool on a desk, with a wheel
        assert not re.findall(r"\bFlickable\b|\bListView\b|\bScrollView\b", path.read_text())

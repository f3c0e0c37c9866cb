"""The translations are complete and belong to the source as it is."""

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from kiosk.ui.application import QML
from tests.ui.translations import SOURCES, TOOLS

UI = QML.parent
TEXTS = sorted([*UI.glob("*.py"), *UI.glob("view_models/*.py"), *QML.glob("Kiosk/*.qml")])


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_every_text_of_the_screens_is_translated(source: Path, tmp_path: Path) -> None:
    updated = tmp_path / source.name
    shutil.copy(source, updated)
    suffix = ".exe" if sys.platform == "win32" else ""
    subprocess.run(
        [TOOLS / f"lupdate{suffix}", "-silent", "-locations", "none", *TEXTS, "-ts", updated],
        check=True,
        timeout=60,
    )
    unfinished = [
        message.findtext("source")
        for message in ElementTree.parse(updated).iter("message")
        if (translation := message.find("translation")) is None
        or translation.get("type")  # unfinished, vanished or obsolete
        or not (translation.text or "").strip()
    ]
    assert unfinished == []


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_translations_keep_the_markers_of_the_source(source: Path) -> None:
    for message in ElementTree.parse(source).iter("message"):
        said = message.findtext("translation") or ""
        text = message.findtext("source") or ""
        for marker in ("%1", "%2", "%3", "%4", "%5"):
            assert (marker in text) is (marker in said), text

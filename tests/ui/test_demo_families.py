"""The demonstration plays itself on devices of other families too."""

import json
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.long
@pytest.mark.parametrize(
    "families",
    [
        ("--lockers", "modbus", "--printer", "brother", "--scanner", "honeywell"),
        ("--lockers", "board8a", "--printer", "tspl", "--scanner", "gm65", "--reader", "mrz-lines"),
    ],
    ids=lambda families: "-".join(families[1::2]),
)
def test_the_demo_plays_itself_on_any_family(families: tuple[str, ...], tmp_path: Path) -> None:
    command = [sys.executable, "-m", "kiosk", "demo", "--headless", "--json", *families]
    played = subprocess.run(
        [*command, "--out", str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    assert played.returncode == 0, played.stderr
    summary = json.loads((tmp_path / "summary.json").read_text(encoding="utf-8"))
    assert (summary["admitted"], summary["stickers"]) == (25, 24)
    assert summary["holdings"] > 0
    assert (summary["released"], summary["left_behind"]) == (summary["holdings"] - 1, 1)
    assert summary["journal_intact"] is True

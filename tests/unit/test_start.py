"""What a start does not wait for."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

STARTED = """
import sys
import kiosk.bootstrap, kiosk.ui.application, kiosk.ui.staff_models, kiosk.ui.view_models.staff
print(*sys.modules, sep="\\n")
"""


def test_what_only_staff_use_is_not_loaded_before_the_first_page() -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", STARTED], capture_output=True, text=True, check=True, cwd=ROOT
    ).stdout.splitlines()
    late = {"kiosk.ui.page_models", "kiosk.ui.view_models.reports", "kiosk.app.report_paper"}
    assert late.isdisjoint(loaded)
    assert {"fpdf", "pypinyin", "cwt", "cv2"}.isdisjoint(loaded)

"""Compiles the translations for tests, away from the source tree."""

import subprocess
import sys
from pathlib import Path

import PySide6

from kiosk.assets import ASSETS

SOURCES = sorted((ASSETS / "i18n").glob("*.ts"))
TOOLS = Path(PySide6.__file__).parent


def compile_translations(folder: Path) -> Path:
    """Compile every .ts into `folder`; returns it."""
    suffix = ".exe" if sys.platform == "win32" else ""
    for source in SOURCES:
        target = folder / f"{source.stem}.qm"
        command = [TOOLS / f"lrelease{suffix}", "-silent", source, "-qm", target]
        subprocess.run(command, check=True, timeout=60)
    return folder

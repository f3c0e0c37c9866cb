"""The real window, off screen, and a flow that answers its touches without any device."""

import gc
import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.ui.languages import Languages
from tests.ui.desk import Desk, open_desk
from tests.ui.translations import compile_translations


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """Qt Quick needs no widgets."""
    return QGuiApplication


@pytest.fixture(scope="session")
def languages(tmp_path_factory: pytest.TempPathFactory) -> Languages:
    return Languages(compile_translations(tmp_path_factory.mktemp("i18n")))


@pytest.fixture
def desk(qapp: QGuiApplication, languages: Languages) -> Iterator[Desk]:
    """A portrait kiosk in front of a visitor."""
    desk = open_desk(languages)
    yield desk
    desk.close()


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture(autouse=True)
def garbage_is_collected_here() -> Iterator[None]:
    """Qt objects must die on the thread that made them, not on a later test's worker."""
    yield
    gc.collect()

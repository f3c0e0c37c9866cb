"""The real window, off screen, and a flow that answers its touches without any device."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

from collections.abc import Iterator

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
def languages(
    qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Languages]:
    """The translators; one set, for only one language can be in use."""
    languages = Languages(compile_translations(tmp_path_factory.mktemp("i18n")))
    yield languages
    languages.put_away()


@pytest.fixture(scope="session")
def _window(languages: Languages) -> Iterator[Desk]:
    desk = open_desk(languages, size=(540, 960))
    yield desk
    desk.close()


@pytest.fixture
def desk(_window: Desk, languages: Languages) -> Desk:
    """A portrait kiosk that nobody stands before, in a small window: its layout is the same."""
    languages.use(_window.rules.language)
    _window.reset()
    return _window

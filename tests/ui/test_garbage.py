"""What a kiosk's windows leave behind is destroyed on the UI thread, whoever else allocates."""

import gc
import subprocess
import sys
import threading
import weakref

import pytest
from PySide6.QtCore import QTimer

from kiosk.ui.application import open_application
from kiosk.ui.languages import Languages
from tests.ui.desk import open_desk

# Far more than makes a collector that is on look at all of its generations.
MANY_CYCLES = 200_000


def allocate_much() -> None:
    for _ in range(MANY_CYCLES):
        cycle: list[object] = []
        cycle.append(cycle)


def test_a_closed_kiosk_does_not_die_on_the_thread_that_allocates(languages: Languages) -> None:
    desk = open_desk(languages, size=(540, 960))
    died_on: list[threading.Thread] = []
    weakref.finalize(desk.arrival, lambda: died_on.append(threading.current_thread()))
    desk.close()
    del desk
    worker = threading.Thread(target=allocate_much)
    worker.start()
    worker.join()
    assert died_on == []
    gc.collect()
    assert died_on == [threading.main_thread()]


@pytest.mark.parametrize("was_on", [True, False])
def test_the_collector_is_off_from_the_first_window_on(languages: Languages, was_on: bool) -> None:
    desk = open_desk(languages, size=(540, 960))
    if was_on:
        gc.enable()
    seen: list[bool] = []

    def close() -> None:
        seen.append(gc.isenabled())
        desk.shown.window.close()

    QTimer.singleShot(0, close)
    desk.shown.run()
    assert [*seen, gc.isenabled()] == [False, False]
    open_application().processEvents()


def test_a_process_with_an_application_collects_on_no_other_thread() -> None:
    said = subprocess.run(
        [
            sys.executable,
            "-c",
            "import gc\n"
            "from kiosk.ui.application import open_application\n"
            "open_application(offscreen=True)\n"
            "print(gc.isenabled())",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout == "False\n"

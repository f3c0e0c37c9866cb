"""What a kiosk's windows leave behind is destroyed on the UI thread, whoever else allocates."""

import gc
import subprocess
import sys
import threading
import weakref
from pathlib import Path

from kiosk.ui.languages import Languages
from tests.ui.desk import open_desk
from tests.ui.translations import compile_translations

ROOT = Path(__file__).resolve().parents[2]
# Far more than makes a collector that is on look at all of its generations.
MANY_CYCLES = 200_000

# In a process of its own: an application that has ended draws no windows any more.
RUN = """
import gc, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from kiosk.ui.application import open_application
from kiosk.ui.languages import Languages
from tests.ui.desk import open_desk

open_application(offscreen=True)
seen = [gc.isenabled()]
desk = open_desk(Languages(Path(sys.argv[1])), size=(540, 960))

def close():
    seen.append(gc.isenabled())
    desk.shown.window.close()

gc.enable()
QTimer.singleShot(0, close)
desk.shown.run()
print(*seen, gc.isenabled())
"""


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


def test_the_collector_is_off_from_the_application_on_and_stays_off(tmp_path: Path) -> None:
    folder = compile_translations(tmp_path)
    said = subprocess.run(
        [sys.executable, "-c", RUN, str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout == "False False False\n"

"""Python's cyclic garbage is collected between tests, on the thread that runs them.

Left to itself Python collects on whichever thread happens to allocate. A window that a test has
opened is garbage when its test has ended; collected by a worker thread of some later test, its
timers stay behind in Qt's event loop, and the next test that lets events pass dies of them.
"""

import gc
import sys
from collections import deque
from collections.abc import Generator, Iterable
from pathlib import Path

import hypothesis
import pytest
import structlog
from _pytest.nodes import Collector

# How long an example takes says how busy the machine is.
hypothesis.settings.register_profile("suite", deadline=None)
hypothesis.settings.load_profile("suite")

FULL_EVERY = 150  # tests; a full collection looks at everything that was made since they began

_turns = 0


# Which nothing should wait for at the end, when the other processes have no work left.
LONGEST = ("test_whole_station.py", "test_architecture.py")

_writes_no_bytecode = sys.dont_write_bytecode


def log_plainly() -> None:
    """Show an error that is logged without colours and without its source around it.

    The usual way, with all of that, takes longer than most of what goes wrong in a test.
    """
    plain = structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[*structlog.get_config()["processors"][:-1], plain])


def pytest_sessionstart() -> None:
    gc.disable()
    # What one process has compiled is read by the others and by every kiosk that a test starts.
    sys.dont_write_bytecode = False


class _Folder(pytest.Dir):
    """A folder in which every process begins at another place.

    Those that begin together at the same file all compile it; so each finds most of them compiled.
    """

    def collect(self) -> Iterable[pytest.Item | Collector]:
        entries = deque(super().collect())
        part, parts = _which_process(self.config)
        entries.rotate(-(len(entries) * part // parts))
        return entries


def _which_process(config: pytest.Config) -> tuple[int, int]:
    """The place of this process among those that run the tests, and their number."""
    facts = getattr(config, "workerinput", None)
    if facts is None:
        return 0, 1
    return int(facts["workerid"].removeprefix("gw")), facts["workercount"]


def pytest_collect_directory(path: Path, parent: Collector) -> Collector:
    return _Folder.from_parent(parent, path=path)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest tests first; the others by their files, and as they stand in them."""
    items.sort(key=lambda item: (item.path.name not in LONGEST, item.path))


def pytest_collection_finish() -> None:
    """What the tests are made of stays to the end: the collector need not look at it again."""
    sys.dont_write_bytecode = _writes_no_bytecode
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol() -> Generator[None, object, object]:
    """Around all of a test: what its fixtures gave is let go after they were torn down."""
    global _turns
    gc.disable()  # whatever the last test did
    if not structlog.is_configured():
        log_plainly()
    result = yield
    _turns += 1
    gc.collect(1 if _turns % FULL_EVERY else 2)
    return result

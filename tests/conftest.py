"""Python's cyclic garbage is collected between tests, on the thread that runs them.

Left to itself Python collects on whichever thread happens to allocate. A window that a test has
opened is garbage when its test has ended; collected by a worker thread of some later test, its
timers stay behind in Qt's event loop, and the next test that lets events pass dies of them.
"""

import gc
from collections.abc import Generator

import hypothesis
import pytest

# How long an example takes says how busy the machine is.
hypothesis.settings.register_profile("suite", deadline=None)
hypothesis.settings.load_profile("suite")

FULL_EVERY = 150  # tests; a full collection looks at everything that was ever imported

_turns = 0


# Which nothing should wait for at the end, when the other processes have no work left.
LONGEST = ("test_whole_station.py", "test_architecture.py")


def pytest_sessionstart() -> None:
    gc.disable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest tests first; the others stay in their order."""
    items.sort(key=lambda item: item.path.name not in LONGEST)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol() -> Generator[None, object, object]:
    """Around all of a test: what its fixtures gave is let go after they were torn down."""
    global _turns
    gc.disable()  # whatever the last test did
    result = yield
    _turns += 1
    gc.collect(1 if _turns % FULL_EVERY else 2)
    return result

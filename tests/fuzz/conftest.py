"""A few seconds of random faults in the suite; the full bar with

pytest tests/fuzz -n 8 --faults 10000
"""

import pytest

from tests.fuzz.faults import CountFaults

USUAL_SEED = 48


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--faults", type=int, help="random faults for each driver in tests/fuzz")
    parser.addoption("--storm", type=int, help="which random faults in tests/fuzz (a seed)")


@pytest.fixture
def count_faults(pytestconfig: pytest.Config) -> CountFaults:
    # In a run of the whole suite this file is read too late to add an option.
    asked = pytestconfig.getoption("--faults", default=None)
    return lambda in_suite: asked or in_suite


@pytest.fixture
def seed(pytestconfig: pytest.Config) -> int:
    """Which random faults, and which people among them."""
    return pytestconfig.getoption("--storm", default=None) or USUAL_SEED

"""How many faults: few in the suite, `--faults 10000` for the full bar."""

import pytest

FAULTS_IN_SUITE = 200


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--faults",
        type=int,
        default=FAULTS_IN_SUITE,
        help=f"random faults for each driver (default {FAULTS_IN_SUITE}; the full bar is 10000)",
    )


@pytest.fixture
def faults(pytestconfig: pytest.Config) -> int:
    count = pytestconfig.getoption("--faults")
    assert isinstance(count, int)
    return count

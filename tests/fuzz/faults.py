"""What the fuzz tests ask of pytest."""

from collections.abc import Callable

CountFaults = Callable[[int], int]
"""How many random faults a test lets happen, given how many do in the suite."""

RecordProperty = Callable[[str, object], None]
"""Keeps a figure for `--junitxml`."""

"""How many random faults a test lets happen, given how many do in the suite."""

from collections.abc import Callable

CountFaults = Callable[[int], int]

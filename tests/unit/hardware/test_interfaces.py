"""What the values that devices report show of themselves in logs."""

import pytest

from hardware.interfaces import CardLayout, IdCard, Label, MrzText, ScannedCode

SECRET = "110105194912310021"


@pytest.mark.parametrize(
    "value",
    [
        ScannedCode(SECRET, "QRCode", 1.0),
        MrzText((SECRET, SECRET)),
        IdCard(CardLayout.RESIDENT, SECRET, SECRET, SECRET, SECRET, SECRET),
        Label("job-1", 8, 18, 300, SECRET.encode()),
    ],
    ids=lambda value: type(value).__name__,
)
def test_nothing_read_or_printed_shows_in_repr(value: object) -> None:
    assert SECRET not in repr(value)

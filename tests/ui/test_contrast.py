"""Colours that can be read: 7:1 for body text, 4.5:1 for everything else (look.md)."""

import pytest
from PySide6.QtGui import QColor

from kiosk.domain.tours import GROUPS, Group
from kiosk.settings.checks import SMALLEST_CONTRAST
from tests.ui.colours import contrast
from tests.ui.desk import Desk

BODY = 7.0
BODY_PAIRS = [
    (text, surface) for text in ("ink", "inkSoft") for surface in ("paper", "surface")
] + [("ink", tint) for tint in ("accentTint", "goodTint", "attentionTint", "stopTint", "pressed")]
OTHER_PAIRS = [
    ("inkSoft", "accentTint"),
    ("attentionDeep", "paper"),
    ("stop", "paper"),
    ("inkSoft", "attentionTint"),
    ("inkSoft", "doorTaken"),
    ("inkSoft", "doorFree"),
    ("accentInk", "accent"),
    ("accentInk", "accentPressed"),
    ("accentInk", "good"),
    ("accentInk", "attention"),
    ("accent", "paper"),
    ("accent", "surface"),
    ("goodDeep", "goodTint"),
    ("attention", "paper"),
    ("attentionDeep", "attentionTint"),
    ("attentionDeep", "surface"),
    ("attentionDeep", "accentTint"),
    ("inkSoft", "accentTint"),
    ("attentionDeep", "paper"),
    ("stop", "paper"),
    ("goodDeep", "surface"),
    ("paper", "ink"),
    ("stop", "paper"),
]
DESK_PAIRS = [
    ("deskInk", "deskSurface"),
    ("deskInkSoft", "deskSurface"),
    ("deskInk", "deskOn"),
    ("deskInk", "deskChipColor"),
    ("deskInk", "deskWrong"),
    ("deskGood", "deskSurface"),
    ("deskAttention", "deskSurface"),
    ("deskStop", "deskSurface"),
]


def read(desk: Desk, name: str) -> QColor:
    theme = desk.shown.engine.singletonInstance("Kiosk", "Theme")
    return QColor(theme.property(name))


@pytest.mark.parametrize("mode", ["normal", "light", "dark"])
def test_text_stands_out_from_every_surface_it_is_written_on(desk: Desk, mode: str) -> None:
    desk.arrival.options.setContrast(mode)
    least = {
        **dict.fromkeys(BODY_PAIRS, BODY),
        **dict.fromkeys(OTHER_PAIRS, SMALLEST_CONTRAST),
        **dict.fromkeys(DESK_PAIRS, SMALLEST_CONTRAST),
    }
    found = {pair: contrast(read(desk, pair[0]), read(desk, pair[1])) for pair in least}
    assert {pair: value for pair, value in found.items() if value < least[pair]} == {}


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.letter)
def test_a_groups_letter_stands_out_from_its_shape(group: Group) -> None:
    assert contrast(QColor(group.colour), QColor(group.ink)) >= SMALLEST_CONTRAST

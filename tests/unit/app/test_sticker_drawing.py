"""What a visitor's sticker says, from what the store knows."""

import re
from dataclasses import replace
from datetime import date

import pytest

from kiosk.app.sticker_drawing import derive_pair_mark, derive_sticker
from kiosk.domain.visitors import Role
from kiosk.settings.model import NameOnSticker
from kiosk.store.records import Companion, StickerFacts
from tests.samples import FATHER, SHANGHAI, TEEN, TOUR

CHILD = StickerFacts(
    visitor_id="v-1",
    booking_id="0193",
    names=TEEN.names,
    role=Role.GUEST,
    tour=TOUR,
    visit_code="7K3MPQ9X2HVD",
    birth_date=TEEN.birth_date,
    compartment=17,
    companions=(Companion(FATHER.names, FATHER.birth_date),),
)
ADULT = replace(
    CHILD,
    names=FATHER.names,
    birth_date=FATHER.birth_date,
    companions=(Companion(TEEN.names, TEEN.birth_date, admitted=False),),
)


@pytest.mark.parametrize("names", NameOnSticker)
def test_child_and_adult_carry_the_same_mark_whatever_names_are_printed(
    names: NameOnSticker,
) -> None:
    child = derive_sticker("j1", CHILD, names, SHANGHAI)
    adult = derive_sticker("j2", ADULT, names, SHANGHAI)

    assert child.pair == adult.pair == derive_pair_mark("0193")
    assert (child.minor, adult.minor) == (True, False)
    assert bool(child.guardian) is (names is not NameOnSticker.NONE)


def test_an_adult_among_adults_carries_no_mark() -> None:
    friends = replace(ADULT, companions=(Companion(("陈大文",), date(1988, 9, 1)),))

    assert derive_sticker("j", friends, NameOnSticker.NONE, SHANGHAI).pair == ""


def test_a_mark_is_short_the_same_everywhere_and_seldom_another_bookings() -> None:
    marks = [derive_pair_mark(f"booking-{number}") for number in range(500)]

    assert all(re.fullmatch(r"[J-NPR-Y]\d{3}", mark) for mark in marks)
    assert marks == [derive_pair_mark(f"booking-{number}") for number in range(500)]
    assert len(set(marks)) > 480

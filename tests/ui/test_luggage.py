"""Luggage tags on the last page, touched."""

from dataclasses import replace

from kiosk.domain import effects as fx
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.tours import Language
from kiosk.domain.visit import StickerState
from tests.ui.cast import FAMILY, admitted
from tests.ui.desk import Desk

PRINTED = admitted(FAMILY, 17, sticker=StickerState.PRINTED)


def test_a_touch_prints_a_pair_and_the_page_says_what_to_do_with_it(desk: Desk) -> None:
    desk.stand(st.Done(Language.ENGLISH, PRINTED))

    desk.tap("luggageButton")

    (effect,) = [one for one in desk.effects if isinstance(one, fx.PrintTag)]
    assert "Your luggage tag is being printed." in desk.texts()
    desk.happen(ev.TagPrinted(effect.request_id, 47))
    desk.settle()
    assert "Luggage tag 47: one half on the suitcase, keep the other." in desk.texts()
    assert "Another luggage tag" in desk.texts()


def test_after_one_for_each_there_is_no_more_to_touch(desk: Desk) -> None:
    tags = tuple(st.TagWish(f"v/tag/{n}", 30 + n) for n in range(len(PRINTED.members)))
    desk.stand(st.Done(Language.ENGLISH, PRINTED, tags[1:]))
    assert desk.child("luggageButton")

    desk.stand(st.Done(Language.ENGLISH, PRINTED, tags))

    assert "Another luggage tag" not in desk.texts()
    assert "Luggage tags 30–32: one half on each suitcase, keep the others." in desk.texts()


def test_where_stickers_and_tags_wait_one_sentence_says_so(desk: Desk) -> None:
    waits = (st.TagWish("v/tag/0", waits=True),)
    desk.stand(st.Done(Language.ENGLISH, PRINTED, waits))
    assert "Our staff will bring one luggage tag." in desk.texts()

    visit = PRINTED.with_sticker("v-mother", StickerState.WAITING)
    desk.stand(st.Done(Language.ENGLISH, visit, waits))

    assert "Our staff will bring the stickers and luggage tags." in desk.texts()


def test_a_venue_that_stores_no_luggage_asks_nobody(desk: Desk) -> None:
    offering = desk.arrival._rules
    desk.arrival._rules = replace(offering, luggage_tags=False)
    try:
        desk.stand(st.Done(Language.ENGLISH, PRINTED))
        assert "Store luggage?\nPrint a tag" not in desk.texts()
    finally:
        desk.arrival._rules = offering

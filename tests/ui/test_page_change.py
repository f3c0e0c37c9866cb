"""How one page follows another, and how a page changes its language, at no visitor's expense."""

import shiboken6
from PySide6.QtCore import QPointF, Qt

from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.tours import Language
from tests.ui.cast import FAMILY
from tests.ui.desk import Desk
from tests.ui.scenes import scenes

FETCHING = ("fetching-opening", "fetching-open")


def test_a_page_is_gone_before_what_it_showed_changes(desk: Desk) -> None:
    desk.stand(st.PartyShown(Language.SIMPLIFIED, FAMILY))
    shown = desk.child("pageTitle")
    still_there: list[bool] = []
    noted = [
        signal.connect(lambda: still_there.append(shiboken6.isValid(shown)))
        for signal in (desk.arrival.languageChanged, desk.arrival.party.changed)
    ]
    desk.stand(st.Attract(Language.ENGLISH))
    for connection in noted:
        desk.arrival.disconnect(connection)
    assert still_there
    assert not any(still_there)


def test_a_page_takes_another_language_in_its_place(desk: Desk) -> None:
    desk.calm = False
    desk.stand(st.PartyShown(Language.SIMPLIFIED, FAMILY))
    title = desk.child("pageTitle")
    places: set[float] = set()
    drawn = desk.shown.window.frameSwapped.connect(
        lambda: places.add(title.mapToScene(QPointF()).x())
    )
    desk.stand(st.PartyShown(Language.ENGLISH, FAMILY))
    desk.until(lambda: desk.arrival.language == "en")
    desk.settle()
    desk.shown.window.disconnect(drawn)
    assert len(places) == 1


def test_the_first_page_is_made_anew_in_another_language_with_the_focus_where_it_was(
    desk: Desk,
) -> None:
    desk.stand(st.Attract(Language.SIMPLIFIED))
    prompt = desk.child("prompt")
    desk.gate.setProperty("byKeys", True)
    desk.child("language:en").forceActiveFocus()
    desk.stand(st.Attract(Language.ENGLISH))
    assert not shiboken6.isValid(prompt)
    assert desk.child("prompt").property("text") == "Hold your booking code to the window"
    focused = desk.shown.window.activeFocusItem()
    assert focused is not None
    assert focused.objectName() == "language:en"


def test_a_control_that_comes_to_a_page_can_be_touched_once_it_has_its_place(desk: Desk) -> None:
    opening, opened = (next(s for s in scenes() if s.name == name).state for name in FETCHING)
    desk.stand(opening)
    desk.until(desk.hands.can_touch)
    ready: list[object] = []
    noted = desk.arrival.changed.connect(
        lambda: ready.append(desk.shown.window.property("ready")),
        Qt.ConnectionType.DirectConnection,
    )
    desk.state = opened
    desk.publish()
    desk.hands.tap("doorShutButton")
    desk.arrival.disconnect(noted)
    assert ready[0] is False
    assert isinstance(desk.events[-1], ev.DoorStaysShut)


def test_the_first_page_is_rehearsed_in_every_language_and_left_as_it_was(desk: Desk) -> None:
    said: list[str] = []
    noted = desk.arrival.languageChanged.connect(lambda: said.append(desk.arrival.language))
    desk.arrival.rehearse()
    desk.arrival.disconnect(noted)
    assert said == ["zh-Hant-HK", "en", "zh-Hans"]
    assert desk.arrival.page == "Attract"
    desk.stand(st.PartyShown(Language.ENGLISH, FAMILY))
    desk.arrival.rehearse()
    assert desk.arrival.language == "en"  # somebody is there

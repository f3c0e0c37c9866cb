"""What every staff page has: work off the UI thread, answers, questions, and sight of the store."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlEngine
from pytestqt.qtbot import QtBot

from hardware.errors import NoAnswer
from kiosk.app.rules import derive_venue_rules
from kiosk.app.staff_services import StaffServices
from kiosk.domain.journal import Fact, FactKind
from kiosk.domain.staff import ActionRefused, Role, StaffUser
from kiosk.domain.tours import Language
from kiosk.settings.model import Settings
from kiosk.store.errors import StoreBusy
from kiosk.store.keys import open_site_keys
from kiosk.store.store import open_store
from kiosk.ui.background import Background
from kiosk.ui.languages import Languages
from kiosk.ui.staff_page import Question, StaffPageViewModel, Why
from tests.samples import NOW

WANG = StaffUser("u-wang", "王敏", Role.STAFF)


class JournalPage(StaffPageViewModel):
    """Shows how many facts there are."""

    def __init__(self, services: StaffServices, background: Background) -> None:
        super().__init__(services, background)
        self.facts = 0
        self.forgotten = 0

    def refresh(self) -> None:
        self.read("facts", self.count, self.show)

    def count(self) -> int:
        return self.services.store.stats().events

    def show(self, facts: int) -> None:
        self.facts = facts

    def forget(self) -> None:
        self.facts = 0
        self.forgotten += 1

    def read_badge(self) -> int:
        return self.count()

    def spell_refusal(self, refused: ActionRefused | Exception) -> str:
        return "not today" if isinstance(refused, KeyError | ActionRefused) else ""


@pytest.fixture
def services(tmp_path: Path) -> Iterator[StaffServices]:
    settings = Settings(data_dir=tmp_path)
    keys = open_site_keys(tmp_path, {})
    with open_store(
        tmp_path, site=settings.site, station=settings.station, keys=keys, clock=lambda: NOW
    ) as store:
        yield StaffServices(
            store=store,
            keys=keys,
            settings=settings,
            rules=derive_venue_rules(settings),
            clock=lambda: NOW,
        )


@pytest.fixture
def background(qapp: QGuiApplication, services: StaffServices) -> Iterator[Background]:
    background = Background(services)
    yield background
    background.close()


@pytest.fixture
def page(services: StaffServices, background: Background, languages: Languages) -> JournalPage:
    languages.use(Language.ENGLISH)
    page = JournalPage(services, background)
    background.when_changed(page.renew)
    return page


def note(services: StaffServices) -> None:
    services.store.journal.record(Fact(FactKind.STATION_STARTED, {})).result()


def test_a_page_follows_what_is_written(
    page: JournalPage, services: StaffServices, background: Background, qtbot: QtBot
) -> None:
    background.look_on(True)
    page.open(WANG, Language.ENGLISH)
    note(services)
    qtbot.waitUntil(lambda: page.facts == 1)
    with open_store(  # another process would open the file like this
        services.settings.data_dir,
        site=services.settings.site,
        station="other",
        keys=services.keys,
        clock=lambda: NOW,
    ) as other:
        note(replace(services, store=other))
    qtbot.waitUntil(lambda: page.facts == 2)


def test_a_page_that_was_left_shows_nothing_any_more(
    page: JournalPage, background: Background, qtbot: QtBot
) -> None:
    going_on, may_go_on, shown = threading.Event(), threading.Event(), []

    def work() -> int:
        going_on.set()
        may_go_on.wait(5)
        return 7

    page.open(WANG, Language.ENGLISH, "tour")
    page.read("slow", work, shown.append)
    qtbot.waitUntil(going_on.is_set)
    page.close()
    assert (page.user, page.subject, page.facts) == (None, "", 0)
    page.open(WANG, Language.ENGLISH)
    may_go_on.set()
    page.read("after", lambda: 8, shown.append)
    qtbot.waitUntil(lambda: 8 in shown)
    assert shown == [8]


def test_of_two_questions_to_the_store_the_newer_is_answered(
    page: JournalPage, qtbot: QtBot
) -> None:
    may_go_on, shown = threading.Event(), []
    page.open(WANG, Language.ENGLISH)
    page.read("search", lambda: may_go_on.wait(5) and "a", shown.append)
    page.read("search", lambda: "ab", shown.append)
    may_go_on.set()
    qtbot.waitUntil(lambda: bool(shown))
    page.read("end", lambda: "end", shown.append)
    qtbot.waitUntil(lambda: "end" in shown)
    assert shown == ["ab", "end"]


def test_changes_are_made_in_their_order_even_after_the_page_was_left(
    page: JournalPage, qtbot: QtBot
) -> None:
    done: list[int] = []
    page.open(WANG, Language.ENGLISH)
    for number in range(5):
        page.act(lambda _by, number=number: done.append(number))
    assert page.property("busy") is True
    page.close()
    qtbot.waitUntil(lambda: done == [0, 1, 2, 3, 4])
    qtbot.waitUntil(lambda: page.property("busy") is False)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (KeyError("x"), "not today"),
        (StoreBusy("The store is busy.", "Wait."), "The store does not answer"),
        (NoAnswer("The board does not answer.", "Look at it."), "The board does not answer."),
        (RuntimeError("secret"), "That did not work."),
    ],
    ids=["refusal", "store", "device", "fault"],
)
def test_what_did_not_work_is_said_in_words(
    page: JournalPage, qtbot: QtBot, error: Exception, words: str
) -> None:
    def fail(_by: StaffUser) -> None:
        raise error

    page.open(WANG, Language.ENGLISH)
    page.act(fail)
    qtbot.waitUntil(lambda: bool(page.property("trouble")))
    assert words in page.property("trouble")
    assert "secret" not in page.property("trouble")
    page.dismissWords()
    assert page.property("trouble") == ""


def test_a_question_is_asked_once_and_wants_its_reason(page: JournalPage) -> None:
    answers: list[str] = []
    reasons = (Why("late", "They come late"), Why("lost", "It is lost"))
    page.open(WANG, Language.ENGLISH)
    page.ask_first(Question("Depart?", "Two stay here.", "Depart", reasons), answers.append)
    page.confirmQuestion()
    assert (answers, page.property("asking")) == ([], True)
    page.chooseReason(7)
    page.chooseReason(1)
    page.confirmQuestion()
    page.confirmQuestion()
    assert (answers, page.property("asking")) == (["lost"], False)
    page.ask_first(Question("Sure?", "It goes.", "Yes"), answers.append)
    page.close()
    page.confirmQuestion()
    assert answers == ["lost"]


def test_a_badge_counts_while_the_page_is_closed(
    page: JournalPage, services: StaffServices, qtbot: QtBot
) -> None:
    note(services)
    with qtbot.waitSignal(page.badgeChanged):
        page.renew_badge()
    assert page.waiting == 1


def test_another_language_reads_again(page: JournalPage, qtbot: QtBot) -> None:
    page.open(WANG, Language.ENGLISH)
    page.say("Done.")
    page.respell(Language.TRADITIONAL)
    assert (page.language, page.property("notice")) == (Language.TRADITIONAL, "")


class Cupboard(QObject):
    """Gives a page's model to QML, as the staff's view-model does."""

    def __init__(self, page: JournalPage) -> None:
        super().__init__()
        self._page = page

    @Slot(result=QObject)
    def model(self) -> JournalPage:
        return self._page


def test_a_page_outlives_the_screen_that_showed_it(page: JournalPage) -> None:
    engine, cupboard = QQmlEngine(), Cupboard(page)
    QQmlEngine.setObjectOwnership(cupboard, QQmlEngine.ObjectOwnership.CppOwnership)
    engine.globalObject().setProperty("cupboard", engine.newQObject(cupboard))
    assert not engine.evaluate("cupboard.model().busy").toBool()
    engine.collectGarbage()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert shiboken6.isValid(page)


class NotToday(ActionRefused):
    pass


def test_a_refusal_is_said_and_nothing_is_shown_as_done(page: JournalPage, qtbot: QtBot) -> None:
    shown: list[str] = []

    def ask(by: StaffUser) -> str | NotToday:
        return NotToday() if by is WANG else by.name

    page.act(ask, shown.append)  # nobody is signed in: nothing is asked
    page.open(WANG, Language.ENGLISH)
    page.act(ask, shown.append)
    qtbot.waitUntil(lambda: bool(page.property("trouble")))
    assert (page.property("trouble"), shown) == ("not today", [])

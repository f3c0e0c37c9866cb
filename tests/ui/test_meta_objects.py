"""What QML sees of Python has the meta-object of its class, not one of its own.

A signal that is connected to a method which is no declared slot makes PySide give that one object
a meta-object of its own, which goes when the object goes. QML remembers what it knows of a class by
the address of the meta-object: one that comes to lie at the same address later is taken for the
one before, and the next window that is opened dies of a signal that is not where it was.
"""

from PySide6.QtCore import QObject, QTimer

from hardware.scanners.keyboard import KeyboardScanner
from hardware.urls import DeviceKind, open_device
from hardware.wedge import KeyDistributor
from kiosk.domain.tours import Language
from kiosk.ui.key_filter import KeyFilter
from kiosk.ui.remote_hands import RemoteHands
from kiosk.ui.staff_pages import PAGES
from kiosk.ui.view_models.bench import BenchViewModel
from tests.ui.desk import Desk
from tests.ui.test_bench import Bench
from tests.ui.test_screen import one_of_each_page


class Plain(QObject):
    def answer(self) -> None: ...


def has_its_own(thing: QObject) -> bool:
    """Whether it has another meta-object than those that are made of the same class."""
    return "__METAOBJECT__" in getattr(thing, "__dict__", {})


def reach(*roots: QObject) -> list[QObject]:
    """These, their children, and what they hold."""
    known: dict[int, QObject] = {}
    waiting = list(roots)
    while waiting:
        thing = waiting.pop()
        if id(thing) not in known:
            known[id(thing)] = thing
            held = getattr(thing, "__dict__", {}).values()
            waiting += [one for one in (*thing.children(), *held) if isinstance(one, QObject)]
    return list(known.values())


def test_no_object_that_qml_sees_has_a_meta_object_of_its_own(desk: Desk) -> None:
    pages = [model for page in PAGES if (model := desk.staff.model(page.name)) is not None]
    assert len(pages) > 10
    for scene in one_of_each_page():
        desk.show(scene, Language.ENGLISH, {})
    seen = reach(desk.arrival, desk.staff, BenchViewModel(Bench(), desk.arrival), *pages)
    kinds = {type(one).__name__ for one in seen}
    assert kinds > {"StopViewModel", "ScreenOptions", "PhonesViewModel", "SignInViewModel"}
    own = {type(one).__name__ for one in seen if has_its_own(one)}
    assert own == set()


def test_nothing_beside_the_window_has_one_either(desk: Desk) -> None:
    scanner = open_device("keyboard:", DeviceKind.SCANNER)
    assert isinstance(scanner, KeyboardScanner)
    keys, hands = KeyFilter(KeyDistributor([scanner])), RemoteHands(desk.shown.window)
    beside = reach(keys, hands, desk.shown._prompts)
    own = {type(one).__name__ for one in beside if has_its_own(one)}
    keys.close()
    assert own == set()


def test_the_test_sees_a_method_that_is_no_slot() -> None:
    plain, timer = Plain(), QTimer()
    timer.timeout.connect(plain.answer)
    assert has_its_own(plain)
    assert not has_its_own(Plain())

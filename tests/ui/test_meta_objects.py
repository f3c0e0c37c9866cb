"""What QML sees of Python has the meta-object of its class, not one of its own.

A signal that is connected to a method which is no declared slot makes PySide give that one object
a meta-object of its own, which goes when the object goes. QML remembers what it knows of a class by
the address of the meta-object: one that comes to lie at the same address later is taken for the
one before, and the next window that is opened dies of a signal that is not where it was.
"""

from PySide6.QtCore import QObject, QTimer

from kiosk.ui.staff_pages import PAGES
from tests.ui.desk import Desk


class Plain(QObject):
    def answer(self) -> None: ...


def has_its_own(thing: QObject) -> bool:
    """Whether it has another meta-object than those that are made of the same class."""
    return "__METAOBJECT__" in getattr(thing, "__dict__", {})


def test_no_object_that_qml_sees_has_a_meta_object_of_its_own(desk: Desk) -> None:
    pages = [model for page in PAGES if (model := desk.staff.model(page.name)) is not None]
    assert len(pages) > 10
    roots = [desk.arrival, desk.staff, *pages]
    seen = {id(one): one for root in roots for one in (root, *root.findChildren(QObject))}
    own = {type(one).__name__ for one in seen.values() if has_its_own(one)}
    assert own == set()


def test_the_test_sees_a_method_that_is_no_slot() -> None:
    plain, timer = Plain(), QTimer()
    timer.timeout.connect(plain.answer)
    assert has_its_own(plain)
    assert not has_its_own(Plain())

"""What a visitor can touch: each becomes an event of the flow, and nothing else."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain import events as ev
from kiosk.domain.tours import Language

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class VisitorTouches(QObject):
    """The visitor's touches. `is_low`: whether hands reach only the lower half of the screen.

    `post` must not block.
    """

    def __init__(
        self,
        post: Callable[[ev.Event], None],
        is_low: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._post = post
        self._is_low = is_low

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        self._post(ev.LanguageChosen(Language(language)))

    @Slot()
    def wantReference(self) -> None:
        self._post(ev.ReferenceWanted())

    @Slot(str)
    def enterReference(self, text: str) -> None:
        self._post(ev.ReferenceEntered(text))

    @Slot()
    def wantNumber(self) -> None:
        self._post(ev.NumberWanted())

    @Slot(str)
    def enterNumber(self, text: str) -> None:
        self._post(ev.NumberEntered(text))

    @Slot()
    def confirm(self) -> None:
        self._post(ev.Confirmed())

    @Slot(str)
    def toggleLater(self, visitor_id: str) -> None:
        self._post(ev.LaterToggled(visitor_id))

    @Slot()
    def acceptTerms(self) -> None:
        self._post(ev.TermsAccepted())

    @Slot()
    def declineTerms(self) -> None:
        self._post(ev.TermsDeclined())

    @Slot(int)
    def countPhones(self, count: int) -> None:
        """Who uses the screen from low down needs a low compartment too."""
        self._post(ev.PhonesCounted(count, low=self._is_low()))

    @Slot()
    def endPhones(self) -> None:
        self._post(ev.NoMorePhones())

    @Slot()
    def usePhoneDoor(self) -> None:
        self._post(ev.PhoneAfterAll())

    @Slot()
    def reportShutDoor(self) -> None:
        self._post(ev.DoorStaysShut())

    @Slot()
    def storeLuggage(self) -> None:
        self._post(ev.LuggageWanted())

    @Slot()
    def goBack(self) -> None:
        self._post(ev.WentBack())

    @Slot()
    def startOver(self) -> None:
        self._post(ev.StartedOver())

    @Slot()
    def callStaff(self) -> None:
        self._post(ev.StaffWanted())

    @Slot()
    def moreTime(self) -> None:
        self._post(ev.MoreTimeWanted())

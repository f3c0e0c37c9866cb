"""The arrival screen's view-model."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.compartments import Compartment
from kiosk.domain.events import Event
from kiosk.domain.flow_rules import FlowRules
from kiosk.domain.states import Attract, State
from kiosk.ui.jobs import Mailbox
from kiosk.ui.languages import Languages
from kiosk.ui.look import Outage, TourToday, VenueLook

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by bootstrap")
class ArrivalViewModel(QObject):
    """Shows a `State`, posts `Event`s. Create it on the UI thread after `open_application`.

    `publish` and the `set_…` methods may be called from any thread and return at once; the
    newest value wins. `post` is called on the UI thread and must not block.
    """

    def __init__(
        self,
        post: Callable[[Event], None],
        rules: FlowRules,
        venue: VenueLook,
        *,
        languages: Languages | None = None,
        now_utc: Callable[[], datetime] = lambda: datetime.now(UTC),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._post = post
        self._rules = rules
        self._venue = venue
        self._now_utc = now_utc
        self._languages = languages or Languages()
        self._state: State = Attract(rules.language)
        self._states: Mailbox[tuple[State, float | None]] = Mailbox(self._show)
        self._tours: Mailbox[tuple[TourToday, ...]] = Mailbox(self._show_tours)
        self._wall: Mailbox[tuple[Compartment, ...]] = Mailbox(self._show_wall)
        self._outages: Mailbox[frozenset[Outage]] = Mailbox(self._show_outages)

    def publish(self, state: State, deadline_monotonic: float | None) -> None:
        """Show this state; `deadline_monotonic` is when TimeUp comes, by time.monotonic()."""
        self._states.put((state, deadline_monotonic))

    def set_tours(self, tours: tuple[TourToday, ...]) -> None:
        """Today's tours, for the first page."""
        self._tours.put(tours)

    def set_wall(self, compartments: tuple[Compartment, ...]) -> None:
        """The locker wall as it is now."""
        self._wall.put(compartments)

    def set_alerts(self, outages: frozenset[Outage]) -> None:
        """What does not work now."""
        self._outages.put(outages)

    def _show(self, shown: tuple[State, float | None]) -> None:
        self._state = shown[0]

    def _show_tours(self, tours: tuple[TourToday, ...]) -> None: ...

    def _show_wall(self, compartments: tuple[Compartment, ...]) -> None: ...

    def _show_outages(self, outages: frozenset[Outage]) -> None: ...

"""What the staff's pages show, made after the start or when it is needed, not before."""

import threading
from collections.abc import Callable, Iterable

from kiosk.app.staff_services import StaffServices
from kiosk.ui.background import Background
from kiosk.ui.staff_page import StaffPageViewModel
from kiosk.ui.staff_pages import find_page


class StaffModels:
    """One model for each page. Make, use and close it on the UI thread.

    Nobody signs in before the first page is up, and its coming must not wait for what only
    staff use: `prepare` imports that on a thread of its own and then makes all models; whoever
    wants one earlier waits until they are made. `background` may be given by whoever wants
    pages that read nothing.
    """

    def __init__(self, services: StaffServices, background: Background | None = None) -> None:
        self.background = background or Background(services)
        self._services = services
        self._models: dict[str, StaffPageViewModel] = {}
        self._when_made: Callable[[Iterable[StaffPageViewModel]], None] = lambda _models: None
        self._importing: threading.Thread | None = None

    @property
    def are_made(self) -> bool:
        return bool(self._models)

    def when_made(self, tell: Callable[[Iterable[StaffPageViewModel]], None]) -> None:
        """Call `tell` with all models as soon as they are made; at once if they are."""
        self._when_made = tell
        if self._models:
            tell(self._models.values())

    def prepare(self) -> None:
        """Begin to make the models, if nobody has."""
        if self._importing is None and not self._models:
            self._importing = threading.Thread(
                target=self._import, name="staff-models", daemon=True
            )
            self._importing.start()

    def find(self, name: str) -> StaffPageViewModel | None:
        """The model of the page of this name; None for a page that has none."""
        if find_page(name) is None:
            return None
        self._make()
        return self._models.get(name)

    def all(self) -> tuple[tuple[str, StaffPageViewModel], ...]:
        """Every page with a model, and it."""
        self._make()
        return tuple(self._models.items())

    def close(self) -> None:
        """Finish the changes under way; safe to call twice."""
        if self._importing is not None:
            self._importing.join()
        self.background.close()

    def _import(self) -> None:
        import kiosk.ui.page_models  # noqa: F401  # see there why not above

        self.background.put(self._make)

    def _make(self) -> None:
        if self._models:
            return
        from kiosk.ui.page_models import PAGE_MODELS

        self._models = {
            name: model(self._services, self.background) for name, model in PAGE_MODELS.items()
        }
        self._when_made(self._models.values())

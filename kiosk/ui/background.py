"""The threads that work for the staff's pages, so that the UI thread waits for nothing."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import structlog

from kiosk.app.staff_services import StaffServices
from kiosk.store.watch import StoreWatch
from kiosk.ui.jobs import Errands

log = structlog.get_logger(__name__)


class Background:
    """The threads that work for the staff's pages, and the watch on the store.

    Make and close it on the UI thread.
    """

    def __init__(self, services: StaffServices) -> None:
        self._errands = Errands()
        self._reading = ThreadPoolExecutor(max_workers=2, thread_name_prefix="staff-read")
        self._changing = ThreadPoolExecutor(max_workers=1, thread_name_prefix="staff-act")
        self._renew: Callable[[], None] = lambda: None
        self._watch = StoreWatch(services.store.path, lambda: self._errands.put(self._tell))

    def when_changed(self, renew: Callable[[], None]) -> None:
        """Call `renew` on the UI thread after each change of the store."""
        self._renew = renew

    def look_on(self, wanted: bool) -> None:
        """Whether changes of the store are of interest now."""
        self._watch.look_on(wanted)

    def read(self, work: Callable[[], None]) -> None:
        self._submit(self._reading, work)

    def change(self, work: Callable[[], None]) -> None:
        """Run after all earlier changes."""
        self._submit(self._changing, work)

    def put(self, errand: Callable[[], None]) -> None:
        """Have this done on the UI thread. Any thread."""
        self._errands.put(errand)

    def close(self) -> None:
        """Finish the changes, drop the rest."""
        self._watch.close()
        self._errands.close()
        self._reading.shutdown(wait=True, cancel_futures=True)
        self._changing.shutdown(wait=True)

    def _tell(self) -> None:
        self._renew()

    def _submit(self, pool: ThreadPoolExecutor, work: Callable[[], None]) -> None:
        try:
            pool.submit(work)
        except RuntimeError:
            log.debug("staff page: closed")

"""Visitors who fetch their phones themselves: the flow's side of the release desk."""

from concurrent.futures import Future

import structlog

from kiosk.app.desk import Post
from kiosk.app.releases import SELF_SERVICE, ReleaseAnswer, ReleaseDesk
from kiosk.domain import events as ev
from kiosk.domain.releases import BySticker, ReleaseRefusal, ReleaseRefused, ReleaseRun
from kiosk.domain.tours import Language
from kiosk.store.errors import StoreError
from kiosk.store.store import Store

log = structlog.get_logger(__name__)


class SelfService:
    """Begins releases for visitors, and reports each change of one as an event.

    `desk` is None where there are no lockers. Call from any thread.
    """

    def __init__(self, desk: ReleaseDesk | None, store: Store, post: Post) -> None:
        self._desk = desk
        self._store = store
        self._post = post
        self._languages: dict[str, Language | None] = {}
        self._stop_watching = desk.watch(self._tell) if desk is not None else lambda: None

    def fetch(self, code: str) -> None:
        """Open what is locked up for the sticker with this visit code; answers come as events."""
        if self._desk is None:
            self._post(ev.PouchRefused(code, ReleaseRefused(ReleaseRefusal.NOT_OFFERED)))
            return
        self._desk.begin_by_visitor(code).add_done_callback(lambda done: self._answer(code, done))

    def close(self) -> None:
        """Report nothing more. Safe to call twice."""
        self._stop_watching()

    def _answer(self, code: str, done: "Future[ReleaseAnswer]") -> None:
        if done.cancelled():
            return
        error = done.exception()
        if error is not None:
            if isinstance(error, StoreError):
                log.error("self-service", what=error.what, remedy=error.remedy)
            else:
                log.error("self-service", exc_info=error)
            self._post(ev.StoreFailed())
            return
        match done.result():
            case ReleaseRefused() as refused:
                self._post(ev.PouchRefused(code, refused))
            case ReleaseRun() as run:
                self._tell(run)

    def _tell(self, run: ReleaseRun) -> None:
        """On the release desk's thread, as everything that a run does."""
        if run.by != SELF_SERVICE or not isinstance(run.wish, BySticker):
            return
        if run.run_id not in self._languages:
            self._languages = {run.run_id: self._read_language(run.wish.visit_code)}
        self._post(ev.PouchSeen(run, self._languages[run.run_id]))

    def _read_language(self, code: str) -> Language | None:
        try:
            return self._store.releases.language_of(code)
        except StoreError:
            return None

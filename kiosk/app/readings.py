"""What scanners and readers read: the visitors' while they have the screen, else the staff's."""

from functools import partial

from hardware.interfaces import (
    CodeScanner,
    DocumentReader,
    DocumentText,
    ReadProblem,
    ScannedCode,
)
from kiosk.app.blocklist import mark_if_blocked
from kiosk.app.clock import Clock
from kiosk.app.desk import Desk
from kiosk.app.identity import present_document
from kiosk.app.staff import StaffMode
from kiosk.domain import events as ev
from kiosk.domain.decisions import FlawedDocument, PresentedDocument, Reason, VenueRules
from kiosk.sticker.qr import decode_visit_code
from kiosk.store.keys import SiteKeys
from kiosk.store.store import Store


class Readings:
    """Takes what devices read, on their threads, to the desk or to the staff mode."""

    def __init__(
        self,
        *,
        desk: Desk,
        staff: StaffMode,
        store: Store,
        keys: SiteKeys,
        venue: VenueRules,
        clock: Clock,
    ) -> None:
        self._desk = desk
        self._staff = staff
        self._store = store
        self._keys = keys
        self._venue = venue
        self._clock = clock

    def listen(
        self, scanners: tuple[CodeScanner, ...], readers: tuple[DocumentReader, ...]
    ) -> None:
        """Start these devices; from now on they report here."""
        for scanner in scanners:
            scanner.start(partial(self._code_scanned, scanner))
        for reader in readers:
            take = partial(self._document_shown, reader)
            reader.start(take, take)

    def present(self, shown: DocumentText | ReadProblem) -> PresentedDocument | FlawedDocument:
        """What a reader has seen, as decisions use it."""
        if isinstance(shown, ReadProblem):
            return FlawedDocument(Reason.DOCUMENT_UNREADABLE)
        today = self._venue.today(self._clock())
        return mark_if_blocked(self._store, present_document(shown, self._keys, today))

    def _code_scanned(self, scanner: CodeScanner, code: ScannedCode) -> None:
        if self._staff.is_on:
            self._staff.code_shown(scanner, code)
        elif (visit_code := decode_visit_code(code.text)) is not None:
            self._desk.post(ev.StickerShown(visit_code))
        else:
            self._desk.post(ev.PassShown(code.text))

    def _document_shown(self, reader: DocumentReader, shown: DocumentText | ReadProblem) -> None:
        if self._staff.is_on:
            self._staff.document_shown(reader, shown)
        else:
            self._desk.post(ev.DocumentShown(self.present(shown)))

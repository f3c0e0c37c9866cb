"""What a test of a device needs to know of its station: labels, passes, documents."""

from collections.abc import Callable
from datetime import datetime

from hardware.interfaces import DocumentText, Label
from kiosk.app.device_tests import CodeSort
from kiosk.app.identity import parse_document_text
from kiosk.app.pass_keys import PassKeyProblem, PassKeys
from kiosk.app.sticker_drawing import derive_sticker_size
from kiosk.domain.documents import BadDocument, Document
from kiosk.domain.passes import BadPass, GoodPass, KeyRing, PassFlaw, verify_pass
from kiosk.settings.model import Settings
from kiosk.sticker.qr import decode_visit_code
from kiosk.sticker.trial import render_trial
from kiosk.store.engine import new_id
from kiosk.store.store import Store


class StationTrials:
    """Answers from a station's settings and store."""

    def __init__(self, settings: Settings, store: Store, clock: Callable[[], datetime]) -> None:
        self._settings = settings
        self._store = store
        self._clock = clock
        self._pass_keys = PassKeys(settings.data_dir)

    def draw_label(self) -> Label:
        """The trial sticker, as the printer and its label want it."""
        settings = self._settings
        return render_trial(
            f"trial-{new_id()}",
            f"{settings.site} · {settings.station}",
            self._clock().astimezone(settings.zone),
            derive_sticker_size(settings.devices.sticker_size),
            turn_deg=0 if settings.printer_url.startswith("file:") else None,
        )

    def sort_code(self, text: str) -> CodeSort:
        """What a code is; nothing of its text leaves this. Raises StoreError."""
        if decode_visit_code(text) is not None:
            return CodeSort.STICKER
        try:
            ring = KeyRing(self._pass_keys.verifying(), self._store.passes.revoked())
        except PassKeyProblem:
            return CodeSort.OTHER
        match verify_pass(text, ring, now=self._clock(), site=self._settings.site):
            case GoodPass():
                return CodeSort.PASS_HERE
            case BadPass(reason=PassFlaw.UNREADABLE):
                return CodeSort.OTHER
            case BadPass(reason=PassFlaw.WRONG_SITE):
                return CodeSort.PASS_ELSEWHERE
            case BadPass():
                return CodeSort.PASS_NOT_GOOD

    def parse_document(self, text: DocumentText) -> Document | BadDocument:
        today = self._clock().astimezone(self._settings.zone).date()
        return parse_document_text(text, today)

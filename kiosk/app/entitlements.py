"""Redeeming what a visit includes, with the rights and the journal around it.

The functions wait for the store: call them from a thread that may wait a few milliseconds. All
raise StoreError.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4
from zoneinfo import ZoneInfo

from kiosk.app.refusals import record_refusal
from kiosk.domain.entitlements import (
    After,
    Declined,
    Declines,
    Entitlement,
    Per,
    QueuedNumber,
    QueueStep,
    Redemption,
    UndoRefusal,
    UndoRefused,
)
from kiosk.domain.staff import Right, StaffUser
from kiosk.settings.entitlements import EntitlementSetting
from kiosk.sticker.qr import decode_visit_code
from kiosk.store.entitlements import Redeemed, RedemptionCommand
from kiosk.store.store import Store


def derive_entitlements(settings: Iterable[EntitlementSetting]) -> tuple[Entitlement, ...]:
    """What this venue's visits include, as decisions use it."""
    return tuple(
        Entitlement(
            entitlement_id=setting.id,
            per=Per(setting.per.value),
            count=setting.count,
            after=After(setting.after.value),
            min_age=setting.min_age,
            queue=setting.queue,
            for_everyone=setting.for_everyone,
        )
        for setting in settings
    )


@dataclass(frozen=True, slots=True)
class Holder:
    """Who wants it: the text of a sticker's QR as it was read, or a visitor who was found."""

    sticker: str = ""
    visitor_id: str = ""


class EntitlementDesk:
    """Redeems what this venue offers. Any thread."""

    def __init__(self, store: Store, offered: tuple[Entitlement, ...], zone: ZoneInfo) -> None:
        self._store = store
        self._zone = zone
        self.offered = offered

    def find(self, entitlement_id: str) -> Entitlement | None:
        return next((one for one in self.offered if one.entitlement_id == entitlement_id), None)

    def redeem(
        self, entitlement_id: str, holder: Holder, by: StaffUser, request_id: str = ""
    ) -> Redeemed | Declined:
        """Redeem one for whoever holds out a sticker; a refusal is journaled.

        The same `request_id` again gets the first answer again; empty: a request of its own.
        """
        answer = self._redeem(entitlement_id, holder, by, request_id or uuid4().hex)
        if isinstance(answer, Declined):
            record_refusal(
                self._store,
                "redeem",
                answer.why.value,
                by.user_id,
                entitlement=entitlement_id,
                visitor=holder.visitor_id or None,
            )
        return answer

    def undo(self, redemption_id: str, reason: str, by: StaffUser) -> Redemption | UndoRefused:
        """Take a redemption back within 15 minutes; a refusal is journaled."""
        answer: Redemption | UndoRefused = UndoRefused(UndoRefusal.NO_RIGHT)
        if by.may(Right.REDEEM):
            undone = self._store.entitlements.undo(redemption_id, by.user_id, reason.strip())
            answer = undone.result()
        if isinstance(answer, UndoRefused):
            record_refusal(
                self._store,
                "undo_redemption",
                answer.why.value,
                by.user_id,
                redemption=redemption_id,
            )
        return answer

    def step(self, redemption_id: str, step: QueueStep, by: StaffUser) -> QueuedNumber | None:
        """Call a number, or say what became of it; None where that cannot be (any more)."""
        if not by.may(Right.REDEEM):
            record_refusal(
                self._store, "queue", Declines.NO_RIGHT.value, by.user_id, redemption=redemption_id
            )
            return None
        return self._store.entitlements.step(redemption_id, step, by.user_id).result()

    def call_next(
        self, entitlement_id: str, by: StaffUser, now_utc: datetime
    ) -> QueuedNumber | None:
        """Call whoever has waited longest; None when nobody waits.

        Of two stations that call at once each calls another number.
        """
        if not by.may(Right.REDEEM):
            record_refusal(
                self._store,
                "queue",
                Declines.NO_RIGHT.value,
                by.user_id,
                entitlement=entitlement_id,
            )
            return None
        day = now_utc.astimezone(self._zone).date()
        return self._store.entitlements.call_next(entitlement_id, day, by.user_id).result()

    def queue(self, entitlement_id: str, now_utc: datetime) -> tuple[QueuedNumber, ...]:
        """Today's numbers, in the order in which they will be called."""
        day = now_utc.astimezone(self._zone).date()
        return self._store.entitlements.queue(entitlement_id, day)

    def _redeem(
        self, entitlement_id: str, holder: Holder, by: StaffUser, request_id: str
    ) -> Redeemed | Declined:
        if not by.may(Right.REDEEM):
            return Declined(Declines.NO_RIGHT)
        entitlement = self.find(entitlement_id)
        if entitlement is None:
            return Declined(Declines.UNKNOWN_ENTITLEMENT)
        visit_code = decode_visit_code(holder.sticker) if holder.sticker else ""
        if visit_code is None or not (visit_code or holder.visitor_id):
            return Declined(Declines.UNKNOWN_STICKER)
        command = RedemptionCommand(
            request_id=request_id,
            entitlement=entitlement,
            by=by.user_id,
            visit_code=visit_code,
            visitor_id=holder.visitor_id,
        )
        return self._store.entitlements.redeem(command, self._zone).result()

"""What staff asked for and were refused, in the journal."""

import structlog

from kiosk.domain.journal import Fact, FactKind, FactValue
from kiosk.domain.staff import Role, StaffUser
from kiosk.store.errors import StoreError
from kiosk.store.store import Store

log = structlog.get_logger(__name__)

COMMAND = StaffUser("command", "Command line", Role.ADMINISTRATOR)
"""Whoever may run commands on this machine: the journal says `command`."""


def record_refusal(store: Store, action: str, why: str, by: str, **about: FactValue) -> None:
    """Write a refusal down. A store that cannot is no reason to answer later, or else."""
    facts = {"action": action, "why": why, "by": by, **about}
    try:
        store.journal.record(Fact(FactKind.ACTION_REFUSED, facts)).result()
    except StoreError as error:
        log.error("refusal not written", action=action, what=error.what, remedy=error.remedy)

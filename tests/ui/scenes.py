"""Every page of the kiosk with people on it: what the pictures and the layout tests show."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from kiosk.domain import states as st
from kiosk.domain.decisions import Reason
from kiosk.domain.releases import (
    BySticker,
    DoorStage,
    ReleaseDoor,
    ReleaseRefusal,
    ReleaseRefused,
    ReleaseRun,
)
from kiosk.domain.tours import Language
from kiosk.domain.visit import Mark, StickerState
from tests.samples import TOUR, visit_of_family
from tests.ui.cast import (
    CHILD,
    COUPLE,
    DELEGATION,
    FAMILY,
    TWINS,
    WITH_CHILD,
    admitted,
    locking,
    marked,
    stopped,
    stopped_for,
)


@dataclass(frozen=True, slots=True)
class Scene:
    name: str
    state: st.State
    seconds: float | None = 54
    sheet: str = ""


_FACTS = st.StoppedFacts(TOUR, TOUR.starts_at_utc - timedelta(hours=1), TOUR.starts_at_utc)
_BOOKING_REASONS = list(Reason)[:13]
_DOCUMENT_REASONS = (Reason.DOCUMENT_UNREADABLE, Reason.DOCUMENT_INVALID, Reason.DOCUMENT_EXPIRED)


def scenes() -> Iterator[Scene]:
    """Every page, every phase of it, every refusal; in Simplified Chinese."""
    zh = Language.SIMPLIFIED
    checked = marked(FAMILY, Mark.CHECKED)
    yield Scene("attract", st.Attract(zh), None)
    yield Scene("reference", st.EnteringReference(zh))
    yield Scene("reference-typed", st.EnteringReference(zh, "BK2611210471"))
    yield Scene("looking-up", st.LookingUp(zh), 9)
    yield Scene("party", st.PartyShown(zh, FAMILY))
    yield Scene("party-couple", st.PartyShown(zh, COUPLE), 8)
    yield Scene("party-delegation", st.PartyShown(zh, DELEGATION))
    yield Scene("documents-begin", st.Documents(zh, FAMILY))
    yield Scene("documents-child", st.Documents(zh, marked(WITH_CHILD, Mark.CHECKED)))
    yield Scene("documents", st.Documents(zh, checked, latest="v-father"))
    yield Scene(
        "documents-notice",
        st.Documents(
            zh, marked(FAMILY, Mark.CHECKED, Mark.LATER), notice=Reason.DOCUMENT_UNREADABLE
        ),
    )
    twice = st.Documents(zh, checked, notice=Reason.DOCUMENT_UNREADABLE, misread=2)
    yield Scene("documents-notice-twice", twice)
    yield Scene("documents-notice-thrice", replace(twice, misread=3))
    yield Scene("documents-twins", st.Documents(zh, TWINS, latest="v-wei"))
    walking = marked(DELEGATION, *[Mark.CHECKED] * 17)
    yield Scene("documents-delegation", st.Documents(zh, walking, latest="v-d16"))
    yield Scene("documents-delegation-begin", st.Documents(zh, DELEGATION))
    few = marked(DELEGATION, *[Mark.CHECKED] * 34, Mark.REFUSED, reason=Reason.BLOCKED)
    yield Scene(
        "documents-delegation-end",
        st.Documents(zh, few, notice=Reason.DOCUMENT_UNREADABLE, misread=1),
    )
    yield Scene("missing", st.RestMissing(zh, walking))
    yield Scene("missing-one", st.RestMissing(zh, marked(DELEGATION, *[Mark.CHECKED] * 39)))
    for problem in (None, *st.NumberProblem):
        typed = "110105201309010023" if problem else ""
        yield Scene(
            f"number-{problem.value if problem else 'begin'}",
            st.EnteringNumber(zh, checked, typed, problem),
        )
    yield Scene("rules", st.Rules(zh, marked(FAMILY, *[Mark.CHECKED] * 3)))
    yield Scene("admitting", st.Admitting(zh, marked(FAMILY, *[Mark.CHECKED] * 3)), 9)
    yield Scene("phones", st.CountingPhones(zh, admitted(FAMILY), 3))
    yield Scene("phones-one", st.CountingPhones(zh, admitted(FAMILY), 1))
    yield Scene("phones-delegation", st.CountingPhones(zh, admitted(DELEGATION), 40))
    begun = locking(st.LockPhase.OPEN)
    yield Scene("phones-again", st.CountingPhones(zh, begun.visit, 3, begun))
    for phase in st.LockPhase:
        trouble = st.LockTrouble.JAMMED if phase is st.LockPhase.UNAVAILABLE else None
        yield Scene(f"locking-{phase.value}", locking(phase, trouble=trouble), 20)
    for phase in (st.LockPhase.OPEN, st.LockPhase.LEFT_OPEN):
        yield Scene(f"locking-empty-{phase.value}", locking(phase, empty=True), 20)
    yield Scene("locking-jam", locking(st.LockPhase.OPENING, jams=1, stuck=16), 20)
    yield Scene("locking-after-jam", locking(st.LockPhase.OPEN, jams=1, stuck=16), 20)
    ids = tuple(m.visitor.visitor_id for m in DELEGATION.members[:6])
    yield Scene(
        "locking-delegation",
        locking(st.LockPhase.OPEN, DELEGATION, phones=6, holders=(ids[:4], ids[4:])),
        20,
    )
    shared = locking(st.LockPhase.OPEN, phones=38, holders=(("v-d1",),), number=48)
    yield Scene("locking-shared", shared, 20)
    yield Scene("printing", st.Printing(zh, admitted(FAMILY, 17, sticker=StickerState.QUEUED)), 20)
    done = admitted(FAMILY, 17, 18, sticker=StickerState.PRINTED)
    yield Scene("done", st.Done(zh, done), 12)
    waiting = replace(done, tour=replace(TOUR, cart="2")).with_sticker(
        "v-mother", StickerState.WAITING
    )
    late = waiting.with_member(replace(waiting.members[2], mark=Mark.LATER, sticker=None))
    yield Scene("done-waiting", st.Done(zh, late), 12)
    in_part = admitted(DELEGATION, *[7] * 4, *[19] * 4, *[20] * 4, sticker=StickerState.PRINTED)
    missing = tuple(replace(m, mark=Mark.LATER, sticker=None) for m in in_part.members[38:])
    in_part = replace(in_part, members=in_part.members[:38] + missing)
    yield Scene("done-delegation", st.Done(zh, in_part), 12)
    tag = st.TagWish("v/tag/0", 47)
    yield Scene("done-luggage", st.Done(zh, done, (tag,)), 12)
    yield Scene("done-luggage-late", st.Done(zh, late, (tag, replace(tag, number=49))), 12)
    yield Scene(
        "done-luggage-waits", st.Done(zh, late, (replace(tag, number=None, waits=True),)), 12
    )
    yield from _fetches()
    yield from _stops()
    yield Scene(
        "staff-asked",
        st.StaffCalled(zh, st.StaffWhy.ASKED, st.Documents(zh, checked), case="K2-0418"),
    )
    for why in list(st.StaffWhy)[1:]:
        resume = None if why is st.StaffWhy.STORE else locking(st.LockPhase.LEFT_OPEN)
        yield Scene(f"staff-{why.value}", st.StaffCalled(zh, why, resume, case="K2-0419"), 119)


def sheets() -> Iterator[Scene]:
    """The sheets that come up over a page."""
    zh = Language.SIMPLIFIED
    for name in ("language", "display", "help"):
        yield Scene(f"sheet-{name}", st.PartyShown(zh, FAMILY), 54, name)
    for state in (st.Attract(zh), locking(st.LockPhase.OPEN)):
        yield Scene(f"sheet-help-{type(state).__name__}", state, 54, "help")
    yield Scene("sheet-leave", locking(st.LockPhase.OPEN), 54, "leave")
    yield Scene("sheet-still", st.PartyShown(zh, FAMILY), 8, "still")


def _fetches() -> Iterator[Scene]:
    """Somebody is back and holds a sticker up."""
    state = st.Fetching(Language.SIMPLIFIED, "V1")
    yield Scene("fetching-begin", state, 14)
    for name, stage in (
        ("opening", DoorStage.OPENING),
        ("open", DoorStage.OPEN),
        ("taken", DoorStage.TAKEN_AND_CLOSED),
        ("stuck", DoorStage.DID_NOT_OPEN),
    ):
        run = ReleaseRun("r", BySticker("V1"), "self_service", (ReleaseDoor(17, ("v",), stage),))
        yield Scene(f"fetching-{name}", replace(state, run=run, case="K2-0420"), 14)
        if stage is DoorStage.OPEN:
            yield Scene("fetching-left-open", replace(state, run=run, reminded=True), 14)
            two = (*run.doors, ReleaseDoor(18, ("v",), stage))
            yield Scene("fetching-two", replace(state, run=replace(run, doors=two)), 14)
    for why in ReleaseRefusal:
        if why not in _STAFF_ONLY:
            refused = ReleaseRefused(why, 17, "K3")
            yield Scene(f"fetching-{why.value}", replace(state, refused=refused), 30)


# What no sticker can lead to.
_STAFF_ONLY = {
    ReleaseRefusal.NO_RIGHT,
    ReleaseRefusal.NOT_A_STICKER,
    ReleaseRefusal.TOUR_UNKNOWN,
    ReleaseRefusal.VISITOR_UNKNOWN,
    ReleaseRefusal.DOCUMENT_UNKNOWN,
    ReleaseRefusal.COMPARTMENT_UNKNOWN,
    ReleaseRefusal.SOMEBODY_ELSES,
}


def _stops() -> Iterator[Scene]:
    for reason in _BOOKING_REASONS:
        known = reason not in {Reason.UNREADABLE, Reason.UNKNOWN, Reason.WRONG_SITE}
        yield Scene(f"stop-{reason.value}", stopped(reason, facts=_FACTS if known else None), 30)
    yield Scene("stop-unknown-typed", stopped(Reason.UNKNOWN, typed="BK2611210471"), 30)
    checked = marked(WITH_CHILD, Mark.CHECKED, Mark.CHECKED)
    for reason in _DOCUMENT_REASONS:
        visit = marked(FAMILY, Mark.CHECKED)
        yield Scene(f"stop-{reason.value}", stopped(reason, visit=visit, may_continue=True), 30)
    strangers = stopped(Reason.NOT_ON_BOOKING, visit=checked, may_continue=True)
    yield Scene("stop-not_on_booking", strangers, 30)
    yield Scene("stop-not_on_booking-stand-in", replace(strangers, may_replace=True), 30)
    for reason in (Reason.NOT_ON_BOOKING, Reason.NAME_MISMATCH):
        yield Scene(
            f"stop-{reason.value}-staff",
            stopped_for(reason, checked, checked.members[2], needs_staff=True),
            30,
        )
    for reason in (
        Reason.NAME_MISMATCH,
        Reason.BLOCKED,
        Reason.UNDER_AGE,
        Reason.NEEDS_ADULT,
        Reason.TOUR_FULL,
    ):
        yield Scene(f"stop-{reason.value}", stopped_for(reason, checked, checked.members[2]), 30)
    everyone_in = marked(FAMILY, *[Mark.IN] * 3)
    yield Scene("stop-already_in", stopped(Reason.ALREADY_IN, visit=everyone_in), 30)
    back_again = stopped(Reason.ALREADY_IN, visit=everyone_in, offers_phones=True)
    yield Scene("stop-already_in-phones", back_again, 30)
    yield Scene(
        "stop-terms_declined", stopped(Reason.TERMS_DECLINED, visit=checked, may_continue=True), 30
    )
    crowd = marked(DELEGATION, *[Mark.CHECKED] * 20)
    yield Scene(
        "stop-delegation", stopped_for(Reason.DOCUMENT_EXPIRED, crowd, crowd.members[21]), 30
    )
    alone = visit_of_family((CHILD,))
    yield Scene(
        "stop-alone",
        stopped_for(Reason.UNDER_AGE, alone, alone.members[0], may_continue=False, case=None),
        30,
    )


def in_language(state: st.State, language: Language) -> st.State:
    """The same page in another language."""
    changed = replace(state, language=language)
    if isinstance(changed, st.StaffCalled) and changed.resume is not None:
        changed = replace(changed, resume=replace(changed.resume, language=language))
    return changed

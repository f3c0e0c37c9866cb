"""What a refusal page says: for every reason its own words.

What to do comes first, why second. Markers in the texts: %1 the tour's start, %2 when its
check-in opens, %3 the tour's date, %4 the person's name, %5 the least age, %6 what was typed.
"""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from kiosk.domain.decisions import FixableBy, Reason
from kiosk.domain.states import Stopped
from kiosk.domain.visit import Mark, Member
from kiosk.ui.wording import (
    QT_TRANSLATE_NOOP,
    fill,
    spell_date,
    spell_list,
    spell_names,
    spell_time,
    translate,
)

MOST_NAMES = 3  # more names than that make no sentence that is read standing
GOING_ON = (Mark.WAITING, Mark.CHECKED, Mark.LATER)


@dataclass(frozen=True, slots=True)
class RefusalWords:
    """A page's title and its sentences, in the order in which they are read.

    `spoken` is what is said aloud before others: title and sentences with nobody's name.
    """

    title: str
    lines: tuple[str, ...]
    spoken: tuple[str, ...]


# For a booking's reasons where the booking is not known, and for those that need no facts.
_WORDS: dict[Reason, tuple[str, ...]] = {
    Reason.UNREADABLE: (
        QT_TRANSLATE_NOOP("Refusal", "This code could not be read"),
        QT_TRANSLATE_NOOP("Refusal", "Make the screen brighter and hold it still."),
        QT_TRANSLATE_NOOP("Refusal", "Only this visit's code works here."),
    ),
    Reason.UNKNOWN: (
        QT_TRANSLATE_NOOP("Refusal", "We cannot find this booking"),
        QT_TRANSLATE_NOOP("Refusal", "Is it the booking for this visit?"),
        QT_TRANSLATE_NOOP("Refusal", "Our staff can find it by your name."),
    ),
    Reason.FORGED: (
        QT_TRANSLATE_NOOP("Refusal", "We cannot confirm this code"),
        QT_TRANSLATE_NOOP("Refusal", "Please use the code we sent you."),
        QT_TRANSLATE_NOOP("Refusal", "Our staff can find it by your name."),
    ),
    Reason.PASS_EXPIRED: (
        QT_TRANSLATE_NOOP("Refusal", "This code has expired"),
        QT_TRANSLATE_NOOP("Refusal", "Your booking itself may still be good."),
        QT_TRANSLATE_NOOP("Refusal", "Our staff can find it by your name."),
    ),
    Reason.REVOKED: (
        QT_TRANSLATE_NOOP("Refusal", "This code was replaced"),
        QT_TRANSLATE_NOOP("Refusal", "Please use the newest code from us."),
        QT_TRANSLATE_NOOP("Refusal", "Our staff can find it by your name."),
    ),
    Reason.WRONG_SITE: (
        QT_TRANSLATE_NOOP("Refusal", "This booking is for another site"),
        QT_TRANSLATE_NOOP("Refusal", "Please see the address in your booking."),
        QT_TRANSLATE_NOOP("Refusal", "Our staff will gladly show you the way."),
    ),
    Reason.CANCELLED: (
        QT_TRANSLATE_NOOP("Refusal", "This booking was cancelled"),
        QT_TRANSLATE_NOOP("Refusal", "Our staff can see whether a seat is free today."),
    ),
    Reason.TOUR_CANCELLED: (
        QT_TRANSLATE_NOOP("Refusal", "Your tour is cancelled"),
        QT_TRANSLATE_NOOP("Refusal", "Our staff will offer you another tour."),
        QT_TRANSLATE_NOOP("Refusal", "We are sorry about this."),
    ),
    Reason.UNCONFIRMED: (
        QT_TRANSLATE_NOOP("Refusal", "This booking is not confirmed"),
        QT_TRANSLATE_NOOP("Refusal", "Our staff can see whether a seat is still free."),
        QT_TRANSLATE_NOOP("Refusal", "We called you and could not reach you."),
    ),
    Reason.WRONG_DAY: (
        QT_TRANSLATE_NOOP("Refusal", "Your visit is on another day"),
        QT_TRANSLATE_NOOP("Refusal", "Please look at the date in your booking."),
    ),
    Reason.TOO_EARLY: (
        QT_TRANSLATE_NOOP("Refusal", "You are early"),
        QT_TRANSLATE_NOOP("Refusal", "Check-in for your tour is not open yet."),
    ),
    Reason.TOO_LATE: (
        QT_TRANSLATE_NOOP("Refusal", "Check-in has closed"),
        QT_TRANSLATE_NOOP("Refusal", "Please go to our staff straight away."),
        QT_TRANSLATE_NOOP("Refusal", "They may still reach your guide."),
    ),
    Reason.DEPARTED: (
        QT_TRANSLATE_NOOP("Refusal", "Your tour has left"),
        QT_TRANSLATE_NOOP("Refusal", "Our staff can tell you about later tours."),
    ),
    Reason.DOCUMENT_UNREADABLE: (
        QT_TRANSLATE_NOOP("Refusal", "The ID was not read"),
        QT_TRANSLATE_NOOP("Refusal", "Take it out of its cover and lay it flat."),
        QT_TRANSLATE_NOOP("Refusal", "Leave it on the reader until you hear the tone."),
    ),
    Reason.DOCUMENT_INVALID: (
        QT_TRANSLATE_NOOP("Refusal", "We cannot confirm this document"),
        QT_TRANSLATE_NOOP("Refusal", "Please show it to our staff."),
        QT_TRANSLATE_NOOP("Refusal", "Its number may have been read wrongly."),
    ),
    Reason.DOCUMENT_EXPIRED: (
        QT_TRANSLATE_NOOP("Refusal", "This document has expired"),
        QT_TRANSLATE_NOOP("Refusal", "Another one? Put it on the reader."),
        QT_TRANSLATE_NOOP("Refusal", "If not, our staff will help."),
    ),
    Reason.NOT_ON_BOOKING: (
        QT_TRANSLATE_NOOP("Refusal", "Not on this booking"),
        QT_TRANSLATE_NOOP("Refusal", "Please use the ID you booked with."),
        QT_TRANSLATE_NOOP("Refusal", "The names can no longer be changed."),
    ),
    Reason.NAME_MISMATCH: (
        QT_TRANSLATE_NOOP("Refusal", "The name differs"),
        QT_TRANSLATE_NOOP("Refusal", "Please use the ID you booked with."),
        QT_TRANSLATE_NOOP("Refusal", "Our staff can correct a wrong booking."),
    ),
    Reason.BLOCKED: (
        QT_TRANSLATE_NOOP("Refusal", "Please speak with our staff"),
        QT_TRANSLATE_NOOP("Refusal", "They would like a word with you first."),
    ),
    Reason.UNDER_AGE: (
        QT_TRANSLATE_NOOP("Refusal", "Still a little too young"),
        QT_TRANSLATE_NOOP("Refusal", "Children under %5 cannot enter the plant."),
        QT_TRANSLATE_NOOP("Refusal", "One of you may wait, or rebook."),
    ),
    Reason.NEEDS_ADULT: (
        QT_TRANSLATE_NOOP("Refusal", "An adult first, please"),
        QT_TRANSLATE_NOOP("Refusal", "Put an adult's ID on the reader."),
        QT_TRANSLATE_NOOP("Refusal", "Under 18s need an adult of the party."),
    ),
    Reason.ALREADY_IN: (
        QT_TRANSLATE_NOOP("Refusal", "You have checked in already"),
        QT_TRANSLATE_NOOP("Refusal", "All is ready: follow your guide."),
        QT_TRANSLATE_NOOP("Refusal", "Sticker lost? Ask our staff."),
    ),
    Reason.TERMS_DECLINED: (
        QT_TRANSLATE_NOOP("Refusal", "The rules are part of the visit"),
        QT_TRANSLATE_NOOP("Refusal", "Changed your mind? Go back to the rules."),
        QT_TRANSLATE_NOOP("Refusal", "The rules keep everyone in the plant safe."),
    ),
    Reason.TOUR_FULL: (
        QT_TRANSLATE_NOOP("Refusal", "This tour is full"),
        QT_TRANSLATE_NOOP("Refusal", "Our staff can look for a seat on a later tour."),
    ),
}

# Where the booking, and with it the tour, is known.
_WORDS_OF_A_TOUR: dict[Reason, tuple[str, ...]] = {
    Reason.TOUR_CANCELLED: (
        QT_TRANSLATE_NOOP("Refusal", "The %1 tour is cancelled"),
        QT_TRANSLATE_NOOP("Refusal", "Our staff will offer you another tour."),
        QT_TRANSLATE_NOOP("Refusal", "We are sorry about this."),
    ),
    Reason.WRONG_DAY: (
        QT_TRANSLATE_NOOP("Refusal", "Your visit is on another day"),
        QT_TRANSLATE_NOOP("Refusal", "Your tour: %3, %1."),
        QT_TRANSLATE_NOOP("Refusal", "Not possible? Please ask our staff."),
    ),
    Reason.TOO_EARLY: (
        QT_TRANSLATE_NOOP("Refusal", "You are early"),
        QT_TRANSLATE_NOOP("Refusal", "Please come back at %2."),
        QT_TRANSLATE_NOOP("Refusal", "Check-in for the %1 tour opens then."),
    ),
    Reason.TOO_LATE: (
        QT_TRANSLATE_NOOP("Refusal", "Check-in has closed"),
        QT_TRANSLATE_NOOP("Refusal", "Please go to our staff straight away."),
        QT_TRANSLATE_NOOP("Refusal", "They may still reach the guide of the %1 tour."),
    ),
    Reason.DEPARTED: (
        QT_TRANSLATE_NOOP("Refusal", "The %1 tour has left"),
        QT_TRANSLATE_NOOP("Refusal", "Our staff can tell you about later tours."),
    ),
}

# Where a reference was typed.
_WORDS_OF_A_REFERENCE: dict[Reason, tuple[str, ...]] = {
    Reason.UNKNOWN: (
        QT_TRANSLATE_NOOP("Refusal", "We cannot find this booking"),
        QT_TRANSLATE_NOOP("Refusal", "You typed %6. Please compare it with your message."),
        QT_TRANSLATE_NOOP("Refusal", "Our staff can find it by your name."),
    ),
}

# Where the venue lets staff put somebody else in a guest's place.
_WORDS_OF_A_STAND_IN: dict[Reason, tuple[str, ...]] = {
    Reason.NOT_ON_BOOKING: (
        QT_TRANSLATE_NOOP("Refusal", "Not on this booking"),
        QT_TRANSLATE_NOOP("Refusal", "Please use the ID you booked with."),
        QT_TRANSLATE_NOOP("Refusal", "In a guest's place? Ask our staff."),
    ),
}

# Where everyone is in, and some phones are not locked.
_WORDS_BACK_AGAIN: dict[Reason, tuple[str, ...]] = {
    Reason.ALREADY_IN: (
        QT_TRANSLATE_NOOP("Refusal", "You have checked in already"),
        QT_TRANSLATE_NOOP("Refusal", "Phones not locked? Lock them now."),
        QT_TRANSLATE_NOOP("Refusal", "Sticker lost? Ask our staff."),
    ),
}

# The one text with a person's name, and what is said aloud instead.
_NAMED = QT_TRANSLATE_NOOP("Refusal", "%4 has checked in already")
_UNNAMED = QT_TRANSLATE_NOOP("Refusal", "This person has checked in already")

# Where it is one person of the party, known by name.
_WORDS_OF_A_MEMBER: dict[Reason, tuple[str, ...]] = {
    Reason.ALREADY_IN: (
        _NAMED,
        QT_TRANSLATE_NOOP("Refusal", "Please go on with the others."),
        QT_TRANSLATE_NOOP("Refusal", "Sticker lost? Ask our staff."),
    ),
}

# Where a person has to look; nobody is refused.
_WORDS_FOR_STAFF: dict[Reason, tuple[str, ...]] = {
    Reason.NOT_ON_BOOKING: (
        QT_TRANSLATE_NOOP("Refusal", "The number differs"),
        QT_TRANSLATE_NOOP("Refusal", "Please show our staff the ID."),
        QT_TRANSLATE_NOOP("Refusal", "They only compare it: it is quick."),
    ),
    Reason.NAME_MISMATCH: (
        QT_TRANSLATE_NOOP("Refusal", "The name is spelt differently"),
        QT_TRANSLATE_NOOP("Refusal", "Please show our staff the ID."),
        QT_TRANSLATE_NOOP("Refusal", "They only compare it: it is quick."),
    ),
}

_SHORT: dict[Reason, str] = {
    Reason.DOCUMENT_UNREADABLE: QT_TRANSLATE_NOOP("Refusal", "Document not read"),
    Reason.DOCUMENT_INVALID: QT_TRANSLATE_NOOP("Refusal", "Document not confirmed"),
    Reason.DOCUMENT_EXPIRED: QT_TRANSLATE_NOOP("Refusal", "Document expired"),
    Reason.NOT_ON_BOOKING: QT_TRANSLATE_NOOP("Refusal", "Number differs"),
    Reason.NAME_MISMATCH: QT_TRANSLATE_NOOP("Refusal", "Name differs"),
    Reason.BLOCKED: QT_TRANSLATE_NOOP("Refusal", "Please see our staff"),
    Reason.NEEDS_ADULT: QT_TRANSLATE_NOOP("Refusal", "Needs an adult"),
    Reason.ALREADY_IN: QT_TRANSLATE_NOOP("Refusal", "Checked in"),
    Reason.TERMS_DECLINED: QT_TRANSLATE_NOOP("Refusal", "Rules not accepted"),
    Reason.TOUR_FULL: QT_TRANSLATE_NOOP("Refusal", "No seat left"),
}

_WHO: dict[FixableBy, str] = {
    FixableBy.VISITOR: QT_TRANSLATE_NOOP("Refusal", "You can do this here yourselves."),
    FixableBy.STAFF: QT_TRANSLATE_NOOP("Refusal", "Please show this screen to our staff."),
    FixableBy.NOBODY: QT_TRANSLATE_NOOP("Refusal", "This cannot be changed today."),
}

# What visitors mend by coming at another time or to another place: nothing can be done here.
_COME_AGAIN = frozenset({Reason.WRONG_DAY, Reason.TOO_EARLY, Reason.WRONG_SITE})


def derive_refusal_words(stopped: Stopped, zone: ZoneInfo) -> RefusalWords:
    """Title and sentences for this refusal, in the language in use."""
    reason = stopped.reason
    concerned = stopped.visit.member(stopped.visitor_id or "") if stopped.visit else None
    texts = _WORDS[reason]
    if stopped.facts is not None:
        texts = _WORDS_OF_A_TOUR.get(reason, texts)
    if stopped.typed:
        texts = _WORDS_OF_A_REFERENCE.get(reason, texts)
    if stopped.may_replace:
        texts = _WORDS_OF_A_STAND_IN.get(reason, texts)
    if stopped.offers_phones:
        texts = _WORDS_BACK_AGAIN.get(reason, texts)
    if concerned is not None:
        texts = _WORDS_OF_A_MEMBER.get(reason, texts)
    if stopped.needs_staff:
        texts = _WORDS_FOR_STAFF.get(reason, texts)
    values = _values(stopped, concerned, zone)
    said = [fill(translate("Refusal", text), *values) for text in texts]
    unnamed = [
        translate("Refusal", _UNNAMED) if t == _NAMED else s
        for t, s in zip(texts, said, strict=True)
    ]
    others = _others_go_on(stopped)
    aloud = (translate("Refusal", "The others can go on."),) if others else ()
    return RefusalWords(said[0], (*said[1:], *others), (*unnamed, *aloud))


def derive_who(stopped: Stopped) -> str:
    """Who can do something about it."""
    if stopped.reason in _COME_AGAIN and stopped.fixable_by is FixableBy.VISITOR:
        return translate("Refusal", "There is no need to queue now.")
    return translate("Refusal", _WHO[stopped.fixable_by])


def derive_short_reason(member: Member, reason: Reason, age: int | None) -> str:
    """A row's words for someone who cannot come along."""
    if reason is Reason.UNDER_AGE and age is not None:
        return fill(translate("Refusal", "Age %1 · cannot enter"), age)
    if member.mark is Mark.NEEDS_STAFF or reason not in _SHORT:
        return translate("Refusal", "Please see our staff")
    return translate("Refusal", _SHORT[reason])


def _values(stopped: Stopped, concerned: Member | None, zone: ZoneInfo) -> tuple[object, ...]:
    tour = stopped.facts.tour if stopped.facts else stopped.visit.tour if stopped.visit else None
    start = opens = day = age = ""
    if tour is not None:
        start = spell_time(tour.starts_at_utc, zone)
        day = spell_date(tour.local_date(zone), stopped.language)
        age = str(tour.min_age)
    if stopped.facts is not None:
        opens = spell_time(stopped.facts.opens_at_utc, zone)
    name = ""
    if concerned is not None and stopped.visit is not None:
        name = spell_names(stopped.visit)[concerned.visitor.visitor_id]
    return start, opens, day, name, age, stopped.typed


def _others_go_on(stopped: Stopped) -> tuple[str, ...]:
    """Who may go on, by name, where one person is held back."""
    if not stopped.may_continue or stopped.visit is None or stopped.visitor_id is None:
        return ()
    if stopped.reason is Reason.NEEDS_ADULT:
        return ()  # whoever lacks an adult goes on with the others, once there is one
    others = [
        m for m in stopped.visit.marked(*GOING_ON) if m.visitor.visitor_id != stopped.visitor_id
    ]
    if not 0 < len(others) <= MOST_NAMES:
        return ()
    names = spell_names(stopped.visit)
    said = spell_list(names[member.visitor.visitor_id] for member in others)
    return (fill(translate("Refusal", "%1 can go on."), said),)

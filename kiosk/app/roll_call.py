"""Who is inside: read, ticked off, put on paper, and kept as a text that needs no program.

In an evacuation the kiosk may lose its power a minute later. So the list lies in the data folder
as plain text all the time, as new as the last change: any telephone, printer or editor shows it.
"""

import threading
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import structlog

from kiosk.app.area_words import choose
from kiosk.app.exports import open_exports
from kiosk.app.refusals import record_refusal
from kiosk.app.report_words import Word, spell, spell_place
from kiosk.domain.roll_call import (
    Person,
    Place,
    RollCall,
    RollTour,
    TickRefusal,
    TickRefused,
    derive_counts,
)
from kiosk.domain.staff import Right, StaffUser
from kiosk.domain.tours import Language, day_of
from kiosk.settings.model import Settings
from kiosk.sticker.design import Align
from kiosk.sticker.paper import PaperNotWritten, write_whole
from kiosk.sticker.table_pages import Cell, Column, Figure, Mark, Row, Table, Tone
from kiosk.sticker.tables import write_tables_pdf
from kiosk.store.roll_calls import Inside
from kiosk.store.store import Store

log = structlog.get_logger(__name__)

ROLL_CALL_FILE = "roll-call.txt"
KEEP_EVERY_S = 60.0

# A tour of yesterday evening may still be out after midnight.
_OVER_MIDNIGHT = timedelta(hours=12)


def derive_inside(now: datetime, zone: ZoneInfo) -> Inside:
    """Which tours may have people inside: today's, and last night's after midnight."""
    begins, ends = day_of(now, zone)
    return Inside(min(begins, now - _OVER_MIDNIGHT), ends, zone)


def read_roll_call(store: Store, zone: ZoneInfo, now: datetime) -> RollCall:
    """Everyone inside now. Raises StoreError."""
    return store.roll_calls.now(derive_inside(now, zone))


def tick(
    store: Store, user: StaffUser, person: str, zone: ZoneInfo, now: datetime, *, found: bool
) -> Person | TickRefused:
    """Tick somebody off, or take it back; journaled. Raises StoreError."""
    if not user.may(Right.ROLL_CALL):
        return _refuse(store, user, TickRefused(TickRefusal.NO_RIGHT))
    inside = derive_inside(now, zone)
    answer = store.roll_calls.tick(person, user.user_id, inside, found=found).result()
    return _refuse(store, user, answer) if isinstance(answer, TickRefused) else answer


def end_roll_call(
    store: Store, user: StaffUser, reason: str, zone: ZoneInfo, now: datetime
) -> RollCall | TickRefused:
    """Close the list; who was not found is journaled. Raises StoreError."""
    if not user.may(Right.ROLL_CALL):
        return _refuse(store, user, TickRefused(TickRefusal.NO_RIGHT))
    inside = derive_inside(now, zone)
    answer = store.roll_calls.end(user.user_id, reason, inside).result()
    return _refuse(store, user, answer) if isinstance(answer, TickRefused) else answer


def _refuse(store: Store, user: StaffUser, refused: TickRefused) -> TickRefused:
    record_refusal(store, "roll_call", refused.why.value, user.user_id)
    return refused


# --- on paper ------------------------------------------------------------------------------


def save_roll_call(
    store: Store, user: StaffUser, settings: Settings, language: Language, now: datetime
) -> Path | TickRefused:
    """Write the list as it is now into the data folder's exports; where it is.

    The journal says who made it. Raises StoreError, PaperNotWritten.
    """
    if not user.may(Right.ROLL_CALL):
        return _refuse(store, user, TickRefused(TickRefusal.NO_RIGHT))
    call = read_roll_call(store, settings.zone, now)
    folder = open_exports(settings.data_dir)
    path = folder / f"roll-call-{now.astimezone(settings.zone):%Y%m%d-%H%M%S}.pdf"
    write_roll_call_pdf(
        call,
        path,
        zone=settings.zone,
        venue=choose_venue(settings, language),
        language=language,
        made_at_utc=now,
    )
    store.roll_calls.record_saved(user.user_id, len(call.people)).result()
    return path


def choose_venue(settings: Settings, language: Language) -> str:
    """The venue's name in a language."""
    name = settings.venue.name
    return choose((name.zh_hans, name.zh_hant_hk, name.en), language)


def write_roll_call_pdf(
    call: RollCall,
    path: Path,
    *,
    zone: ZoneInfo,
    venue: str,
    language: Language,
    made_at_utc: datetime,
) -> None:
    """The list with boxes for a pen, for this account only. Raises PaperNotWritten."""
    write_tables_pdf(
        spell(Word.ROLL_CALL, language),
        tuple(_derive_blocks(call, zone, venue, language, made_at_utc)),
        path,
        made_at=made_at_utc.astimezone(zone),
        language=language,
        private=True,
    )


def _derive_blocks(
    call: RollCall, zone: ZoneInfo, venue: str, language: Language, made_at_utc: datetime
) -> Iterator[Table]:
    counts = call.counts
    made = f"{made_at_utc.astimezone(zone):%Y-%m-%d %H:%M:%S}"
    foot = f"{spell(Word.MADE, language)} {made}·{spell(Word.PERSONAL, language)}"
    figures = (
        Figure(str(counts.inside), spell(Word.INSIDE, language)),
        Figure(str(counts.found), spell(Word.FOUND, language), Tone.GOOD),
        Figure(
            str(counts.missing),
            spell(Word.MISSING, language),
            Tone.STOP if counts.missing else Tone.PLAIN,
        ),
        Figure(str(counts.guides), spell(Word.GUIDES, language)),
        Figure(str(counts.minors), spell(Word.MINORS, language)),
        Figure(str(counts.maybe_gone), spell(Word.MAYBE_GONE, language), Tone.QUIET),
    )
    places = [(place, [p for p in call.people if p.place is place]) for place in Place]
    yield Table(
        title=spell(Word.ROLL_CALL, language),
        above=venue,
        subtitle=made,
        figures=figures,
        columns=(
            Column(spell(Word.PLACE, language), 3),
            *(
                Column(spell(word, language), 1, Align.RIGHT)
                for word in (Word.PEOPLE, Word.FOUND, Word.MISSING)
            ),
        ),
        rows=tuple(
            Row(
                (
                    spell_place(place, language),
                    str(len(people)),
                    str(sum(p.is_found for p in people)),
                    str(derive_counts(people).missing),
                )
            )
            for place, people in places
            if people
        ),
        foot=foot,
    )
    for tour in call.tours:
        yield _derive_tour_table(tour, zone, language, foot)


def _derive_tour_table(tour: RollTour, zone: ZoneInfo, language: Language, foot: str) -> Table:
    counts = derive_counts(tour.people)
    missing = f"{spell(Word.MISSING, language)} {counts.missing} / {counts.inside}"
    return Table(
        title=f"{tour.starts_at_utc.astimezone(zone):%H:%M} {tour.name or tour.tour_id}",
        subtitle=missing,
        emblem=tour.group_letter,
        columns=(
            Column(spell(Word.TICK, language), 0.7),
            Column(spell(Word.NAME, language), 2.4),
            Column(spell(Word.PLACE, language), 2),
            Column(spell(Word.CART, language), 0.7),
            Column(spell(Word.PARTY, language), 1.4),
            Column(spell(Word.NOTES, language), 2.2),
        ),
        rows=tuple(_derive_row(person, zone, language) for person in tour.people),
        foot=foot,
    )


def _derive_row(person: Person, zone: ZoneInfo, language: Language) -> Row:
    if person.found_at_utc is not None:
        at = f"{person.found_at_utc.astimezone(zone):%H:%M}"
        box = Cell(at, Tone.GOOD, Mark.TICK)
    else:
        box = Cell("", Tone.STOP if person.counts else Tone.QUIET, Mark.BOX)
    return Row(
        (
            box,
            Cell(person.name),
            spell_place(person.place, language),
            person.cart,
            person.party,
            Cell(spell_remarks(person, language)),
        )
    )


def spell_remarks(person: Person, language: Language) -> str:
    """Guide or minor, and what the roster notes: who may need a hand."""
    parts = (
        spell(Word.GUIDE, language) if person.is_guide else "",
        spell(Word.MINOR, language) if person.is_minor else "",
        person.notes,
    )
    return "，".join(part for part in parts if part)


# --- as plain text -------------------------------------------------------------------------


def encode_roll_call_text(
    call: RollCall, *, zone: ZoneInfo, language: Language, made_at_utc: datetime
) -> str:
    """The list as lines that can be read and printed with anything, missing people first."""
    counts = call.counts
    lines = [
        f"{spell(Word.ROLL_CALL, language)}  {made_at_utc.astimezone(zone):%Y-%m-%d %H:%M:%S}",
        "",
        f"{spell(Word.INSIDE, language)} {counts.inside}"
        f"   {spell(Word.FOUND, language)} {counts.found}"
        f"   {spell(Word.MISSING, language)} {counts.missing}"
        f"   {spell(Word.GUIDES, language)} {counts.guides}"
        f"   {spell(Word.MINORS, language)} {counts.minors}"
        f"   {spell(Word.MAYBE_GONE, language)} {counts.maybe_gone}",
    ]
    if not call.people:
        lines += ["", spell(Word.NOBODY, language)]
    for tour in call.tours:
        start = f"{tour.starts_at_utc.astimezone(zone):%H:%M}"
        of_tour = derive_counts(tour.people)
        lines += [
            "",
            f"{start}  {tour.group_letter}  {tour.name or tour.tour_id}"
            f"   {spell(Word.MISSING, language)} {of_tour.missing} / {of_tour.inside}",
        ]
        lines += [_encode_line(person, zone, language) for person in tour.people]
    return "\n".join(lines) + "\n"


def _encode_line(person: Person, zone: ZoneInfo, language: Language) -> str:
    found = person.found_at_utc
    box = f"[x {found.astimezone(zone):%H:%M}]" if found else "[ ]"
    cart = f"{spell(Word.CART, language)} {person.cart}" if person.cart else ""
    parts = (
        person.name,
        spell_place(person.place, language),
        cart,
        person.party,
        spell_remarks(person, language),
    )
    return f"{box} " + "  ".join(part for part in parts if part)


class RollCallKeeper:
    """Keeps the text in the data folder as new as the last change, for this account only."""

    def __init__(
        self,
        store: Store,
        data_dir: Path,
        zone: ZoneInfo,
        language: Language,
        clock: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._path = data_dir / ROLL_CALL_FILE
        self._zone = zone
        self._language = language
        self._clock = clock
        self._seen: tuple[int, int] | None = None
        self._lock = threading.Lock()

    def keep(self) -> bool:
        """Write the text if anything has happened or a minute has passed; whether it was.

        Call it often; a look that finds nothing new costs one read. Raises StoreError. A disk
        that takes no file is logged, and tried again at the next call.
        """
        now = self._clock()
        state = (self._store.roll_calls.version(), int(now.timestamp() // KEEP_EVERY_S))
        with self._lock:
            if state == self._seen:
                return False
            call = read_roll_call(self._store, self._zone, now)
            text = encode_roll_call_text(
                call, zone=self._zone, language=self._language, made_at_utc=now
            )
            try:
                write_whole(self._path, text.encode(), private=True)
            except PaperNotWritten as error:
                log.error("roll call", what=error.what, remedy=error.remedy)
                return False
            self._seen = state
            return True


def read_last_text(data_dir: Path) -> str | None:
    """The text that was kept last; None where there is none, or none can be read."""
    try:
        return (data_dir / ROLL_CALL_FILE).read_text()
    except OSError:
        return None

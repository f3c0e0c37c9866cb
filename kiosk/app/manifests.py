"""A tour's manifest: read for the guide's page, kept on paper, and what guides add to it.

What changes something checks the right of whoever asks and is journaled; each such function
answers with what was done or with a typed refusal. The Futures of the store are waited for. All
raise StoreError.
"""

import re
import tempfile
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeVar, assert_never
from zoneinfo import ZoneInfo

from hardware.interfaces import DocumentPrinter
from kiosk.app.csv_files import write_csv
from kiosk.app.exports import Destination, ExportPlace, open_exports
from kiosk.app.refusals import record_refusal
from kiosk.app.rules import derive_flow_rules
from kiosk.domain.departures import Gate
from kiosk.domain.journal import Fact, FactKind
from kiosk.domain.manifests import (
    Headcount,
    ManifestRefusal,
    ManifestRefused,
    NotePhrase,
    TourMember,
    age_of_minor,
    derive_guardian,
    derive_standing,
    derive_tour_gate,
)
from kiosk.domain.staff import Right, StaffUser
from kiosk.domain.tours import Tour, TourStatus, day_of, derive_language
from kiosk.settings import Settings
from kiosk.sticker.manifest import Manifest, ManifestLine
from kiosk.sticker.manifest_pdf import write_manifest_pdf
from kiosk.store.store import Store

Answer = TypeVar("Answer")

PHRASE_WORDS: Mapping[NotePhrase, str] = {
    NotePhrase.WHEELCHAIR: "轮椅 Wheelchair",
    NotePhrase.WALKS_SLOWLY: "行走慢 Walks slowly",
    NotePhrase.HARD_OF_HEARING: "听力不便 Hard of hearing",
    NotePhrase.POOR_SIGHT: "视力不便 Poor sight",
    NotePhrase.ALLERGY: "过敏 Allergy",
    NotePhrase.UNWELL: "身体不适 Unwell",
    NotePhrase.NEEDS_INTERPRETER: "需要翻译 Needs an interpreter",
    NotePhrase.WAITS_OUTSIDE: "在外等候 Waits outside",
}
"""Phrases as paper has them: OTHER has words of its own."""

CSV_COLUMNS = (
    "number",
    "name",
    "booking_ref",
    "age",
    "guardian",
    "compartment",
    "state",
    "language",
    "luggage",
    "cart",
    "notes",
)


def asks_phones(settings: Settings) -> bool:
    """Whether this venue locks phones up, so that a departure has to look for them."""
    return derive_flow_rules(settings).has_lockers


@dataclass(frozen=True, slots=True)
class TourView:
    """One tour with all that its page shows, from one moment as far as matters.

    `carts`: who sits where, by visitor id. `headcount`: the last one, open or ended.
    `asks_phones`: whether the venue locks phones up.
    """

    tour: Tour
    members: tuple[TourMember, ...]
    gate: Gate
    carts: Mapping[str, str]
    headcount: Headcount | None
    no_shows: frozenset[str]
    asks_phones: bool = True


def read_tour_view(store: Store, tour_id: str, settings: Settings) -> TourView | None:
    """What the manifest's page shows; None for a tour that is not there."""
    tour = store.bookings.tour(tour_id)
    if tour is None:
        return None
    members, asks = store.manifest(tour_id), asks_phones(settings)
    return TourView(
        tour=tour,
        members=members,
        gate=derive_tour_gate(members, asks_phones=asks),
        asks_phones=asks,
        carts=read_carts(store, tour, members),
        headcount=store.manifests.headcount(tour_id),
        no_shows=frozenset(store.departures.no_shows(tour_id)),
    )


def read_carts(store: Store, tour: Tour, members: tuple[TourMember, ...]) -> Mapping[str, str]:
    """Who sits in which cart, by visitor id: as seated, else in the tour's one cart."""
    seated = store.seating.carts(tour.tour_id)
    people = (member.visitor.visitor_id for member in members)
    return {key: cart for key in people if (cart := seated.get(key, tour.cart))}


def read_todays_tours(store: Store, now: datetime, zone: ZoneInfo) -> tuple[Tour, ...]:
    """The tours of the venue's day, in their order."""
    return store.bookings.tours_between(*day_of(now, zone))


def choose_tour(tours: tuple[Tour, ...], now: datetime) -> Tour | None:
    """The tour that a guide most likely means: the next to leave, else the last that is out.

    A tour counts as next until it has departed, for at most two hours past its time.
    """
    planned = [
        tour
        for tour in tours
        if tour.status is TourStatus.PLANNED
        and (now - tour.starts_at_utc).total_seconds() < 2 * 3600
    ]
    if planned:
        return min(planned, key=lambda tour: tour.starts_at_utc)
    out = [tour for tour in tours if tour.status is TourStatus.DEPARTED]
    standing = [tour for tour in tours if tour.status is not TourStatus.CANCELLED]
    return max(out or standing, key=lambda tour: tour.starts_at_utc, default=None)


# --- what guides add -----------------------------------------------------------------------


def note_visitor(
    store: Store, visitor_id: str, phrase: NotePhrase, words: str, by: StaffUser
) -> str | ManifestRefused:
    """Note something of a visitor, for staff alone; the note's id."""
    return _change(
        store,
        "note_visitor",
        by,
        lambda: store.manifests.note(visitor_id, phrase, words, by.user_id),
        visitor=visitor_id,
    )


def take_back_note(store: Store, note_id: str, by: StaffUser) -> ManifestRefused | None:
    """The note goes, and so do its words; None when it is done."""
    return _change(
        store,
        "take_back_note",
        by,
        lambda: store.manifests.take_back_note(note_id, by.user_id),
        note=note_id,
    )


def begin_headcount(store: Store, tour_id: str, by: StaffUser) -> str | ManifestRefused:
    """Begin to count the tour's people as they stand there; the headcount's id."""
    return _change(
        store,
        "headcount",
        by,
        lambda: store.manifests.begin_headcount(tour_id, by.user_id),
        tour=tour_id,
    )


def tick_visitor(
    store: Store, tour_id: str, visitor_id: str, by: StaffUser, *, here: bool
) -> ManifestRefused | None:
    """Somebody was seen, or was not after all; None when it is written."""
    return _change(
        store,
        "headcount",
        by,
        lambda: store.manifests.tick(tour_id, visitor_id, by.user_id, here=here),
        tour=tour_id,
        visitor=visitor_id,
    )


def end_headcount(store: Store, tour_id: str, by: StaffUser) -> Headcount | ManifestRefused:
    """The count is done, and is in the journal."""
    return _change(
        store,
        "headcount",
        by,
        lambda: store.manifests.end_headcount(tour_id, by.user_id),
        tour=tour_id,
    )


def settle_phones(
    store: Store, visitor_id: str, phones: int, by: StaffUser
) -> ManifestRefused | None:
    """Staff have asked: this person has so many phones; None when it is written."""
    return _change(
        store,
        "settle_phones",
        by,
        lambda: store.phone_counts.settle(visitor_id, phones, by.user_id),
        right=Right.SET_DEPARTURE,
        visitor=visitor_id,
    )


def _change(
    store: Store,
    action: str,
    by: StaffUser,
    begin: "Callable[[], Future[Answer]]",
    *,
    right: Right = Right.SEE_MANIFEST,
    **about: str,
) -> Answer | ManifestRefused:
    answer = begin().result() if by.may(right) else ManifestRefused(ManifestRefusal.NO_RIGHT)
    if isinstance(answer, ManifestRefused):
        record_refusal(store, action, answer.why.value, by.user_id, **about)
    return answer


# --- on paper ------------------------------------------------------------------------------


class PaperKind(StrEnum):
    PDF = "pdf"
    CSV = "csv"


def save_manifest(
    store: Store,
    tour_id: str,
    kind: PaperKind,
    settings: Settings,
    by: StaffUser,
    now: datetime,
    place: ExportPlace | None = None,
) -> Path | ManifestRefused:
    """Write a tour's manifest to a `place`, else into the data folder; where it is now.

    Only this account may read it, as far as the disk knows accounts, and the journal says who
    made it and whether it left the kiosk. Raises PaperNotWritten.
    """
    if place is None:
        place = ExportPlace(open_exports(settings.data_dir))
    path = _write_manifest(store, tour_id, kind, settings, by, now, place.folder)
    if not isinstance(path, ManifestRefused):
        note_saved(store, tour_id, kind, by, place.destination)
    return path


def _write_manifest(
    store: Store,
    tour_id: str,
    kind: PaperKind,
    settings: Settings,
    by: StaffUser,
    now: datetime,
    folder: Path,
) -> Path | ManifestRefused:
    view = read_tour_view(store, tour_id, settings) if by.may(Right.SEE_MANIFEST) else None
    if view is None:
        why = (
            ManifestRefusal.TOUR_UNKNOWN if by.may(Right.SEE_MANIFEST) else ManifestRefusal.NO_RIGHT
        )
        record_refusal(store, "save_manifest", why.value, by.user_id, tour=tour_id)
        return ManifestRefused(why)
    manifest = derive_manifest(
        view,
        zone=settings.zone,
        now=now,
        venue=settings.venue.name.zh_hans,
    )
    path = folder / derive_paper_name("manifest", view.tour.tour_id, kind, manifest.made_at_local)
    match kind:
        case PaperKind.PDF:
            write_manifest_pdf(manifest, path, private=True)
        case PaperKind.CSV:
            write_manifest_csv(manifest, path, private=True)
        case never:
            assert_never(never)
    return path


def note_saved(store: Store, tour_id: str, kind: PaperKind, by: StaffUser, to: Destination) -> None:
    """Journal that a tour's names have left the store, how, and where to."""
    about = {"tour": tour_id, "format": kind.value, "place": to.value, "by": by.user_id}
    store.journal.record(Fact(FactKind.MANIFEST_SAVED, about)).result()


def print_manifest(
    store: Store,
    tour_id: str,
    printer: DocumentPrinter,
    settings: Settings,
    by: StaffUser,
    now: datetime,
) -> str | ManifestRefused:
    """Print a tour's manifest; the queue's name. No file is left behind.

    Raises PaperNotWritten and HardwareError.
    """
    with tempfile.TemporaryDirectory(prefix="kiosk-paper-") as folder:
        path = _write_manifest(store, tour_id, PaperKind.PDF, settings, by, now, Path(folder))
        if isinstance(path, ManifestRefused):
            return path
        note_saved(store, tour_id, PaperKind.PDF, by, Destination.PRINTER)
        printer.print_document(path, path.stem)
    return printer.queue


def derive_paper_name(what: str, about: str, kind: PaperKind, at: datetime) -> str:
    """A file name that any disk takes: `manifest-T-1030-20261121-101200.pdf`."""
    plain = re.sub(r"[^A-Za-z0-9._-]+", "_", about).strip("._") or "tour"
    return f"{what}-{plain[:60]}-{at:%Y%m%d-%H%M%S}.{kind.value}"


def derive_manifest(view: TourView, *, zone: ZoneInfo, now: datetime, venue: str) -> Manifest:
    """The manifest at `now` (UTC). Ages and guardians are given for minors only."""
    tour = view.tour
    on = tour.local_date(zone)
    return Manifest(
        tour_name=tour.name,
        starts_at_local=tour.local_start(zone),
        group_letter=tour.group_letter,
        made_at_local=now.astimezone(zone),
        lines=tuple(
            ManifestLine(
                number=place,
                name=member.visitor.name,
                reference=member.booking_reference,
                standing=derive_standing(member, asks_phones=view.asks_phones),
                compartment="" if member.compartment is None else str(member.compartment),
                age=age_of_minor(member, on),
                guardian=guardian.visitor.name
                if (guardian := derive_guardian(member, view.members, on))
                else "",
                language=member.language.value if member.language else "",
                luggage=" ".join(map(str, member.luggage)),
                cart=view.carts.get(member.visitor.visitor_id, ""),
                notes=spell_notes(member),
            )
            for place, member in enumerate(view.members, start=1)
        ),
        phones=view.gate.phones,
        phones_locked=view.gate.locked,
        guide=tour.guide,
        cart=tour.cart,
        venue=venue,
        language=derive_language(tour.language),
    )


def spell_notes(member: TourMember) -> str:
    """Staff's notes and the roster's, as paper has them."""
    own = (PHRASE_WORDS.get(note.phrase, note.words) for note in member.notes)
    return "; ".join(words for words in (*own, member.notes_brought) if words)


def write_manifest_csv(manifest: Manifest, path: Path, *, private: bool = False) -> None:
    """Write the lines for a spreadsheet. Raises PaperNotWritten."""
    write_csv(
        path,
        CSV_COLUMNS,
        (
            (
                line.number,
                line.name,
                line.reference,
                line.age,
                line.guardian,
                line.compartment,
                line.standing.value,
                line.language,
                line.luggage,
                line.cart,
                line.notes,
            )
            for line in manifest.lines
        ),
        private=private,
    )

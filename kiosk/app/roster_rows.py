"""From a roster's rows to tours, bookings and visitors.

A tour's and a booking's columns may be given on every row or only on the first; what is
given twice must agree. Everything that is wrong with a row is said with its column.
"""

import re
import unicodedata
from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from kiosk.app.roster_cells import (
    BadCell,
    parse_count,
    parse_date,
    parse_document_number,
    parse_kind,
    parse_text,
    parse_time,
    parse_word,
)
from kiosk.app.roster_columns import Header, RowCells, RowError
from kiosk.app.roster_files import Cell, Row
from kiosk.app.roster_words import LANGUAGES, ROLES, STATUSES, Column
from kiosk.domain.areas import derive_area
from kiosk.domain.passes import hash_document_number
from kiosk.domain.tours import BookingStatus
from kiosk.domain.visitors import Role, RosterDocument
from kiosk.store.bookings import derive_reference_key
from kiosk.store.roster import RosterBooking, RosterTour, RosterVisitor

DEFAULT_CAPACITY = 30  # where the roster says nothing
_MOST_SEATS = 9999
_MOST_AGE = 120
_BESIDE_THE_POINT = re.compile(r"[\W_]+")
_BETWEEN_NAMES = re.compile(r"[\s,;，；、]+")
_ENTITLEMENT = re.compile(r"[a-z][a-z0-9_-]{0,31}")
_EARLIEST_BIRTH = date(1900, 1, 1)


class RowReader:
    """Reads the rows below a header and remembers the tours and bookings they name."""

    def __init__(self, header: Header, *, zone: ZoneInfo, document_key: bytes) -> None:
        self.tours: dict[str, RosterTour] = {}
        self.bookings: dict[str, RosterBooking] = {}
        self.errors: list[RowError] = []
        self._header = header
        self._zone = zone
        self._document_key = document_key
        self._tour_rows: dict[str, int] = {}
        self._booking_rows: dict[str, int] = {}
        self._last_tour: tuple[tuple[Cell | None, ...], RosterTour] | None = None

    def read(self, row: Row) -> RosterVisitor | None:
        """The visitor of a row; None for an empty row and for one that is wrong.

        All that is wrong with the row is added to `errors`.
        """
        number, cells = row
        reading = RowCells(self._header, number, cells)
        if reading.is_empty:
            return None
        tour = self._read_tour(reading)
        booking = self._read_booking(reading, tour)
        visitor = self._read_visitor(reading, tour, booking)
        if booking is not None:
            key = booking.reference_key
            self._booking_rows.setdefault(key, number)
            if reading.errors:
                booking = replace(self.bookings.get(key, booking), incomplete=True)
            self.bookings[key] = booking
        if reading.errors:
            self.errors += reading.errors
            return None
        return visitor

    def note_incomplete(self, reference_key: str) -> None:
        """A row of this booking was left out."""
        self.bookings[reference_key] = replace(self.bookings[reference_key], incomplete=True)

    # --- the tour ---

    def _read_tour(self, reading: RowCells) -> RosterTour | None:
        cells = reading.of_the_tour()
        if self._last_tour is not None and self._last_tour[0] == cells:
            return self._last_tour[1]
        tour_id = reading.text(Column.TOUR_ID)
        if not tour_id:
            reading.fault(Column.TOUR_ID, "The tour id is missing.")
            return None
        before = len(reading.errors)
        known = self.tours.get(tour_id)
        starts_at = self._read_start(reading, tour_id, known)
        given: dict[Column, str | int | None] = {
            Column.TOUR_NAME: reading.text(Column.TOUR_NAME) or None,
            Column.CAPACITY: (capacity := reading.parse(Column.CAPACITY, _parse_capacity)),
            Column.MIN_AGE: (min_age := reading.parse(Column.MIN_AGE, _parse_min_age)),
            Column.LANGUAGE: reading.text(Column.LANGUAGE) or None,
            Column.GUIDE: reading.text(Column.GUIDE) or None,
        }
        if known is not None:
            said = (known.name, known.capacity, known.min_age, known.language, known.guide)
            for (column, value), other in zip(given.items(), said, strict=True):
                if value is not None and value != other:
                    self._contradict(reading, column, f"Tour {tour_id}", self._tour_rows[tour_id])
            tour = known
        elif starts_at is None or len(reading.errors) > before:
            return None
        else:
            tour = RosterTour(
                tour_id=tour_id,
                name=reading.text(Column.TOUR_NAME) or tour_id,
                starts_at_utc=starts_at,
                capacity=DEFAULT_CAPACITY if capacity is None else capacity,
                min_age=min_age or 0,
                language=reading.text(Column.LANGUAGE),
                guide=reading.text(Column.GUIDE),
            )
            self.tours[tour_id] = tour
            self._tour_rows[tour_id] = reading.number
        if len(reading.errors) == before:
            self._last_tour = (cells, tour)
        return tour

    def _read_start(
        self, reading: RowCells, tour_id: str, known: RosterTour | None
    ) -> datetime | None:
        """When the tour starts, in UTC; a known tour's rows may leave date and time out."""
        day = reading.parse(Column.TOUR_DATE, parse_date)
        clock = reading.parse(Column.TOUR_TIME, parse_time)
        if reading.is_blank(Column.TOUR_TIME):
            clock = _time_within(reading.cell(Column.TOUR_DATE))
        if known is None:
            for column, value in ((Column.TOUR_DATE, day), (Column.TOUR_TIME, clock)):
                if value is None and reading.is_blank(column):
                    reading.fault(column, f"The first row of tour {tour_id} must give this.")
            return None if day is None or clock is None else self._resolve(reading, day, clock)
        local = known.starts_at_utc.astimezone(self._zone)
        name, row = f"Tour {tour_id}", self._tour_rows[tour_id]
        if day is not None and day != local.date():
            self._contradict(reading, Column.TOUR_DATE, name, row)
        if clock is not None and clock != local.time():
            self._contradict(reading, Column.TOUR_TIME, name, row)
        return known.starts_at_utc

    def _resolve(self, reading: RowCells, day: date, clock: time) -> datetime | None:
        """The point in time; a time of day that summer time leaves out is none."""
        local = datetime.combine(day, clock, self._zone)
        starts_at = local.astimezone(UTC)
        if starts_at.astimezone(self._zone).replace(tzinfo=None) != local.replace(tzinfo=None):
            reading.fault(
                Column.TOUR_TIME,
                f"There is no {clock:%H:%M} on {day} at the venue: the clocks go forward.",
            )
            return None
        return starts_at

    # --- the booking ---

    def _read_booking(self, reading: RowCells, tour: RosterTour | None) -> RosterBooking | None:
        reference = reading.text(Column.BOOKING_REF)
        key = derive_reference_key(reference)
        if not key:
            what = "has neither letters nor digits" if reference else "is missing"
            reading.fault(Column.BOOKING_REF, f"The booking reference {what}.")
            return None
        known = self.bookings.get(key)
        status = reading.parse(Column.BOOKING_STATUS, _parse_status)
        # A language that the screens do not speak is chosen at the kiosk, not refused here.
        language = LANGUAGES.find(reading.text(Column.LANGUAGE_PREF))
        if known is None:
            if tour is None:
                return None
            return RosterBooking(
                reference_key=key,
                reference=reference,
                tour_id=tour.tour_id,
                status=status or BookingStatus.CONFIRMED,
                language=language,
            )
        name, row = f"Booking {known.reference}", self._booking_rows[key]
        if tour is not None and known.tour_id != tour.tour_id:
            self._contradict(reading, Column.TOUR_ID, name, row)
        if status is not None and status is not known.status:
            self._contradict(reading, Column.BOOKING_STATUS, name, row)
        return replace(known, language=language) if language and not known.language else known

    def _contradict(self, reading: RowCells, column: Column, what: str, row: int) -> None:
        here = reading.text(column)
        reading.fault(column, f"{what} says “{here}” here and something else in row {row}.")

    # --- the visitor ---

    def _read_visitor(
        self, reading: RowCells, tour: RosterTour | None, booking: RosterBooking | None
    ) -> RosterVisitor:
        name, latin = reading.text(Column.NAME), reading.text(Column.NAME_LATIN)
        if not name and not latin:
            reading.fault(Column.NAME, "The visitor's name is missing.")
        on = tour.starts_at_utc.astimezone(self._zone).date() if tour else date.max
        document, birth_date, area = self._read_document(reading, on)
        return RosterVisitor(
            row=reading.number,
            reference_key=booking.reference_key if booking else "",
            role=reading.parse(Column.ROLE, _parse_role),
            name=name,
            name_latin=latin,
            name_key=derive_name_key(name or latin),
            document=document,
            birth_date=birth_date,
            phone=reading.text(Column.PHONE),
            notes=reading.notes(),
            area=area,
            entitlements=reading.parse(Column.ENTITLEMENTS, _parse_entitlements) or frozenset(),
        )

    def _read_document(
        self, reading: RowCells, on: date
    ) -> tuple[RosterDocument | None, date | None, str]:
        """The document as it may be kept, the birth date (column's, or number's), the area."""
        before = len(reading.errors)
        kind = reading.parse(Column.DOCUMENT_TYPE, parse_kind)
        read = None
        if len(reading.errors) == before:
            read = reading.parse(
                Column.DOCUMENT_NUMBER, lambda cell: parse_document_number(kind, cell, today=on)
            )
        born = reading.parse(Column.BIRTH_DATE, _parse_birth_date)
        if born is not None and not _EARLIEST_BIRTH <= born <= on:
            reading.fault(Column.BIRTH_DATE, "Nobody on this tour can be born on this day.")
        elif born and read and read.birth_date and born != read.birth_date:
            reading.fault(
                Column.BIRTH_DATE,
                f"The document number ending in {read.last4} holds another birth date.",
            )
        if read is None:
            return None, born, ""
        number_hash = hash_document_number(read.number, self._document_key)
        area = derive_area(read.kind, read.number, read.nationality)
        return RosterDocument(read.kind, number_hash, read.last4), born or read.birth_date, area


def derive_name_key(name: str) -> str:
    """A name as two rosters are compared by it: no case, width, space or punctuation."""
    return _BESIDE_THE_POINT.sub("", unicodedata.normalize("NFKC", name).casefold())


def _parse_capacity(cell: Cell) -> int:
    seats = parse_count(cell, "capacity", most=_MOST_SEATS)
    if seats == 0:
        raise BadCell("A tour has at least one seat.")
    return seats


def _parse_min_age(cell: Cell) -> int:
    return parse_count(cell, "minimum age", most=_MOST_AGE)


def _parse_status(cell: Cell) -> BookingStatus:
    return parse_word(STATUSES, cell, "status", "confirmed, unconfirmed or cancelled")


def _parse_role(cell: Cell) -> Role:
    return parse_word(ROLES, cell, "role", "booker, guest or member")


def _parse_entitlements(cell: Cell) -> frozenset[str]:
    """Short names, separated by blanks, commas or semicolons."""
    names = frozenset(_BETWEEN_NAMES.split(parse_text(cell).casefold())) - {""}
    if wrong := sorted(name for name in names if not _ENTITLEMENT.fullmatch(name)):
        raise BadCell(
            f"“{wrong[0]}” is no short name of an entitlement: small letters, digits, _ and -."
        )
    return names


def _parse_birth_date(cell: Cell) -> date:
    return parse_date(cell, quote=False)


def _time_within(cell: Cell) -> time | None:
    """The time of day that a date's cell may hold as well."""
    if isinstance(cell, datetime) or (isinstance(cell, str) and ":" in parse_text(cell)):
        try:
            return parse_time(cell)
        except BadCell:
            return None
    return None

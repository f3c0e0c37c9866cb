"""People, tours and documents for tests: one family, one tour, built from a few words."""

from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import sha256
from zoneinfo import ZoneInfo

from kiosk.domain.decisions import PresentedDocument, VenueRules
from kiosk.domain.documents import DocumentKind
from kiosk.domain.flow_rules import FlowRules
from kiosk.domain.tours import Booking, BookingStatus, Tour
from kiosk.domain.visit import Visit, begin_visit
from kiosk.domain.visitors import Role, RosterDocument, Visitor

SHANGHAI = ZoneInfo("Asia/Shanghai")
VENUE = VenueRules(site="BJ1", zone=SHANGHAI)
RULES = FlowRules(venue=VENUE)
DAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 2, 12, tzinfo=UTC)  # 10:12 at the venue

TOUR = Tour(
    tour_id="T-1030",
    name="工厂之旅",
    starts_at_utc=datetime(2026, 11, 21, 2, 30, tzinfo=UTC),
    capacity=30,
    min_age=6,
    language="zh",
    guide="李导",
    group_letter="B",
)
BOOKING = Booking("b-1", "BK2611210417", TOUR.tour_id, BookingStatus.CONFIRMED)


def number_hash(number: str) -> bytes:
    return sha256(number.encode()).digest()


def visitor(
    key: str,
    *names: str,
    born: date | None = date(1990, 5, 17),
    role: Role = Role.GUEST,
    numbered: bool = True,
) -> Visitor:
    """A visitor whose document number is made from `key`."""
    document = RosterDocument(DocumentKind.RESIDENT_ID, number_hash(key), key[-4:].rjust(4, "0"))
    return Visitor(
        visitor_id=f"v-{key}",
        booking_id=BOOKING.booking_id,
        role=role,
        names=names,
        document=document if numbered else None,
        birth_date=born,
    )


def document_of(person: Visitor, **changes: object) -> PresentedDocument:
    """The document that this person really carries."""
    assert person.document is not None
    document = PresentedDocument(
        kind=DocumentKind.RESIDENT_ID,
        number_hash=person.document.number_hash,
        pass_hash=person.document.number_hash[:6],
        last4=person.document.last4,
        names=person.names,
        birth_date=person.birth_date,
    )
    return replace(document, **changes)  # type: ignore[arg-type]  # fields by name, in tests


FATHER = visitor("father", "张建国", role=Role.BOOKER)
MOTHER = visitor("mother", "Anna Eriksson", born=date(1991, 2, 3))
TEEN = visitor("teen", "张欣悦", born=date(2013, 9, 1))
TODDLER = visitor("toddler", "张小宝", born=date(2021, 6, 1))
FAMILY = (FATHER, MOTHER, TEEN)


def visit_of_family(party: tuple[Visitor, ...] = FAMILY) -> Visit:
    return begin_visit("visit-1", BOOKING, TOUR, DAY, party, "2026-1")

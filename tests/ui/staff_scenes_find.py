"""Finding people and one visitor's page, with something on them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from kiosk.app.staff import SignedIn
from kiosk.app.walk_ins import Comer
from kiosk.domain.by_hand import Identified, Present
from kiosk.domain.documents import DocumentKind
from kiosk.domain.journal import FactKind, FactValue, JournalRow
from kiosk.domain.moves import Move, MoveStage
from kiosk.domain.search import Way
from kiosk.domain.tours import BookingStatus
from kiosk.domain.visit import StickerState
from kiosk.domain.visitors import Role, RosterDocument, Visitor, VisitorState
from kiosk.store.records import BookingRecord
from kiosk.store.search import FoundVisitor, SearchAnswer
from kiosk.store.visits import HeldThere, StickerStory, VisitStory
from kiosk.ui.walk_in_rows import Draft, FreeTour
from tests.samples import BOOKING, NOW, TOUR, number_hash
from tests.ui.staff_scenes import NEVER, WANG, DeviceBoard, StaffScene


def person(key: str, *names: str, **changes: Any) -> Visitor:
    document = RosterDocument(DocumentKind.RESIDENT_ID, number_hash(key), key[-4:].rjust(4, "0"))
    return replace(
        Visitor(f"v-{key}", BOOKING.booking_id, Role.GUEST, names, document, date(1990, 5, 17)),
        **changes,
    )


IN = VisitorState.ADMITTED
FATHER = person("4213", "张建国", role=Role.BOOKER, state=IN)
MOTHER = person("0918", "Anna-Maria Elisabeth Eriksson-Lindqvist", state=IN)
CHILD = person("0000", "张欣悦", document=None, birth_date=date(2014, 3, 1))
BLOCKED = person("7777", "欧阳震华", blocked=True)
STANDBY = person("1111", "Zhang Wei")
TOMORROW = replace(
    TOUR,
    tour_id="T-2",
    name="總裝車間參觀",
    group_letter="F",
    starts_at_utc=TOUR.starts_at_utc + timedelta(days=1),
)


def found(visitor: Visitor, **changes: Any) -> FoundVisitor:
    known = FoundVisitor(visitor, TOUR, BOOKING.reference, BookingStatus.CONFIRMED, Way.WORDS)
    return replace(known, **changes)


FEW = (
    found(FATHER, compartment=17, station="K1"),
    found(MOTHER),
    found(CHILD),
    found(BLOCKED),
    found(STANDBY, tour=TOMORROW, booking_status=BookingStatus.UNCONFIRMED),
    found(person("2222", "张伟"), void_sticker=True),
)
MANY = tuple(found(person(f"{n:04}", f"张{'伟芳娜秀英'[n % 5]}{n}")) for n in range(40))


def row(number: int, kind: FactKind, **data: FactValue) -> JournalRow:
    at = NOW - timedelta(minutes=number)
    return JournalRow(f"e{number}", "K1", 90 - number, at, kind, data, b"")


STORY = VisitStory(
    visitor=FATHER,
    booking=BOOKING,
    tour=TOUR,
    party=(FATHER, MOTHER, CHILD),
    admitted_at_utc=NOW - timedelta(minutes=3),
    held=(HeldThere(17, "K1", NOW - timedelta(minutes=2), locked=True),),
    stickers=(StickerStory("j1", StickerState.PRINTED, False, NOW),),
    tags=(117, 118),
    notes="轮椅 wheelchair, please seat at the front",
    rows=(
        row(1, FactKind.STICKER_PRINTED),
        row(2, FactKind.HOLDING_STARTED, compartment=17),
        row(3, FactKind.VISITOR_ADMITTED, identified="document"),
        row(4, FactKind.OVERRIDE_GIVEN, rules="document_expired", reason="known"),
        row(9, FactKind.ATTEMPT_REFUSED, reason="document_expired"),
    ),
)
EXPECTED = replace(
    STORY, visitor=CHILD, admitted_at_utc=None, held=(), stickers=(), tags=(), notes="", rows=()
)
REFUSED = replace(
    EXPECTED,
    visitor=BLOCKED,
    party=(BLOCKED,),
    block_reason="photographed",
    blocked_until_utc=NOW + timedelta(days=7),
    booking=replace(BOOKING, status=BookingStatus.UNCONFIRMED),
)


TOURS = (
    FreeTour(TOUR, 4),
    FreeTour(
        replace(TOUR, tour_id="T-3", starts_at_utc=TOUR.starts_at_utc + timedelta(hours=1)), 0
    ),
    FreeTour(
        replace(TOUR, tour_id="T-4", starts_at_utc=TOUR.starts_at_utc + timedelta(hours=2)), 30
    ),
)
COMERS = (
    Comer(name_latin="LI LEI", number="11010519491231002X"),
    Comer(name_latin="LI XIAO", birth_date=date(2015, 1, 31)),
    Comer(name="韩梅梅"),
)
PARTY = (
    FATHER,
    replace(MOTHER, state=VisitorState.EXPECTED),
    CHILD,
    *(person(f"{n}{n}{n}{n}", f"张{n}") for n in range(2, 9)),
)
PRESENT = (
    Present(MOTHER.visitor_id, Identified.LAST4, last4="0918"),
    Present(CHILD.visitor_id, Identified.KNOWN),
    Present("v-2222", Identified.DOCUMENT),
)


def find_scenes() -> Iterator[StaffScene]:
    """The page that finds people, and that of one."""
    signed_in = SignedIn(WANG, NEVER, DeviceBoard(()))
    for name, typed, answer in (
        ("empty", "", SearchAnswer()),
        ("few", "ZHANG", SearchAnswer(FEW)),
        ("many", "Z", SearchAnswer(MANY, more=True)),
        ("nobody", "XQZ 12", SearchAnswer()),
        ("unready", "W", SearchAnswer(FEW[:2], unready=12500)),
    ):

        def fill(model: Any, typed: str = typed, answer: SearchAnswer = answer) -> None:
            model.fold(bool(answer.found))
            model.show_found(answer, typed)

        yield StaffScene(f"find-{name}", signed_in, page="FindPage", fill=fill)

    def fill_keys(model: Any) -> None:
        model.fold(False)
        model.show_found(SearchAnswer(MANY, more=True), "Z")

    yield StaffScene("find-typing", signed_in, page="FindPage", fill=fill_keys)
    for name, story, section in (
        ("in", STORY, "actions"),
        ("party", STORY, "party"),
        ("story", STORY, "story"),
        ("expected", EXPECTED, "actions"),
        ("blocked", REFUSED, "actions"),
        ("gone", None, "party"),
    ):

        def fill_story(
            model: Any, story: VisitStory | None = story, section: str = section
        ) -> None:
            model.show_story(story)
            model.showSection(section)

        yield StaffScene(f"visitor-{name}", signed_in, page="VisitorPage", fill=fill_story)
    under_way = Move("m1", (FATHER.visitor_id,), 17, 22, WANG.user_id, new_opened=True)
    for stage, move in (
        ("opening", replace(under_way, new_opened=False)),
        ("carrying", replace(under_way, old_opened=True, stage=MoveStage.UNDER_WAY)),
    ):

        def fill_move(model: Any, move: Move = move) -> None:
            model.show_story(STORY)
            model.show_move(move)

        yield StaffScene(f"visitor-moving-{stage}", signed_in, page="VisitorPage", fill=fill_move)
    for name, people, draft in (
        ("empty", (), Draft()),
        ("typing", (), Draft("LI LEI", "11010519491231002X", "19491231")),
        ("people", COMERS, Draft()),
    ):

        def fill_comers(
            model: Any, people: tuple[Comer, ...] = people, draft: Draft = draft
        ) -> None:
            model.show_tours(TOURS)
            model.show_people(people, draft)

        yield StaffScene(f"walk-in-{name}", signed_in, page="WalkInPage", fill=fill_comers)
    for name, present, door in (("nobody", (), ""), ("some", PRESENT, "17")):

        def fill_party(
            model: Any, present: tuple[Present, ...] = present, door: str = door
        ) -> None:
            model.show_party(BookingRecord(BOOKING, TOUR, (*PARTY, BLOCKED)))
            model.show_present(present, door)

        yield StaffScene(f"by-hand-{name}", signed_in, page="ByHandPage", fill=fill_party)

"""What waits, the wall and the journal, with something on them."""

from collections.abc import Callable, Iterator
from datetime import timedelta

from hardware.interfaces import DoorState
from kiosk.app.device_board import DeviceBoard
from kiosk.app.sign_in import UnknownBadge
from kiosk.app.staff import SignedIn, SigningIn
from kiosk.domain.alarms import AlarmWhy
from kiosk.domain.compartments import CompartmentState
from kiosk.domain.decisions import Reason
from kiosk.domain.journal import FactKind, FactValue, JournalRow
from kiosk.domain.moves import Move, MoveStage
from kiosk.domain.states import StaffWhy
from kiosk.domain.waiting import (
    BagLeft,
    DeviceOut,
    DoorStuck,
    DoorUnsettled,
    DoorWrong,
    PouchLeft,
    StationCall,
    StickersStuck,
    StickersUnsure,
    UndecidedVisitor,
    sort_waiting,
)
from kiosk.store.journal_pages import JournalPage
from kiosk.store.records import CompartmentRecord
from kiosk.ui.compartment_rows import CompartmentBoard, Holder
from kiosk.ui.staff_page import StaffPageViewModel
from kiosk.ui.view_models.compartments import CompartmentsViewModel
from kiosk.ui.view_models.journal import JournalBoard, JournalViewModel
from kiosk.ui.view_models.waiting import WaitingViewModel
from tests.samples import NOW, TOUR
from tests.ui.cast import WALL
from tests.ui.staff_scenes import GUIDE, NEVER, WANG, StaffScene

NOTHING = DeviceBoard()
Fill = Callable[[StaffPageViewModel], None]


def ago(minutes: int) -> timedelta:
    return timedelta(minutes=minutes)


QUEUE = sort_waiting(
    [
        StationCall(
            "c1", "K2-0417", "K2", StaffWhy.ASKED, NOW - ago(2), "Documents", None, ("张建国",)
        ),
        StationCall("c2", "K1-0420", "K1", StaffWhy.DOOR_LEFT_OPEN, NOW - ago(1), "", 17),
        UndecidedVisitor(
            "c3",
            "K1-0409",
            "K1",
            Reason.NAME_MISMATCH,
            NOW - ago(4),
            "v-1",
            ("Maximiliane von Hohenlohe-Waldenburg",),
        ),
        DoorWrong(17, AlarmWhy.LEFT_OPEN, NOW - ago(3)),
        DoorWrong(21, AlarmWhy.OPENED_BY_ITSELF, NOW - ago(6), held=True),
        DoorStuck(7, NOW - ago(11), held=True, names=("张建国", "Anna Eriksson")),
        DoorUnsettled(9, NOW - ago(31)),
        StickersStuck(
            3,
            NOW - ago(5),
            "The printer is out of labels.",
            "Put in a new roll, close the printer, and press its feed button once.",
        ),
        StickersUnsure(1, NOW - ago(8)),
        DeviceOut(
            "scanner1",
            "scanner",
            "The device on /dev/ttyACM0 was unplugged or lost power.",
            "Check its cable and plug.",
            NOW - ago(9),
        ),
        PouchLeft(5, "K1", ("v-1",), "T-1030", NOW - ago(90), ("张建国", "Anna Eriksson")),
        BagLeft("tag-1", 31, "T-1030", NOW - ago(95), "B3"),
    ],
    NOW,
)

RECORDS = tuple(
    CompartmentRecord(
        door,
        ("v-1",) if door.state is CompartmentState.HELD else (),
        NOW - ago(door.number) if door.state is CompartmentState.HELD else None,
        fault="jammed" if door.state is CompartmentState.OUT_OF_ORDER else "",
        fault_since_utc=NOW - ago(30) if door.number == 46 else None,
    )
    for door in WALL
)
BOARD = CompartmentBoard(
    RECORDS,
    {r.compartment.number: DoorState.CLOSED for r in RECORDS} | {20: DoorState.OPEN},
    {16: Holder("v-4213", TOUR, ("张建国", "Anna Eriksson", "张欣悦"))},
    opens=True,
)
MOVE = Move("m", ("v-1",), 16, 22, "u-wang", True, True, MoveStage.UNDER_WAY)


def row(number: int, kind: FactKind, **data: FactValue) -> JournalRow:
    at = NOW - timedelta(seconds=17 * number)
    return JournalRow(f"e{number}", "K1", 1000 - number, at, kind, data, bytes(32))


ROWS = (
    row(1, FactKind.SIGNED_IN, user="u-wang", method="badge"),
    row(2, FactKind.STICKER_SETTLED, job="j", visitor="v-1", came_out=True, by="u-wang"),
    row(3, FactKind.COMPARTMENT_BLOCKED, compartment=7, reason="door_broken", by="u-wang"),
    row(4, FactKind.HOLDING_MOVED, compartment=7, to=9, visitors=["v-1", "v-2"], by="u-wang"),
    row(5, FactKind.ATTEMPT_REFUSED, reason="name_mismatch", visitor="v-2", needs_staff=True),
    row(6, FactKind.ACTION_REFUSED, action="unblock", why="no_right", by="u-li"),
    row(7, FactKind.SIGN_IN_FAILED, method="badge", why="unknown_badge", count=3),
    *(row(8 + n, kind, compartment=n, visitor="v-1") for n, kind in enumerate(FactKind)),
)
JOURNAL = JournalBoard(
    JournalPage(
        ROWS,
        {"u-wang": "王敏", "u-li": "李导"},
        {"v-1": "张建国", "v-2": "Maximiliane von Hohenlohe-Waldenburg"},
    ),
    (("u-wang", "王敏"), ("u-li", "李导"), ("u-anna", "Anna-Maria Lindqvist")),
    "Maximiliane von Hohenlohe-Waldenburg",
)


def fill_queue(model: StaffPageViewModel) -> None:
    assert isinstance(model, WaitingViewModel)
    model.show_queue(QUEUE)


def fill_wall(number: int, move: Move | None = None) -> Fill:
    def fill(model: StaffPageViewModel) -> None:
        assert isinstance(model, CompartmentsViewModel)
        model.show_board(BOARD, move)
        model.choose(number)

    return fill


def fill_journal(section: str = "", visitor: str = "") -> Fill:
    def fill(model: StaffPageViewModel) -> None:
        assert isinstance(model, JournalViewModel)
        model.subject = visitor
        model.show_board(JOURNAL)
        if section:
            model.showSection(section)

    return fill


def waiting_scenes() -> Iterator[StaffScene]:
    """The queue, the wall and the journal, for who may see them."""
    wang, guide = SignedIn(WANG, NEVER, NOTHING), SignedIn(GUIDE, NEVER, NOTHING)
    yield StaffScene("people-badge", SigningIn((WANG, GUIDE), badges=True))
    yield StaffScene(
        "people-badge-unknown", SigningIn((WANG, GUIDE), trouble=UnknownBadge(), badges=True)
    )
    yield StaffScene("waiting-none", wang, page="WaitingPage")
    yield StaffScene("waiting", wang, page="WaitingPage", fill=fill_queue)
    yield StaffScene("waiting-guide", guide, page="WaitingPage", fill=fill_queue)
    yield StaffScene("wall", wang, page="CompartmentsPage", fill=fill_wall(0))
    for number in (16, 20, 46):
        name = f"wall-{number}"
        yield StaffScene(name, wang, page="CompartmentsPage", fill=fill_wall(number))
    yield StaffScene("wall-moving", wang, page="CompartmentsPage", fill=fill_wall(16, MOVE))
    yield StaffScene("journal", wang, page="JournalPage", fill=fill_journal())
    yield StaffScene("journal-visitor", wang, page="JournalPage", fill=fill_journal("", "v-2"))
    for section in ("people", "groups"):
        yield StaffScene(f"journal-{section}", wang, page="JournalPage", fill=fill_journal(section))

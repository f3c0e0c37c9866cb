"""Giving phones back, and opening everything, with people in it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from hardware.interfaces import OpenOutcome
from kiosk.app.device_board import DeviceBoard
from kiosk.app.doors import Opening
from kiosk.app.staff import SignedIn
from kiosk.domain.releases import ByTour, DoorStage, HeldPouch, ReleaseDoor, ReleaseRun
from kiosk.domain.staff import StaffUser
from kiosk.domain.tours import TourStatus
from kiosk.store.releases import LeftPouch
from kiosk.ui.release_rows import ReleaseBoard
from kiosk.ui.view_models.emergency import EmergencyShown, EmergencyViewModel
from kiosk.ui.view_models.release import ReleaseViewModel
from tests.samples import NOW, TOUR
from tests.ui.cast import LONG_WALL, UNEVEN_WALL, WALL
from tests.ui.staff_scenes import NEVER, WANG, StaffScene

_SURNAMES = "陈李黄张梁何林吴郑欧"
_OTHER = replace(TOUR, tour_id="T-1100", name="Works tour in English", group_letter="C")
_BACK = replace(TOUR, status=TourStatus.RETURNED)


def _pouch(number: int, *names: str, tour: object = _BACK, station: str = "K1") -> LeftPouch:
    ids = tuple(f"v{number}-{n}" for n in range(len(names)))
    since = NOW - timedelta(minutes=90 + number)
    return LeftPouch(HeldPouch(number, station, ids, TOUR.tour_id, since), tour, names)


def _by_hand(item: LeftPouch) -> LeftPouch:
    return replace(item, pouch=replace(item.pouch, by_hand=True))


PEOPLE = tuple(f"{_SURNAMES[n % 10]}{'嘉志美俊'[n % 4]}{'文明欣豪'[n // 4 % 4]}" for n in range(28))
LEFT = (
    *(_pouch(n + 1, name) for n, name in enumerate(PEOPLE[:-1])),
    _by_hand(_pouch(28, PEOPLE[-1])),
    _pouch(31, "Maria-Magdalena Wolfeschlegelsteinhausen", "Erik Lindqvist", tour=_OTHER),
    _pouch(5, "欧阳子涵", station="Gate-West-12"),
)
BOARD = ReleaseBoard(LEFT, WALL)
FEW = replace(BOARD, left=LEFT[26:])
_STAGES = (
    *[DoorStage.TAKEN_AND_CLOSED] * 9,
    *[DoorStage.OPEN] * 6,
    DoorStage.DID_NOT_OPEN,
    DoorStage.STILL_INSIDE,
    DoorStage.UNKNOWN,
    DoorStage.OPENING,
    *[DoorStage.WAITING] * 9,
)
RUN = ReleaseRun(
    "r1",
    ByTour(TOUR.tour_id),
    WANG.user_id,
    tuple(
        ReleaseDoor(
            item.pouch.number,
            item.pouch.visitor_ids,
            stage,
            tries=1,
            released=stage in {DoorStage.OPEN, DoorStage.TAKEN_AND_CLOSED},
        )
        for item, stage in zip(LEFT[:28], _STAGES, strict=True)
    ),
)
STOPPED = replace(
    RUN,
    doors=tuple(
        replace(d, stage=DoorStage.STOPPED)
        if d.stage in {DoorStage.WAITING, DoorStage.OPENING}
        else d
        for d in RUN.doors
    ),
)


def _scene(name: str, *acts: object, user: StaffUser = WANG) -> StaffScene:
    """`acts` are done to the page's model one after the other."""

    def fill(model: ReleaseViewModel | EmergencyViewModel) -> None:
        for act in acts:
            act(model)  # type: ignore[operator]  # functions of a model, in tests

    page = "EmergencyPage" if name.startswith("emergency") else "ReleasePage"
    return StaffScene(name, SignedIn(user, NEVER, DeviceBoard()), page=page, fill=fill)


def _typed(text: str) -> object:
    return lambda model: [model.typeCharacter(character) for character in text]


def _board(board: ReleaseBoard) -> object:
    return lambda model: model.show_board(board)


def _section(name: str) -> object:
    return lambda model: model.showSection(name)


def _emergency(**changes: object) -> object:
    shown = EmergencyShown(wall=WALL)
    return lambda model: model.show_emergency(replace(shown, **changes))


def release_scenes() -> Iterator[StaffScene]:
    """The page for giving phones back in every section, and the page that opens everything."""
    full, few = _board(BOARD), _board(FEW)
    yield _scene("release", full)
    yield _scene("release-none", _board(ReleaseBoard((), WALL)))
    yield _scene("release-no-doors", _board(ReleaseBoard()))
    yield _scene("release-uneven", _board(ReleaseBoard(LEFT, UNEVEN_WALL)))
    yield _scene("release-long", _board(ReleaseBoard(LEFT, LONG_WALL)))
    yield _scene("release-run", full, lambda model: model.show_runs((RUN,)))
    yield _scene("release-stopped", full, lambda model: model.show_runs((STOPPED,)))
    yield _scene("release-run-none", full, _section("run"))
    yield _scene("release-left", few, _section("left"))
    yield _scene("release-left-all", full, _section("left"), lambda model: model.toggleEvery())
    yield _scene("release-find", full, _section("find"))
    yield _scene("release-found", full, _section("find"), _typed("CH"))
    yield _scene("release-folded", full, _section("find"), lambda model: model.fold(True))
    yield _scene("release-by-hand", few, _section("left"), lambda m: m.touchFound("K1/28"))
    yield _scene("release-taker", full, lambda model: model.touchLeft("K1/31"))
    yield _scene("release-taker-typed", full, lambda m: m.touchLeft("K1/31"), _typed("WANG MIN"))
    yield _scene(
        "release-refused", full, lambda m: m.refuse("柜子没有响应，没有开门。请检查电源和线缆。")
    )
    opened = tuple(
        Opening(n, OpenOutcome.JAMMED if n == 17 else OpenOutcome.OPENED) for n in range(1, 31)
    )
    yield _scene("emergency", _emergency())
    yield _scene("emergency-reason", _emergency(reason=0))
    yield _scene("emergency-begun", _emergency(reason=0, begun=True, openings=opened))
    yield _scene("emergency-over", _emergency(reason=0, begun=True, openings=opened, is_over=True))
    yield _scene("emergency-no-doors")

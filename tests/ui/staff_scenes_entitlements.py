"""Meals and rides: every answer, the queue, and a visitor without a sticker."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

from kiosk.app.device_board import DeviceBoard
from kiosk.app.staff import SignedIn
from kiosk.domain.entitlements import (
    Declined,
    Declines,
    Granted,
    QueuedNumber,
    QueueState,
    Redemption,
)
from kiosk.settings.entitlements import EntitlementSetting
from kiosk.settings.venue import Words
from kiosk.store.entitlements import Redeemed, StillToHave
from kiosk.ui.view_models.entitlements import EntitlementBoard, EntitlementsViewModel
from tests.samples import NOW
from tests.ui.staff_scenes import GUIDE, NEVER, StaffScene

MEAL = EntitlementSetting(
    id="meal", name=Words(zh_hans="食堂套餐", zh_hant_hk="食堂套餐", en="Canteen meal")
)
RIDE = EntitlementSetting(
    id="ride", name=Words(zh_hans="试驾体验", zh_hant_hk="試駕體驗", en="Test ride"), queue="A"
)
PHOTO = EntitlementSetting(
    id="photo",
    name=Words(zh_hans="纪念合影", zh_hant_hk="紀念合照", en="Souvenir photo"),
)
OFFERED = (MEAL, RIDE, PHOTO)

HAD = Redemption("r1", "meal", "v1", "b1", "Gate-West-12", "u1", NOW - timedelta(minutes=41))
QUEUE = tuple(
    QueuedNumber(
        f"q{n}",
        "ride",
        n,
        QueueState.CALLED if n < 3 else QueueState.MISSED if n == 4 else QueueState.WAITING,
        f"v{n}",
        NOW - timedelta(minutes=40 - n),
    )
    for n in range(1, 24)
)
BOARD = EntitlementBoard(redeemed=(HAD,) * 27, queue=QUEUE)
OWN = replace(
    BOARD,
    visitor="Maria-Magdalena Wolfeschlegelsteinhausen",
    own=(
        StillToHave("meal", Declined(Declines.ALREADY_REDEEMED, HAD), (HAD,)),
        StillToHave("ride", Granted(0), ()),
        StillToHave("photo", Declined(Declines.NOT_RETURNED), ()),
    ),
)

Act = Callable[[EntitlementsViewModel], None]


def _scene(name: str, *acts: Act) -> StaffScene:
    def fill(model: EntitlementsViewModel) -> None:
        for act in acts:
            act(model)

    state = SignedIn(GUIDE, NEVER, DeviceBoard())
    return StaffScene(f"entitlements-{name}", state, page="EntitlementsPage", fill=fill)


def _ride(model: EntitlementsViewModel) -> None:
    model.choose("ride")
    model.show_board(BOARD)


def _answer(name: str, answer: Redeemed | Declined) -> Act:
    return lambda model: model.show_answer(name, answer)


def entitlement_scenes() -> Iterator[StaffScene]:
    yield _scene("meal", lambda m: m.choose("meal"), lambda m: m.show_board(BOARD))
    yield _scene("queue", _ride)
    yield _scene("queue-none", lambda m: m.choose("ride"))
    ride = replace(HAD, entitlement_id="ride", number=117)
    yield _scene("number", _ride, _answer("ride", Redeemed(ride, 0)))
    yield _scene("yes", lambda m: m.choose("meal"), _answer("meal", Redeemed(HAD, 2)))
    for why in Declines:
        yield _scene(
            f"no-{why.value}",
            _ride if why is Declines.UNKNOWN_STICKER else lambda m: m.choose("meal"),
            _answer("meal", Declined(why, HAD)),
        )
    yield _scene("own", lambda m: m.show_board(OWN))
    yield _scene("take-back", _ride, _answer("ride", Redeemed(HAD, 0)), lambda m: m.takeBack())

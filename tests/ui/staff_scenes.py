"""The staff's pages with something on them: what pictures and layout tests show."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from hardware.interfaces import HealthState
from kiosk.app import device_tests as dt
from kiosk.app.device_board import DeviceBoard, DeviceLine, DeviceSort
from kiosk.app.sign_in import MustWait, StoreTrouble, WrongPin
from kiosk.app.staff import SignedIn, SigningIn, StaffState
from kiosk.app.stickers import QueuedSticker
from kiosk.domain.alarms import AlarmWhy
from kiosk.domain.documents import DocumentKind
from kiosk.domain.staff import Role, StaffUser
from kiosk.domain.visit import StickerState
from kiosk.store.alarms import StandingAlarm
from tests.samples import NOW

NEVER = 1e9  # by time.monotonic(): in many years

WANG = StaffUser("u-wang", "王敏", Role.SUPERVISOR)
GUIDE = StaffUser("u-li", "李导", Role.GUIDE)
PEOPLE = (
    WANG,
    GUIDE,
    StaffUser("u-anna", "Anna-Maria Lindqvist", Role.STAFF),
    StaffUser("u-chen", "陈大文", Role.STAFF),
    StaffUser("u-admin", "管理", Role.ADMINISTRATOR),
)
CROWD = tuple(StaffUser(f"u-{n}", f"{'陈李黄张梁'[n % 5]}{n + 1}", Role.STAFF) for n in range(24))

FINE = (
    DeviceLine("scanner1", DeviceSort.SCANNER, "camera://0", HealthState.READY, "", "", 0, 18204),
    DeviceLine(
        "documents1", DeviceSort.DOCUMENTS, "sdt:///dev/ttyUSB2", HealthState.READY, "", "", 1, 904
    ),
    DeviceLine(
        "documents2",
        DeviceSort.DOCUMENTS,
        "mrz:///dev/serial/by-id/usb-DESKO_GmbH_PENTA_Scanner_0001-if00",
        HealthState.READY,
        "",
        "",
        210,
        12,
        1,
    ),
    DeviceLine(
        "lockers1",
        DeviceSort.LOCKERS,
        "cu48+tcp://10.0.0.8:4001",
        HealthState.READY,
        "",
        "",
        0,
        120431,
        17,
    ),
    DeviceLine(
        "printer1", DeviceSort.PRINTER, "zpl+tcp://10.0.0.9:9100", HealthState.READY, "", "", 3, 88
    ),
)
BROKEN = (
    replace(
        FINE[0],
        state=HealthState.DOWN,
        detail="The device on /dev/ttyACM0 was unplugged or lost power.",
        remedy="Check its cable and plug.",
        answered_s=42,
        errors=3,
    ),
    replace(FINE[1], state=HealthState.STARTING, answered_s=None, exchanges=0),
    FINE[2],
    replace(
        FINE[3],
        state=HealthState.DOWN,
        detail="Locker board 0 on 10.0.0.8:4001 does not answer.",
        remedy="Check the board's power, the A and B wires, and the board number in its URL.",
        answered_s=7200,
        errors=812,
    ),
    replace(
        FINE[4],
        state=HealthState.FAULT,
        detail="The printer is out of labels.",
        remedy="Put in a new roll, close the printer, and press its feed button once.",
    ),
)
ALARMS = tuple(
    StandingAlarm(number, why, NOW - timedelta(minutes=number))
    for number, why in zip((7, 17, 48), AlarmWhy, strict=True)
)


def sticker(number: int, state: StickerState, fault: str = "", remedy: str = "") -> QueuedSticker:
    return QueuedSticker(
        job_id=f"job{number}",
        visitor_id=f"v-{number}",
        masked_name="张*" if number % 2 else "M*** W***",
        tour_id="T-1030",
        state=state,
        reprint=False,
        fault=fault,
        remedy=remedy,
        made_at_utc=NOW - timedelta(minutes=number),
    )


STICKERS = (
    sticker(
        1,
        StickerState.UNSURE,
        "The kiosk stopped while this sticker was being printed.",
        "Look whether the sticker came out; if not, print it again.",
    ),
    sticker(
        2,
        StickerState.WAITING,
        "The printer is out of labels.",
        "Put in a new roll, close the printer, and press its feed button once.",
    ),
    sticker(3, StickerState.QUEUED),
    *(sticker(n, StickerState.UNSURE, "Nobody knows.") for n in range(4, 9)),
)
CROWDED = DeviceBoard(
    tuple(replace(line, key=f"{line.key}-{n}") for n in range(3) for line in BROKEN),
    ALARMS,
    STICKERS,
)


@dataclass(frozen=True, slots=True)
class StaffScene:
    """`person`: whose PIN is asked for; `page`: which page was opened; `sheet`: over it.

    `fill` puts into the page's model what it shows.
    """

    name: str
    state: StaffState
    person: str = ""
    digits: int = 0
    page: str = ""
    section: str = "devices"
    sheet: str = ""
    fill: Callable[[Any], None] = lambda _model: None


@dataclass
class QuietDesk:
    """A `StaffDesk` that remembers what the touches asked for, and does nothing."""

    asked: list[tuple[object, ...]] = field(default_factory=list)

    def enter(self) -> None:
        self.asked.append(("enter",))

    def sign_in(self, user_id: str, pin: str) -> None:
        self.asked.append(("sign_in", user_id, pin))

    def leave(self) -> None:
        self.asked.append(("leave",))

    def touch(self) -> None: ...

    def test(self, key: str) -> None:
        self.asked.append(("test", key))

    def end_test(self) -> None:
        self.asked.append(("end_test",))

    def settle_sticker(self, job_id: str, *, came_out: bool) -> None:
        self.asked.append(("settle", job_id, came_out))


STANDINGS: tuple[tuple[DeviceSort, dt.Standing], ...] = (
    (DeviceSort.LOCKERS, dt.DoorOpening(7)),
    (DeviceSort.LOCKERS, dt.DoorOpen(7)),
    (DeviceSort.LOCKERS, dt.DoorClosed(7)),
    (DeviceSort.LOCKERS, dt.DoorJammed(7)),
    (DeviceSort.LOCKERS, dt.DoorUnknown(7, BROKEN[3].detail, BROKEN[3].remedy)),
    (DeviceSort.LOCKERS, dt.NoDoorFree()),
    (DeviceSort.LOCKERS, dt.NotAnswering(BROKEN[3].detail, BROKEN[3].remedy)),
    (DeviceSort.SCANNER, dt.CodeAwaited()),
    *((DeviceSort.SCANNER, dt.CodeRead(kind, 238, "QRCode")) for kind in dt.CodeSort),
    (DeviceSort.SCANNER, dt.NothingCame()),
    (DeviceSort.DOCUMENTS, dt.DocumentAwaited()),
    *((DeviceSort.DOCUMENTS, dt.DocumentRead(kind, "002X")) for kind in DocumentKind),
    (DeviceSort.DOCUMENTS, dt.DocumentUnread()),
    (DeviceSort.PRINTER, dt.TrialPrinting()),
    (DeviceSort.PRINTER, dt.TrialPrinted()),
    (DeviceSort.PRINTER, dt.TrialFailed(BROKEN[4].detail, BROKEN[4].remedy)),
    (DeviceSort.PRINTER, dt.TrialUnknown("The line went dead.", "Look at the printer.")),
)


def staff_scenes() -> Iterator[StaffScene]:
    """Every staff page, and every way in which it can stand."""
    yield StaffScene("people", SigningIn(PEOPLE))
    yield StaffScene("people-crowd", SigningIn(CROWD))
    yield StaffScene("people-none", SigningIn())
    yield StaffScene("people-store", SigningIn(trouble=StoreTrouble()))
    yield StaffScene("pin", SigningIn(PEOPLE), WANG.user_id, 3)
    yield StaffScene("pin-full", SigningIn(PEOPLE), PEOPLE[2].user_id, 8)
    for name, trouble in (
        ("wrong", WrongPin()),
        ("wait", MustWait(time.monotonic() + 27)),
        ("store", StoreTrouble()),
    ):
        state = SigningIn(PEOPLE, WANG.user_id, trouble)
        yield StaffScene(f"pin-{name}", state, WANG.user_id)
    yield StaffScene("home", SignedIn(WANG, NEVER, DeviceBoard(BROKEN, ALARMS, STICKERS)))
    for user in (GUIDE, PEOPLE[2], PEOPLE[4]):
        state = SignedIn(user, NEVER, DeviceBoard(BROKEN, ALARMS, STICKERS))
        yield StaffScene(f"home-{user.role.value}", state)
    fine, broken = DeviceBoard(FINE), DeviceBoard(BROKEN, ALARMS, STICKERS)
    yield StaffScene("devices", SignedIn(WANG, NEVER, fine), page="DevicesPage")
    yield StaffScene("devices-broken", SignedIn(WANG, NEVER, broken), page="DevicesPage")
    yield StaffScene("devices-guide", SignedIn(GUIDE, NEVER, broken), page="DevicesPage")
    yield StaffScene("devices-crowd", SignedIn(WANG, NEVER, CROWDED), page="DevicesPage")
    for section in ("doors", "stickers"):
        for name, board in (("none", fine), ("some", broken)):
            yield StaffScene(
                f"{section}-{name}",
                SignedIn(WANG, NEVER, board),
                page="DevicesPage",
                section=section,
            )
    # Those of single pages build on what is above.
    from tests.ui.staff_scenes_entitlements import entitlement_scenes
    from tests.ui.staff_scenes_find import find_scenes
    from tests.ui.staff_scenes_inside import inside_scenes
    from tests.ui.staff_scenes_luggage import luggage_scenes
    from tests.ui.staff_scenes_manifest import manifest_scenes
    from tests.ui.staff_scenes_release import release_scenes
    from tests.ui.staff_scenes_reports import report_scenes
    from tests.ui.staff_scenes_seating import seating_scenes
    from tests.ui.staff_scenes_waiting import waiting_scenes

    yield from manifest_scenes()
    yield from release_scenes()
    yield from inside_scenes()
    yield from report_scenes()
    yield from find_scenes()
    yield from entitlement_scenes()
    yield from seating_scenes()
    yield from luggage_scenes()
    yield from waiting_scenes()
    yield StaffScene("language", SignedIn(WANG, NEVER, fine), sheet="staffLanguage")
    yield StaffScene("display", SignedIn(WANG, NEVER, fine), sheet="display")
    for sort, standing in STANDINGS:
        detail = getattr(standing, "sort", getattr(standing, "kind", ""))
        name = f"test-{type(standing).__name__}-{detail}".rstrip("-")
        test = dt.DeviceTest(f"{sort.value}1", sort, standing)
        yield StaffScene(name, SignedIn(WANG, NEVER, fine, test), page="DevicesPage", sheet="test")

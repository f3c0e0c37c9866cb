"""What the bench panel's buttons do to the simulated devices and people."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor

import structlog

from hardware.interfaces import DeviceHealth, HealthState, IdCard, PrinterFault
from hardware.sim.devices import (
    SimCardReader,
    SimDevice,
    SimLockers,
    SimPrinter,
    SimReader,
    SimScanner,
    Trouble,
)
from kiosk.demo.onlooker import Onlooker
from kiosk.demo.people import Person
from kiosk.demo.preparation import DemoPass
from kiosk.demo.stage import Stage
from kiosk.demo.visits import Visits
from kiosk.ui.view_models.bench import BenchCard, BenchDevice, BenchPass, BenchSwitch

log = structlog.get_logger(__name__)

HOLD_S = 1.5

JAM_NEXT = "jam-next"
FORCE = "force"
CLOSE = "close"
MODULE = "module"

_TROUBLE_WORDS = {
    Trouble.SILENT: "Silent",
    Trouble.GARBLED: "Garbled",
    Trouble.NOISY: "Noisy",
    Trouble.ECHOING: "Echoing",
    Trouble.SLOW: "Slow",
    Trouble.UNPLUGGED: "Unplugged",
}
_FAULT_WORDS = {
    PrinterFault.PAPER_OUT: "Out of paper",
    PrinterFault.HEAD_OPEN: "Cover open",
    PrinterFault.RIBBON_OUT: "Out of ribbon",
    PrinterFault.JAM: "Label stuck",
    PrinterFault.PAUSED: "Paused",
    PrinterFault.TOO_HOT: "Too hot",
    PrinterFault.TOO_COLD: "Too cold",
    PrinterFault.BUFFER_FULL: "Memory full",
    PrinterFault.WRONG_MEDIA: "Wrong labels",
    PrinterFault.OTHER: "Other fault",
}


class StageControls:
    """`BenchControls` for a stage; every call returns at once.

    `list_health` tells how the kiosk sees its devices. `visits` is given when there is a
    window whose controls can be touched.
    """

    def __init__(
        self,
        stage: Stage,
        screen: Onlooker,
        passes: dict[str, DemoPass],
        list_health: Callable[[], Iterable[DeviceHealth]],
    ) -> None:
        self._stage = stage
        self._screen = screen
        self._passes = passes
        self._list_health = list_health
        self._people: dict[str, Person] = {
            person.key: person for held in passes.values() for person in held.booking.people
        }
        self._devices = {str(at): device for at, device in enumerate(stage.devices)}
        self._doing = ThreadPoolExecutor(max_workers=1, thread_name_prefix="bench")
        # Faults strike while somebody is being played, too.
        self._faults = ThreadPoolExecutor(max_workers=1, thread_name_prefix="bench faults")
        self._jammed: int | None = None
        self.visits: Visits | None = None

    def list_passes(self) -> tuple[BenchPass, ...]:
        return tuple(
            BenchPass(key, held.booking.title, held.booking.subtitle)
            for key, held in self._passes.items()
        )

    def hold_pass(self, key: str) -> None:
        self._stage.scanner.show(self._passes[key].text)
        self._doing.submit(self._lower_pass)

    def list_cards(self, pass_key: str) -> tuple[BenchCard, ...]:
        return tuple(
            BenchCard(person.key, person.name or person.latin)
            for person in self._passes[pass_key].booking.people
        )

    def put_card(self, key: str) -> None:
        document = self._people[key].document()
        self._stage.put(document)
        if isinstance(document, IdCard):
            self._doing.submit(self._pick_up_card)

    def close_doors(self) -> None:
        lockers = self._stage.lockers
        for number in lockers.open_doors:
            lockers.close_door(number)

    def list_devices(self) -> tuple[BenchDevice, ...]:
        seen = {health.url: health for health in self._list_health()}
        return tuple(
            self._show_device(key, device, seen.get(device.url))
            for key, device in self._devices.items()
        )

    def switch(self, device: str, key: str, on: bool, /) -> None:
        # Pulling a plug waits for the line's own thread.
        self._faults.submit(self._switch, self._devices[device], key, on)

    def play_family(self) -> None:
        if self.visits is not None:
            self._doing.submit(self._play)

    def close(self) -> None:
        """Let what is being done end."""
        for executor in (self._doing, self._faults):
            executor.shutdown(wait=True, cancel_futures=True)

    # --- devices ---------------------------------------------------------------------------

    def _show_device(self, key: str, device: SimDevice, health: DeviceHealth | None) -> BenchDevice:
        return BenchDevice(
            key,
            f"{_name(device)} · {device.family}",
            health.state.value if health is not None else "",
            self._describe(device, health),
            (*self._special_switches(device), *_line_switches(device)),
        )

    def _describe(self, device: SimDevice, health: DeviceHealth | None) -> str:
        if health is not None and health.state in {HealthState.FAULT, HealthState.DOWN}:
            return health.detail
        match device:
            case SimLockers():
                return f"{_count(len(device.open_doors), 'door')} open"
            case SimPrinter():
                return f"{_count(device.labels_out, 'label')} came out"
            case SimReader() if device.occupied:
                return "A card lies on it"
            case _:
                return ""

    def _special_switches(self, device: SimDevice) -> Iterable[BenchSwitch]:
        """What can befall this kind of device besides its line."""
        match device:
            case SimLockers():
                yield BenchSwitch(JAM_NEXT, "Next door jams", self._jammed is not None)
                yield BenchSwitch(FORCE, "Force a door", momentary=True)
                yield BenchSwitch(CLOSE, "Close all doors", momentary=True)
            case SimPrinter():
                for fault in device.possible:
                    yield BenchSwitch(fault.value, _FAULT_WORDS[fault], fault in device.standing)
            case SimCardReader():
                yield BenchSwitch(MODULE, "Module broken", device.model.out_of_order)
            case _:
                pass

    def _switch(self, device: SimDevice, key: str, on: bool) -> None:
        match device:
            case SimLockers() if key == JAM_NEXT:
                self._jam_next(on)
            case SimLockers() if key == FORCE:
                self._force_door()
            case SimLockers() if key == CLOSE:
                self.close_doors()
            case SimPrinter() if key in tuple(PrinterFault):
                (device.fail if on else device.mend)(PrinterFault(key))
            case SimCardReader() if key == MODULE:
                device.model.out_of_order = on
            case _:
                device.suffer(Trouble(key), on)

    def _jam_next(self, jammed: bool) -> None:
        lockers = self._stage.lockers
        if self._jammed is not None:
            lockers.free(self._jammed)
        self._jammed = self._screen.next_compartment() if jammed else None
        if self._jammed is not None:
            lockers.jam(self._jammed)

    def _force_door(self) -> None:
        """Open the last door that is shut, as somebody with a crowbar would."""
        lockers = self._stage.lockers
        shut = [number for number in lockers.numbers if number not in lockers.open_doors]
        if shut:
            lockers.open_by_hand(shut[-1])

    # --- people ----------------------------------------------------------------------------

    def _play(self) -> None:
        assert self.visits is not None
        try:
            self.visits.family()
        except Exception:
            log.exception("the family's visit broke off")

    def _lower_pass(self) -> None:
        self._stage.wait(HOLD_S)
        self._stage.scanner.show(None)

    def _pick_up_card(self) -> None:
        self._stage.wait(HOLD_S)
        self._stage.take_away()


def _name(device: SimDevice) -> str:
    match device:
        case SimScanner():
            return "Scanner"
        case SimCardReader():
            return "Card reader"
        case SimReader():
            return "Passport reader"
        case SimLockers():
            return "Lockers"
        case SimPrinter():
            return "Printer"
        case _:
            return "Device"


def _line_switches(device: SimDevice) -> Iterable[BenchSwitch]:
    for trouble in device.troubles:
        yield BenchSwitch(trouble.value, _TROUBLE_WORDS[trouble], device.suffers(trouble))


def _count(number: int, thing: str) -> str:
    return f"{number or 'No'} {thing}{'' if number == 1 else 's'}"

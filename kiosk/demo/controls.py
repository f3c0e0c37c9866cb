"""What the bench panel's buttons do to the simulated devices and people."""

from concurrent.futures import ThreadPoolExecutor

import structlog

from hardware.interfaces import IdCard
from kiosk.demo.onlooker import Onlooker
from kiosk.demo.people import Person
from kiosk.demo.preparation import DemoPass
from kiosk.demo.stage import Stage
from kiosk.demo.visits import Visits
from kiosk.ui.view_models.bench import BenchCard, BenchPass

log = structlog.get_logger(__name__)

HOLD_S = 1.5


class StageControls:
    """`BenchControls` for a stage; every call returns at once.

    `visits` is given when there is a window whose controls can be touched.
    """

    def __init__(self, stage: Stage, screen: Onlooker, passes: dict[str, DemoPass]) -> None:
        self._stage = stage
        self._screen = screen
        self._passes = passes
        self._people: dict[str, Person] = {
            person.key: person for held in passes.values() for person in held.booking.people
        }
        self._doing = ThreadPoolExecutor(max_workers=1, thread_name_prefix="bench")
        self._jammed: int | None = None
        self.visits: Visits | None = None

    def list_passes(self) -> tuple[BenchPass, ...]:
        return tuple(
            BenchPass(key, held.booking.title, held.booking.subtitle)
            for key, held in self._passes.items()
        )

    def hold_pass(self, key: str) -> None:
        self._stage.camera.show(self._passes[key].text)
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

    def close_door(self) -> None:
        for number in self._stage.open_doors:
            self._stage.close_door(number)

    def jam_next_door(self, jammed: bool, /) -> None:
        if self._jammed is not None:
            self._stage.free(self._jammed)
        self._jammed = self._screen.next_compartment() if jammed else None
        if self._jammed is not None:
            self._stage.jam(self._jammed)

    def empty_printer(self, empty: bool, /) -> None:
        self._stage.empty_printer(empty)

    def silence_lockers(self, silent: bool, /) -> None:
        self._stage.door_line.faults.silent = silent

    def unplug_reader(self, unplugged: bool, /) -> None:
        line = self._stage.card_line
        self._doing.submit(line.unplug if unplugged else line.replug)

    def play_family(self) -> None:
        if self.visits is not None:
            self._doing.submit(self._play)

    def close(self) -> None:
        """Let what is being done end."""
        self._doing.shutdown(wait=True, cancel_futures=True)

    def _play(self) -> None:
        assert self.visits is not None
        try:
            self.visits.family()
        except Exception:
            log.exception("the family's visit broke off")

    def _lower_pass(self) -> None:
        self._stage.wait(HOLD_S)
        self._stage.camera.show(None)

    def _pick_up_card(self) -> None:
        self._stage.wait(HOLD_S)
        self._stage.take_away()

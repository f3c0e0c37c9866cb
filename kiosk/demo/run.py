"""`kiosk demo`: on a desktop with the bench beside the kiosk, else played off-screen."""

import json
import shutil
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from zoneinfo import ZoneInfo

from hardware.interfaces import DeviceHealth
from kiosk.app.clock import read_utc
from kiosk.app.pins import Pins
from kiosk.bootstrap import Station
from kiosk.demo.clock import DemoClock
from kiosk.demo.controls import StageControls
from kiosk.demo.homecoming import Homecoming
from kiosk.demo.onlooker import Onlooker
from kiosk.demo.preparation import DemoPass, prepare, store_luggage
from kiosk.demo.programme import Programme
from kiosk.demo.roster import OPENING_TIME, OPENING_TIME_BY_HAND, SLOW_FROM, build_roster
from kiosk.demo.stage import Cast, Stage
from kiosk.demo.summary import Summary, summarise
from kiosk.demo.visits import Album, Visits
from kiosk.domain import states as st
from kiosk.domain.staff import Role
from kiosk.settings.entitlements import EntitledAfter, EntitledPer, EntitlementSetting
from kiosk.settings.model import CheckIn, NameOnSticker, Settings
from kiosk.settings.venue import Venue, Words
from kiosk.settings.wording import encode_toml_value
from kiosk.store.releases import LeftPouch
from kiosk.ui.application import has_display, open_application, open_window
from kiosk.ui.remote_hands import RemoteHands
from kiosk.ui.sounds import Sounds, find_player
from kiosk.ui.staff_models import StaffModels
from kiosk.ui.venue import derive_look
from kiosk.ui.view_models.arrival import ArrivalViewModel
from kiosk.ui.view_models.bench import BenchViewModel
from kiosk.ui.view_models.staff import StaffViewModel

ZONE = ZoneInfo("Asia/Shanghai")
PORTRAIT = (1080, 1920)
DESKTOP = (540, 960)
WATCHABLE_PACE_S = 1.2
CONFIG = "kiosk.toml"
DEMO_STAFF, DEMO_PIN = "Demo", "2580"
LUGGAGE_PLACES = ("A1", "A2", "A3", "B1", "B2", "B3")
CONFIG_HEAD = "# The station of a demonstration, to look into with the command line."
MEAL = EntitlementSetting(
    id="meal",
    name=Words(zh_hans="午餐", zh_hant_hk="午餐", en="Lunch"),
    after=EntitledAfter.RETURNED,
)
RIDE = EntitlementSetting(
    id="ride",
    name=Words(zh_hans="试乘", zh_hant_hk="試乘", en="Test ride"),
    per=EntitledPer.BOOKING,
    queue="R",
)

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class DemoResult:
    """`summary` is None for a demonstration that people played themselves."""

    exit_status: int
    summary: Summary | None
    out: Path


class DemoFailed(Exception):
    """The played demonstration did not go as its script says; `what` is a sentence."""


def run_demo(
    *,
    headless: bool,
    out: Path | None,
    seed: int,
    size: tuple[int, int] | None,
    say: Say,
    cast: Cast | None = None,
) -> DemoResult:
    """Build the stage with the devices of `cast`, start the station on it, and play or let play.

    Without a display it plays by itself. `out` gets `screens/`, `stickers/`, `summary.json`
    and `station/` with the store and a configuration to look into it; what an earlier run
    left there is replaced. Raises DemoFailed.
    """
    played = headless or not has_display()
    folder = out or (Path("demo-out") if played else None)
    open_application(offscreen=played)
    with tempfile.TemporaryDirectory(prefix="kiosk-demo-") as scratch:
        folder = folder or Path(scratch)
        with (
            Stage(_emptied(folder / "stickers"), cast) as stage,
            _Demo(stage, _fresh_station(folder / "station"), seed, played=played) as demo,
        ):
            window_size = size or (PORTRAIT if played else DESKTOP)
            if played:
                return demo.play(folder, window_size, say)
            say("The kiosk and its bench are open; closing the kiosk's window ends the demo.")
            say(f"Staff sign in under “?” as {DEMO_STAFF}, with the PIN {DEMO_PIN}.")
            return demo.open_bench(folder, window_size)


class _Demo:
    """A station on a stage, prepared."""

    def __init__(self, stage: Stage, data_dir: Path, seed: int, *, played: bool) -> None:
        self._stage = stage
        today = read_utc().astimezone(ZONE).date()
        self._clock = (
            DemoClock(today, OPENING_TIME, ZONE)
            if played
            else DemoClock(today, OPENING_TIME_BY_HAND, ZONE, slow_from=SLOW_FROM)
        )
        self._settings: Settings = stage.derive_settings(
            data_dir,
            checkin=CheckIn(name_on_sticker=NameOnSticker.FULL, guests_may_be_replaced=True),
            entitlements=[MEAL, RIDE],
            venue=Venue(luggage_places=list(LUGGAGE_PLACES)),
        )
        _write_config(self._settings)
        self._sounds = Sounds(find_player() if has_display() else None)
        self._station = Station(self._settings, clock=self._clock, chime=self._sounds.play)
        roster = build_roster(today, seed)
        self._passes: dict[str, DemoPass] = prepare(
            roster, self._station.store, self._station.rules.venue, data_dir, self._clock()
        )
        pin_hash = Pins(self._station.keys).hash(DEMO_PIN)
        users = self._station.store.users
        self._staff = users.add(DEMO_STAFF, Role.SUPERVISOR, pin_hash).result()
        store_luggage(roster, self._station.store, LUGGAGE_PLACES, self._staff, today)

    def open_bench(self, out: Path, size: tuple[int, int]) -> DemoResult:
        """The kiosk and the bench in two windows, until they are closed."""
        arrival = self._view_model()
        screen = Onlooker(arrival)
        controls = StageControls(self._stage, screen, self._passes, self._list_health)
        bench = BenchViewModel(controls)  # the window does not keep it alive
        look = derive_look(self._settings)
        models = StaffModels(self._station.staff_services())
        staff = StaffViewModel(self._station.staff, arrival, look, models)
        window = open_window(arrival, size=size, bench=bench, staff=staff)
        self._station.start(screen, staff)
        controls.visits = Visits(
            self._stage,
            screen,
            RemoteHands(window.window),
            self._passes,
            album=None,
            pace_s=WATCHABLE_PACE_S,
        )
        status = window.run()
        controls.close()
        return DemoResult(status, None, out)

    def play(self, out: Path, size: tuple[int, int], say: Say) -> DemoResult:
        """The programme off-screen, with pictures and a summary."""
        began = time.monotonic()
        arrival = self._view_model()
        screen = Onlooker(arrival)
        look = derive_look(self._settings)
        models = StaffModels(self._station.staff_services())
        staff = StaffViewModel(self._station.staff, arrival, look, models)
        window = open_window(arrival, size=size, staff=staff)
        hands = RemoteHands(window.window)
        album = Album(_emptied(out / "screens"), hands)
        store = self._station.store
        programme = Programme(self._stage, screen, hands, self._passes, album, store)
        homecoming = Homecoming(self._stage, self._station, self._staff, DEMO_PIN, hands, album)
        trouble: list[BaseException] = []
        left_behind: list[LeftPouch] = []

        def tell(title: str) -> None:
            say(f"{time.monotonic() - began:5.1f} s  {title}")

        def act() -> None:
            try:
                screen.wait_for(st.Attract)
                programme.play(tell)
                left_behind.extend(homecoming.play(self._clock(), tell))
            except BaseException as error:  # reported on the main thread, below
                trouble.append(error)
                album.take("broken-off")
            finally:
                hands.close_window()

        self._station.start(screen, staff)
        player = threading.Thread(target=act, name="demo visits", daemon=True)
        player.start()
        window.run()
        player.join()
        staff.close()
        summary = summarise(
            store,
            out / "stickers",
            time.monotonic() - began,
            programme.family_s,
            tuple(programme.played),
            left_behind=len(left_behind),
        )
        if trouble:
            raise DemoFailed(f"The demonstration broke off: {trouble[0]}.") from trouble[0]
        text = json.dumps(summary.as_json(), ensure_ascii=False, indent=2)
        (out / "summary.json").write_text(text + "\n", encoding="utf-8")
        return DemoResult(0, summary, out)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._station.close()
        self._sounds.stop()

    def _list_health(self) -> list[DeviceHealth]:
        """How the station sees its devices."""
        return [listed.device.health() for listed in self._station.equipment.listed]

    def _view_model(self) -> ArrivalViewModel:
        return ArrivalViewModel(
            self._station.desk.post,
            self._station.rules,
            derive_look(self._settings),
            now_utc=self._clock,
        )


def _fresh_station(folder: Path) -> Path:
    """An empty data folder, with the configuration that `kiosk --config` takes.

    Raises DemoFailed rather than empty a folder that no demonstration has made.
    """
    config = folder / CONFIG
    if folder.exists():
        if not (config.exists() and config.read_text(encoding="utf-8").startswith(CONFIG_HEAD)):
            raise DemoFailed(f"{folder} is there already and was not made by a demonstration")
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    config.write_text(f"{CONFIG_HEAD}\n", encoding="utf-8")
    return folder


def _write_config(settings: Settings) -> None:
    """The station's settings, as far as they are not the defaults, beside its store.

    Its ports are links that end with the demonstration: devices are then missing, no others.
    """
    values = settings.model_dump(mode="json", exclude_defaults=True)
    values["data_dir"] = str(settings.data_dir.resolve())
    lines = [CONFIG_HEAD, *_write_table("", values)]
    (settings.data_dir / CONFIG).write_text("\n".join(lines) + "\n", encoding="utf-8")


def _write_table(name: str, values: dict[str, Any]) -> Iterator[str]:
    tables = {key: value for key, value in values.items() if isinstance(value, dict)}
    for key, value in values.items():
        if key not in tables:
            yield f"{key} = {encode_toml_value(value)}"
    for key, inner in tables.items():
        full = f"{name}.{key}".lstrip(".")
        yield from ("", f"[{full}]")
        yield from _write_table(full, inner)


def _emptied(folder: Path) -> Path:
    """The folder, without pictures of an earlier run."""
    folder.mkdir(parents=True, exist_ok=True)
    for picture in folder.glob("*.png"):
        picture.unlink()
    return folder

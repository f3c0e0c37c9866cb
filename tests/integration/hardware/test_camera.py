"""The camera driver on real picture streams and clips, through OpenCV."""

import queue
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
import qrcode

from hardware.errors import LinkDown
from hardware.interfaces import HealthState, PictureTaker, ScannedCode
from hardware.scanners.camera import Camera
from hardware.sim.video import Pose, VideoSim
from hardware.urls import DeviceKind, open_device
from tests.waiting import wait_until

DEADLINE_S = 10.0
PASS_TEXT = "HC1:6BF+70790T9WJWG.FKY*4GO0.O1CV2 O5 N2FBBRW1*70HS8WY04AC*WIFN0AHCD8KD97TK0F90KECTHG"


class Watch:
    """A camera driver and what it reported."""

    def __init__(self, url: str) -> None:
        opened = open_device(url, DeviceKind.SCANNER)
        assert isinstance(opened, Camera)
        self.driver = opened
        self.codes: queue.Queue[tuple[ScannedCode, float]] = queue.Queue()
        self.driver.start(lambda code: self.codes.put((code, time.monotonic())))

    def next_code(self) -> tuple[ScannedCode, float]:
        return self.codes.get(timeout=DEADLINE_S)

    def next_text(self) -> str:
        return self.next_code()[0].text

    def wait_for(self, state: HealthState) -> None:
        wait_until(lambda: self.driver.health().state is state, DEADLINE_S)


@pytest.fixture
def sim() -> Iterator[VideoSim]:
    with VideoSim() as sim:
        yield sim


@pytest.fixture
def watch(sim: VideoSim) -> Iterator[Watch]:
    watch = Watch(sim.url)
    watch.wait_for(HealthState.READY)
    yield watch
    watch.driver.close()


def write_clip(path: Path, texts: list[str | None], frames_each: int) -> None:
    video = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"mp4v"), 20, (640, 480))
    assert video.isOpened()
    for text in texts:
        frame = np.full((480, 640, 3), 120, np.uint8)
        if text is not None:
            code = np.array(qrcode.make(text, box_size=8).convert("L"))
            frame[40 : 40 + code.shape[0], 60 : 60 + code.shape[1]] = code[:, :, None]
        for _ in range(frames_each):
            video.write(frame)
    video.release()


def test_reports_each_code_held_to_the_camera(sim: VideoSim, watch: Watch) -> None:
    for number in range(3):
        sim.show(f"{PASS_TEXT}{number}", Pose(angle_deg=30 * number))
        code, told_at = watch.next_code()
        assert code.text == f"{PASS_TEXT}{number}"
        assert code.symbology == "QRCode"
        shown_at = sim.shown_at
        assert shown_at is not None
        assert shown_at <= code.seen_at <= told_at


def test_a_code_is_reported_soon_after_its_frame(sim: VideoSim, watch: Watch) -> None:
    """The journey has 100 ms from frame to page. `tests/bench` measures what it really takes."""
    after_frame_ms = []
    for number in range(10):
        sim.show(f"{PASS_TEXT}{number}")
        code, told_at = watch.next_code()
        after_frame_ms.append((told_at - code.seen_at) * 1000)
    assert statistics.median(after_frame_ms) < 100


def test_a_code_held_still_is_reported_once(sim: VideoSim, watch: Watch) -> None:
    sim.show("STILL")
    assert watch.next_text() == "STILL"
    exchanges = watch.driver.health().exchanges
    wait_until(lambda: watch.driver.health().exchanges > exchanges + 30, DEADLINE_S)
    sim.show("NEXT")
    assert watch.next_text() == "NEXT"


def test_an_empty_lobby_holds_no_code(sim: VideoSim, watch: Watch) -> None:
    exchanges = watch.driver.health().exchanges
    wait_until(lambda: watch.driver.health().exchanges > exchanges + 20, DEADLINE_S)
    assert watch.codes.empty()


def test_comes_back_after_it_was_unplugged(sim: VideoSim, watch: Watch) -> None:
    sim.unplug()
    watch.wait_for(HealthState.DOWN)
    health = watch.driver.health()
    assert health.detail.endswith(".")
    assert health.remedy.endswith(".")
    sim.replug()
    watch.wait_for(HealthState.READY)
    sim.show("BACK")
    assert watch.next_text() == "BACK"


def test_a_camera_that_hangs_is_down_and_comes_back(sim: VideoSim, watch: Watch) -> None:
    sim.freeze(True)
    watch.wait_for(HealthState.DOWN)
    sim.freeze(False)
    watch.wait_for(HealthState.READY)
    sim.show("THAWED")
    assert watch.next_text() == "THAWED"


def test_a_listener_that_raises_does_not_stop_it(sim: VideoSim, watch: Watch) -> None:
    def fail(code: ScannedCode) -> None:
        watch.codes.put((code, time.monotonic()))
        raise ValueError(code.text)

    watch.driver.start(fail)
    for text in ("ONE", "TWO"):
        sim.show(text)
        assert watch.next_text() == text


def test_plays_a_clip_again_and_again(tmp_path: Path) -> None:
    clip = tmp_path / "two passes 门票.mp4"
    write_clip(clip, ["ONE", None, "TWO", None], frames_each=6)
    watch = Watch(f"video://{clip}?fps=60")
    assert [watch.next_text() for _ in range(2)] == ["ONE", "TWO"]
    played = watch.driver.health().exchanges
    wait_until(lambda: watch.driver.health().exchanges > played + 48, DEADLINE_S)
    assert watch.driver.health().state is HealthState.READY
    watch.driver.close()


def test_only_the_region_is_looked_at_and_a_turned_camera_is_turned_back(tmp_path: Path) -> None:
    clip = tmp_path / "sideways.avi"
    write_clip(clip, ["IN THE LEFT HALF"], frames_each=10)
    turned_right = Watch(f"video://{clip}?rotate=90&region=0,0,100,60")
    assert turned_right.next_text() == "IN THE LEFT HALF"
    turned_right.driver.close()
    elsewhere = Watch(f"video://{clip}?rotate=90&region=0,70,100,30&loop=no&fps=60")
    elsewhere.wait_for(HealthState.DOWN)
    assert elsewhere.codes.empty()
    elsewhere.driver.close()


def test_a_clip_keeps_its_own_time(tmp_path: Path) -> None:
    clip = tmp_path / "clip.avi"
    write_clip(clip, ["ONE", "TWO"], frames_each=10)
    watch = Watch(f"video://{clip}?loop=no")
    (one, _), (two, _) = watch.next_code(), watch.next_code()
    assert 0.4 < two.seen_at - one.seen_at < 1.5
    watch.wait_for(HealthState.DOWN)
    assert "end" in watch.driver.health().detail
    watch.driver.close()


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("camera://63", "There is no camera /dev/video63."),
        ("camera:///dev/null", "gives no pictures"),
        ("video:///no/such/clip.mp4", "There is no clip"),
        ("video:///dev/zero", "There is no clip"),
        ("video:http://127.0.0.1:9/none", "sends no pictures"),
    ],
)
def test_a_missing_camera_is_health_not_an_error(url: str, reason: str) -> None:
    watch = Watch(url)
    watch.wait_for(HealthState.DOWN)
    health = watch.driver.health()
    assert reason in health.detail
    assert health.remedy
    watch.driver.close()
    watch.driver.close()


def test_a_file_that_is_no_video_is_named(tmp_path: Path) -> None:
    (tmp_path / "clip.mp4").write_text("not a video")
    watch = Watch(f"video://{tmp_path}/clip.mp4")
    watch.wait_for(HealthState.DOWN)
    assert "not a video" in watch.driver.health().detail
    watch.driver.close()


@pytest.mark.parametrize(
    ("device", "loads"), [("/dev/null", True), ("/dev/video63", False)], ids=["none", "absent"]
)
def test_a_missing_camera_prints_nothing_and_loads_nothing_early(device: str, loads: bool) -> None:
    program = """
import sys, time
from hardware.scanners.camera import Camera
from hardware.urls import parse_device_url
assert "cv2" not in sys.modules and "zxingcpp" not in sys.modules
camera = Camera(parse_device_url("camera://" + sys.argv[1]))
while camera.health().state == "starting":
    time.sleep(0.01)
camera.close()
print(camera.health().state, "cv2" in sys.modules, "zxingcpp" in sys.modules)
"""
    done = subprocess.run(
        [sys.executable, "-c", program, device],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert (done.stdout, done.stderr) == (f"down {loads} False\n", "")


@pytest.mark.parametrize("library", ["cv2", "zxingcpp"])
def test_a_library_that_cannot_be_loaded_is_health(sim: VideoSim, library: str) -> None:
    program = """
import sys, time
from hardware.interfaces import HealthState
from hardware.scanners.camera import Camera
from hardware.urls import parse_device_url
sys.modules[sys.argv[2]] = None  # as a wheel whose system library is missing
camera = Camera(parse_device_url(sys.argv[1]))
give_up_at = time.monotonic() + 30
while "failed" not in camera.health().detail and time.monotonic() < give_up_at:
    time.sleep(0.01)
camera.close()
print(camera.health().detail)
"""
    done = subprocess.run(
        [sys.executable, "-c", program, sim.url, library],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout == "Camera cannot be used: its driver failed (ModuleNotFoundError).\n"


def test_takes_a_picture_in_colour_as_large_as_it_is_asked_for(watch: Watch) -> None:
    jpeg = watch.driver.take_picture(640).result(DEADLINE_S)
    picture = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR)
    assert picture is not None
    assert picture.shape == (360, 640, 3)


def test_no_picture_is_waited_for_when_the_camera_is_gone(sim: VideoSim, watch: Watch) -> None:
    assert isinstance(watch.driver, PictureTaker)
    sim.freeze(True)
    asked = watch.driver.take_picture(640)
    watch.driver.close()
    with pytest.raises(LinkDown):
        asked.result(DEADLINE_S)
    with pytest.raises(LinkDown):
        watch.driver.take_picture(640).result(DEADLINE_S)

"""Driver of cameras: `camera://0?width=1280&height=720`, `video:///clip.mp4`, `video:http://…`.

A camera is named by its number or by its device: `camera:///dev/v4l/by-id/…` stays the same
wherever it is plugged in. Options of a camera: `width` and `height` in pixels (1280, 720), `fps`
(its own). Options of a clip: `fps` (its own), `loop` yes or no (yes). Options of both: `rotate`,
how far the picture is turned clockwise, 0, 90, 180 or 270 (0); `region`, the part of the turned
picture that is looked at, as left, top, width and height in percent (0,0,100,100). Exposure is
the camera driver's own business and never set.

Two threads: one takes frames as fast as they come and keeps only the newest, the other
decodes whatever is newest. However long a picture takes to decode, no frame waits in a queue.
A scene at rest is looked at only ten times a second (`stillness`).
"""

import contextlib
import logging
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from hardware.errors import DeviceFault, LinkDown
from hardware.interfaces import DeviceHealth, HealthState, ScannedCode
from hardware.repeats import RepeatGuard
from hardware.scanners.sources import (
    check_present,
    explain_damage,
    explain_end,
    parse_source,
    public_url,
)
from hardware.urls import DeviceKind, DeviceUrl, Family, register
from hardware.worker import (
    BACKOFF_FIRST_S,
    BACKOFF_MAX_S,
    BUG_PAUSE_S,
    HealthBook,
    explain_bug,
)

# OpenCV takes a tenth to a quarter of a second to load. The threads load it while the
# application starts, and only when there is a camera; importing it here would delay the first
# screen.
if TYPE_CHECKING:
    from hardware.scanners.capture import Capture, Shot
    from hardware.scanners.pictures import Picture

# A frame now and then is lost on its way; so many in a row are a cable or a camera.
DAMAGED_IN_ROW = 30

_log = logging.getLogger(__name__)

# One at a time: OpenCV's package imports itself again on its way, and a second thread that
# comes in just then is handed half a module.
_LOADING_OPENCV = threading.Lock()


class _NewestShot:
    """A slot for one shot: a newer one replaces it, taking it empties the slot."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._shot: Shot | None = None
        self._closed = False

    def put(self, shot: "Shot") -> None:
        with self._changed:
            self._shot = shot
            self._changed.notify()

    def take(self) -> "Shot | None":
        """Wait for a shot; None when the camera is being closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._shot is not None)
            shot, self._shot = self._shot, None
            return None if self._closed else shot

    def close(self) -> None:
        with self._changed:
            self._closed = True
            self._changed.notify()


class Camera:
    """A `CodeScanner` that looks for QR codes in a camera's frames.

    A code's `seen_at` is the time at which its frame was grabbed. A camera that is missing or
    was unplugged is tried again and again; `health` says why it is not there.
    """

    def __init__(self, url: DeviceUrl) -> None:
        self._source = parse_source(url)
        self._book = HealthBook("Camera", public_url(url, self._source), misses_allowed=1)
        self._on_code: Callable[[ScannedCode], None] | None = None
        self._newest = _NewestShot()
        self._stopping = threading.Event()
        self._wishes: SimpleQueue[tuple[int, Future[bytes]]] = SimpleQueue()
        self._backoff_s = BACKOFF_FIRST_S
        self._threads = tuple(
            threading.Thread(target=run, name=f"{what} {url.family}", daemon=True)
            for what, run in (("Capture", self._run_capture), ("Decode", self._run_decoding))
        )
        for thread in self._threads:
            thread.start()

    def start(self, on_code: Callable[[ScannedCode], None]) -> None:
        self._on_code = on_code

    def take_picture(self, longest_side_px: int) -> "Future[bytes]":
        """What the camera sees in its next frame: see `PictureTaker`."""
        wish: Future[bytes] = Future()
        if self._stopping.is_set() or self._book.health.state is HealthState.DOWN:
            wish.set_exception(self._gone())
        else:
            self._wishes.put((longest_side_px, wish))
            if self._stopping.is_set():
                self._drop_wishes()
        return wish

    def health(self) -> DeviceHealth:
        return self._book.health

    def close(self) -> None:
        """Stop both threads and free the camera; waits for the frame under way.

        That is 2 s at most, 3 s for a network camera that is being opened.
        """
        self._stopping.set()
        self._newest.close()
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join()
        self._drop_wishes()

    def _gone(self) -> LinkDown:
        health = self._book.health
        return LinkDown(
            health.detail or "The camera is being closed.",
            health.remedy or "Start the kiosk again.",
        )

    def _drop_wishes(self) -> None:
        """Nobody will ever fulfil them."""
        with contextlib.suppress(Empty):
            while True:
                _, wish = self._wishes.get_nowait()
                if wish.set_running_or_notify_cancel():
                    wish.set_exception(self._gone())

    # --- the thread that takes frames ------------------------------------------------------

    def _run_capture(self) -> None:
        while not self._stopping.is_set():
            try:
                check_present(self._source)
                with _LOADING_OPENCV:
                    from hardware.scanners.capture import open_capture

                capture = open_capture(self._source, self._stopping.wait)
                try:
                    self._take_frames(capture)
                finally:
                    capture.close()
            except LinkDown as error:
                self._book.down(error)
            except Exception as error:
                _log.exception("Camera: a fault in its driver")
                self._book.down(explain_bug("Camera", error))
            self._stopping.wait(self._backoff_s)
            self._backoff_s = min(self._backoff_s * 2, BACKOFF_MAX_S)

    def _take_frames(self, capture: "Capture") -> None:
        while not self._stopping.is_set():
            shot = capture.take_shot()
            if shot is None:
                self._book.down(explain_end(self._source))
                self._stopping.wait()
                return
            self._backoff_s = BACKOFF_FIRST_S
            self._book.answered()
            self._newest.put(shot)

    # --- the thread that decodes -----------------------------------------------------------

    def _run_decoding(self) -> None:
        while not self._stopping.is_set():
            try:
                self._decode_shots()
            except Exception as error:
                _log.exception("Camera: a fault in its driver")
                bug = explain_bug("Camera", error)
                self._book.fault(bug.what, bug.remedy)
                self._stopping.wait(BUG_PAUSE_S)

    def _decode_shots(self) -> None:
        shot = self._newest.take()
        if shot is None:
            return
        with _LOADING_OPENCV:
            from hardware.scanners.decode import SYMBOLOGY, FrameDecoder
            from hardware.scanners.pictures import FrameDamaged, Picture
            from hardware.scanners.stillness import Look, Stillness

        decoder, guard, stillness = FrameDecoder(), RepeatGuard(), Stillness()
        damaged = 0
        while (shot := self._newest.take()) is not None:
            picture = Picture(shot.frame, self._source.view)
            self._fulfil_wishes(picture)
            if self._on_code is None:
                continue
            try:
                look = stillness.decide_look(picture, shot.seen_at)
                if look is Look.NONE:
                    continue
                gray = picture.gray
            except FrameDamaged:
                damaged += 1
                if damaged >= DAMAGED_IN_ROW:
                    damage = explain_damage(self._source)
                    self._book.fault(damage.what, damage.remedy)
                continue
            damaged = 0
            # By a function: no variable that lives on keeps what a code said.
            self._report(
                ScannedCode(text, SYMBOLOGY, shot.seen_at)
                for text in decoder.decode_frame(gray, light_codes=look is Look.FULL)
                if guard.note_seen(text, shot.seen_at)
            )
            self._book.mended()

    def _fulfil_wishes(self, picture: "Picture") -> None:
        with contextlib.suppress(Empty):
            while True:
                longest_side_px, wish = self._wishes.get_nowait()
                if not wish.set_running_or_notify_cancel():
                    continue
                try:
                    wish.set_result(picture.encode_jpeg(longest_side_px))
                except Exception as error:
                    # Whatever OpenCV makes of the frame, nobody may wait for it for ever.
                    damage = explain_damage(self._source)
                    fault = DeviceFault(damage.what, damage.remedy)
                    fault.__cause__ = error
                    wish.set_exception(fault)

    def _report(self, codes: Iterable[ScannedCode]) -> None:
        for code in codes:
            self._tell(code)

    def _tell(self, code: ScannedCode) -> None:
        try:
            if self._on_code is not None:
                self._on_code(code)
        except Exception as error:
            _log.error("Camera: a listener failed with %s", type(error).__name__)


register(Family("camera", DeviceKind.SCANNER, "camera://0?width=1280&height=720", Camera))
register(Family("video", DeviceKind.SCANNER, "video:///clip.mp4", Camera))

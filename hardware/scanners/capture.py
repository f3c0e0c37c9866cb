"""Frames from a camera, a clip or a network camera, through OpenCV.

Where the source sends each frame as a JPEG picture, as USB cameras and network cameras do, the
frame is handed on as it came: whoever looks at it unpacks as much of it as is needed (see
`pictures`), and most frames of an empty lobby are hardly looked at.
"""

import time
from dataclasses import dataclass, field
from typing import Protocol

import cv2

from hardware.scanners.sources import (
    CameraSource,
    ClipSource,
    Source,
    StreamSource,
    explain_failure,
    explain_silence,
)

OPEN_TIMEOUT_MS = 3000
READ_TIMEOUT_MS = 2000
FALLBACK_FPS = 25.0
MOTION_JPEG = cv2.VideoWriter.fourcc(*"MJPG")


@dataclass(frozen=True, slots=True)
class Shot:
    """One frame, unpacked or as JPEG, and `time.monotonic()` at which it was grabbed."""

    frame: cv2.typing.MatLike = field(repr=False)
    seen_at: float


class Waiter(Protocol):
    """Waits `timeout_s`, or less when it is told to stop; True when told."""

    def __call__(self, timeout_s: float, /) -> bool: ...


class Capture:
    """An open source; used by one thread. `wait` paces clips."""

    def __init__(self, source: Source, video: cv2.VideoCapture, wait: Waiter) -> None:
        self._source = source
        self._video = video
        self._wait = wait
        self._interval_s = _interval_s(source, video)
        self._due = time.monotonic()

    def take_shot(self) -> Shot | None:
        """The next frame; None when a clip that is played once has ended.

        Blocks for a frame's time, 2 s at most. Raises LinkDown when there is none.
        """
        self._pace()
        grabbed = self._video.grab()
        if not grabbed and isinstance(self._source, ClipSource):
            if not self._source.loop:
                return None
            self._video.set(cv2.CAP_PROP_POS_FRAMES, 0)
            grabbed = self._video.grab()
        # Handing the frame out takes longer.
        seen_at = time.monotonic()
        good, frame = self._video.retrieve() if grabbed else (False, None)
        if not good or frame is None:
            raise explain_silence(self._source)
        return Shot(frame, seen_at)

    def close(self) -> None:
        """Free the camera."""
        self._video.release()

    def _pace(self) -> None:
        if self._interval_s > 0:
            self._wait(self._due - time.monotonic())
            # After a pause (a busy machine) go on from here instead of catching up.
            self._due = max(self._due + self._interval_s, time.monotonic())


def open_capture(source: Source, wait: Waiter) -> Capture:
    """Open a source. Raises LinkDown with the reason and the remedy."""
    video = _open_video(source)
    if video is None or not video.isOpened():
        raise explain_failure(source)
    return Capture(source, video, wait)


def _open_video(source: Source) -> cv2.VideoCapture | None:
    match source:
        case CameraSource():
            # A name that is no device would make OpenCV look for one elsewhere.
            if not source.device.is_char_device():
                return None
            return _open_camera(source)
        case ClipSource():
            if not source.path.is_file():
                return None
            return _leave_packed(cv2.VideoCapture(str(source.path), cv2.CAP_FFMPEG))
        case StreamSource():
            limits = [
                cv2.CAP_PROP_OPEN_TIMEOUT_MSEC,
                OPEN_TIMEOUT_MS,
                cv2.CAP_PROP_READ_TIMEOUT_MSEC,
                READ_TIMEOUT_MS,
            ]
            return _leave_packed(cv2.VideoCapture(source.address, cv2.CAP_FFMPEG, limits))


def _leave_packed(video: cv2.VideoCapture) -> cv2.VideoCapture:
    """Ask FFmpeg for the pictures as they come, where each is a JPEG."""
    if video.isOpened() and int(video.get(cv2.CAP_PROP_FOURCC)) == MOTION_JPEG:
        video.set(cv2.CAP_PROP_FORMAT, -1)
    return video


def _open_camera(source: CameraSource) -> cv2.VideoCapture:
    video = cv2.VideoCapture(str(source.device), cv2.CAP_V4L2)
    # USB 2 carries 1280x720 at 30 frames a second only as JPEG; raw pictures come at 10.
    video.set(cv2.CAP_PROP_FOURCC, MOTION_JPEG)
    video.set(cv2.CAP_PROP_FRAME_WIDTH, source.width_px)
    video.set(cv2.CAP_PROP_FRAME_HEIGHT, source.height_px)
    if source.fps is not None:
        video.set(cv2.CAP_PROP_FPS, source.fps)
    # The driver's queue would hand out frames of the past.
    video.set(cv2.CAP_PROP_BUFFERSIZE, 1)
    if int(video.get(cv2.CAP_PROP_FOURCC)) == MOTION_JPEG:
        video.set(cv2.CAP_PROP_CONVERT_RGB, 0)
    return video


def _interval_s(source: Source, video: cv2.VideoCapture) -> float:
    """Time between two frames that this program must keep; 0 when the source keeps it."""
    if not isinstance(source, ClipSource):
        return 0.0
    own_fps = video.get(cv2.CAP_PROP_FPS)
    return 1 / (source.fps or (own_fps if 1 <= own_fps <= 240 else FALLBACK_FPS))

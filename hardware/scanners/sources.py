"""What a camera URL names: a camera, a clip, or a network camera's stream.

Knows nothing of OpenCV, so that a configuration is checked without loading it.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from hardware.errors import BadDeviceUrl, LinkDown
from hardware.urls import DeviceUrl

DEFAULT_WIDTH_PX = 1280
DEFAULT_HEIGHT_PX = 720
LONGEST_NUMBER = 3
SMALLEST_REGION_PERCENT = 10
STREAM_SCHEMES = ("http://", "https://", "rtsp://")

_VIEW_OPTIONS = frozenset({"rotate", "region"})
_CAMERA_EXAMPLE = (
    "Write for example camera://0?width=1280&height=720, or camera:///dev/v4l/by-id/… with a name "
    "that `ls /dev/v4l/by-id` lists."
)
_VIDEO_EXAMPLE = "Write for example video:///clip.mp4 or video:http://10.0.0.7/stream.mjpg."


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a picture, in percent of its width and height; 0, 0 is the upper left corner."""

    left: int = 0
    top: int = 0
    width: int = 100
    height: int = 100


@dataclass(frozen=True, slots=True)
class View:
    """What is looked at of each frame: turned clockwise by `rotate_deg`, then cut to `region`."""

    rotate_deg: int = 0
    region: Region = Region()


WHOLE = View()


@dataclass(frozen=True, slots=True)
class CameraSource:
    """A camera of this machine; sizes and `fps` (None: its own) are what it is asked for.

    Exposure, gain and focus stay with its driver.
    """

    device: Path
    width_px: int
    height_px: int
    fps: int | None = None
    view: View = WHOLE


@dataclass(frozen=True, slots=True)
class ClipSource:
    """A video file, played at its own speed or at `fps`, once or for ever."""

    path: Path
    fps: int | None
    loop: bool
    view: View = WHOLE


@dataclass(frozen=True, slots=True)
class StreamSource:
    """A network camera; what follows its address belongs to it, so it has no view of its own."""

    address: str
    view: View = WHOLE


Source = CameraSource | ClipSource | StreamSource


def parse_source(url: DeviceUrl) -> Source:
    """What a `camera` or `video` URL names. Raises BadDeviceUrl."""
    if url.family == "camera":
        return _parse_camera(url)
    if url.path.startswith(STREAM_SCHEMES):
        return StreamSource(url.text.partition(":")[2])
    return _parse_clip(url)


def _parse_camera(url: DeviceUrl) -> CameraSource:
    url.refuse_unknown_options(frozenset({"width", "height", "fps"}) | _VIEW_OPTIONS)
    numbered = url.host.isdecimal() and len(url.host) <= LONGEST_NUMBER and url.path in {"", "/"}
    if url.tcp or url.port is not None or not (numbered or (not url.host and url.path.strip("/"))):
        raise BadDeviceUrl(f"{url.text}: the camera is missing.", _CAMERA_EXAMPLE)
    return CameraSource(
        Path(f"/dev/video{int(url.host)}" if numbered else url.path),
        url.option_int("width", DEFAULT_WIDTH_PX, 160, 7680),
        url.option_int("height", DEFAULT_HEIGHT_PX, 120, 4320),
        _parse_fps(url),
        _parse_view(url),
    )


def _parse_clip(url: DeviceUrl) -> ClipSource:
    url.refuse_unknown_options(frozenset({"fps", "loop"}) | _VIEW_OPTIONS)
    if url.tcp or url.host or not url.path.strip("/"):
        raise BadDeviceUrl(f"{url.text}: the clip is missing.", _VIDEO_EXAMPLE)
    return ClipSource(
        Path(url.path),
        _parse_fps(url),
        url.option_choice("loop", ("yes", "no")) == "yes",
        _parse_view(url),
    )


def _parse_fps(url: DeviceUrl) -> int | None:
    return url.option_int("fps", 30, 1, 240) if "fps" in url.options else None


def _parse_view(url: DeviceUrl) -> View:
    rotate = url.option_choice("rotate", ("0", "90", "180", "270"))
    return View(int(rotate), _parse_region(url))


def _parse_region(url: DeviceUrl) -> Region:
    text = url.options.get("region", "0,0,100,100")
    parts = text.split(",")
    if len(parts) == 4 and all(part.isdecimal() and len(part) <= LONGEST_NUMBER for part in parts):
        left, top, width, height = (int(part) for part in parts)
        large = width >= SMALLEST_REGION_PERCENT and height >= SMALLEST_REGION_PERCENT
        if large and left + width <= 100 and top + height <= 100:
            return Region(left, top, width, height)
    raise BadDeviceUrl(
        f"{url.text}: region={text} is no part of a picture.",
        "Write left, top, width and height in percent, for example region=25,0,50,100; width and "
        f"height are at least {SMALLEST_REGION_PERCENT}.",
    )


def find_camera_urls(sysfs: Path = Path("/sys/class/video4linux")) -> tuple[str, ...]:
    """URLs of the cameras that are plugged in now, the first one first.

    A camera shows several devices; the one with index 0 gives the pictures, the others only
    tell about them (kernel documentation, video4linux sysfs attributes).
    """
    return tuple(f"camera://{number}" for number in sorted(_picture_devices(sysfs)))


def choose_scanner_urls(wanted: Sequence[str]) -> tuple[str, ...]:
    """The scanners that are set; where none is, the first camera if there is one."""
    return tuple(wanted) or find_camera_urls()[:1]


def _picture_devices(sysfs: Path) -> Iterator[int]:
    for folder in sysfs.glob("video*"):
        number = folder.name.removeprefix("video")
        try:
            index = (folder / "index").read_text().strip()
        except OSError:
            continue  # unplugged between listing and reading
        if number.isdecimal() and index == "0":
            yield int(number)


def public_url(url: DeviceUrl, source: Source) -> str:
    """The URL as screens and logs may show it: without a network camera's login."""
    return (
        f"video:{_without_login(source.address)}" if isinstance(source, StreamSource) else url.text
    )


# --- why a source cannot be opened ---------------------------------------------------------


def check_present(source: Source) -> None:
    """Raises LinkDown for a camera or clip that is not there: no library is needed to see that."""
    match source:
        case CameraSource(device=path) | ClipSource(path=path):
            if not path.exists():
                raise explain_failure(source)
        case StreamSource():
            pass


def explain_failure(source: Source) -> LinkDown:
    """Why this source gave no picture when it was opened, and what a person can do."""
    match source:
        case CameraSource(device=device):
            return _explain_camera(device)
        case ClipSource(path=path):
            return _explain_clip(path)
        case StreamSource():
            return LinkDown(
                f"{_describe(source)} sends no pictures.",
                "Check its power, its network cable, and the address in its URL.",
            )


def explain_silence(source: Source) -> LinkDown:
    """An open source that gives no picture any more."""
    return LinkDown(
        f"{_describe(source)} gives no more pictures.",
        "Check its cable and power; it is used again when it comes back.",
    )


def explain_damage(source: Source) -> LinkDown:
    """An open source whose pictures cannot be unpacked."""
    return LinkDown(
        f"{_describe(source)} sends damaged pictures.",
        "Use a shorter cable, or another USB port without a hub.",
    )


def explain_end(source: Source) -> LinkDown:
    """A clip that is played once has ended."""
    return LinkDown(
        f"{_describe(source)} has been played to its end.",
        "Take loop=no out of its URL to play it again and again.",
    )


def _describe(source: Source) -> str:
    match source:
        case CameraSource(device=device):
            return f"The camera {device}"
        case ClipSource(path=path):
            return f"The clip {path}"
        case StreamSource(address=address):
            return f"The camera at {_without_login(address)}"


def _explain_camera(device: Path) -> LinkDown:
    if not device.exists():
        return LinkDown(
            f"There is no camera {device}.",
            "Plug it in, or correct its URL; `ls /dev/v4l/by-id` lists the cameras.",
        )
    if not os.access(device, os.R_OK | os.W_OK):
        return LinkDown(
            f"This user may not use the camera {device}.",
            "Run `sudo usermod -aG video $USER` and log in again.",
        )
    return LinkDown(
        f"The camera {device} gives no pictures.",
        f"Stop other programs that use it (`fuser {device}` names them), or try the device "
        "with the next lower number: some devices only describe a camera.",
    )


def _explain_clip(path: Path) -> LinkDown:
    if not path.is_file():
        return LinkDown(f"There is no clip {path}.", "Check the name and the folder.")
    if not os.access(path, os.R_OK):
        return LinkDown(f"{path} may not be read by this user.", "Change its owner or its rights.")
    return LinkDown(
        f"{path} is not a video that can be played.", "Use an MP4, MKV, AVI or WebM file."
    )


def _without_login(address: str) -> str:
    """The address without user and password, which no log may show."""
    scheme, _, rest = address.partition("://")
    place, slash, path = rest.partition("/")
    return f"{scheme}://{place.rpartition('@')[2]}{slash}{path.partition('?')[0]}"

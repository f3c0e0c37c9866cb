"""What camera URLs name, and which cameras are there."""

from pathlib import Path

import pytest

from hardware.errors import BadDeviceUrl
from hardware.scanners.sources import (
    CameraSource,
    ClipSource,
    Region,
    Source,
    StreamSource,
    View,
    explain_damage,
    explain_failure,
    explain_silence,
    find_camera_urls,
    parse_source,
    public_url,
)
from hardware.urls import parse_device_url


@pytest.mark.parametrize(
    ("url", "source"),
    [
        ("camera://0", CameraSource(Path("/dev/video0"), 1280, 720)),
        ("camera://2?width=640&height=480", CameraSource(Path("/dev/video2"), 640, 480)),
        ("camera:///dev/video1", CameraSource(Path("/dev/video1"), 1280, 720)),
        (
            "camera:///dev/v4l/by-id/usb-HD_Webcam-video-index0?fps=15",
            CameraSource(Path("/dev/v4l/by-id/usb-HD_Webcam-video-index0"), 1280, 720, 15),
        ),
        (
            "camera://0?rotate=90&region=25,0,50,100",
            CameraSource(Path("/dev/video0"), 1280, 720, None, View(90, Region(25, 0, 50, 100))),
        ),
        ("video:///a.mp4?rotate=270", ClipSource(Path("/a.mp4"), None, True, View(270))),
        ("video:///clips/two%20passes.mp4", ClipSource(Path("/clips/two passes.mp4"), None, True)),
        ("video:///a.mp4?fps=5&loop=no", ClipSource(Path("/a.mp4"), 5, False)),
        ("video:http://10.0.0.7:80/x?y=1", StreamSource("http://10.0.0.7:80/x?y=1")),
        ("Video:http://cam/x?y=1&y=2", StreamSource("http://cam/x?y=1&y=2")),
        ("video:rtsp://me:secret@cam/1", StreamSource("rtsp://me:secret@cam/1")),
    ],
)
def test_a_url_names_its_source(url: str, source: Source) -> None:
    assert parse_source(parse_device_url(url)) == source


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("camera:", "missing"),
        ("camera://lobby", "missing"),
        ("camera://0?width=9", "width"),
        ("camera://0?fps=0", "fps"),
        ("camera://0?exposure=3", "exposure"),
        ("camera://0?rotate=45", "rotate"),
        ("camera://0?region=0,0,100", "region"),
        ("camera://0?region=60,0,50,100", "region"),
        ("camera://0?region=0,0,5,100", "region"),
        ("camera://0?region=-1,0,50,50", "region"),
        ("video:", "missing"),
        ("video://clip.mp4", "missing"),
        ("video:///a.mp4?fps=0", "fps"),
        ("video:///a.mp4?loop=often", "loop"),
        ("video:///a.mp4?width=640", "width"),
    ],
)
def test_a_wrong_url_is_refused_with_reason_and_example(url: str, reason: str) -> None:
    with pytest.raises(BadDeviceUrl, match=reason) as caught:
        parse_source(parse_device_url(url))
    assert caught.value.remedy


EXPLANATIONS = (explain_failure, explain_silence, explain_damage)


def test_a_network_cameras_login_is_never_shown() -> None:
    url = parse_device_url("video:rtsp://me:secret@10.0.0.7:554/live?token=secret")
    source = parse_source(url)
    shown = [public_url(url, source), *(f(source).what for f in EXPLANATIONS)]
    assert not any("secret" in text for text in shown)
    assert shown[0] == "video:rtsp://10.0.0.7:554/live"


def test_cameras_are_found_and_their_describing_devices_are_not(tmp_path: Path) -> None:
    for name, index in [("video2", "0"), ("video10", "0"), ("video3", "1"), ("vbi0", "0")]:
        (tmp_path / name).mkdir()
        (tmp_path / name / "index").write_text(f"{index}\n")
    (tmp_path / "video7").mkdir()
    assert find_camera_urls(tmp_path) == ("camera://2", "camera://10")
    assert find_camera_urls(tmp_path / "none") == ()

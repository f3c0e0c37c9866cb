"""A simulated camera in the lobby: a live picture stream with codes held to it.

It streams JPEG pictures over HTTP (`multipart/x-mixed-replace`, as network cameras do), so
that the real capture path runs: OpenCV's FFmpeg opens its URL as it opens any network camera.
Measured on two cores, a picture reaches the reader 3 to 6 ms after it was sent; FFmpeg
reading raw JPEG from a TCP socket or a pipe would hold each back until the next one begins.
"""

import contextlib
import io
import socket
import threading
import time
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import qrcode
from PIL import Image, ImageChops, ImageDraw, ImageFilter

HOST = "127.0.0.1"
JPEG_QUALITY = 80
SENSOR_NOISE = 6.0
SEND_TIMEOUT_S = 1.0

_HEADER = (
    b"HTTP/1.0 200 OK\r\n"
    b"Content-Type: multipart/x-mixed-replace; boundary=picture\r\n"
    b"Connection: close\r\n\r\n"
)


@dataclass(frozen=True, slots=True)
class Pose:
    """How a code is held to the camera; `blur_px` is the radius by which it is out of focus."""

    side_px: int = 300
    angle_deg: float = 7.0
    blur_px: float = 0.8


class VideoSim:
    """A camera that sees an empty lobby until a code is shown to it.

    `url` opens it. `unplug` and `replug` pull its cable; while `frozen` it stays connected
    and sends nothing.
    """

    def __init__(self, width: int = 1280, height: int = 720, fps: int = 30) -> None:
        self._interval_s = 1 / fps
        self._room = _draw_room((width, height))
        self._grain = Image.effect_noise((width, height), SENSOR_NOISE)
        self._wanted: tuple[str | None, Pose] | None = (None, Pose())
        self._picture = b""
        self._change = threading.Condition()
        self._closing = False
        self._frozen = False
        self._plugged = True
        self._shown_at: float | None = None
        self._listener = socket.create_server((HOST, 0))
        self.port: int = self._listener.getsockname()[1]
        self._peers: set[socket.socket] = set()
        self._clock = threading.Thread(target=self._run_clock, name="VideoSim", daemon=True)
        self._door = threading.Thread(target=self._accept, name="VideoSim door", daemon=True)
        self._clock.start()
        self._door.start()

    @property
    def url(self) -> str:
        """The device URL to open this camera with."""
        return f"video:http://{HOST}:{self.port}/lobby.mjpg"

    @property
    def shown_at(self) -> float | None:
        """`time.monotonic()` at which what is shown now was first sent; None until then."""
        return self._shown_at

    def show(self, text: str | None, pose: Pose | None = None) -> None:
        """Hold a code with this text to the camera, or take away what is there (None).

        Returns at once; the picture is drawn and sent by the camera's own thread.
        """
        with self._change:
            self._wanted = (text, pose or Pose())
            self._shown_at = None
            self._change.notify_all()

    def freeze(self, frozen: bool) -> None:
        """Stop sending, or go on."""
        self._frozen = frozen

    def unplug(self) -> None:
        """Pull the cable: the stream breaks, and new connections are closed at once."""
        with self._change:
            self._plugged = False
            peers, self._peers = self._peers, set()
        for peer in peers:
            peer.close()

    def replug(self) -> None:
        """Put the cable back."""
        self._plugged = True

    def close(self) -> None:
        """Switch the camera off for good; safe to call twice."""
        self._closing = True
        with self._change:
            self._change.notify_all()
        with contextlib.suppress(OSError):  # wakes the thread that waits for connections
            self._listener.shutdown(socket.SHUT_RDWR)
        self._door.join()
        self._clock.join()
        self._listener.close()
        self.unplug()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # --- the camera's threads --------------------------------------------------------------

    def _run_clock(self) -> None:
        due = time.monotonic()
        while not self._closing:
            self._draw_if_wanted()
            if not self._frozen:
                self._send_to_all(self._picture)
            due = max(due + self._interval_s, time.monotonic())
            with self._change:
                self._change.wait_for(lambda: self._closing, due - time.monotonic())

    def _draw_if_wanted(self) -> None:
        with self._change:
            wanted, self._wanted = self._wanted, None
        if wanted is None:
            return
        text, pose = wanted
        scene = self._room.copy()
        if text is not None:
            _hold_code(scene, text, pose)
        soft = scene.filter(ImageFilter.GaussianBlur(pose.blur_px))
        self._picture = _encode_jpeg(ImageChops.add(soft, self._grain, 1, -128))
        with self._change:
            if self._wanted is None:
                self._shown_at = time.monotonic()

    def _accept(self) -> None:
        while not self._closing:
            try:
                peer, _ = self._listener.accept()
            except OSError:
                return
            welcome = _greet(peer)
            with self._change:
                welcome = welcome and self._plugged
                if welcome:
                    self._peers.add(peer)
            if not welcome:
                peer.close()

    def _send_to_all(self, picture: bytes) -> None:
        part = b"--picture\r\nContent-Type: image/jpeg\r\nContent-Length: %d\r\n\r\n%b\r\n"
        with self._change:
            peers = tuple(self._peers)
        for peer in peers:
            try:
                peer.sendall(part % (len(picture), picture))
            except OSError:
                with self._change:
                    self._peers.discard(peer)
                peer.close()


def _greet(peer: socket.socket) -> bool:
    """Take the peer's request, whatever it asks for, and begin the stream."""
    peer.settimeout(SEND_TIMEOUT_S)
    peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    request = b""
    try:
        while b"\r\n\r\n" not in request:
            data = peer.recv(4096)
            if not data:
                return False
            request += data
        peer.sendall(_HEADER)
    except OSError:
        return False
    return True


# --- the pictures --------------------------------------------------------------------------


def _draw_room(size: tuple[int, int]) -> Image.Image:
    """A wall, a floor, a door and a few people, out of focus as behind anything held close."""
    width, height = size
    room = Image.new("L", size, 150)
    draw = ImageDraw.Draw(room)
    draw.rectangle((0, height * 0.72, width, height), fill=105)
    draw.rectangle((width * 0.68, height * 0.1, width * 0.88, height * 0.74), fill=205)
    for at, tall, shade in ((0.08, 0.5, 60), (0.2, 0.42, 90), (0.52, 0.46, 50)):
        x, top = width * at, height * (0.8 - tall)
        head = height * 0.05
        draw.ellipse((x - head, top, x + head, top + 2 * head), fill=190)
        draw.rectangle((x - 1.6 * head, top + 2 * head, x + 1.6 * head, height * 0.85), fill=shade)
    return room.filter(ImageFilter.GaussianBlur(height / 60))


def _hold_code(scene: Image.Image, text: str, pose: Pose) -> None:
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=4, box_size=1)
    code.add_data(text)
    code.make()
    modules = code.get_matrix()
    card = Image.new("L", (len(modules), len(modules)))
    card.putdata([25 if dark else 235 for row in modules for dark in row])
    # Turned at twice its size and then shrunk, so that its edges are smooth.
    card = card.resize((2 * pose.side_px, 2 * pose.side_px), Image.Resampling.NEAREST)
    mask = Image.new("L", card.size, 255)
    turned = [
        part.rotate(pose.angle_deg, Image.Resampling.BILINEAR, expand=True).reduce(2)
        for part in (card, mask)
    ]
    at = ((scene.width - turned[0].width) // 2, (scene.height - turned[0].height) // 2)
    scene.paste(turned[0], at, turned[1])


def _encode_jpeg(picture: Image.Image) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=JPEG_QUALITY)
    return buffer.getvalue()

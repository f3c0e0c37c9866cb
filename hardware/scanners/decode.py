"""Pictures to the codes they show.

zxing-cpp looks first; only when it reads nothing, prepared looks follow (`looks`). A still
picture gets all of them, a camera's frame one at a time in turn, so that a frame without a
code never holds up the next one.
"""

import warnings
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageOps

from hardware.errors import HardwareError
from hardware.scanners.looks import LOOKS, SMALLEST_SIDE_PX, Gray, Reading, read_plain
from hardware.scanners.stillness import derive_scene, has_changed

SYMBOLOGY = "QRCode"

_FORMATS = "PNG, JPEG, WebP, BMP, TIFF and GIF can be read"


class PictureUnreadable(HardwareError):
    """A file that should hold a picture is missing, forbidden, or holds none."""

    def __init__(self, path: Path, what: str, remedy: str) -> None:
        super().__init__(what, remedy)
        self.path = path


def decode_picture(gray: Gray) -> tuple[str, ...]:
    """The texts of the QR codes in a gray picture, each once; empty when there is none.

    The prepared looks follow until one of them reads something.
    """
    first = _read_first(gray)
    if first.texts or min(gray.shape) < SMALLEST_SIDE_PX:
        return first.texts
    for look in LOOKS:
        reading = look(gray, first)
        if reading.texts:
            return reading.texts
    return ()


class FrameDecoder:
    """Decodes a camera's frames; used by one thread.

    Every frame gets the plain look. One that shows nothing gets one prepared look more, the
    next such frame the next one: a code held to the camera meets all of them within a fifth
    of a second, and no frame costs more than its own look and the dearest of the others. Once
    all have looked at a scene they rest until something in it changes.
    """

    def __init__(self) -> None:
        self._turn = 0
        self._looked = 0
        self._scene: Gray | None = None

    def decode_frame(self, frame: cv2.typing.MatLike, *, light_codes: bool = True) -> Sequence[str]:
        """The texts in a frame as OpenCV captures it, gray or blue-green-red.

        `light_codes` False spares half of the plain look's time and misses codes that are
        light on dark.
        """
        gray = np.asarray(
            cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY) if frame.ndim == 3 else frame, np.uint8
        )
        first = _read_first(gray, light_codes=light_codes)
        if first.texts or min(gray.shape) < SMALLEST_SIDE_PX or not self._may_look(gray):
            return first.texts
        look = LOOKS[self._turn % len(LOOKS)]
        self._turn += 1
        texts = look(gray, first).texts
        # A code read by a prepared look is looked for until it is gone.
        self._looked = 0 if texts else self._looked + 1
        return texts

    def _may_look(self, gray: Gray) -> bool:
        scene = derive_scene(gray)
        if self._scene is None or has_changed(scene, self._scene):
            self._scene, self._looked = scene, 0
        # What is held close may need every look twice: it is moving while it comes to rest.
        return self._looked < 2 * len(LOOKS)


def _read_first(gray: Gray, *, light_codes: bool = True) -> Reading:
    if not gray.size:
        return Reading()
    return read_plain(np.ascontiguousarray(gray), light_codes=light_codes)


def read_image_codes(path: Path) -> tuple[str, ...]:
    """The texts of the QR codes in a picture file; empty when it shows none.

    Raises PictureUnreadable for a file that is missing, may not be read, or is no picture.
    """
    return decode_picture(_load_gray(path))


def _load_gray(path: Path) -> Gray:
    # Pillow, not OpenCV, which prints its own complaints, refuses the smallest WebP files
    # and drops transparency: a code drawn on nothing would be black on black.
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path) as image:
                upright = ImageOps.exif_transpose(image)
                return np.asarray(_on_white(upright).convert("L"), np.uint8)
    except FileNotFoundError as error:
        raise PictureUnreadable(
            path, f"There is no file {path}.", "Check the name and the folder."
        ) from error
    except IsADirectoryError as error:
        raise PictureUnreadable(
            path, f"{path} is a folder, not a picture.", "Name the pictures in it."
        ) from error
    except PermissionError as error:
        raise PictureUnreadable(
            path, f"{path} may not be read by this user.", "Change its owner or its rights."
        ) from error
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise PictureUnreadable(
            path, f"{path} has too many pixels.", "Scale it down to less than 80 megapixels."
        ) from error
    except (OSError, ValueError, SyntaxError, EOFError) as error:
        # Pillow's readers raise any of these for a damaged file.
        raise PictureUnreadable(
            path, f"{path} is not a picture that can be read.", f"{_FORMATS}; is the file whole?"
        ) from error


def _on_white(image: Image.Image) -> Image.Image:
    if not image.has_transparency_data:
        return image
    layer = image.convert("RGBA")
    white = Image.new("RGBA", layer.size, "white")
    return Image.alpha_composite(white, layer)

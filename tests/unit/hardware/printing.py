"""Labels for the tests of printers, and what is on them."""

from datetime import datetime
from zoneinfo import ZoneInfo

import numpy as np
from PIL import Image

from hardware.interfaces import Label
from kiosk.sticker.bitmap import render_sticker
from kiosk.sticker.design import StickerContent

VISIT_CODE = "7Q2M4K8XW3ZP"


def label_of(width_px: int, height_px: int, job: str = "job-1", dpi: int = 300) -> Label:
    """A label of random dots, none on what lies right of it."""
    dots = np.random.default_rng(7).random((height_px, width_px)) < 0.2
    return Label(job, width_px, height_px, dpi, np.packbits(dots, axis=1).tobytes())


def dots_of(label: Label) -> np.ndarray:
    """True where there is ink."""
    rows = np.frombuffer(label.rows, np.uint8).reshape(label.height_px, -1)
    return np.unpackbits(rows, axis=1)[:, : label.width_px].astype(bool)


def ink_of(picture: Image.Image) -> np.ndarray:
    """True where a picture of paper is black."""
    return np.asarray(picture.convert("L")) < 128


def real_sticker(job: str = "visit-1", *, minor: bool = False) -> Label:
    """A sticker of 62 x 100 mm as visitors wear it."""
    content = StickerContent(
        job=job,
        group_letter="B",
        starts_at_local=datetime(2026, 5, 1, 10, 30, tzinfo=ZoneInfo("Asia/Shanghai")),
        visit_code=VISIT_CODE,
        name="张三丰",
        cart="3",
        compartment="12",
        minor=minor,
        guardian="李四" if minor else "",
    )
    return render_sticker(content)

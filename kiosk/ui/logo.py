"""The venue's logo: read once, drawn by Qt where it is an SVG."""

from pathlib import Path

from PIL import Image

from kiosk.settings import SettingsError
from kiosk.sticker.logo import BadLogo, Logo, decode_logo, derive_logo

_DRAWN_PX = 600  # the longer side: 50 mm on paper of 300 dpi


def open_logo(path: str) -> Logo | None:
    """The logo of `venue.logo` for printing; None where there is none. On the main thread.

    Raises SettingsError, which says what is wrong with the file.
    """
    if not path:
        return None
    file = Path(path)
    try:
        content = file.read_bytes()
        if file.suffix.lower() == ".svg":
            return derive_logo(_draw_svg(content))
        return decode_logo(content)
    except OSError as error:
        why = f"cannot be read ({(error.strerror or str(error)).lower()})"
        raise _refuse(path, why) from error
    except BadLogo as error:
        raise _refuse(path, str(error)) from error


def _refuse(path: str, why: str) -> SettingsError:
    return SettingsError((f"Settings: “venue.logo” {path} {why}. Name another picture, or none.",))


def _draw_svg(content: bytes) -> Image.Image:
    """An SVG in pixels on a clear ground. Raises BadLogo."""
    from PySide6.QtCore import QByteArray, Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    from kiosk.ui.application import open_application

    if QGuiApplication.instance() is None:
        # Letters in a drawing need Qt's fonts, and those an application.
        open_application(offscreen=True)
    renderer = QSvgRenderer(QByteArray(content))
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        raise BadLogo("is an SVG that cannot be drawn")
    image = QImage(
        size.scaled(_DRAWN_PX, _DRAWN_PX, Qt.AspectRatioMode.KeepAspectRatio),
        QImage.Format.Format_ARGB32,
    )
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    drawn = image.convertToFormat(QImage.Format.Format_RGBA8888)
    return Image.frombytes("RGBA", (drawn.width(), drawn.height()), bytes(drawn.constBits()))

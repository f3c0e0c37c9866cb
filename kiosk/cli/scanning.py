"""`kiosk scan`."""

import time
from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.errors import Status
from kiosk.cli.session import session_of


def add_to(app: typer.Typer) -> None:
    app.command("scan")(scan_pictures)


def scan_pictures(
    context: typer.Context,
    images: Annotated[list[Path], typer.Argument(metavar="IMAGE…", help="Pictures of codes.")],
) -> int:
    """Read the codes in pictures.

    Status 1 when no picture shows a code, 2 when one cannot be read. With --json: images
    [{file, codes, ms}].
    """
    from hardware.scanners.decode import PictureUnreadable, read_image_codes

    out = session_of(context).out
    found: list[dict[str, object]] = []
    any_code = unreadable = False
    with out.progress("Reading pictures") as progress:
        for count, path in enumerate(images, start=1):
            began = time.perf_counter()
            try:
                codes = read_image_codes(path)
            except PictureUnreadable as error:
                unreadable = True
                out.note(f"{error.what} {error.remedy}")
                found.append({"file": str(path), "codes": [], "ms": 0.0, "error": error.what})
                continue
            ms = round((time.perf_counter() - began) * 1000, 1)
            any_code = any_code or bool(codes)
            found.append({"file": str(path), "codes": list(codes), "ms": ms})
            lines = codes or ("no code",)
            for text in lines:
                out.line(f"{path}: {text}" if len(images) > 1 else text)
            progress(count, len(images))
    out.document({"images": found})
    if unreadable:
        return Status.WRONG_USE
    return Status.DONE if any_code else Status.REFUSED

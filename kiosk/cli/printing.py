"""`kiosk sticker` and `kiosk printer`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.devices import answer_of, choose_url, opened_printer
from kiosk.cli.errors import Refusal, Status, WrongUse
from kiosk.cli.session import Session, session_of

if TYPE_CHECKING:
    from hardware.interfaces import Label
    from kiosk.sticker.design import StickerDesign
    from kiosk.sticker.logo import Logo


def add_to(app: typer.Typer) -> None:
    app.command("sticker")(print_sticker)
    group = typer.Typer(help="The sticker printer.", no_args_is_help=True)
    group.command("status")(show_status)
    group.command("queue")(show_queue)
    group.command("again")(print_again)
    group.command("came-out")(note_came_out)
    app.add_typer(group, name="printer")


Printer = Annotated[
    str | None, typer.Option("--printer", metavar="URL", help="Default: the configured printer.")
]


def print_sticker(
    context: typer.Context,
    visitor: Annotated[
        str | None,
        typer.Option(metavar="ID", help="An admitted visitor's id; for a preview also none."),
    ] = None,
    printer: Printer = None,
    preview: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A PNG of it instead of printing.")
    ] = None,
    design: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="A sticker's design (TOML) to look at; with --preview."),
    ] = None,
    minor: Annotated[
        bool, typer.Option("--minor", help="A minor's sticker; for a preview without --visitor.")
    ] = False,
    tag: Annotated[
        bool, typer.Option("--tag", help="A luggage tag; for a preview without --visitor.")
    ] = False,
) -> None:
    """Print one more sticker for someone who has been admitted, or look at one.

    A preview shows the sticker as it is worn. With --json: visitor, printed, file.
    """
    session = session_of(context)
    if printer and preview:
        raise WrongUse("--printer and --preview exclude each other.", "Give one of them.")
    if visitor is None and preview is None:
        raise WrongUse("Whose sticker?", "Give --visitor ID, or look at one with --preview FILE.")
    if visitor is not None and (minor or tag):
        raise WrongUse(
            "--minor and --tag are for looking at a design.", "Leave them out, or --visitor."
        )
    if design is not None and preview is None:
        raise WrongUse("--design is for looking at a design.", "Add --preview FILE.")
    if visitor is None:
        assert preview is not None
        picture = _draw_specimen(session, design, minor=minor, tag=tag)
        _write_preview(session, picture, preview)
    else:
        _print_or_draw(session, visitor, printer, preview, design)
    session.out.document(
        {
            "visitor": visitor,
            "printed": preview is None,
            "file": str(preview) if preview is not None else None,
        }
    )


def _draw_specimen(session: Session, design: Path | None, *, minor: bool, tag: bool) -> "Label":
    """A sticker or a tag of nobody, as it is worn."""
    from kiosk.app.sticker_drawing import (
        derive_design_folder,
        derive_specimen,
        derive_specimen_tag,
        open_venue_tag,
    )
    from kiosk.sticker.bitmap import render_sticker
    from kiosk.sticker.design_file import open_venue_wording
    from kiosk.sticker.tag import render_tag
    from kiosk.sticker.tag_design import read_tag_design

    settings = session.settings
    if tag:
        wording = open_venue_wording(derive_design_folder(settings))
        own = open_venue_tag(settings) if design is None else read_tag_design(design, wording)
        return render_tag(derive_specimen_tag(settings), design=own, turn_deg=0)
    return render_sticker(
        derive_specimen(settings.zone, minor=minor),
        design=_choose_design(session, design),
        turn_deg=0,
        logo=_open_logo(session),
    )


def _print_or_draw(
    session: Session,
    visitor: str,
    printer: str | None,
    preview: Path | None,
    design: Path | None,
) -> None:
    from kiosk.app.sticker_drawing import derive_sticker
    from kiosk.domain.journal import Fact, FactKind
    from kiosk.sticker.bitmap import render_sticker

    settings = session.settings
    session.require_store()
    with session.store() as store:
        facts = store.stickers.facts(visitor)
        if facts is None:
            raise Refusal(
                f"Nobody with the id {visitor} has been admitted.",
                "Look the person up with: kiosk manifest TOUR",
            )
        content = derive_sticker(
            f"sticker-{visitor}", facts, settings.checkin.name_on_sticker, settings.zone
        )
        label = render_sticker(
            content,
            design=_choose_design(session, design),
            turn_deg=None if preview is None else 0,
            logo=_open_logo(session),
        )
        if preview is not None:
            _write_preview(session, label, preview)
            return
        url = choose_url(printer, settings.printer_url, "--printer", "devices.printer")
        with opened_printer(url) as device:
            answer_of(device.print_label(label))
        fact = Fact(FactKind.STICKER_PRINTED, {"visitor": visitor, "by": "command"})
        store.journal.record(fact).result()
        session.out.line("Printed.")


def _choose_design(session: Session, file: Path | None) -> "StickerDesign":
    """The design in a file, with the words of the venue; the venue's own without a file."""
    from kiosk.app.sticker_drawing import derive_design_folder, open_sticker_design
    from kiosk.sticker.design_file import open_venue_wording, read_design

    if file is None:
        return open_sticker_design(session.settings)
    return read_design(file, open_venue_wording(derive_design_folder(session.settings)))


def _open_logo(session: Session) -> "Logo | None":
    """The venue's logo; Qt is loaded only where there is one."""
    if not session.settings.venue.logo:
        return None
    from kiosk.ui.logo import open_logo

    return open_logo(session.settings.venue.logo)


def _write_preview(session: Session, label: "Label", file: Path) -> None:
    """A PNG that another program shows in the size of the label."""
    from kiosk.sticker.label import label_picture

    label_picture(label).save(file, "PNG", dpi=(label.dpi, label.dpi))
    session.out.line(f"Wrote {file}.")


def show_status(context: typer.Context, printer: Printer = None) -> int:
    """Ask a printer whether it can print.

    Status 3 when a person has to look after it first. With --json: ready, faults, waiting,
    detail, remedy.
    """
    session = session_of(context)
    configured = "" if printer else session.settings.printer_url
    url = choose_url(printer, configured, "--printer", "devices.printer")
    with opened_printer(url) as device:
        status = answer_of(device.status())
        health = device.health()
    detail = remedy = ""
    if not status.ready:
        words = ", ".join(fault.value.replace("_", " ") for fault in status.faults)
        detail, remedy = health.detail or f"The printer reports: {words}.", health.remedy
    session.out.document(
        {
            "ready": status.ready,
            "faults": [fault.value for fault in status.faults],
            "waiting": status.waiting,
            "detail": detail,
            "remedy": remedy,
        }
    )
    if status.ready:
        session.out.line("Ready.")
        return Status.DONE
    session.out.line(f"{detail} {remedy}".strip())
    return Status.FAILED


Job = Annotated[str, typer.Argument(metavar="JOB", help="As kiosk printer queue names it.")]


def show_queue(context: typer.Context) -> None:
    """Stickers that are not out yet: whose, how far, why, and what to do.

    An unsure one may have come out: look, then say came-out or again. With --json: queue
    [{job, visitor, name, tour, state, reprint, tag, made, fault, remedy}]; tag is the number of
    a luggage tag, null for a sticker.
    """
    from kiosk.app.stickers import read_queue

    session = session_of(context)
    session.require_store()
    with session.store() as store:
        queue = read_queue(store)
    zone = session.settings.zone
    made = [entry.made_at_utc.astimezone(zone) for entry in queue]
    session.out.document(
        {
            "queue": [
                {
                    "job": entry.job_id,
                    "visitor": entry.visitor_id,
                    "name": entry.masked_name,
                    "tour": entry.tour_id,
                    "state": entry.state.value,
                    "reprint": entry.reprint,
                    "tag": entry.tag,
                    "made": at.isoformat(),
                    "fault": entry.fault,
                    "remedy": entry.remedy,
                }
                for entry, at in zip(queue, made, strict=True)
            ]
        }
    )
    if not queue:
        session.out.line("Every sticker is out.")
        return
    session.out.table(
        ("Job", "Name", "Tour", "State", "Since", "Why"),
        [
            (
                entry.job_id,
                entry.masked_name if entry.tag is None else f"luggage tag {entry.tag}",
                entry.tour_id,
                entry.state.value,
                f"{at:%Y-%m-%d %H:%M}",
                f"{entry.fault} {entry.remedy}".strip(),
            )
            for entry, at in zip(queue, made, strict=True)
        ],
    )


def print_again(context: typer.Context, job: Job) -> None:
    """This sticker did not come out: the kiosk prints it (again), as soon as it runs.

    Status 1 when it is out already. With --json: job, state.
    """
    _settle(session_of(context), job, came_out=False)


def note_came_out(context: typer.Context, job: Job) -> None:
    """This sticker came out: nobody prints it again.

    With --json: job, state.
    """
    _settle(session_of(context), job, came_out=True)


def _settle(session: Session, job: str, *, came_out: bool) -> None:
    from kiosk.domain.visit import StickerState

    session.require_store()
    with session.store() as store:
        settled = store.stickers.settle(job, came_out=came_out, by="command").result()
    if settled.state is StickerState.PRINTED and not came_out:
        raise Refusal(
            f"The sticker of job {job} is out already.",
            f"For one more: kiosk sticker --visitor {settled.visitor_id}",
        )
    session.out.document({"job": settled.job_id, "state": settled.state.value})
    session.out.line("Noted." if came_out else "It is in the queue; the kiosk prints it.")

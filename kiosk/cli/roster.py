"""`kiosk roster`: tours, bookings and visitors from a file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.errors import Refusal, Status
from kiosk.cli.session import Session, session_of

if TYPE_CHECKING:
    from kiosk.app.roster import RosterReport

# So many bad rows fill a screen; with --json all of them are listed.
_SHOWN_ERRORS = 40


def add_to(app: typer.Typer) -> None:
    group = typer.Typer(help="Tours, bookings and visitors from a file.", no_args_is_help=True)
    group.command("import")(import_file)
    group.command("template")(write_example)
    app.add_typer(group, name="roster")


def import_file(
    context: typer.Context,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", exists=True, dir_okay=False, help="CSV or XLSX.")
    ],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would happen, and change nothing.")
    ] = False,
    skip_bad: Annotated[
        bool, typer.Option("--skip-bad", help="Leave bad rows out instead of refusing the file.")
    ] = False,
) -> int:
    """Import a roster: everything, or nothing and the reasons why.

    A second import of the same bookings is an update; what has happened on site stays. Status
    1 when there are bad rows and they are not skipped. With --json: tours, bookings, visitors,
    unchanged, updated, removed, errors [{row, column, reason}].
    """
    from kiosk.app.roster import BadRoster, import_roster
    from kiosk.app.search import catch_up

    session = session_of(context)
    opened = session.store_to_look_at() if dry_run else session.store()
    with opened as store, session.out.progress("Importing") as progress:
        try:
            report = import_roster(
                file,
                store,
                site=store.site,
                zone=session.settings.zone,
                dry_run=dry_run,
                skip_bad=skip_bad,
                progress=progress,
            )
        except BadRoster as error:
            raise Refusal(error.what, error.remedy) from error
        if not dry_run:
            with session.out.progress("Making names findable") as findable:
                catch_up(store, findable)
    session.out.document(
        {
            "tours": report.tours,
            "bookings": report.bookings,
            "visitors": report.visitors,
            "unchanged": report.unchanged,
            "updated": report.updated,
            "removed": report.removed,
            "errors": [
                {"row": error.row, "column": error.column, "reason": error.reason}
                for error in report.errors
            ],
        }
    )
    _tell(session, report, dry_run=dry_run)
    return Status.DONE if not report.errors or report.visitors else Status.REFUSED


def _tell(session: Session, report: "RosterReport", *, dry_run: bool) -> None:
    for error in report.errors[:_SHOWN_ERRORS]:
        session.out.note(f"Row {error.row}, {error.column}: {error.reason}")
    if len(report.errors) > _SHOWN_ERRORS:
        session.out.note(f"… and {len(report.errors) - _SHOWN_ERRORS} more; --json lists all.")
    if report.errors and not report.visitors:
        session.out.note(
            "Nothing was imported. Mend these rows, or leave them out with --skip-bad."
        )
        return
    verb = "Would import" if dry_run else "Imported"
    session.out.line(
        f"{verb}: tours {report.tours}, bookings {report.bookings}, visitors {report.visitors} "
        f"(unchanged {report.unchanged}, updated {report.updated}), removed {report.removed}, "
        f"bad rows left out {len({error.row for error in report.errors})}."
    )


def write_example(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", dir_okay=False, help="CSV or XLSX.")],
) -> None:
    """Write an example roster to fill in. With --json: file."""
    from kiosk.app.roster import BadRoster, write_template

    session = session_of(context)
    if file.exists():
        raise Refusal(f"{file} is there already, and nothing was written.", "Name another file.")
    try:
        write_template(file)
    except BadRoster as error:
        raise Refusal(error.what, error.remedy) from error
    session.out.document({"file": str(file)})
    session.out.line(f"Wrote {file}.")

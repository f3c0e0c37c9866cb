"""`kiosk` itself: the global options, the commands, and the way out."""

from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli import (
    admissions,
    blocklist,
    configuration,
    demonstration,
    diagnosis,
    documents,
    entitlements,
    find,
    journal,
    lockers,
    luggage,
    manifest,
    passes,
    printing,
    questions,
    release,
    report,
    rollcall,
    roster,
    scanning,
    seating,
    simulation,
    station,
    tours,
    users,
    waiting,
)
from kiosk.cli.errors import run_guarded
from kiosk.cli.session import Session

_FLAGS = frozenset({"--json", "--debug"})
_WITH_VALUE = frozenset({"--config", "--data"})

app = typer.Typer(
    name="kiosk",
    help="Check-in of visitors and lockers for their phones.",
    epilog="The options above may stand before or after a command. "
    "Without a command the touchscreen application starts.",
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for commands in (
    configuration,
    demonstration,
    simulation,
    roster,
    passes,
    scanning,
    questions,
    documents,
    lockers,
    release,
    printing,
    manifest,
    seating,
    luggage,
    tours,
    entitlements,
    rollcall,
    report,
    admissions,
    find,
    blocklist,
    journal,
    diagnosis,
    users,
    waiting,
):
    commands.add_to(app)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(version("visitor-kiosk"))
        raise typer.Exit


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    config: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The configuration to use.")
    ] = None,
    data: Annotated[
        Path | None, typer.Option(metavar="DIR", help="The data folder: store, keys, stickers.")
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON document and nothing else.")
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Log to standard error, show tracebacks.")
    ] = False,
    _version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Say which.")
    ] = False,
) -> int | None:
    """Check-in of visitors and lockers for their phones."""
    context.obj = session = Session(config, data, as_json, debug)
    if context.invoked_subcommand is not None:
        from kiosk.app.logs import discard_logs

        discard_logs(debug=debug)
        return None
    return station.start_station(session)


def run(arguments: list[str]) -> int:
    """Carry out one command line; the result is the exit status."""
    arranged = hoist_global_options(arguments)

    def act() -> int:
        status = app(arranged, prog_name="kiosk", standalone_mode=False)
        return int(status or 0)

    return run_guarded(act, debug="--debug" in arranged)


def hoist_global_options(arguments: list[str]) -> list[str]:
    """The arguments with the global options first, wherever they stood before `--`."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    first: list[str] = []
    rest: list[str] = []
    words = iter(arguments[:end])
    for word in words:
        if word in _FLAGS or ("=" in word and word.split("=")[0] in _WITH_VALUE):
            first.append(word)
        elif word in _WITH_VALUE:
            first += [word, *(value for value in [next(words, None)] if value is not None)]
        else:
            rest.append(word)
    return [*first, *rest, *arguments[end:]]

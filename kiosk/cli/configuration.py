"""`kiosk init`."""

from pathlib import Path
from typing import Annotated

import typer

from kiosk.cli.errors import Refusal
from kiosk.cli.session import session_of


def add_to(app: typer.Typer) -> None:
    app.command("init")(write_configuration)


def write_configuration(
    context: typer.Context,
    file: Annotated[
        Path | None,
        typer.Argument(metavar="[FILE]", help="Default: kiosk.toml in your own config folder."),
    ] = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Write even if the file is there already.")
    ] = False,
) -> None:
    """Write a configuration with every setting, its default and a comment.

    With --json: file, replaced.
    """
    from kiosk.settings import user_config_file, write_config

    session = session_of(context)
    path = file or session.config or user_config_file()
    there = path.exists()
    if there and not replace:
        raise Refusal(
            f"{path} is there already, and nothing was written.",
            "Name another file, or replace it with --replace.",
        )
    write_config(path)
    session.out.line(f"{'Replaced' if there else 'Wrote'} {path}.")
    if path != user_config_file():
        session.out.line(f"Use it with: kiosk --config {path}")
    session.out.document({"file": str(path), "replaced": there})

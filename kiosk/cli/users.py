"""`kiosk users`: who may sign in on the staff pages."""

import sys
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.badges import badge
from kiosk.cli.errors import Refusal, WrongUse
from kiosk.cli.session import Session, session_of
from kiosk.domain.staff import (
    LONGEST_NAME,
    LONGEST_PIN,
    SHORTEST_PIN,
    BadName,
    BadPin,
    NameFlaw,
    PinFlaw,
    Role,
    parse_pin,
    parse_staff_name,
)

if TYPE_CHECKING:
    from kiosk.domain.staff import StaffUser

_NAME_FLAWS = {
    NameFlaw.EMPTY: "The name is empty.",
    NameFlaw.TOO_LONG: f"The name is longer than {LONGEST_NAME} characters.",
    NameFlaw.UNPRINTABLE: "The name has a character that no screen can show.",
}
_PIN_FLAWS = {
    PinFlaw.NOT_DIGITS: "A PIN is made of the digits 0 to 9.",
    PinFlaw.LENGTH: f"A PIN has {SHORTEST_PIN} to {LONGEST_PIN} digits.",
    PinFlaw.TOO_PLAIN: "A run such as 1234 and one digit repeated are guessed first.",
}

Name = Annotated[str, typer.Argument(metavar="NAME", help="As the person's tile will say it.")]


def add_to(app: typer.Typer) -> None:
    group = typer.Typer(help="Staff: who may sign in at the kiosk.", no_args_is_help=True)
    group.command("add")(add)
    group.command("list")(list_users)
    group.command("disable")(disable)
    group.command("badge")(badge)
    app.add_typer(group, name="users")


def add(
    context: typer.Context,
    name: Name,
    role: Annotated[Role, typer.Option("--role", help="What the person may do.")],
    pin_stdin: Annotated[
        bool, typer.Option("--pin-stdin", help="Read the PIN from standard input, one line.")
    ] = False,
) -> None:
    """Somebody who may sign in with a PIN of 4 to 8 digits, which is asked for twice.

    With --json: user, name, role.
    """
    from kiosk.app.pins import Pins

    session = session_of(context)
    shown = _parse_name(name)
    pin = _read_pin() if pin_stdin else _ask_pin()
    with session.store() as store:
        pin_hash = Pins(session.site_keys).hash(pin)
        user = store.users.add(shown, role, pin_hash).result()
    session.out.line(f"{user.name} may sign in as {user.role.value}.")
    session.out.document(_describe(user))


def list_users(context: typer.Context) -> None:
    """Everyone who ever could sign in; with --json: users [{user, name, role, enabled}]."""
    session = session_of(context)
    session.require_store()
    with session.store() as store:
        records = store.users.all()
    session.out.document(
        {"users": [_describe(r.user) | {"enabled": r.disabled_at_utc is None} for r in records]}
    )
    if not records:
        session.out.line("Nobody may sign in yet. Add somebody: kiosk users add NAME --role staff")
        return
    session.out.table(
        ("Name", "Role", "Since", "Disabled"),
        [
            (
                record.user.name,
                record.user.role.value,
                _day(record.made_at_utc, session),
                _day(record.disabled_at_utc, session),
            )
            for record in records
        ],
    )


def disable(context: typer.Context, name: Name) -> None:
    """This person may sign in no more; what they did stays in the journal.

    With --json: user, name, role.
    """
    session = session_of(context)
    session.require_store()
    with session.store() as store:
        user = store.users.disable(name).result()
    session.out.line(f"{user.name} may sign in no more.")
    session.out.document(_describe(user))


def _parse_name(text: str) -> str:
    try:
        return parse_staff_name(text)
    except BadName as error:
        raise WrongUse(
            _NAME_FLAWS[error.flaw], f"Give 1 to {LONGEST_NAME} characters, for example 王敏."
        ) from error


def _ask_pin() -> str:
    if not sys.stdin.isatty():
        raise WrongUse(
            "There is no terminal to ask for the PIN on.",
            "Use --pin-stdin, and write the PIN to standard input.",
        )
    pin = _parse_pin(typer.prompt("PIN", hide_input=True, err=True))
    if typer.prompt("The same PIN again", hide_input=True, err=True) != pin:
        raise Refusal("The two PINs are not the same, and nobody was added.", "Try again.")
    return pin


def _read_pin() -> str:
    return _parse_pin(sys.stdin.readline().rstrip("\r\n"))


def _parse_pin(text: str) -> str:
    try:
        return parse_pin(text)
    except BadPin as error:
        raise Refusal(
            f"{_PIN_FLAWS[error.flaw]} Nobody was added.",
            f"Choose {SHORTEST_PIN} to {LONGEST_PIN} digits in no plain order.",
        ) from error


def _day(moment: datetime | None, session: Session) -> str:
    if moment is None:
        return ""
    return moment.astimezone(session.settings.zone).strftime("%Y-%m-%d")


def _describe(user: "StaffUser") -> dict[str, object]:
    return {"user": user.user_id, "name": user.name, "role": user.role.value}

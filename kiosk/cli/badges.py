"""`kiosk users badge`: a card or tag that signs one person in."""

import queue
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.devices import choose_url, opened_scanner
from kiosk.cli.errors import Refusal, WrongUse
from kiosk.cli.session import Session, session_of

if TYPE_CHECKING:
    from hardware.interfaces import ScannedCode
    from kiosk.store.store import Store


def badge(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="As the person's tile says it.")],
    code: Annotated[
        str | None,
        typer.Argument(metavar="[CODE]", help="The badge's code. Default: read by a scanner."),
    ] = None,
    code_stdin: Annotated[
        bool, typer.Option("--code-stdin", help="Read the code from standard input, one line.")
    ] = False,
    scanner: Annotated[
        str | None, typer.Option(metavar="URL", help="Default: the first configured scanner.")
    ] = None,
    timeout_s: Annotated[
        float, typer.Option("--timeout", min=1, max=600, help="Seconds to wait for a badge.")
    ] = 30.0,
    end: Annotated[
        bool, typer.Option("--end", help="End all badges of this person instead.")
    ] = False,
) -> None:
    """A badge that signs this person in at the kiosk, besides the PIN.

    Only a keyed hash of its code is stored. A code given as CODE may stay in the shell's history:
    let a scanner read it, or use --code-stdin. With --json: user, name, role, badges.
    """
    from kiosk.app.refusals import COMMAND

    session = session_of(context)
    session.require_store()
    by = COMMAND.user_id
    with session.store() as store:
        enabled = {user.name: user for user in store.users.enabled()}
        if name not in enabled:
            raise Refusal(
                f"There is no user “{name}” who could sign in.",
                "See who there is: kiosk users list",
            )
        if end:
            count = store.badges.end(name, by).result()
            session.out.line(f"{count} badge{'' if count == 1 else 's'} of {name} ended.")
        else:
            read = code or (sys.stdin.readline() if code_stdin else None)
            if read is None:
                read = _scan(session, scanner, timeout_s)
            _give(session, store, name, read, by)
        user = enabled[name]
        session.out.document(
            {
                "user": user.user_id,
                "name": user.name,
                "role": user.role.value,
                "badges": store.badges.counts().get(user.user_id, 0),
            }
        )


def _give(session: Session, store: "Store", name: str, code: str, by: str) -> None:
    from kiosk.domain.badges import LONGEST_BADGE, SHORTEST_BADGE, BadBadge
    from kiosk.store.badges import BadgeTaken

    try:
        store.badges.give(name, code, by).result()
    except BadBadge as error:
        raise Refusal(
            "This code is no badge, and nothing was changed.",
            f"A badge's code has {SHORTEST_BADGE} to {LONGEST_BADGE} printable characters.",
        ) from error
    except BadgeTaken as error:
        raise Refusal(error.what, error.remedy) from error
    session.out.line(f"This badge signs {name} in from now on.")


def _scan(session: Session, given: str | None, timeout_s: float) -> str:
    """The first code that the scanner reads. Raises Refusal when none comes, HardwareError."""
    from hardware.scanners.sources import choose_scanner_urls

    configured = choose_scanner_urls(session.settings.devices.scanners)
    url = choose_url(given, configured[0] if configured else "", "--scanner", "devices.scanners")
    if url.startswith("keyboard:"):
        raise WrongUse(
            "A scanner that types like a keyboard is heard by a window only.",
            "Use --code-stdin, and scan the badge into this terminal.",
        )
    seen: queue.SimpleQueue[ScannedCode] = queue.SimpleQueue()
    with opened_scanner(url) as device:
        device.start(seen.put)
        session.out.note(f"Hold the badge to the scanner (up to {timeout_s:.0f} s).")
        try:
            return seen.get(timeout=timeout_s).text
        except queue.Empty:
            health = device.health()
            raise Refusal(
                health.detail or f"No code was read within {timeout_s:.0f} s.",
                health.remedy or "Hold the badge flat before the scanner, and try again.",
            ) from None

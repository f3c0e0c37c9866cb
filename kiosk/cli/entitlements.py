"""`kiosk entitlements`: what visits include, redeemed by sticker, and the queues of rides."""

from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.errors import Refusal, WrongUse
from kiosk.cli.session import Session, session_of

if TYPE_CHECKING:
    from kiosk.app.entitlements import EntitlementDesk
    from kiosk.domain.entitlements import Declined, QueuedNumber
    from kiosk.store.store import Store

Name = Annotated[str, typer.Argument(metavar="NAME", help="Its id in the configuration.")]


def add_to(app: typer.Typer) -> None:
    group = typer.Typer(
        help="What a visit includes: meals, test rides and the like.", no_args_is_help=True
    )
    group.command("list")(show_all)
    group.command("redeem")(redeem)
    group.command("undo")(undo)
    group.command("queue")(show_queue)
    group.command("call")(call_next)
    app.add_typer(group, name="entitlements")


def show_all(context: typer.Context) -> None:
    """What this venue offers and what was had today.

    With --json: entitlements [{entitlement, name, per, count, after, queue, redeemed, waiting}].
    """
    from kiosk.app.clock import read_utc
    from kiosk.domain.entitlements import QueueState

    session = session_of(context)
    session.require_store()
    now = read_utc()
    with session.store() as store:
        desk = _desk(session, store)
        had = [r.entitlement_id for r in store.entitlements.of_day(session.rules.today(now))]
        waiting = {
            one.entitlement_id: sum(
                number.state is QueueState.WAITING for number in desk.queue(one.entitlement_id, now)
            )
            for one in desk.offered
        }
    lines = [
        {
            "entitlement": one.id,
            "name": one.name.en,
            "per": one.per.value,
            "count": one.count,
            "after": one.after.value,
            "queue": one.queue,
            "redeemed": had.count(one.id),
            "waiting": waiting[one.id],
        }
        for one in session.settings.entitlements
    ]
    session.out.document({"entitlements": lines})
    if not lines:
        session.out.line("This venue offers none; see [[entitlements]] in the configuration.")
        return
    session.out.table(
        ("Id", "Name", "Per", "Count", "After", "Queue", "Had today", "Waiting"),
        [tuple(line.values()) for line in lines],
    )


def redeem(
    context: typer.Context,
    name: Name,
    sticker: Annotated[
        str, typer.Argument(metavar="[STICKER]", help="What the sticker's code says.")
    ] = "",
    visitor: Annotated[
        str, typer.Option("--visitor", metavar="ID", help="A visitor instead of a sticker.")
    ] = "",
) -> None:
    """Redeem one; status 1 where it cannot be had. With --json: redemption, left, number."""
    from kiosk.app.entitlements import Holder
    from kiosk.app.refusals import COMMAND
    from kiosk.domain.entitlements import Declined

    if bool(sticker) is bool(visitor):
        raise WrongUse(
            "Give either what the sticker's code says or a visitor.",
            "Try: kiosk entitlements redeem meal --visitor ID",
        )
    session = session_of(context)
    session.require_store()
    with session.store() as store:
        desk = _desk(session, store)
        answer = desk.redeem(name, Holder(sticker, visitor), COMMAND)
    if isinstance(answer, Declined):
        raise _refusal(answer, session)
    number = answer.redemption.number
    session.out.document(
        {"redemption": answer.redemption.redemption_id, "left": answer.left, "number": number}
    )
    waits = f" with the number {_letter(session, name)}{number}" if number else ""
    session.out.line(f"Redeemed{waits}; {answer.left} left.")


def undo(
    context: typer.Context,
    redemption: Annotated[str, typer.Argument(metavar="ID", help="The redemption's id.")],
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why. No names.")],
) -> None:
    """Take a redemption back within 15 minutes. With --json: redemption."""
    from kiosk.app.refusals import COMMAND
    from kiosk.domain.entitlements import UndoRefusal, UndoRefused

    session = session_of(context)
    session.require_store()
    with session.store() as store:
        answer = _desk(session, store).undo(redemption, reason, COMMAND)
    if isinstance(answer, UndoRefused):
        words = {
            UndoRefusal.NO_RIGHT: "This is not allowed here.",
            UndoRefusal.UNKNOWN: "There is no such redemption.",
            UndoRefusal.ALREADY_UNDONE: "It was taken back before.",
            UndoRefusal.TOO_LATE: "It is more than 15 minutes ago.",
            UndoRefusal.NO_REASON: "There is no reason.",
        }
        raise Refusal(f"{words[answer.why]} Nothing was changed.", "See: kiosk journal tail")
    session.out.document({"redemption": redemption})
    session.out.line("It was taken back.")


def show_queue(context: typer.Context, name: Name) -> None:
    """Today's numbers. With --json: queue [{number, state, redemption, visitor}]."""
    from kiosk.app.clock import read_utc

    session = session_of(context)
    session.require_store()
    with session.store() as store:
        desk = _desk(session, store)
        _require(desk, name)
        numbers = desk.queue(name, read_utc())
    letter = _letter(session, name)
    session.out.document({"queue": [_describe(number, letter) for number in numbers]})
    session.out.table(
        ("Number", "State", "Redemption"),
        [(f"{letter}{n.number}", n.state.value, n.redemption_id) for n in numbers],
    )


def call_next(context: typer.Context, name: Name) -> None:
    """Call the number that has waited longest; status 1 when none waits.

    With --json: number, state, redemption, visitor.
    """
    from kiosk.app.clock import read_utc
    from kiosk.app.refusals import COMMAND

    session = session_of(context)
    session.require_store()
    with session.store() as store:
        desk = _desk(session, store)
        _require(desk, name)
        called = desk.call_next(name, COMMAND, read_utc())
    if called is None:
        raise Refusal("Nobody waits.", f"See: kiosk entitlements queue {name}")
    letter = _letter(session, name)
    session.out.document(_describe(called, letter))
    session.out.line(f"{letter}{called.number} is called.")


def _desk(session: Session, store: "Store") -> "EntitlementDesk":
    from kiosk.app.entitlements import EntitlementDesk, derive_entitlements

    offered = derive_entitlements(session.settings.entitlements)
    return EntitlementDesk(store, offered, session.settings.zone)


def _require(desk: "EntitlementDesk", name: str) -> None:
    if desk.find(name) is None:
        raise _not_offered([one.entitlement_id for one in desk.offered])


def _not_offered(offered: list[str]) -> Refusal:
    listed = f"Offered are: {', '.join(offered)}." if offered else "It offers none."
    return Refusal("This venue does not offer that.", f"{listed} See [[entitlements]].")


def _letter(session: Session, name: str) -> str:
    return next((one.queue for one in session.settings.entitlements if one.id == name), "")


def _describe(number: "QueuedNumber", letter: str) -> dict[str, object]:
    return {
        "number": f"{letter}{number.number}",
        "state": number.state.value,
        "redemption": number.redemption_id,
        "visitor": number.visitor_id,
    }


def _refusal(declined: "Declined", session: Session) -> Refusal:
    from kiosk.domain.entitlements import Declines as Why

    match declined.why:
        case Why.UNKNOWN_ENTITLEMENT:
            return _not_offered([one.id for one in session.settings.entitlements])
        case Why.UNKNOWN_STICKER:
            return Refusal(
                "No visit has this sticker.", "Look whether it is of another day or venue."
            )
        case Why.NOT_ARRIVED:
            return Refusal("This visitor is not checked in.", "Check them in first.")
        case Why.OTHER_DAY:
            return Refusal("This visit is on another day.", "See: kiosk manifest TOUR")
        case Why.TOUR_CANCELLED:
            return Refusal("This visitor's tour was cancelled.", "Ask a supervisor.")
        case Why.NOT_ENTITLED:
            return Refusal(
                "This visit does not include that.", "The roster's column entitlements says which."
            )
        case Why.ALREADY_REDEEMED:
            earlier = declined.earlier
            when = (
                f" at {earlier.at_utc.astimezone(session.settings.zone):%H:%M}" if earlier else ""
            )
            where = f" at {earlier.station}" if earlier else ""
            return Refusal(
                f"It was redeemed already{when}{where}.",
                "Within 15 minutes it can be taken back: kiosk entitlements undo ID --reason TEXT",
            )
        case Why.UNDER_AGE:
            return Refusal("This visitor is too young for that.", "See min_age in its settings.")
        case Why.NOT_RETURNED:
            return Refusal("The tour is not back yet.", "Mark it as back: kiosk tours return TOUR")
        case Why.NO_RIGHT:
            return Refusal("This is not allowed here.", "Ask a supervisor.")

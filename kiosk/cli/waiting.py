"""`kiosk waiting`: what waits for a person, as the staff's page lists it."""

from typing import TYPE_CHECKING, Annotated, assert_never

import typer

from kiosk.cli.errors import Refusal, Status
from kiosk.cli.session import Session, session_of

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.app.device_board import DeviceLine
    from kiosk.app.waiting import WaitingRoom
    from kiosk.domain.waiting import Waiting
    from kiosk.store.store import Store


def add_to(app: typer.Typer) -> None:
    group = typer.Typer(help="What waits for a person.", no_args_is_help=True)
    group.command("list")(list_waiting)
    group.command("settle")(settle)
    app.add_typer(group, name="waiting")


def list_waiting(context: typer.Context) -> int:
    """Calls, refusals, doors, devices, stickers and pouches that wait, the most urgent first.

    Devices are as the kiosk saw them last; kiosk doctor asks them anew. Status 1 when nothing
    waits. With --json: waiting [{key, kind, urgency, since, station, case, compartment, count,
    visitor, device, why}].
    """
    from kiosk.domain.waiting import derive_urgency

    session = session_of(context)
    session.require_store()
    with session.store() as store:
        things = _room(session, store).read()
        station = store.station
    session.out.document({"waiting": [_describe(thing, station) for thing in things]})
    if not things:
        session.out.line("Nothing waits.")
        return Status.REFUSED
    session.out.table(
        ("Urgency", "Since", "What"),
        [
            (
                derive_urgency(thing).name.replace("_", " ").lower(),
                _spell_time(thing.since_utc, session),
                _sentence(thing),
            )
            for thing in things
        ],
    )
    return Status.DONE


def settle(
    context: typer.Context,
    number: Annotated[
        str, typer.Argument(metavar="CASE", help="Its number, as on the screen: K1-0417.")
    ],
) -> None:
    """Somebody has seen to a call or a refusal of today.

    With --json: case, number.
    """
    from kiosk.app.refusals import COMMAND
    from kiosk.domain.waiting import find_case

    session = session_of(context)
    session.require_store()
    with session.store() as store:
        room = _room(session, store)
        cases = {
            getattr(thing, "number", ""): case
            for thing in room.read()
            if (case := find_case(thing)) is not None
        }
        if number not in cases:
            raise Refusal(f"No case {number} is open today.", "See what waits: kiosk waiting list")
        room.settle(cases[number], COMMAND)
    session.out.line(f"Case {number} is settled.")
    session.out.document({"case": cases[number], "number": number})


def _room(session: Session, store: "Store") -> "WaitingRoom":
    from kiosk.app.clock import read_utc
    from kiosk.app.device_watch import read_noted_faults
    from kiosk.app.waiting import WaitingRoom

    def read_devices() -> "tuple[DeviceLine, ...]":
        return read_noted_faults(store, read_utc())

    return WaitingRoom(store, read_utc, session.settings.zone, read_devices)


def _spell_time(moment: "datetime | None", session: Session) -> str:
    if moment is None:
        return ""
    return moment.astimezone(session.settings.zone).strftime("%Y-%m-%d %H:%M")


def _describe(thing: "Waiting", station: str) -> dict[str, object]:
    from kiosk.domain import waiting as w

    is_case = w.find_case(thing) is not None
    number = getattr(thing, "number", None)
    compartment = getattr(thing, "compartment", None) if is_case else number
    visitors = getattr(thing, "visitor_ids", ()) or (getattr(thing, "visitor_id", None),)
    why = getattr(thing, "why", None) or getattr(thing, "reason", None)
    return {
        "key": w.derive_key(thing),
        "kind": type(thing).__name__,
        "urgency": w.derive_urgency(thing).name.lower(),
        "since": thing.since_utc.isoformat() if thing.since_utc else None,
        "station": getattr(thing, "station", station),
        "case": number if is_case else None,
        "compartment": compartment if isinstance(compartment, int) else None,
        "count": getattr(thing, "count", 1),
        "visitor": visitors[0],
        "device": getattr(thing, "key", None),
        "why": why.value if why is not None else getattr(thing, "fault", None),
    }


def _sentence(thing: "Waiting") -> str:
    """One line for a terminal; names stay out of it."""
    from kiosk.domain import waiting as w

    match thing:
        case w.StationCall(number=number, station=station, why=why):
            return f"Call {number} at station {station}: {why.value.replace('_', ' ')}."
        case w.UndecidedVisitor(number=number, station=station, reason=reason):
            return f"Case {number} at station {station}: {reason.value.replace('_', ' ')}."
        case w.DoorWrong(number=number, why=why):
            return f"Door {number}: {why.value.replace('_', ' ')}."
        case w.DoorStuck(number=number, held=held):
            return f"Door {number} did not open{'; a pouch is inside' if held else ''}."
        case w.DoorUnsettled(number=number):
            return f"Compartment {number} is reserved, and nobody knows for whom: look inside."
        case w.StickersStuck(count=count, fault=fault):
            return f"{count} stickers wait. {fault}".rstrip()
        case w.StickersUnsure(count=count):
            return f"{count} stickers: look whether they came out."
        case w.DeviceOut(key=key, fault=fault):
            return f"{key}: {fault}"
        case w.PouchLeft(number=number, station=station, tour_id=tour):
            return f"A pouch of tour {tour} is still in compartment {number} of {station}."
        case w.BagLeft(number=number, tour_id=tour):
            return f"Luggage {number} of tour {tour} is still here."
        case never:
            assert_never(never)

"""`kiosk release`: give pouches back without any screen, and see what stays behind."""

import threading
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.calibration import choose_banks
from kiosk.cli.devices import opened_banks
from kiosk.cli.errors import Failure, Refusal, Status, WrongUse
from kiosk.cli.session import Session, session_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.app.releases import ReleaseDesk
    from kiosk.domain.releases import (
        DoorStage,
        HeldPouch,
        ReleaseDoor,
        ReleaseRefusal,
        ReleaseRefused,
        ReleaseRun,
        ReleaseWish,
    )
    from kiosk.store.releases import LeftPouch
    from kiosk.store.store import Store

# For each door of a run: its place in the queue, its pulses, its sensor.
_PER_DOOR_S = 3.0
_AT_LEAST_S = 10.0


def add_to(app: typer.Typer) -> None:
    app.command("release")(release)


def release(
    context: typer.Context,
    tour: Annotated[
        str | None, typer.Option(metavar="ID", help="All that this tour's people have locked up.")
    ] = None,
    sticker: Annotated[
        str | None, typer.Option(metavar="CODE", help="The text or code of a sticker's QR.")
    ] = None,
    visitor: Annotated[
        str | None,
        typer.Option(metavar="ID", help="One visitor's; with --compartment: only if it is there."),
    ] = None,
    compartment: Annotated[
        list[int] | None, typer.Option(metavar="N", help="A door; once for each.")
    ] = None,
    left_behind: Annotated[
        bool, typer.Option("--left-behind", help="Open nothing: list what nobody has fetched.")
    ] = False,
    every: Annotated[
        bool, typer.Option("--all", help="With --left-behind: whatever is locked up.")
    ] = False,
    taken_by: Annotated[
        str, typer.Option(metavar="NAME", help="Who takes a forgotten pouch; kept encrypted.")
    ] = "",
    bank: Annotated[
        list[str] | None,
        typer.Option(
            "--bank", metavar="URL", help="Once for each line of boards. Default: those configured."
        ),
    ] = None,
) -> int:
    """Open compartments and give back what is inside, by what the doors' sensors say.

    Status 1 when nothing is opened, with the reason; 3 when a door did not open. With --json:
    run, released, compartments [{number, visitors, state, released}], elsewhere [{station,
    number, visitors}]; state is open, taken_and_closed, did_not_open or unknown. With
    --left-behind: left_behind [{station, number, visitors, names, tour, tour_name, since}].
    """
    session = session_of(context)
    if left_behind:
        if tour or sticker or visitor or compartment:
            raise WrongUse("--left-behind opens nothing.", "Give it alone, or with --all.")
        return _list_left(session, every=every)
    wish = _parse_wish(tour, sticker, visitor, compartment)
    session.require_store()
    with session.store() as store, opened_banks(choose_banks(session, bank)) as device:
        from kiosk.app.clock import read_utc
        from kiosk.app.releases import ReleaseDesk

        desk = ReleaseDesk(device, store, read_utc, session.settings.zone)
        try:
            run = _run(session, desk, store, wish, taken_by.strip())
            health = device.health()
        finally:
            desk.close()
    session.out.document(
        {
            "run": run.run_id,
            "released": run.released,
            "compartments": [_describe(door) for door in run.doors],
            "elsewhere": [_describe_pouch(pouch) for pouch in run.elsewhere],
        }
    )
    if any(door.stage.value == "unknown" for door in run.doors) and health.detail:
        session.out.note(f"{health.detail} {health.remedy}")
    for pouch in run.elsewhere:
        session.out.note(f"Compartment {pouch.number} of station {pouch.station} stays locked.")
    return Status.DONE if run.released == len(run.doors) else Status.FAILED


def _run(
    session: Session, desk: "ReleaseDesk", store: "Store", wish: "ReleaseWish", taken_by: str
) -> "ReleaseRun":
    """Ask, and wait until every door has opened or will not. Raises Refusal and Failure."""
    from kiosk.app.refusals import COMMAND
    from kiosk.domain.releases import ReleaseRefused

    over = threading.Event()
    said: dict[int, DoorStage] = {}
    with session.out.progress("Opening doors") as progress:

        def note(run: "ReleaseRun") -> None:
            for door in run.doors:
                if said.get(door.number) is not door.stage:
                    said[door.number] = door.stage
                    if (sentence := _sentence(door)) is not None:
                        session.out.line(sentence)
            progress(sum(door.stage.value in _SENTENCES for door in run.doors), len(run.doors))
            if run.is_over:
                over.set()

        stop = desk.watch(note)
        answer = desk.begin(wish, COMMAND, taken_by=taken_by).result()
        if isinstance(answer, ReleaseRefused):
            raise _refusal(answer, store)
        if not answer.is_over:
            over.wait(_AT_LEAST_S + _PER_DOOR_S * len(answer.doors))
        stop()
        return next(run for run in desk.runs() if run.run_id == answer.run_id)


def _parse_wish(
    tour: str | None, sticker: str | None, visitor: str | None, numbers: list[int] | None
) -> "ReleaseWish":
    from kiosk.domain.releases import ByCompartments, BySticker, ByTour, ByVisitor
    from kiosk.sticker.qr import decode_visit_code

    if numbers and tour is None and sticker is None:
        return ByCompartments(tuple(dict.fromkeys(numbers)), visitor)
    if [tour, sticker, visitor].count(None) != 2 or numbers:
        raise WrongUse(
            "Say whose pouches: --tour ID, --sticker CODE, --visitor ID, or --compartment N.",
            "For example: kiosk release --tour T1",
        )
    if tour is not None:
        return ByTour(tour)
    if sticker is not None:
        return BySticker(decode_visit_code(sticker) or sticker.strip().upper())
    return ByVisitor(visitor or "")


def _list_left(session: Session, *, every: bool) -> int:
    from kiosk.app.clock import read_utc
    from kiosk.app.releases import read_left_behind

    session.require_store()
    with session.store() as store:
        left = read_left_behind(store, read_utc(), session.settings.zone, closing=every)
    session.out.document({"left_behind": [_describe_left(pouch) for pouch in left]})
    if not left:
        session.out.line("Nothing was left behind.")
        return Status.DONE
    session.out.table(
        ("Station", "Door", "Tour", "Name", "Since", "Visitor"),
        [
            (
                item.pouch.station,
                item.pouch.number,
                f"{item.tour.tour_id} {item.tour.name}",
                ", ".join(item.names),
                item.pouch.since_utc.astimezone(session.settings.zone).strftime("%Y-%m-%d %H:%M"),
                ", ".join(item.pouch.visitor_ids),
            )
            for item in left
        ],
    )
    return Status.DONE


def _describe(door: "ReleaseDoor") -> dict[str, object]:
    return {
        "number": door.number,
        "visitors": list(door.visitor_ids),
        "state": door.stage.value,
        "released": door.released,
    }


def _describe_pouch(pouch: "HeldPouch") -> dict[str, object]:
    return {
        "station": pouch.station,
        "number": pouch.number,
        "visitors": list(pouch.visitor_ids),
    }


def _describe_left(left: "LeftPouch") -> dict[str, object]:
    return _describe_pouch(left.pouch) | {
        "names": list(left.names),
        "tour": left.tour.tour_id,
        "tour_name": left.tour.name,
        "since": left.pouch.since_utc.isoformat(),
    }


_SENTENCES: "Mapping[str, str]" = {
    "open": "Door {n} is open: {people} released.",
    "taken_and_closed": "Door {n} is closed again.",
    "did_not_open": "Door {n} did not open; try again, or take the key.",
    "unknown": "Door {n}: nobody knows, its sensor could not be asked.",
}


def _sentence(door: "ReleaseDoor") -> str | None:
    words = _SENTENCES.get(door.stage.value)
    count = len(door.visitor_ids)
    people = "1 visitor" if count == 1 else f"{count} visitors"
    return words.format(n=door.number, people=people) if words else None


def _refusal(refused: "ReleaseRefused", store: "Store") -> Refusal | Failure:
    """The refusal in words; what is the devices' fault has a status of its own."""
    what, remedy = _words(refused.why, refused.number, refused.station, store.station)
    if refused.why.value == "bank_silent":
        return Failure(what, remedy)
    return Refusal(f"{what} Nothing was opened.", remedy)


def _words(why: "ReleaseRefusal", number: int | None, station: str, here: str) -> tuple[str, str]:
    from kiosk.domain.releases import ReleaseRefusal as Why

    look = "Look it up with: kiosk manifest TOUR"
    match why:
        case Why.TOUR_UNKNOWN:
            return "There is no such tour in the store.", "Check the tour id."
        case Why.VISITOR_UNKNOWN:
            return "There is no visitor with this id.", look
        case Why.DOCUMENT_UNKNOWN:
            return "Nobody here has this document.", look
        case Why.NOT_A_STICKER | Why.STICKER_UNKNOWN:
            return (
                "This is no sticker of this venue.",
                "Find the person by name, and use --visitor ID.",
            )
        case Why.STICKER_VOID:
            return (
                "This sticker is void: the admission was undone.",
                "Find the person by name, and use --visitor ID.",
            )
        case Why.STICKER_OTHER_DAY:
            return (
                "This sticker is of another day.",
                "For a forgotten pouch: kiosk release --left-behind --all",
            )
        case Why.COMPARTMENT_UNKNOWN:
            return f"Station {here} has no compartment {number}.", "See: kiosk lockers list"
        case Why.NOTHING_HELD if number is None:
            return "Nothing of theirs is locked up.", "See: kiosk release --left-behind --all"
        case Why.NOTHING_HELD:
            return f"Compartment {number} holds nothing.", "See: kiosk lockers list"
        case Why.SOMEBODY_ELSES:
            return (
                f"Compartment {number} holds somebody else's pouch.",
                "See whose: kiosk lockers list",
            )
        case Why.OTHER_STATION:
            return (
                f"The pouch is in compartment {number} of station {station}.",
                f"Release it there; this is station {here}.",
            )
        case Why.BANK_SILENT:
            return "The locker board does not answer.", "Check its power and cable."
        case Why.NO_RIGHT | Why.NOT_OFFERED | Why.NOT_RETURNED:
            return "This is not allowed here.", "Ask a supervisor."

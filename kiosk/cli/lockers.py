"""`kiosk lockers`: locker banks by hand."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.calibration import calibrate, choose_banks, name_doors
from kiosk.cli.devices import answer_of, opened_banks
from kiosk.cli.errors import Refusal, Status, WrongUse
from kiosk.cli.session import Session, session_of

if TYPE_CHECKING:
    from hardware.interfaces import LockerBank
    from kiosk.app.doors import DoorReport, Opening
    from kiosk.domain.upkeep import UpkeepRefusal
    from kiosk.store.store import Store

Banks = Annotated[
    list[str] | None,
    typer.Option(
        "--bank", metavar="URL", help="Once for each line of boards. Default: those configured."
    ),
]

BY_HAND = "by_hand"


def add_to(app: typer.Typer) -> None:
    group = typer.Typer(help="Locker banks by hand.", no_args_is_help=True)
    group.command("list")(list_compartments)
    group.command("open")(open_compartments)
    group.command("block")(block)
    group.command("unblock")(unblock)
    group.command("calibrate")(calibrate)
    app.add_typer(group, name="lockers")


def list_compartments(context: typer.Context, bank: Banks = None) -> int:
    """Every door: its sensor, its state, whose phone is inside.

    Where the boards do not answer, what the store knows of the doors. Status 3 when any sensor
    could not be asked. With --json: compartments [{number, door,
    state, holding, fault}]; holding lists visitor ids.
    """
    from hardware.errors import HardwareError
    from hardware.interfaces import DoorState
    from kiosk.app.doors import read_records, report_doors

    session = session_of(context)
    silence: HardwareError | None = None
    doors: Mapping[int, DoorState] = {}
    with _bank(session, bank) as device, _store_if_any(session) as store:
        records = read_records(store)
        try:
            doors = answer_of(device.read_doors())
        except HardwareError as error:
            if not records:
                raise
            silence = error
        health = device.health()
        reports = report_doors(doors, records)
    session.out.document({"compartments": [_describe(report) for report in reports]})
    session.out.table(
        ("Door", "Sensor", "State", "Holding", "Since", "Fault"),
        [
            (
                report.number,
                report.door.value,
                report.state,
                ", ".join(report.holders),
                _since(report, session),
                report.record.fault if report.record else "",
            )
            for report in reports
        ],
    )
    if silence is not None:
        session.out.note(f"{silence.what} {silence.remedy}")
        return Status.FAILED
    unseen = [number for number, state in doors.items() if state is DoorState.UNKNOWN]
    if not unseen:
        return Status.DONE
    session.out.note(
        f"{health.detail} {health.remedy}"
        if health.detail
        else f"The sensors of some doors give no steady answer: {name_doors(unseen)}. "
        "Look at these doors, their hook switches and the switches' plugs."
    )
    return Status.FAILED


def open_compartments(
    context: typer.Context,
    numbers: Annotated[list[int] | None, typer.Argument(metavar="[N…]", help="Doors.")] = None,
    tour: Annotated[
        str | None, typer.Option(metavar="ID", help="All doors with this tour's phones.")
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="All doors; needs --reason.")] = False,
    reason: Annotated[
        str, typer.Option(metavar="TEXT", help="Why; written into the journal. No names.")
    ] = "",
    bank: Banks = None,
) -> int:
    """Open doors; what is reported is what their sensors say.

    Status 3 when any door did not open. Everything opened is written into the journal, with
    whose phones were inside; to give pouches back use kiosk release. --all is for emergencies:
    it needs the boards only, and is written down when the store can be. With --json:
    compartments [{number, door, state, holding, outcome}], outcome opened, already_open, jammed
    or unknown.
    """
    session = session_of(context)
    if [bool(numbers), tour is not None, every].count(True) != 1:
        raise WrongUse(
            "Say which doors: their numbers, or --tour ID, or --all.",
            "For example: kiosk lockers open 7 8",
        )
    if every and not reason.strip():
        raise WrongUse(
            "Opening every door needs a reason.", 'For example: --all --reason "fire alarm"'
        )
    if every:
        return _open_everything(session, bank, reason.strip())
    from kiosk.app.doors import find_held_by_tour, open_by_hand

    with _bank(session, bank) as device, _store_if_any(session) as store:
        if tour is not None:
            chosen = _held(find_held_by_tour(store, tour) if store else (), tour)
        else:
            chosen = tuple(dict.fromkeys(numbers or ()))
            _refuse_unknown(chosen, device)
        with session.out.progress("Opening doors") as progress:
            openings: list[Opening] = []

            def note(opening: "Opening") -> None:
                openings.append(opening)
                progress(len(openings), len(chosen))
                session.out.line(_sentence(opening))

            open_by_hand(device, store, chosen, reason.strip() or BY_HAND, note)
        reports = _reports(openings, device, store)
    return _tell(session, openings, reports)


def _open_everything(session: Session, banks: list[str] | None, reason: str) -> int:
    """The doors first; what the store cannot take now waits in a file for it."""
    from kiosk.app.clock import read_utc
    from kiosk.app.emergency import Emergency, EmergencyNotes
    from kiosk.app.refusals import COMMAND
    from kiosk.store.errors import StoreError

    notes = EmergencyNotes(session.settings.data_dir)
    openings: list[Opening] = []
    with _bank(session, banks) as device:
        with session.out.progress("Opening every door") as progress:

            def note(opening: "Opening") -> None:
                openings.append(opening)
                progress(len(openings), len(device.compartments))
                session.out.line(_sentence(opening))

            Emergency(device, notes, read_utc).begin(reason, COMMAND, note).result()
        try:
            with _store_if_any(session) as store:
                if store is not None:
                    notes.take_in(store)
                reports = _reports(openings, device, store)
        except StoreError as error:
            session.out.note(f"{error.what} {error.remedy} What was opened is noted beside it.")
            reports = _reports(openings, device, None)
    return _tell(session, openings, reports)


def _tell(session: Session, openings: "list[Opening]", reports: list[dict[str, object]]) -> int:
    from hardware.interfaces import OpenOutcome

    session.out.document({"compartments": reports})
    for error in {str(o.error): o.error for o in openings if o.error is not None}.values():
        session.out.note(f"{error.what} {error.remedy}")
    jammed = [opening.number for opening in openings if opening.outcome is OpenOutcome.JAMMED]
    if jammed:
        session.out.note(_jam_sentence(jammed))
    return Status.DONE if all(opening.is_open for opening in openings) else Status.FAILED


def block(
    context: typer.Context,
    numbers: Annotated[list[int], typer.Argument(metavar="N…", help="Doors.")],
    bank: Banks = None,
    reason: Annotated[
        str, typer.Option(metavar="TEXT", help="Why; written into the journal. No names.")
    ] = BY_HAND,
) -> None:
    """Give these compartments to nobody; what is inside stays theirs whose it is.

    With --json: compartments [{number, door, state, holding, fault}].
    """
    _set_blocked(session_of(context), numbers, bank, block=reason)


def unblock(
    context: typer.Context,
    numbers: Annotated[list[int], typer.Argument(metavar="N…", help="Doors.")],
    bank: Banks = None,
    looked_inside: Annotated[
        bool, typer.Option("--looked-inside", help="A reserved one was seen to be empty.")
    ] = False,
) -> None:
    """Give these compartments to people again.

    One that is reserved stays so: whoever it was given to may stand at the table. Where nobody
    does any more, look inside, and end the reservation with --looked-inside. With --json:
    compartments [{number, door, state, holding, fault}].
    """
    _set_blocked(session_of(context), numbers, bank, looked_inside=looked_inside)


def _set_blocked(
    session: Session,
    numbers: list[int],
    banks: list[str] | None,
    *,
    block: str | None = None,
    looked_inside: bool = False,
) -> None:
    from kiosk.app import upkeep
    from kiosk.app.doors import read_records, report_doors
    from kiosk.app.refusals import COMMAND
    from kiosk.domain.upkeep import UpkeepRefusal

    with session.store() as store:
        _lay_out(session, banks, store)
        known = {record.compartment.number for record in store.compartments.all()}
        missing = [number for number in numbers if number not in known]
        if missing:
            raise Refusal(
                f"Station {store.station} has no compartment {missing[0]}; nothing was changed.",
                "Look the numbers up with: kiosk lockers list",
            )
        for number in numbers:
            if block is not None:
                refused = upkeep.block(store, number, block, COMMAND)
            else:
                refused = upkeep.unblock(store, number, COMMAND, looked_inside=looked_inside)
            if refused is not None and refused.why is not UpkeepRefusal.NOT_BLOCKED:
                raise Refusal(*_spell_refusal(refused.why, number))
        reports = [r for r in report_doors({}, read_records(store)) if r.number in numbers]
    session.out.document({"compartments": [_describe(report) for report in reports]})
    for report in reports:
        session.out.line(f"Compartment {report.number} is {report.state.replace('_', ' ')}.")


def _spell_refusal(why: "UpkeepRefusal", number: int) -> tuple[str, str]:
    """What was refused, and what helps."""
    from kiosk.domain.upkeep import UpkeepRefusal

    match why:
        case UpkeepRefusal.RESERVED:
            return (
                f"Compartment {number} is reserved, and stays so: somebody may be using it now.",
                f"Look inside; if it is empty: kiosk lockers unblock {number} --looked-inside",
            )
        case UpkeepRefusal.IN_USE:
            return (
                f"Compartment {number} was given to somebody in the last five minutes, and stays"
                " theirs.",
                "Wait until nobody stands at the table, look inside, and try again.",
            )
        case UpkeepRefusal.NO_REASON:
            return "A compartment is not blocked without a reason.", "Give one with --reason TEXT."
        case UpkeepRefusal.UNDER_WAY:
            return (
                f"Compartment {number} is being opened, or a pouch is being moved into it.",
                "Finish that at the kiosk first.",
            )
        case _:
            return (
                f"Compartment {number} cannot be changed: {why.value.replace('_', ' ')}.",
                "See how it is: kiosk lockers list",
            )


def _lay_out(session: Session, given: list[str] | None, store: "Store") -> None:
    """A store that has not seen its wall yet gets it from the banks' own numbers."""
    lockers = session.settings.devices.lockers
    urls = given or lockers.banks
    if not urls or store.compartments.all():
        return
    from kiosk.app.wall import derive_wall

    with opened_banks(urls) as device:
        store.compartments.seed(derive_wall(lockers, device.compartments)).result()


@contextmanager
def _bank(session: Session, given: list[str] | None) -> "Iterator[LockerBank]":
    with opened_banks(choose_banks(session, given)) as bank:
        yield bank


@contextmanager
def _store_if_any(session: Session) -> "Iterator[Store | None]":
    """Doors can be looked at where there is no store, and none is made for it."""
    if not session.has_store:
        yield None
        return
    with session.store() as store:
        yield store


def _held(numbers: tuple[int, ...], tour: str) -> tuple[int, ...]:
    if not numbers:
        raise Refusal(
            f"No compartment holds a phone of tour {tour}.",
            "Check the tour id, and kiosk lockers list.",
        )
    return numbers


def _refuse_unknown(numbers: tuple[int, ...], bank: "LockerBank") -> None:
    there = bank.compartments
    for number in numbers:
        if number not in there:
            raise WrongUse(
                f"This bank has no door {number}; nothing was opened.",
                f"Its doors are {name_doors(there)}.",
            )


def _reports(
    openings: "list[Opening]", bank: "LockerBank", store: "Store | None"
) -> list[dict[str, object]]:
    """The doors after it, asked once more where the board still answers."""
    from hardware.errors import HardwareError
    from hardware.interfaces import DoorState
    from kiosk.app.doors import DoorReport, read_records

    try:
        doors = answer_of(bank.read_doors())
    except HardwareError:
        doors = {}
    records = read_records(store)
    reports = []
    for opening in openings:
        number = opening.number
        report = DoorReport(number, doors.get(number, DoorState.UNKNOWN), records.get(number))
        outcome = opening.outcome.value if opening.outcome else "unknown"
        reports.append({**_describe(report), "outcome": outcome})
    return reports


def _describe(report: "DoorReport") -> dict[str, object]:
    return {
        "number": report.number,
        "door": report.door.value,
        "state": report.state,
        "holding": list(report.holders) or None,
        "fault": report.record.fault if report.record else "",
    }


def _since(report: "DoorReport", session: Session) -> str:
    if report.record is None or report.record.since_utc is None:
        return ""
    return report.record.since_utc.astimezone(session.settings.zone).strftime("%Y-%m-%d %H:%M")


def _jam_sentence(numbers: list[int]) -> str:
    return (
        f"Door{'s' if len(numbers) > 1 else ''} {name_doors(numbers)} did not open. "
        "Look whether something holds the door, then try again; if it stays shut, open it with "
        f"its key and take it out of use: kiosk lockers block {' '.join(map(str, numbers))}"
    )


def _sentence(opening: "Opening") -> str:
    from hardware.interfaces import OpenOutcome

    match opening.outcome:
        case OpenOutcome.OPENED:
            inside = f" (phones of {len(opening.holders)} inside)" if opening.holders else ""
            return f"Door {opening.number} opened{inside}."
        case OpenOutcome.ALREADY_OPEN:
            return f"Door {opening.number} was open already."
        case OpenOutcome.JAMMED:
            return f"Door {opening.number} did not open."
        case None:
            return f"Door {opening.number}: nobody knows, its sensor could not be asked."

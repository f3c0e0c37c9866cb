"""`kiosk lockers calibrate`: what the door sensors of a bank mean, found out with one door."""

import time
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, assert_never

import typer

from kiosk.cli.devices import answer_of, opened_banks
from kiosk.cli.errors import Failure, Refusal, WrongUse
from kiosk.cli.session import Session, session_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hardware.interfaces import DoorState, LockerBank
    from hardware.lockers.calibration import Calibrated, NotCalibrated

# A sensor that is disturbed while its door moves comes to rest within this.
SETTLES_WITHIN_S = 3.0
ASK_EVERY_S = 0.2


def calibrate(
    context: typer.Context,
    bank: Annotated[
        str | None, typer.Option(metavar="URL", help="Default: the configured line of boards.")
    ] = None,
    wait_s: Annotated[
        float, typer.Option("--wait", metavar="SECONDS", min=1, help="How long for the door.")
    ] = 60.0,
) -> None:
    """Find out what the door sensors mean: shut every door, then open one with its key.

    Nothing is unlocked by this. Says which door it was and which URL to write. With --json:
    polarity (normal or inverted), door, url.
    """
    from hardware.lockers.calibration import Calibrated, Polarity, with_polarity

    session = session_of(context)
    url = _choose_line(session, bank)
    with opened_banks([with_polarity(url, Polarity.NORMAL)]) as device:
        session.out.note("Leave every door of this line shut until the next line appears.")
        shut = _read_settled(device)
        session.out.note("Now open one door with its key, and leave it open.")
        told = _await_door(device, shut, wait_s)
    if not isinstance(told, Calibrated):
        raise _explain(told, wait_s)
    found = with_polarity(url, told.polarity)
    session.out.document({"polarity": told.polarity.value, "door": told.door, "url": found})
    session.out.line(f"This is door {told.door}; its sensor is wired {told.polarity.value}.")
    if told.disagreeing:
        session.out.note(
            f"Not like the others: {name_doors(told.disagreeing)}. Shut them, or look at "
            "their sensors' wiring."
        )
    session.out.line(f"Write in devices.lockers.banks: {found}")


def choose_banks(session: Session, given: "Sequence[str] | None") -> "Sequence[str]":
    """The URLs to use: those given, else those configured. Raises WrongUse for neither."""
    urls = given or session.settings.devices.lockers.banks
    if not urls:
        raise WrongUse(
            "No such device is configured.",
            "Name one with --bank URL, or set devices.lockers.banks.",
        )
    return urls


def name_doors(numbers: "Sequence[int]") -> str:
    """Like: 1 to 8, 101 and 103 to 110."""
    ranges: list[list[int]] = []
    for before, number in pairwise([None, *sorted(numbers)]):
        if before is not None and number == before + 1:
            ranges[-1].append(number)
        elif number is not None:
            ranges.append([number])
    shown = [f"{part[0]} to {part[-1]}" if len(part) > 1 else str(part[0]) for part in ranges]
    return " and ".join(filter(None, (", ".join(shown[:-1]), *shown[-1:])))


def _choose_line(session: Session, given: str | None) -> str:
    urls = choose_banks(session, [given] if given else None)
    if len(urls) > 1:
        raise WrongUse(
            "There are several lines of boards, and each is calibrated on its own.",
            f"Name one, for example: --bank '{urls[0]}'",
        )
    return urls[0]


def _read_settled(bank: "LockerBank") -> "Mapping[int, DoorState]":
    """All doors, once no sensor is unsteady any more. Raises HardwareError or Failure."""
    from hardware.interfaces import DoorState

    give_up_at = time.monotonic() + SETTLES_WITHIN_S
    while True:
        doors = answer_of(bank.read_doors())
        unsteady = [number for number, state in doors.items() if state is DoorState.UNKNOWN]
        if not unsteady:
            return doors
        if time.monotonic() >= give_up_at:
            raise _unsteady(unsteady)
        time.sleep(ASK_EVERY_S)


def _await_door(
    bank: "LockerBank", shut: "Mapping[int, DoorState]", wait_s: float
) -> "Calibrated | NotCalibrated":
    """What is told once a sensor has changed, or that none did; said twice in a row."""
    from hardware.lockers.calibration import NotCalibrated, Obstacle, derive_polarity

    give_up_at = time.monotonic() + wait_s
    before: Calibrated | NotCalibrated | None = None
    while True:
        told = derive_polarity(shut, answer_of(bank.read_doors()))
        moving = isinstance(told, NotCalibrated) and told.obstacle is not Obstacle.SEVERAL_CHANGED
        if time.monotonic() >= give_up_at or (not moving and told == before):
            return told
        before = told
        time.sleep(ASK_EVERY_S)


def _explain(told: "NotCalibrated", wait_s: float) -> Refusal | Failure:
    from hardware.lockers.calibration import Obstacle

    match told.obstacle:
        case Obstacle.NOTHING_CHANGED:
            return Refusal(
                f"No sensor changed in {wait_s:.0f} s.",
                "Open one door while this waits; if one was open, check the sensors' plugs and "
                "the number of locks in the URL.",
            )
        case Obstacle.SEVERAL_CHANGED:
            return Refusal(
                f"More than one sensor changed: doors {name_doors(told.doors)}.",
                "Shut every door, start again, and open only one.",
            )
        case Obstacle.UNSTEADY:
            return _unsteady(told.doors)
        case _:
            assert_never(told.obstacle)


def _unsteady(doors: "Sequence[int]") -> Failure:
    return Failure(
        f"Some doors' sensors give no steady answer: {name_doors(doors)}.",
        "Check their plugs, the power of their board, and its number in the URL.",
    )

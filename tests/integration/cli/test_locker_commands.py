"""`kiosk lockers` on a simulated board behind a real pty, with a real store."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from hardware.sim.cu16 import Cu16Model
from hardware.sim.cu48 import Cu48Model
from hardware.sim.line import LineFaults
from hardware.sim.pty_link import PtyLink
from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.domain.tours import Language
from kiosk.store.admissions import AdmitCommand
from kiosk.store.store import Store, open_store
from tests.integration.cli.conftest import Kiosk
from tests.samples import VENUE

FAST = {"locks": 8, "spacing_ms": 20, "poll_ms": 20, "confirm_ms": 300, "timeout_ms": 200}


@pytest.fixture
def board() -> Cu48Model:
    return Cu48Model(spring_s=0.01)


@pytest.fixture
def faults() -> LineFaults:
    return LineFaults()


@pytest.fixture
def bank(board: Cu48Model, faults: LineFaults) -> Iterator[str]:
    with PtyLink(board, "board", faults) as line:
        yield line.url("cu48", **FAST)


@pytest.fixture
def held(store: Store) -> str:
    """The father is admitted, and his phone is in compartment 5; his visitor id."""
    record = store.bookings.find_by_reference("BK100")
    assert record is not None
    father = record.party[0]
    command = AdmitCommand(
        "request-1",
        record.booking.booking_id,
        ((father.visitor_id, father.birth_date),),
        "1",
        Language.SIMPLIFIED,
    )
    store.admissions.admit(command, VENUE).result()
    free = CompartmentState.FREE
    store.compartments.seed([Compartment(number, free) for number in range(5, 9)]).result()
    assert store.compartments.reserve((father.visitor_id,)).result() == 5
    store.compartments.opened(5).result()
    store.compartments.start_holding(5).result()
    return father.visitor_id


def journal(kiosk: Kiosk) -> list[dict[str, Any]]:
    events = kiosk("journal", "tail", "-n", "50", "--json").document["events"]
    assert isinstance(events, list)
    return events


def test_doors_are_listed_without_any_store(kiosk: Kiosk, bank: str, board: Cu48Model) -> None:
    board.open_door_by_hand(2)
    result = kiosk("lockers", "list", "--bank", bank, "--json")
    assert result.status == 0
    doors = {c["number"]: c["door"] for c in result.document["compartments"]}
    assert doors == {n: "open" if n == 3 else "closed" for n in range(1, 9)}
    assert {c["state"] for c in result.document["compartments"]} == {"unknown"}


def test_the_list_says_whose_phone_is_where(imported: Kiosk, bank: str, held: str) -> None:
    compartments = imported("lockers", "list", "--bank", bank, "--json").document["compartments"]
    by_number = {c["number"]: c for c in compartments}
    assert (by_number[5]["state"], by_number[5]["holding"]) == ("held", [held])
    assert (by_number[6]["state"], by_number[6]["holding"]) == ("free", None)
    assert "held" in imported("lockers", "list", "--bank", bank).out


def test_opening_reports_what_the_sensors_say(kiosk: Kiosk, bank: str, board: Cu48Model) -> None:
    board.jam(3)
    board.open_door_by_hand(4)
    result = kiosk("lockers", "open", 2, 4, 5, "--bank", bank, "--json")
    assert result.status == 3
    assert {c["number"]: (c["outcome"], c["door"]) for c in result.document["compartments"]} == {
        2: ("opened", "open"),
        4: ("jammed", "closed"),
        5: ("already_open", "open"),
    }
    assert result.err == (
        "Door 4 did not open. Look whether something holds the door, then try again; if it stays "
        "shut, open it with its key and take it out of use: kiosk lockers block 4\n"
    )


def test_opening_a_held_compartment_is_journaled(imported: Kiosk, bank: str, held: str) -> None:
    result = imported("lockers", "open", 5, "--reason", "lost sticker", "--bank", bank)
    assert (result.status, result.out) == (0, "Door 5 opened (phones of 1 inside).\n")
    last = journal(imported)[-1]
    assert last["kind"] == "CompartmentOpened"
    assert last["data"] == {
        "compartment": 5,
        "by": "command",
        "why": "lost sticker",
        "visitors": [held],
    }
    assert imported("journal", "verify").status == 0


def test_a_tours_doors_open_together(
    imported: Kiosk, bank: str, held: str, board: Cu48Model
) -> None:
    assert imported("lockers", "open", "--tour", "T1", "--bank", bank).status == 0
    assert board.open_doors == {4}
    assert imported("lockers", "open", "--tour", "T9", "--bank", bank).status == 1


def test_all_doors_open_only_with_a_reason(
    imported: Kiosk, bank: str, board: Cu48Model, held: str
) -> None:
    refused = imported("lockers", "open", "--all", "--bank", bank)
    assert refused.status == 2
    assert board.pulses == ()
    result = imported("lockers", "open", "--all", "--reason", "fire alarm", "--bank", bank)
    assert result.status == 0
    assert board.open_doors == set(range(8))
    opened = [e for e in journal(imported) if e["data"].get("why") == "fire alarm"]  # type: ignore[attr-defined]  # JSON
    assert len(opened) == 8


def test_a_number_that_is_not_there_opens_nothing(
    kiosk: Kiosk, bank: str, board: Cu48Model
) -> None:
    result = kiosk("lockers", "open", 1, 99, "--bank", bank)
    assert result.status == 2
    assert result.err == "This bank has no door 99; nothing was opened. Its doors are 1 to 8.\n"
    assert board.pulses == ()


def test_a_silent_board_is_one_sentence_and_status_3(
    kiosk: Kiosk, bank: str, faults: LineFaults
) -> None:
    faults.silent = True
    listed = kiosk("lockers", "list", "--bank", bank, "--json")
    assert (listed.status, listed.out) == (3, "")
    assert "does not answer" in listed.err
    opened = kiosk("lockers", "open", 1, "--bank", bank, "--json")
    assert opened.status == 3
    assert opened.document["compartments"][0]["outcome"] == "unknown"
    assert opened.err.count("\n") == 1


def test_a_silent_board_does_not_hide_whose_phone_is_where(
    imported: Kiosk, bank: str, held: str, faults: LineFaults
) -> None:
    faults.silent = True
    listed = imported("lockers", "list", "--bank", bank, "--json")
    assert listed.status == 3
    assert "does not answer" in listed.err
    door = next(c for c in listed.document["compartments"] if c["number"] == 5)
    assert (door["door"], door["state"], door["holding"]) == ("unknown", "held", [held])


def test_a_line_that_fails_beside_others_is_one_sentence_and_status_3(
    kiosk: Kiosk, bank: str
) -> None:
    with PtyLink(Cu16Model(), "neighbour") as line:
        line.faults.silent = True
        lines = ("--bank", bank, "--bank", line.url("cu16", numbers="101-108", **FAST))
        listed = kiosk("lockers", "list", *lines, "--json")
    assert listed.status == 3
    doors = {c["number"]: c["door"] for c in listed.document["compartments"]}
    assert {doors[n] for n in range(1, 9)} == {"closed"}
    assert {doors[n] for n in range(101, 109)} == {"unknown"}
    assert listed.err.count("\n") == 1
    assert f"Locker board 0 on {line.path} does not answer." in listed.err


def test_a_sensor_that_gives_no_steady_answer_is_named(
    kiosk: Kiosk, bank: str, board: Cu48Model
) -> None:
    board.bounce(3)
    listed = kiosk("lockers", "list", "--bank", bank, "--json")
    assert listed.status == 3
    assert listed.err == (
        "The sensors of some doors give no steady answer: 4. "
        "Look at these doors, their hook switches and the switches' plugs.\n"
    )


def test_a_blocked_compartment_is_given_to_nobody_until_it_is_unblocked(
    imported: Kiosk, bank: str, store: Store
) -> None:
    result = imported("lockers", "block", 3, "--bank", bank, "--json")
    assert [c["state"] for c in result.document["compartments"]] == ["out_of_order"]
    states = {r.compartment.number: r.compartment.state for r in store.compartments.all()}
    assert (states[3], states[4]) == (CompartmentState.OUT_OF_ORDER, CompartmentState.FREE)
    assert imported("lockers", "unblock", 3).out == "Compartment 3 is free.\n"
    assert [e["kind"] for e in journal(imported)][-2:] == [
        "CompartmentBlocked",
        "CompartmentUnblocked",
    ]


def reserve_at(store: Store, data_dir: Path, moment: datetime) -> int:
    """A compartment that was given to somebody at this moment."""
    record = store.bookings.find_by_reference("BK100")
    assert record is not None
    with open_store(
        data_dir, site=store.site, station=store.station, keys=store.keys, clock=lambda: moment
    ) as then:
        number = then.compartments.reserve((record.party[0].visitor_id,)).result()
    assert number is not None
    return number


def test_a_reservation_that_came_to_nothing_ends_when_somebody_has_looked_inside(
    imported: Kiosk, bank: str, store: Store, data_dir: Path
) -> None:
    assert imported("lockers", "unblock", 1, "--bank", bank).status == 0
    number = reserve_at(store, data_dir, datetime.now(UTC) - timedelta(minutes=6))
    refused = imported("lockers", "unblock", number)
    assert refused.status == 1
    assert "stays so: somebody may be using it" in refused.err
    freed = imported("lockers", "unblock", number, "--looked-inside")
    assert freed.out == f"Compartment {number} is free.\n"
    assert journal(imported)[-1]["kind"] == "ReservationDropped"


def test_whoever_stands_at_the_table_keeps_what_they_were_given(
    imported: Kiosk, bank: str, store: Store, data_dir: Path
) -> None:
    assert imported("lockers", "unblock", 1, "--bank", bank).status == 0
    number = reserve_at(store, data_dir, datetime.now(UTC))
    refused = imported("lockers", "unblock", number, "--looked-inside")
    assert refused.status == 1
    assert "in the last five minutes" in refused.err
    states = {r.compartment.number: r.compartment.state for r in store.compartments.all()}
    assert states[number] is CompartmentState.RESERVED
    (event,) = [e for e in journal(imported) if e["kind"] == "ActionRefused"]
    assert event["data"] == {
        "action": "unblock",
        "why": "in_use",
        "by": "command",
        "compartment": number,
    }


def test_blocking_names_what_is_not_there_and_changes_nothing(imported: Kiosk, bank: str) -> None:
    result = imported("lockers", "block", 3, 99, "--bank", bank)
    assert result.status == 1
    assert "no compartment 99; nothing was changed" in result.err
    assert "CompartmentBlocked" not in json.dumps(journal(imported))


def test_the_configured_bank_is_used(kiosk: Kiosk, bank: str, tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text(f'[devices.lockers]\nbanks = ["{bank}"]\n', encoding="utf-8")
    result = kiosk("--config", config, "lockers", "list", "--json")
    assert len(result.document["compartments"]) == 8


def test_several_lines_are_one_wall(kiosk: Kiosk, bank: str, board: Cu48Model) -> None:
    neighbour = Cu16Model(spring_s=0.01)
    with PtyLink(neighbour, "neighbour") as line:
        lines = ("--bank", bank, "--bank", line.url("cu16", numbers="101-108", **FAST))
        listed = kiosk("lockers", "list", *lines, "--json").document["compartments"]
        assert [c["number"] for c in listed] == [*range(1, 9), *range(101, 109)]
        assert kiosk("lockers", "open", 1, 108, *lines).status == 0
        wrong = kiosk("lockers", "open", 50, *lines)
    assert (board.open_doors, neighbour.open_doors) == ({0}, {7})
    assert wrong.err.endswith("Its doors are 1 to 8 and 101 to 108.\n")

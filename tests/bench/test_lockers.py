"""How near the locker boards come to what their spacing and their line allow, family by family.

pytest tests/bench/test_lockers.py -s -o addopts=--import-mode=importlib
"""

import statistics
import time
from collections.abc import Callable, Sequence
from contextlib import closing

import pytest

from hardware.interfaces import LockerBank, OpenOutcome
from hardware.link import open_link
from hardware.lockers.bank_options import BankSettings, derive_traits, parse_bank_settings
from hardware.lockers.conversation import Conversation
from hardware.lockers.families import DIALOGUES
from hardware.lockers.joined import open_banks
from hardware.sim.catalogue import LockerFamily, start_lockers
from hardware.sim.devices import SimLockers
from hardware.sim.line import BITS_A_BYTE
from hardware.urls import parse_device_url

RELEASED = 30
RELEASE_LIMIT = 1.05
POLL_LIMIT = 1.3
POLLS = 60


def settings_of(url: str) -> BankSettings:
    parsed = parse_device_url(url)
    return parse_bank_settings(parsed, derive_traits(DIALOGUES[parsed.family]))


def start_wall(family: LockerFamily, doors: int, **options: object) -> SimLockers:
    """So many boards on one line, at their own speed, that there are `doors` doors."""
    traits = derive_traits(DIALOGUES[family.value])
    with closing(start_lockers(family)) as one:
        locks = len(settings_of(one.url).numbers)
    wall = start_lockers(family, boards=-(-doors // locks), **options)
    wall.line.faults.baud = traits.baud
    return wall


@pytest.mark.parametrize("family", LockerFamily)
def test_thirty_compartments_are_released_as_fast_as_their_spacing_allows(
    family: LockerFamily,
) -> None:
    with closing(start_wall(family, RELEASED)) as wall:
        settings = settings_of(wall.url)
        bank = open_banks([wall.url])
        try:
            bank.read_doors().result(20)
            confirm_s = measure(lambda: open_all(bank, bank.compartments[-1:]))
            took_s = measure(lambda: open_all(bank, bank.compartments[:RELEASED]))
        finally:
            bank.close()
    allowed_s = (RELEASED - 1) * settings.spacing_s + confirm_s
    report(
        f"{family}: 30 doors in {took_s:.2f} s, {took_s / allowed_s:.3f} of 29 spacings of "
        f"{settings.spacing_s * 1000:.0f} ms and one confirmation of {confirm_s * 1000:.0f} ms"
    )
    assert took_s <= RELEASE_LIMIT * allowed_s


@pytest.mark.parametrize("family", LockerFamily)
def test_a_status_poll_takes_little_more_than_its_time_on_the_wire(family: LockerFamily) -> None:
    traits = derive_traits(DIALOGUES[family.value])
    with closing(start_lockers(family)) as wall:
        url, settings = parse_device_url(wall.url), settings_of(wall.url)
        dialogue = DIALOGUES[family.value](settings.locks)
        talk = Conversation(dialogue, settings.boards, url.where, lambda _data: None)
        board = settings.boards[0]
        link = open_link(url, settings.line)
        try:
            request = dialogue.encode_status_request(board)
            link.write(request)
            size = len(request) + len(link.read_some(time.monotonic() + 5))
            talk.begin(link, settings.timeout_s)
            wall.line.faults.baud = traits.baud
            polls_s = [
                measure(lambda: talk.ask_status(link, board, settings.timeout_s))
                for _ in range(POLLS)
            ]
        finally:
            link.close()
    wire_s = size * BITS_A_BYTE / traits.baud
    poll_s = statistics.median(polls_s)
    report(
        f"{family}: a poll of {settings.locks} doors takes {poll_s / wire_s:.2f} of "
        f"{wire_s * 1000:.1f} ms on the wire"
    )
    assert poll_s <= POLL_LIMIT * wire_s


def open_all(bank: LockerBank, numbers: Sequence[int]) -> None:
    futures = [bank.open_door(number) for number in numbers]
    assert {future.result(60) for future in futures} == {OpenOutcome.OPENED}


def measure(act: Callable[[], None]) -> float:
    """How many seconds it takes."""
    began = time.monotonic()
    act()
    return time.monotonic() - began


def report(figures: str) -> None:
    print(f"\n{figures}", end="")  # noqa: T201 (figures are what a bench is for)

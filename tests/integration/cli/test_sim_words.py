"""The words of `kiosk sim`, on simulated devices of several families."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import pytest

from hardware.documents.card_text import encode_card_text, parse_card_text
from hardware.interfaces import CardLayout, PrinterFault
from hardware.sim.catalogue import start_lockers, start_printer, start_reader, start_scanner
from hardware.sim.devices import SimLockers, SimPrinter, SimReader, SimScanner, Trouble
from hardware.sim.families import LockerFamily, PrinterFamily, ReaderFamily, ScannerFamily
from kiosk.cli.sim_documents import parse_card, parse_zone
from kiosk.cli.sim_words import HELP, People


@dataclass
class Bench:
    people: People
    wall: SimLockers
    annexe: SimLockers
    cards: SimReader
    zones: SimReader
    scanner: SimScanner
    printer: SimPrinter

    def say(self, line: str) -> None:
        assert self.people.obey(line) == ""


@pytest.fixture
def bench() -> Iterator[Bench]:
    wall, annexe = start_lockers(LockerFamily.CU48), start_lockers(LockerFamily.CU16, tcp=True)
    cards, zones = start_reader(ReaderFamily.SDT), start_reader(ReaderFamily.MRZ)
    scanner, printer = start_scanner(ScannerFamily.LINES), start_printer(PrinterFamily.ZPL)
    devices = (wall, annexe, cards, zones, scanner, printer)
    with ExitStack() as closing:
        for device in devices:
            closing.callback(device.close)
        yield Bench(People(devices), wall, annexe, cards, zones, scanner, printer)


def test_doors_of_the_board_that_is_named(bench: Bench) -> None:
    bench.say("lockers1 open 7")
    bench.say("lockers2 open 7")
    bench.say("lockers2 jam 9")
    assert (bench.wall.open_doors, bench.annexe.open_doors) == ({7}, {7})
    assert (bench.wall.jammed_doors, bench.annexe.jammed_doors) == (frozenset(), {9})
    bench.say("lockers2 free 9")
    bench.say("all close 7")
    assert not bench.wall.open_doors | bench.annexe.open_doors | bench.annexe.jammed_doors
    assert bench.people.obey("lockers1 pulses 7") == "0"


def test_who_is_meant_is_asked_where_several_would_obey(bench: Bench) -> None:
    answer = bench.people.obey("jam 7")
    assert answer == "Which one? Write lockers1 jam or lockers2 jam."
    assert not bench.wall.jammed_doors
    assert "lockers1 silent" in bench.people.obey("silent on")


def test_a_word_that_only_one_understands_needs_no_name(bench: Bench) -> None:
    bench.say("card")
    assert bench.cards.occupied
    bench.say("take")
    assert not bench.cards.occupied
    bench.say("mrz")
    bench.say("paper out")
    assert bench.printer.standing == {PrinterFault.PAPER_OUT}
    bench.say("scan HC1:ABC")


@pytest.mark.parametrize(
    ("word", "trouble"),
    [
        ("silent", Trouble.SILENT),
        ("garbled", Trouble.GARBLED),
        ("noisy", Trouble.NOISY),
        ("echo", Trouble.ECHOING),
    ],
)
def test_a_lines_switches(bench: Bench, word: str, trouble: Trouble) -> None:
    bench.say(f"printer {word} on")
    assert bench.printer.suffers(trouble)
    assert not bench.scanner.suffers(trouble)
    bench.say(f"printer {word} off")
    assert not bench.printer.suffers(trouble)


def test_cables_and_delays(bench: Bench) -> None:
    bench.say("scanner unplug")
    assert bench.scanner.suffers(Trouble.UNPLUGGED)
    bench.say("all plug")
    assert not bench.scanner.suffers(Trouble.UNPLUGGED)
    bench.say("reader1 delay 0.5")
    assert bench.cards.suffers(Trouble.SLOW)
    bench.say("reader1 delay 0")
    assert not bench.cards.suffers(Trouble.SLOW)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("paper out", PrinterFault.PAPER_OUT),
        ("cover open", PrinterFault.HEAD_OPEN),
        ("head open", PrinterFault.HEAD_OPEN),
        ("ribbon out", PrinterFault.RIBBON_OUT),
        ("pause on", PrinterFault.PAUSED),
        ("hot on", PrinterFault.TOO_HOT),
        ("cold on", PrinterFault.TOO_COLD),
        ("memory full", PrinterFault.BUFFER_FULL),
    ],
)
def test_a_printers_faults_and_their_mending(bench: Bench, line: str, fault: PrinterFault) -> None:
    bench.say(line)
    assert bench.printer.standing == {fault}
    opposite = {"out": "in", "open": "shut", "on": "off", "full": "free"}
    word, wrong = line.split()
    bench.say(f"{word} {opposite[wrong]}")
    assert not bench.printer.standing


@pytest.mark.parametrize(
    "line",
    [
        "dance",
        "lockers1",
        "lockers1 dance",
        "lockers1 open x",
        "lockers1 open",
        "paper torn",
        "printer silent perhaps",
        "reader1 delay long",
        "scan",
        "lockers3 open 1",
        "printer jam on",
    ],
)
def test_what_makes_no_sense_is_said(bench: Bench, line: str) -> None:
    answer = bench.people.obey(line)
    assert answer == "" if line == "lockers1" else "help lists the words" in answer


def test_a_door_or_card_that_cannot_be_is_told_why(bench: Bench) -> None:
    assert bench.people.obey("lockers2 open 17") == "lockers2: there is no door 17, only 1 to 16."
    assert "18 characters" in bench.people.obey("card 5 张伟")


def test_help_and_state(bench: Bench) -> None:
    assert bench.people.obey("help") == HELP
    bench.say("lockers1 open 3")
    bench.say("lockers1 jam 4")
    bench.say("printer silent on")
    bench.say("cover open")
    bench.say("card")
    state = bench.people.obey("state").splitlines()
    assert len(state) == 6
    assert "open: 3" in state[0]
    assert "jammed: 4" in state[0]
    assert "nothing wrong" in state[1]
    assert "a card lies on it" in state[2]
    assert all(word in state[5] for word in ("silent", "head open", "0 labels"))


@pytest.mark.parametrize(
    ("text", "layout", "number"),
    [
        ("", CardLayout.RESIDENT, "11010519491231002X"),
        ("resident", CardLayout.RESIDENT, "11010519491231002X"),
        ("permit", CardLayout.RESIDENCE_PERMIT, "810000199408230021"),
        ("foreigner2017", CardLayout.FOREIGNER_2017, "CAN110081010610"),
        ("foreigner2023", CardLayout.FOREIGNER_2023, "911124198108030024"),
        ("11010519491231002x 张 三", CardLayout.RESIDENT, "11010519491231002X"),
        ("foreigner2017 USA110099123111 DOE JANE", CardLayout.FOREIGNER_2017, "USA110099123111"),
    ],
)
def test_cards_of_all_layouts_can_be_typed(text: str, layout: CardLayout, number: str) -> None:
    card = parse_card(text)
    assert (card.layout, card.number) == (layout, number)
    assert parse_card_text(encode_card_text(card)) == card


def test_a_foreigners_card_knows_its_century() -> None:
    assert parse_card("foreigner2017").birth_date == "19810106"
    assert parse_card("foreigner2017 USA110005123111 KID").birth_date == "20051231"


def test_a_zone_is_typed_line_by_line_or_the_specimens() -> None:
    assert [len(line) for line in parse_zone("").lines] == [44, 44]
    assert parse_zone("abc def").lines == ("ABC", "DEF")

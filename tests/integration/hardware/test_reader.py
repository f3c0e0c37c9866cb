"""The card reader's driver against a simulated SDT reader on real lines, whole and broken."""

import queue
import re
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

import pytest

from hardware.documents import sdt
from hardware.documents.reader import SdtReader
from hardware.errors import DeviceFault, LinkDown, NoAnswer
from hardware.interfaces import CardLayout, DocumentText, HealthState, IdCard, ReadProblem
from hardware.sim.line import LineFaults
from hardware.sim.pty_link import PtyLink
from hardware.sim.sdt import SdtModel
from hardware.sim.tcp_link import TcpLink
from hardware.urls import DeviceKind, open_device
from tests.waiting import wait_until

FATHER = IdCard(
    CardLayout.RESIDENT,
    name="张伟",
    number="11010519491231002X",
    birth_date="19491231",
    valid_from="20200101",
    valid_until="长期",
    sex="M",
)
MOTHER = replace(FATHER, name="李娜", number="110105198001010027", birth_date="19800101", sex="F")
CHILD = IdCard(
    CardLayout.RESIDENCE_PERMIT,
    name="陈小明",
    number="810000201501010019",
    birth_date="20150101",
    valid_from="20240101",
    valid_until="20290101",
    sex="M",
    pass_number="H12345678",
)
RESIDENT_SINCE_2017 = IdCard(
    CardLayout.FOREIGNER_2017,
    name="史密斯",
    number="USA110085010101",
    birth_date="19850101",
    valid_from="20170401",
    valid_until="20270401",
    sex="M",
    latin_name="SMITH, JOHN WILLIAM ALEXANDER",
    nationality="USA",
)
GUEST = IdCard(
    CardLayout.FOREIGNER_2023,
    name="",
    number="911124198108030024",
    birth_date="19810803",
    valid_from="20231201",
    valid_until="20331201",
    sex="M",
    latin_name="MUELLER SCHMIDT, HANS MAXIMILIAN ALEXANDER",
    nationality="DEU",
)


@dataclass
class Table:
    """A simulated reader, its driver, and everything the driver reported."""

    model: SdtModel
    line: PtyLink | TcpLink
    reader: SdtReader
    events: "queue.Queue[DocumentText | ReadProblem]" = field(default_factory=queue.Queue)

    def start(self) -> None:
        self.reader.start(self.events.put, self.events.put)

    def next(self, timeout_s: float = 5.0) -> DocumentText | ReadProblem:
        return self.events.get(timeout=timeout_s)

    def wait_looks(self, count: int = 4) -> None:
        """Until the reader has been asked `count` more times."""
        until = self.reader.health().exchanges + count
        wait_until(lambda: self.reader.health().exchanges >= until)


BuildTable = Callable[..., Table]


@pytest.fixture
def build_table() -> Iterator[BuildTable]:
    tables: list[Table] = []

    def build(
        model: SdtModel | None = None, *, tcp: bool = False, started: bool = True, **options: object
    ) -> Table:
        model = model or SdtModel(read_s=0.03)
        line = TcpLink(model) if tcp else PtyLink(model)
        reader = open_device(line.url("sdt", **{"poll_ms": 30, **options}), DeviceKind.DOCUMENTS)
        assert isinstance(reader, SdtReader)
        table = Table(model, line, reader)
        tables.append(table)
        if started:
            table.start()
        return table

    yield build
    for table in tables:
        table.reader.close()
        table.line.close()


# --- a reader that works -------------------------------------------------------------------


@pytest.mark.parametrize(
    "card", [FATHER, CHILD, RESIDENT_SINCE_2017, GUEST], ids=lambda card: card.layout
)
@pytest.mark.parametrize("tcp", [False, True])
def test_a_card_is_reported_as_it_is(build_table: BuildTable, card: IdCard, tcp: bool) -> None:
    table = build_table(tcp=tcp)
    table.model.put(card)
    assert table.next() == card
    assert table.reader.health().state is HealthState.READY


def test_three_cards_after_another_are_each_read_in_well_under_a_second(
    build_table: BuildTable,
) -> None:
    table = build_table(SdtModel(), poll_ms=100)
    wait_until(lambda: table.reader.health().state is HealthState.READY)
    for card in (FATHER, MOTHER, CHILD):
        began = time.monotonic()
        table.model.put(card)
        assert table.next() == card
        assert time.monotonic() - began < 0.7
        table.model.take_away()


@pytest.mark.parametrize("finds_again", [False, True])
def test_a_card_left_lying_is_reported_once(build_table: BuildTable, finds_again: bool) -> None:
    table = build_table(SdtModel(read_s=0.01, finds_again=finds_again))
    table.model.put(FATHER)
    assert table.next() == FATHER
    table.wait_looks(10)
    assert table.events.empty()
    table.model.put(MOTHER)
    assert table.next() == MOTHER
    table.wait_looks(10)
    assert table.events.empty()


@pytest.mark.parametrize("finds_again", [False, True])
def test_a_card_put_on_again_is_reported_again(build_table: BuildTable, finds_again: bool) -> None:
    table = build_table(SdtModel(read_s=0.01, finds_again=finds_again))
    for _ in range(2):
        table.model.put(FATHER)
        assert table.next() == FATHER
        table.model.take_away()
        table.wait_looks()
    assert table.events.empty()


def test_a_card_that_lay_there_before_the_start_is_reported(build_table: BuildTable) -> None:
    table = build_table(started=False)
    table.model.put(FATHER)
    table.start()
    assert table.next() == FATHER


def test_one_document_can_be_asked_for(build_table: BuildTable) -> None:
    table = build_table(started=False)
    wanted = table.reader.read_one(5.0)
    table.model.put(FATHER)
    assert wanted.result(5) == FATHER
    assert table.events.empty()


def test_no_document_in_time_says_so(build_table: BuildTable) -> None:
    table = build_table(started=False)
    with pytest.raises(NoAnswer, match="No document was put"):
        table.reader.read_one(0.1).result(5)
    table.model.put(FATHER)
    assert table.reader.read_one(5.0).result(5) == FATHER


# --- cards that do not work ----------------------------------------------------------------


def test_an_unreadable_card_is_reported_once_and_the_next_is_read(
    build_table: BuildTable,
) -> None:
    table = build_table()
    table.model.put(FATHER, unreadable=True)
    assert table.next() is ReadProblem.UNREADABLE
    table.wait_looks(10)
    assert table.events.empty()
    table.model.put(MOTHER)
    assert table.next() == MOTHER


def test_a_card_with_a_text_that_no_card_has_is_unreadable(build_table: BuildTable) -> None:
    table = build_table()
    table.model.put_text(bytes(sdt.TEXT_BYTES))
    assert table.next() is ReadProblem.UNREADABLE
    table.model.take_away()


def test_an_unreadable_card_that_is_turned_round_is_read(build_table: BuildTable) -> None:
    table = build_table()
    table.model.put(FATHER)
    assert table.next() == FATHER
    table.model.put(FATHER, unreadable=True)
    assert table.next() is ReadProblem.UNREADABLE
    table.model.put(FATHER)
    assert table.next() == FATHER


def test_a_card_removed_too_soon_is_told_from_an_unreadable_one(build_table: BuildTable) -> None:
    reading = threading.Event()

    class Watched(SdtModel):
        """Tells when a card's reading begins."""

        def receive(self, data: bytes) -> bytes:
            if sdt.encode_request(sdt.Command.READ) in data:
                reading.set()
            return super().receive(data)

    table = build_table(Watched(read_s=0.2))
    table.model.put(FATHER)
    assert reading.wait(5)
    table.model.take_away()
    assert table.next() is ReadProblem.REMOVED_TOO_SOON
    table.model.put(FATHER)
    assert table.next() == FATHER


def test_asking_for_one_document_says_when_it_could_not_be_read(build_table: BuildTable) -> None:
    table = build_table(started=False)
    table.model.put(FATHER, unreadable=True)
    with pytest.raises(NoAnswer, match="could not be read") as error:
        table.reader.read_one(0.8).result(5)
    assert "110105" not in str(error.value)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (0x41, "could not be read to its end (code 41)"),
        (0x33, "could not be verified (code 33)"),
        (0x40, "does not read cards of this type (code 40)"),
        (0x91, "holds nothing there (code 91)"),
        (0x77, "no manual lists (code 77)"),
    ],
)
def test_why_a_card_cannot_be_read_is_said_in_words(
    build_table: BuildTable, code: int, words: str
) -> None:
    table = build_table(started=False)
    table.model.read_code = code
    table.model.put(FATHER, unreadable=True)
    with pytest.raises(NoAnswer, match=re.escape(words)):
        table.reader.read_one(0.5).result(5)


@pytest.mark.parametrize(
    ("fault", "words"),
    [("silent", "it fell silent while it read"), ("garbled", "its answer came damaged")],
)
def test_a_line_that_fails_while_a_card_is_read_is_told_from_a_bad_card(
    build_table: BuildTable, fault: str, words: str
) -> None:
    class Failing(SdtModel):
        """Its line fails while a card is selected, and only then."""

        faults = LineFaults()

        def receive(self, data: bytes) -> bytes:
            selects = sdt.encode_request(sdt.Command.SELECT) in data
            self.faults.silent = selects and fault == "silent"
            self.faults.garbled = selects and fault == "garbled"
            return super().receive(data)

    model = Failing()
    table = build_table(model, started=False)
    model.faults = table.line.faults
    model.put(FATHER)
    with pytest.raises(NoAnswer, match=words):
        table.reader.read_one(2.0).result(5)


# --- a line that does not work -------------------------------------------------------------


@pytest.mark.parametrize("fault", ["noisy", "echoing", "in pieces", "slow", "115200 baud"])
def test_a_bad_but_whole_line_works(build_table: BuildTable, fault: str) -> None:
    table = build_table()
    match fault:
        case "noisy":
            table.line.faults.noisy = True
        case "echoing":
            table.line.faults.echoing = True
        case "in pieces":
            table.line.faults.chunk_bytes = 7
        case "slow":
            table.line.faults.delay_s = 0.15
        case _:
            table.line.faults.baud = sdt.BAUD
    for card in (FATHER, MOTHER):
        table.model.put(card)
        assert table.next() == card
        table.model.take_away()
    assert table.events.empty()


@pytest.mark.parametrize("tcp", [False, True])
def test_an_unplugged_reader_is_back_within_three_seconds(
    build_table: BuildTable, tcp: bool
) -> None:
    table = build_table(tcp=tcp)
    table.model.put(FATHER)
    assert table.next() == FATHER
    table.line.unplug()
    wait_until(lambda: table.reader.health().state is HealthState.DOWN)
    with pytest.raises(LinkDown):
        table.reader.read_one(5.0).result(5)
    table.line.replug()
    wait_until(lambda: table.reader.health().state is HealthState.READY, timeout_s=3.0)
    table.model.put(MOTHER)
    assert table.next() == MOTHER
    assert table.events.empty()


def test_silence_is_down_and_a_card_put_on_meanwhile_is_read_after(
    build_table: BuildTable,
) -> None:
    table = build_table()
    table.wait_looks()
    table.line.faults.silent = True
    wanted = table.reader.read_one(60.0)
    table.model.put(FATHER)
    with pytest.raises(NoAnswer, match="does not answer"):
        wanted.result(10)
    assert table.reader.health().state is HealthState.DOWN
    table.line.faults.silent = False
    assert table.next() == FATHER
    assert table.reader.health().state is HealthState.READY


def test_a_garbled_reader_reports_no_card(build_table: BuildTable) -> None:
    table = build_table()
    table.wait_looks()
    table.line.faults.garbled = True
    table.model.put(FATHER)
    wait_until(lambda: table.reader.health().state is HealthState.DOWN, timeout_s=10)
    table.line.faults.garbled = False
    cards = [table.next()]
    while not table.events.empty():
        cards.append(table.next())
    assert cards[-1] == FATHER
    assert [card for card in cards if isinstance(card, IdCard)] == [FATHER]


def test_a_failed_security_module_needs_a_person_and_recovers(build_table: BuildTable) -> None:
    table = build_table()
    table.wait_looks()
    table.model.out_of_order = True
    wait_until(lambda: table.reader.health().state is HealthState.FAULT)
    assert "security module" in table.reader.health().detail
    with pytest.raises(DeviceFault):
        table.reader.read_one(5.0).result(5)
    table.model.out_of_order = False
    table.model.put(FATHER)
    assert table.next() == FATHER
    assert table.reader.health().state is HealthState.READY


# --- the end -------------------------------------------------------------------------------


def test_closing_in_the_middle_of_a_reading_is_quick(build_table: BuildTable) -> None:
    before = threading.active_count()
    table = build_table(SdtModel(read_s=1.5))
    wanted = table.reader.read_one(30.0)
    table.model.put(FATHER)
    wait_until(lambda: table.reader.health().exchanges >= 3)
    began = time.monotonic()
    table.reader.close()
    table.reader.close()
    assert time.monotonic() - began < 0.5
    for future in (wanted, table.reader.read_one(1.0)):
        with pytest.raises(LinkDown):
            future.result(1)
    table.line.close()
    assert threading.active_count() == before
    assert table.events.empty()

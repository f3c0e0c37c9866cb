"""The passport reader's driver against a simulated reader on real lines, whole and broken."""

import queue
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

import pytest

from hardware.documents.mrz_lines import Framing, encode_zone
from hardware.documents.mrz_reader import UNREADABLE_IN_ROW, MrzReader
from hardware.errors import BadDeviceUrl, LinkDown, NoAnswer
from hardware.interfaces import DocumentText, HealthState, MrzText, ReadProblem
from hardware.repeats import QUIET_S
from hardware.sim.mrz_reader import MrzReaderModel
from hardware.sim.pty_link import PtyLink
from hardware.sim.tcp_link import TcpLink
from hardware.urls import DeviceKind, open_device
from kiosk.domain.documents import Document, DocumentKind, document_from_mrz
from kiosk.domain.mrz import encode_td1, encode_td3
from tests.waiting import wait_until

ANNA = encode_td3(
    number="L898902C3",
    surname="Eriksson",
    given_names="Anna Maria",
    nationality="UTO",
    birth_date=date(1974, 8, 12),
    sex="F",
    expires=date(2032, 4, 15),
    optional_data="ZE184226B",
)
JOHN = encode_td3(
    number="X12345678",
    surname="Smith",
    given_names="John",
    nationality="GBR",
    birth_date=date(1970, 1, 1),
    sex="M",
    expires=date(2031, 1, 1),
)
CARD = encode_td1(
    number="D23145890734",
    surname="Eriksson",
    given_names="Anna Maria",
    nationality="UTO",
    birth_date=date(1974, 8, 12),
    sex="F",
    expires=date(2032, 4, 15),
)
PERMIT = ("CSC000000006<3001019<9001011<0",)


@dataclass
class Table:
    """A simulated reader, its driver, and everything the driver reported."""

    model: MrzReaderModel
    line: PtyLink | TcpLink
    reader: MrzReader
    events: "queue.Queue[DocumentText | ReadProblem]" = field(default_factory=queue.Queue)

    def start(self) -> None:
        self.reader.start(self.events.put, self.events.put)

    def next(self, timeout_s: float = 5.0) -> DocumentText | ReadProblem:
        return self.events.get(timeout=timeout_s)

    def wait_for(self, state: HealthState, timeout_s: float = 5.0) -> None:
        wait_until(lambda: self.reader.health().state is state, timeout_s)


BuildTable = Callable[..., Table]


@pytest.fixture
def build_table() -> Iterator[BuildTable]:
    tables: list[Table] = []

    def build(
        framing: Framing = Framing.DESKO,
        line_end: bytes = b"\r",
        *,
        tcp: bool = False,
        started: bool = True,
        idle_ms: int = 60,
    ) -> Table:
        model = MrzReaderModel(framing, line_end)
        line = TcpLink(model) if tcp else PtyLink(model, "passports")
        url = line.url("mrz", framing=framing, idle_ms=idle_ms)
        reader = open_device(url, DeviceKind.DOCUMENTS)
        assert isinstance(reader, MrzReader)
        table = Table(model, line, reader)
        tables.append(table)
        if started:
            table.start()
        table.wait_for(HealthState.READY)
        return table

    yield build
    for table in tables:
        table.reader.close()
        table.line.close()


@pytest.fixture
def table(build_table: BuildTable) -> Table:
    return build_table()


@pytest.mark.parametrize(
    ("framing", "line_end"),
    [
        (Framing.DESKO, b"\r"),
        (Framing.LINES, b"\r"),
        (Framing.LINES, b"\n"),
        (Framing.LINES, b"\r\n"),
    ],
    ids=["DESKO", "CR", "LF", "CRLF"],
)
def test_a_couple_and_their_cards_come_through_in_pieces(
    build_table: BuildTable, framing: Framing, line_end: bytes
) -> None:
    table = build_table(framing, line_end)
    table.line.faults.chunk_bytes = 5
    for zone in (ANNA, JOHN, CARD, PERMIT):
        table.model.present(zone)
        assert table.next() == MrzText(zone)


@pytest.mark.parametrize("framing", Framing)
def test_the_icao_specimen_becomes_a_passport(build_table: BuildTable, framing: Framing) -> None:
    assert ANNA[0] == "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
    table = build_table(framing)
    table.model.present(ANNA)
    text = table.next()
    assert isinstance(text, MrzText)
    document = document_from_mrz(text.lines, today=date(2026, 11, 21))
    assert isinstance(document, Document)
    assert document.kind is DocumentKind.PASSPORT
    assert document.number == "L898902C3"
    assert document.names == ("ERIKSSON ANNA MARIA",)
    assert document.birth_date == date(1974, 8, 12)
    assert document.expires == date(2032, 4, 15)
    assert document.nationality == "UTO"
    assert document.certain


def test_a_reader_behind_a_network_port_works_the_same(build_table: BuildTable) -> None:
    table = build_table(tcp=True)
    # An open connection may wait unaccepted; what is sent before it was taken is lost.
    wait_until(lambda: (table.model.present(ANNA), not table.events.empty())[1])
    assert table.next() == MrzText(ANNA)
    table.model.present(JOHN)
    assert table.next() == MrzText(JOHN)


def test_a_zone_repeated_is_reported_once(table: Table) -> None:
    for zone in (ANNA, ANNA, ANNA, JOHN, ANNA, CARD):
        table.model.present(zone)
    assert [table.next() for _ in range(3)] == [MrzText(ANNA), MrzText(JOHN), MrzText(CARD)]


def test_the_same_passport_later_is_news_again(table: Table) -> None:
    table.model.present(ANNA)
    assert table.next() == MrzText(ANNA)
    news_at = time.monotonic() + QUIET_S
    wait_until(lambda: time.monotonic() >= news_at)
    table.model.present(ANNA)
    assert table.next() == MrzText(ANNA)


@pytest.mark.parametrize("framing", Framing)
def test_a_garbled_zone_is_unreadable_once(build_table: BuildTable, framing: Framing) -> None:
    table = build_table(framing)
    table.model.present(JOHN)
    assert table.next() == MrzText(JOHN)
    table.model.garbled = True
    table.model.present(JOHN)
    assert table.next() is ReadProblem.UNREADABLE
    table.model.garbled = False
    table.model.present(JOHN)
    assert table.next() == MrzText(JOHN)


def test_a_zone_cut_off_is_unreadable(table: Table) -> None:
    table.model.send_bytes(encode_zone(ANNA, Framing.DESKO)[:60])
    assert table.next() is ReadProblem.UNREADABLE
    table.model.present(ANNA)
    assert table.next() == MrzText(ANNA)


def test_noise_around_a_zone_is_no_problem(table: Table) -> None:
    table.line.faults.noisy = True
    for zone in (ANNA, JOHN, CARD, PERMIT):
        table.model.present(zone)
        assert table.next() == MrzText(zone)


def test_rubbish_before_a_zone_is_judged_only_in_a_pause(build_table: BuildTable) -> None:
    table = build_table(idle_ms=1000)
    table.line.faults.chunk_bytes, table.line.faults.baud = 5, 19200
    table.model.send_bytes(b"\xff" * 40)
    table.model.present(ANNA)
    assert table.next() == MrzText(ANNA)
    assert table.events.empty()


def test_a_few_stray_bytes_are_no_document(table: Table) -> None:
    table.model.send_bytes(b"\xff\x00\xff")
    with pytest.raises(NoAnswer, match="No document was put"):
        table.reader.read_one(0.3).result(5.0)
    assert table.events.empty()


def test_bytes_damaged_on_the_line_never_stop_it(table: Table) -> None:
    table.line.faults.garbled = True
    for _ in range(20):
        table.model.present(ANNA)
    assert table.next() is not None
    table.line.faults.garbled = False
    table.model.present(JOHN)
    while table.next() != MrzText(JOHN):
        pass
    assert table.reader.health().state is HealthState.READY


def test_a_reader_with_another_framing_becomes_a_fault_that_says_so(
    build_table: BuildTable,
) -> None:
    table = build_table(Framing.DESKO)
    table.model.framing = Framing.LINES
    for _ in range(UNREADABLE_IN_ROW):
        assert table.reader.health().state is HealthState.READY
        table.model.present(ANNA)
        assert table.next() is ReadProblem.UNREADABLE
    health = table.reader.health()
    assert health.state is HealthState.FAULT
    assert "framing" in health.remedy
    table.model.framing = Framing.DESKO
    table.model.present(ANNA)
    assert table.next() == MrzText(ANNA)
    assert table.reader.health().state is HealthState.READY


def test_unplugged_and_back_it_reads_within_three_seconds(table: Table) -> None:
    table.model.send_bytes(encode_zone(ANNA, Framing.DESKO)[:50])
    table.line.unplug()
    table.wait_for(HealthState.DOWN)
    health = table.reader.health()
    assert str(table.line.path if isinstance(table.line, PtyLink) else "") in health.detail
    assert health.remedy
    started = time.monotonic()
    table.line.replug()
    table.wait_for(HealthState.READY, timeout_s=3.0)
    table.model.present(JOHN)
    events = [table.next()]
    while events[-1] != MrzText(JOHN):
        events.append(table.next())
    assert time.monotonic() - started < 3.0
    assert set(events) <= {MrzText(JOHN), ReadProblem.UNREADABLE}


def test_half_a_zone_before_the_plug_was_pulled_begins_none_after_it(
    build_table: BuildTable,
) -> None:
    table = build_table(Framing.LINES, idle_ms=2000)
    # In one piece: when the permit is reported, the line after it has been taken too.
    table.model.send_bytes(encode_zone([*PERMIT, ANNA[0]], Framing.LINES))
    assert table.next() == MrzText(PERMIT)
    table.line.unplug()
    table.wait_for(HealthState.DOWN)
    table.line.replug()
    table.wait_for(HealthState.READY)
    table.model.present([ANNA[1]])
    table.model.present(JOHN)
    assert table.next() == MrzText(JOHN)


def test_one_document_is_awaited(build_table: BuildTable) -> None:
    table = build_table(started=False)
    waiting = [table.reader.read_one(5.0), table.reader.read_one(5.0)]
    table.model.present(ANNA)
    assert [future.result(5.0) for future in waiting] == [MrzText(ANNA), MrzText(ANNA)]


def test_a_silent_reader_is_waited_for_only_so_long(build_table: BuildTable) -> None:
    table = build_table(started=False)
    table.line.faults.silent = True
    started = time.monotonic()
    future = table.reader.read_one(0.2)
    table.model.present(ANNA)
    with pytest.raises(NoAnswer, match="No document was put") as caught:
        future.result(5.0)
    assert "check framing (desko or lines) and baud in its URL" in caught.value.remedy
    assert 0.2 <= time.monotonic() - started < 1.0
    assert table.reader.health().state is HealthState.READY


def test_who_waits_in_vain_hears_that_a_document_was_offered(table: Table) -> None:
    table.model.garbled = True
    future = table.reader.read_one(0.5)
    table.model.present(ANNA)
    with pytest.raises(NoAnswer, match="could not be read") as caught:
        future.result(5.0)
    assert "check framing (desko or lines) and baud in its URL" in caught.value.remedy


def test_a_cancelled_wait_is_left_alone(build_table: BuildTable) -> None:
    table = build_table(started=False)
    cancelled, kept = table.reader.read_one(5.0), table.reader.read_one(5.0)
    assert cancelled.cancel()
    table.model.present(ANNA)
    assert kept.result(5.0) == MrzText(ANNA)


def test_who_waits_is_told_when_the_reader_is_unplugged(table: Table) -> None:
    future = table.reader.read_one(30.0)
    table.line.unplug()
    with pytest.raises(LinkDown):
        future.result(5.0)


def test_what_comes_before_anybody_listens_is_dropped(build_table: BuildTable) -> None:
    table = build_table(started=False)
    table.model.present(ANNA)
    wait_until(lambda: table.reader.health().exchanges > 0)
    table.start()
    table.model.present(ANNA)
    assert table.next() == MrzText(ANNA)
    table.model.present(JOHN)
    assert table.next() == MrzText(JOHN)


def test_a_listener_that_raises_does_not_stop_it(table: Table) -> None:
    def fail(document: DocumentText) -> None:
        table.events.put(document)
        raise ValueError("listener")

    table.reader.start(fail, table.events.put)
    table.model.present(ANNA)
    table.model.present(JOHN)
    assert [table.next(), table.next()] == [MrzText(ANNA), MrzText(JOHN)]


def test_close_is_quick_safe_twice_and_ends_every_wait(table: Table) -> None:
    future = table.reader.read_one(30.0)
    started = time.monotonic()
    table.reader.close()
    table.reader.close()
    assert time.monotonic() - started < 1.0
    for waiting in (future, table.reader.read_one(30.0)):
        with pytest.raises(LinkDown, match="switched off"):
            waiting.result(5.0)


@pytest.mark.parametrize(
    ("url", "what", "remedy"),
    [
        ("mrz:///dev/x?framing=tabs", "framing=tabs is not known", "desko, lines"),
        ("mrz:///dev/x?idle_ms=1", "idle_ms=1 is not a whole number from 20", "idle_ms=200"),
        ("mrz:///dev/x?speed=1", "no option “speed”", "baud, framing, idle_ms"),
        ("mrz:", "the port is missing", "mrz:///dev/ttyUSB0"),
        ("mrz+tcp://10.0.0.7", "the host or the port is missing", "mrz+tcp://"),
    ],
)
def test_a_wrong_url_is_refused_with_an_example(url: str, what: str, remedy: str) -> None:
    with pytest.raises(BadDeviceUrl) as refusal:
        open_device(url, DeviceKind.DOCUMENTS)
    assert what in refusal.value.what
    assert remedy in refusal.value.remedy

"""Bursts of a device that types, told from a person's keys; who gets them."""

import logging
import time
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hardware.documents.mrz_reader import TypingMrzReader
from hardware.errors import BadDeviceUrl, LinkDown
from hardware.interfaces import (
    HealthState,
    KeyboardWedge,
    KeyVerdict,
    ScannedCode,
    Stroke,
    Tail,
    TypingRule,
)
from hardware.repeats import QUIET_S
from hardware.scanners.keyboard import KeyboardScanner
from hardware.sim.keyboard import KeyboardModel
from hardware.urls import DeviceKind, open_device
from hardware.wedge import (
    MAX_CHARACTERS,
    Burst,
    BurstFinder,
    KeyDistributor,
    derive_common_rule,
)
from tests.waiting import wait_until

RULE = TypingRule()
TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=3, max_size=40)


def judge(finder: BurstFinder, strokes: list[Stroke]) -> tuple[list[KeyVerdict], list[Burst]]:
    verdicts, bursts = [], []
    for stroke in strokes:
        verdict, found = finder.press(stroke)
        verdicts.append(verdict)
        bursts += found
    return verdicts, bursts + list(finder.pause())


def delivered(verdicts: list[KeyVerdict]) -> list[int]:
    """Which keys reach a person's page when a pause follows the last."""
    kept: list[int] = []
    out: list[int] = []
    for number, verdict in enumerate(verdicts):
        match verdict:
            case KeyVerdict.KEEP:
                kept.append(number)
            case KeyVerdict.FRESH:
                out += kept
                kept = [number]
            case KeyVerdict.PASS:
                out += [*kept, number]
                kept = []
            case KeyVerdict.DROP:
                kept = []
    return out + kept


@settings(max_examples=100)
@given(TEXTS, st.sampled_from(["\r", "\t", ""]), st.floats(0.0, 0.019))
def test_every_burst_is_found_whole_and_none_of_its_keys_gets_through(
    text: str, tail: str, gap_s: float
) -> None:
    line = text + "xyz"
    verdicts, bursts = judge(BurstFinder(RULE), list(KeyboardModel(gap_s, tail).type_line(line)))
    assert bursts == [Burst(line)]
    assert delivered(verdicts) == []


@settings(max_examples=100)
@given(st.lists(st.tuples(st.sampled_from("aZ9 \r\t中"), st.floats(0.041, 2.0)), max_size=30))
def test_every_key_of_a_person_is_delivered_once_and_in_order(
    typed: list[tuple[str, float]],
) -> None:
    at, strokes = 0.0, []
    for text, gap_s in typed:
        at += gap_s
        strokes.append(Stroke(text, at))
    verdicts, bursts = judge(BurstFinder(RULE), strokes)
    assert bursts == []
    assert delivered(verdicts) == list(range(len(typed)))


@settings(max_examples=150)
@given(
    st.lists(
        st.builds(
            Stroke,
            st.sampled_from(["a", "", "\r", "\t"]),
            st.floats(-1.0, 100.0),
            st.booleans(),
            st.booleans(),
        )
    ),
    st.sampled_from(Tail),
)
def test_no_keys_whatever_lose_a_later_burst(strokes: list[Stroke], tail: Tail) -> None:
    finder = BurstFinder(TypingRule(tail=tail))
    judge(finder, strokes)
    end = {Tail.TAB: "\t", Tail.NONE: ""}.get(tail, "\r")
    _, bursts = judge(finder, list(KeyboardModel(tail=end).type_line("BK26", at=200.0)))
    assert bursts == [Burst("BK26")]


def strokes_of(*lines: str, pause_s: float = 0.0, tail: str = "\r") -> list[Stroke]:
    at, strokes = 0.0, []
    for line in lines:
        strokes += KeyboardModel(tail=tail).type_line(line, at)
        at = strokes[-1].at + 0.008 + pause_s
    return strokes


@pytest.mark.parametrize(
    ("rule", "strokes", "bursts"),
    [
        (RULE, strokes_of("ABC"), [Burst("ABC")]),
        (RULE, strokes_of("line one", "line two"), [Burst("line one"), Burst("line two")]),
        (RULE, strokes_of("one", "2", "3"), [Burst("one"), Burst("2"), Burst("3")]),
        (RULE, strokes_of("one1", "two2", pause_s=0.5, tail=""), [Burst("one1"), Burst("two2")]),
        (RULE, strokes_of("a b\tc d"), [Burst("a b"), Burst("c d")]),
        (TypingRule(tail=Tail.ENTER), strokes_of("a b\tc d"), [Burst("a bc d")]),
        (TypingRule(tail=Tail.ENTER), strokes_of("cut off", tail=""), [Burst("cut off", False)]),
        (TypingRule(tail=Tail.NONE), strokes_of("a", "b", "c"), [Burst("abc")]),
        (RULE, strokes_of("crlf\r\n", tail=""), [Burst("crlf")]),
        (RULE, strokes_of("\r\r\r\r\t\t"), []),
        (RULE, strokes_of("x" * 9000), [Burst("x" * (MAX_CHARACTERS + 1), False)]),
        (TypingRule(least_keys=8), strokes_of("seven77"), [Burst("seven77")]),
        (TypingRule(least_keys=9), strokes_of("seven77"), []),
    ],
)
def test_what_a_device_typed(rule: TypingRule, strokes: list[Stroke], bursts: list[Burst]) -> None:
    assert judge(BurstFinder(rule), strokes)[1] == bursts


def test_a_hiccup_in_a_burst_does_not_split_it() -> None:
    model = KeyboardModel()
    model.stutter_s = 0.1
    verdicts, bursts = judge(BurstFinder(RULE), list(model.type_line("bk2611210417")))
    assert bursts == [Burst("bk2611210417")]
    assert delivered(verdicts) == []


def test_a_person_right_before_a_burst_keeps_the_key() -> None:
    strokes = [Stroke("7", 0.0), *KeyboardModel().type_line("BK26", at=0.05)]
    verdicts, bursts = judge(BurstFinder(RULE), strokes)
    assert bursts == [Burst("BK26")]
    assert delivered(verdicts) == [0]


def test_a_key_held_down_is_a_persons_and_never_a_burst() -> None:
    strokes = [Stroke("a", 0.0), *(Stroke("a", 0.5 + n / 30, repeated=True) for n in range(40))]
    verdicts, bursts = judge(BurstFinder(RULE), strokes)
    assert bursts == []
    assert delivered(verdicts) == list(range(41))


def test_a_clock_that_runs_back_makes_no_burst_of_a_persons_keys() -> None:
    strokes = [Stroke("a", 4_294_967.0), *(Stroke("a", 10.0 - n) for n in range(5))]
    verdicts, bursts = judge(BurstFinder(RULE), strokes)
    assert (bursts, delivered(verdicts)) == ([], list(range(6)))


def test_three_fast_keys_of_a_person_are_kept_and_then_delivered() -> None:
    finder = BurstFinder(RULE)
    verdicts, bursts = judge(finder, [Stroke(key, n * 0.02) for n, key in enumerate("the")])
    assert (bursts, delivered(verdicts)) == ([], [0, 1, 2])


def test_a_certain_burst_is_waited_for_longer() -> None:
    finder = BurstFinder(RULE)
    assert finder.patience_s == 0.04
    for stroke in KeyboardModel(tail="").type_line("BK26"):
        finder.press(stroke)
    assert finder.patience_s > 0.1


def test_several_devices_share_one_rule() -> None:
    slow = TypingRule(gap_s=0.08, least_keys=6, tail=Tail.ENTER)
    quick = TypingRule(gap_s=0.02, least_keys=3, tail=Tail.ENTER)
    assert derive_common_rule([slow, quick]) == TypingRule(0.08, 3, Tail.ENTER)
    assert derive_common_rule([slow, replace(quick, tail=Tail.TAB)]).tail is Tail.ANY


def test_nothing_typed_is_in_repr() -> None:
    assert "BK26" not in repr((Burst("BK26"), Stroke("BK26", 0.0)))


# --- the devices ---------------------------------------------------------------------------


def open_scanner(url: str = "keyboard:") -> KeyboardScanner:
    scanner = open_device(url, DeviceKind.SCANNER)
    assert isinstance(scanner, KeyboardScanner)
    return scanner


def type_into(keys: KeyDistributor, *lines: str) -> None:
    for stroke in strokes_of(*lines):
        keys.press(stroke)
    keys.pause()


def test_a_scanner_reports_a_code_once_in_three_seconds() -> None:
    scanner = open_scanner()
    codes: list[ScannedCode] = []
    keys = KeyDistributor([scanner])
    type_into(keys, "before the start")
    scanner.start(codes.append)
    type_into(keys, "编号 A-17", "编号 A-17", "编号 A-18")
    assert [code.text for code in codes] == ["编号 A-17", "编号 A-18"]
    assert all(after.seen_at >= before.seen_at for before, after in pairwise(codes))
    assert QUIET_S == 3.0
    scanner.close()
    type_into(keys, "after the end")
    assert len(codes) == 2


def test_a_device_that_types_is_heard_only_by_a_window() -> None:
    scanner = open_scanner("keyboard:?tail=enter&gap_ms=60&keys=6")
    assert isinstance(scanner, KeyboardWedge)
    assert scanner.typing == TypingRule(0.06, 6, Tail.ENTER)
    health = scanner.health()
    assert health.state is HealthState.DOWN
    assert "only the kiosk's own window" in health.detail
    assert health.remedy
    keys = KeyDistributor([scanner])
    assert scanner.health().state is HealthState.READY
    type_into(keys, "BK261121")
    assert scanner.health().answered_at is not None


def test_a_listener_that_raises_is_named_and_does_not_stop_the_keys(
    caplog: pytest.LogCaptureFixture,
) -> None:
    codes: list[str] = []

    def fail(code: ScannedCode) -> None:
        codes.append(code.text)
        raise ValueError(code.text)

    scanner = open_scanner()
    scanner.start(fail)
    type_into(KeyDistributor([scanner]), "BK26", "BK27")
    assert codes == ["BK26", "BK27"]
    assert "ValueError" in caplog.text
    assert "BK2" not in caplog.text


def test_what_nobody_takes_is_counted_and_not_shown(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING)
    reader = open_device("mrz:?framing=keyboard&tail=enter", DeviceKind.DOCUMENTS)
    assert isinstance(reader, TypingMrzReader)
    keys = KeyDistributor([reader])
    type_into(keys, "BK2611210417")
    for stroke in strokes_of("cut off", tail=""):
        keys.press(stroke)
    keys.pause()
    assert "12 typed characters are for no device" in caplog.text
    assert "7 typed characters came without their end" in caplog.text
    assert "BK26" not in caplog.text
    reader.close()


def test_a_reader_without_a_window_says_so_to_who_waits() -> None:
    reader = open_device("mrz:?framing=keyboard", DeviceKind.DOCUMENTS)
    assert isinstance(reader, TypingMrzReader)
    with pytest.raises(LinkDown, match="only the kiosk's own window"):
        reader.read_one(5.0).result(5.0)
    reader.listen()
    wait_until(lambda: reader.health().state is HealthState.READY)
    began = time.monotonic()
    reader.close()
    assert time.monotonic() - began < 1.0


@pytest.mark.parametrize(
    ("kind", "url", "what"),
    [
        (DeviceKind.SCANNER, "keyboard:///dev/ttyACM0", "has no port"),
        (DeviceKind.SCANNER, "keyboard+tcp://10.0.0.9:80", "has no port"),
        (DeviceKind.SCANNER, "keyboard:?baud=9600", "no option “baud”"),
        (DeviceKind.SCANNER, "keyboard:?gap_ms=1", "gap_ms=1 is not a whole number from 5"),
        (DeviceKind.SCANNER, "keyboard:?tail=lf", "tail=lf is not known"),
        (DeviceKind.DOCUMENTS, "mrz:///dev/x?framing=keyboard", "has no port"),
        (DeviceKind.DOCUMENTS, "mrz:?framing=keyboard&baud=9600", "no option “baud”"),
        (DeviceKind.DOCUMENTS, "mrz:///dev/x?gap_ms=40", "no option “gap_ms”"),
    ],
)
def test_a_wrong_url_is_refused(kind: DeviceKind, url: str, what: str) -> None:
    with pytest.raises(BadDeviceUrl) as refusal:
        open_device(url, kind)
    assert what in refusal.value.what
    assert refusal.value.remedy

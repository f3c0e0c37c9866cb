"""The thread behind a driver, on real lines: retries, reconnects, health, an orderly end."""

import threading
import time
from collections.abc import Callable, Iterator

import pytest

from hardware.errors import DeviceFault, GarbledAnswer, HardwareError, LinkDown, NoAnswer
from hardware.interfaces import HealthState
from hardware.link import Link, SerialSettings, open_link
from hardware.sim.line import SimPort
from hardware.sim.pty_link import PtyLink
from hardware.urls import parse_device_url
from hardware.worker import DeviceWorker
from tests.waiting import wait_until


class Answerer:
    """Answers every byte with one byte."""

    def attach(self, port: SimPort) -> None:
        pass

    def receive(self, data: bytes) -> bytes:
        return data


@pytest.fixture
def sim() -> Iterator[PtyLink]:
    with PtyLink(Answerer()) as line:
        yield line


class Driver:
    """The smallest driver: it can ask, and it may poll."""

    def __init__(self, sim: PtyLink, tick: Callable[[Link], float] | None = None) -> None:
        url = parse_device_url(sim.url("lines"))
        self.downs: list[HardwareError] = []
        self.worker = DeviceWorker(
            "Test device",
            url.text,
            lambda: open_link(url, SerialSettings(9600)),
            tick=tick,
            on_down=self.downs.append,
        )
        self.worker.start()

    def ask(self, link: Link) -> bytes:
        link.write(b"?")
        answer = link.read_some(time.monotonic() + 0.05)
        if not answer:
            raise NoAnswer("nothing", "wait")
        self.worker.book.answered()
        return answer

    def state(self) -> HealthState:
        return self.worker.health().state

    def close(self) -> None:
        self.worker.close()


def test_an_exchange_gives_its_answer_and_counts(sim: PtyLink) -> None:
    driver = Driver(sim)
    assert driver.state() is HealthState.STARTING
    assert driver.worker.submit(driver.ask).result(2) == b"?"
    health = driver.worker.health()
    assert (health.state, health.exchanges, health.errors) == (HealthState.READY, 1, 0)
    assert health.answered_at is not None
    driver.close()


def test_only_as_many_attempts_as_allowed_are_made(sim: PtyLink) -> None:
    driver = Driver(sim)
    sim.faults.silent = True
    tries: list[int] = []

    def ask(link: Link) -> bytes:
        tries.append(1)
        return driver.ask(link)

    with pytest.raises(NoAnswer):
        driver.worker.submit(ask).result(2)
    assert len(tries) == 1
    with pytest.raises(NoAnswer):
        driver.worker.submit(ask, attempts=2).result(2)
    assert len(tries) == 3
    driver.close()


def test_a_retry_succeeds_once_the_device_answers_again(sim: PtyLink) -> None:
    driver = Driver(sim)
    sim.faults.silent = True

    def ask(link: Link) -> bytes:
        try:
            return driver.ask(link)
        finally:
            sim.faults.silent = False

    assert driver.worker.submit(ask, attempts=2).result(2) == b"?"
    driver.close()


def test_what_the_device_refuses_is_not_tried_again(sim: PtyLink) -> None:
    driver = Driver(sim)
    tries: list[int] = []

    def ask(link: Link) -> None:
        tries.append(1)
        raise DeviceFault("paper out", "put paper in")

    with pytest.raises(DeviceFault):
        driver.worker.submit(ask, attempts=5).result(2)
    assert len(tries) == 1
    assert driver.downs == []
    driver.close()


def test_a_request_while_unplugged_fails_at_once_and_works_after(sim: PtyLink) -> None:
    driver = Driver(sim)
    driver.worker.submit(driver.ask).result(2)
    sim.unplug()
    with pytest.raises(LinkDown):
        driver.worker.submit(driver.ask).result(2)
    assert driver.state() is HealthState.DOWN
    assert driver.worker.health().remedy
    sim.replug()
    assert driver.worker.submit(driver.ask, attempts=3).result(2) == b"?"
    assert driver.state() is HealthState.READY
    driver.close()


def test_a_polling_driver_reconnects_by_itself(sim: PtyLink) -> None:
    def tick(link: Link) -> float:
        driver.ask(link)
        return 0.02

    driver = Driver(sim, tick)
    wait_until(lambda: driver.state() is HealthState.READY)
    for _ in range(2):
        sim.unplug()
        wait_until(lambda: driver.state() is HealthState.DOWN)
        sim.replug()
        wait_until(lambda: driver.state() is HealthState.READY, timeout_s=3.0)
    assert all(isinstance(error, LinkDown) for error in driver.downs)
    driver.close()


def test_silence_is_down_only_after_the_allowed_misses(sim: PtyLink) -> None:
    misses: list[HealthState] = []

    def tick(link: Link) -> float:
        try:
            driver.ask(link)
        except NoAnswer:
            misses.append(driver.state())
            raise
        misses.clear()  # only those in a row count
        return 0.02

    driver = Driver(sim, tick)
    wait_until(lambda: driver.state() is HealthState.READY)
    sim.faults.silent = True
    wait_until(lambda: driver.state() is HealthState.DOWN)
    assert misses[:3] == [HealthState.READY] * 3
    sim.faults.silent = False
    wait_until(lambda: driver.state() is HealthState.READY, timeout_s=3.0)
    driver.close()


def test_a_fault_is_shown_until_it_is_mended(sim: PtyLink) -> None:
    driver = Driver(sim)
    book = driver.worker.book
    driver.worker.submit(driver.ask).result(2)
    driver.worker.submit(lambda _link: book.fault("Paper is out.", "Put paper in.")).result(2)
    driver.worker.submit(driver.ask).result(2)
    health = driver.worker.health()
    assert (health.state, health.detail, health.remedy) == (
        HealthState.FAULT,
        "Paper is out.",
        "Put paper in.",
    )
    driver.worker.submit(lambda _link: book.mended()).result(2)
    assert driver.state() is HealthState.READY
    assert driver.worker.health().detail == ""
    driver.close()


def test_an_error_in_a_job_reaches_its_caller_and_the_thread_lives(sim: PtyLink) -> None:
    driver = Driver(sim)

    def bug(_link: Link) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        driver.worker.submit(bug).result(2)
    assert driver.worker.submit(driver.ask).result(2) == b"?"
    driver.close()


def test_a_bug_in_a_driver_is_logged_and_polling_goes_on(
    sim: PtyLink, caplog: pytest.LogCaptureFixture
) -> None:
    answered = threading.Event()
    ticks: list[int] = []

    def tick(link: Link) -> float:
        ticks.append(1)
        if len(ticks) == 1:
            raise ZeroDivisionError
        answered.set()
        return 1.0

    driver = Driver(sim, tick)
    assert answered.wait(5)
    assert "a fault in its driver" in caplog.text
    driver.close()


def test_a_bug_in_a_driver_is_health_and_told_to_who_waits(sim: PtyLink) -> None:
    broken = True

    def tick(link: Link) -> float:
        if broken:
            raise ZeroDivisionError
        driver.ask(link)
        return 0.01

    driver = Driver(sim, tick)
    wait_until(lambda: bool(driver.downs))
    health = driver.worker.health()
    assert health.state is HealthState.DOWN
    assert "ZeroDivisionError" in health.detail
    assert health.remedy
    broken = False
    wait_until(lambda: driver.state() is HealthState.READY)
    driver.close()


def test_a_listener_that_raises_stops_nothing_and_its_words_are_not_logged(
    sim: PtyLink, caplog: pytest.LogCaptureFixture
) -> None:
    driver = Driver(sim)

    def listener(value: str) -> None:
        raise ValueError(value)

    driver.worker.submit(
        lambda _link: driver.worker.call_listener(listener, "110105194912310021")
    ).result(2)
    assert "ValueError" in caplog.text
    assert "110105194912310021" not in caplog.text
    driver.close()


def test_closing_ends_a_waiting_read_and_fails_what_still_waits(sim: PtyLink) -> None:
    driver = Driver(sim)
    reading = threading.Event()

    def read_long(link: Link) -> bytes:
        reading.set()
        return link.read_some(time.monotonic() + 60)

    running = driver.worker.submit(read_long)
    waiting = driver.worker.submit(driver.ask)
    assert reading.wait(2)
    began = time.monotonic()
    driver.close()
    driver.close()
    assert time.monotonic() - began < 1.0
    for future in (running, waiting, driver.worker.submit(driver.ask)):
        with pytest.raises(LinkDown):
            future.result(2)


def test_a_driver_may_be_closed_from_its_own_thread(sim: PtyLink) -> None:
    driver = Driver(sim)
    driver.worker.submit(lambda _link: driver.close()).result(2)
    driver.close()
    assert driver.worker.closing


def test_a_cancelled_request_is_not_sent(sim: PtyLink) -> None:
    driver = Driver(sim)
    go_on = threading.Event()
    sent: list[int] = []
    first = driver.worker.submit(lambda _link: go_on.wait(2))
    second = driver.worker.submit(lambda _link: sent.append(1))
    assert second.cancel()
    go_on.set()
    assert first.result(2)
    driver.worker.submit(driver.ask).result(2)
    assert sent == []
    driver.close()


def test_damaged_answers_count_as_misses(sim: PtyLink) -> None:
    def tick(_link: Link) -> float:
        raise GarbledAnswer("rubbish", "check the wires")

    driver = Driver(sim, tick)
    wait_until(lambda: driver.state() is HealthState.DOWN)
    assert driver.worker.health().detail == "rubbish"
    driver.close()

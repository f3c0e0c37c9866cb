"""`kiosk users`: adding, listing and disabling staff."""

import io
import os
import pty
import select
import subprocess
import sys
import termios
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from hardware.sim.line_scanner import LineScannerModel
from hardware.sim.pty_link import PtyLink
from tests.integration.cli.conftest import Kiosk, Result
from tests.waiting import wait_until

KIOSK = Path(sys.executable).with_name("kiosk")
Give = Callable[[str], None]


@pytest.fixture
def pin_of(monkeypatch: pytest.MonkeyPatch) -> Give:
    """Puts a line on standard input."""

    def give(text: str) -> None:
        monkeypatch.setattr(sys, "stdin", io.StringIO(text))

    return give


def add(kiosk: Kiosk, pin_of: Give, name: str, role: str = "staff", pin: str = "2580") -> Result:
    pin_of(pin + "\n")
    return kiosk("users", "add", name, "--role", role, "--pin-stdin", "--json")


def test_whoever_is_added_is_listed_until_disabled(kiosk: Kiosk, pin_of: Give) -> None:
    added = add(kiosk, pin_of, "王敏", "supervisor")
    assert (added.status, added.document["name"], added.document["role"]) == (
        0,
        "王敏",
        "supervisor",
    )
    listed = kiosk("users", "list", "--json")
    assert listed.document["users"] == [added.document | {"enabled": True}]
    assert kiosk("users", "disable", "王敏", "--json").document == added.document
    assert kiosk("users", "list", "--json").document["users"][0]["enabled"] is False
    assert "王敏" in kiosk("users", "list").out


def test_the_pin_is_nowhere_to_be_read(kiosk: Kiosk, pin_of: Give, data_dir: Path) -> None:
    added = add(kiosk, pin_of, "王敏", pin="48151623")
    assert "48151623" not in added.out + added.err
    assert kiosk("journal", "verify").status == 0
    for path in data_dir.rglob("*"):
        assert not path.is_file() or b"48151623" not in path.read_bytes()


@pytest.mark.parametrize(
    ("pin", "words"),
    [
        ("123", "4 to 8 digits"),
        ("12ab", "digits 0 to 9"),
        ("1234", "guessed first"),
        ("", "digits 0 to 9"),
    ],
)
def test_a_pin_that_is_none_is_refused_in_words(
    kiosk: Kiosk, pin_of: Give, pin: str, words: str
) -> None:
    refused = add(kiosk, pin_of, "王敏", pin=pin)
    assert refused.status == 1
    assert words in refused.err
    assert kiosk("users", "list", "--json").status == 1  # not even a store was made


def test_a_name_in_use_a_stranger_and_an_unknown_role_are_refused(
    kiosk: Kiosk, pin_of: Give
) -> None:
    add(kiosk, pin_of, "Anna")
    again = add(kiosk, pin_of, "anna")
    assert again.status == 1
    assert "already" in again.err
    assert kiosk("users", "disable", "Bob").status == 1
    assert add(kiosk, pin_of, "Bob", role="king").status == 2
    assert add(kiosk, pin_of, "x" * 25).status == 2


def test_without_a_terminal_the_way_out_is_named(kiosk: Kiosk, pin_of: Give) -> None:
    pin_of("2580\n")
    asked = kiosk("users", "add", "王敏", "--role", "staff")
    assert asked.status == 2
    assert "--pin-stdin" in asked.err


class Terminal:
    """Somebody at a terminal who waits until they are asked, and until nothing is echoed."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        self.seen = b""

    def read(self) -> bool:
        """Take what has been written; False when nobody will write any more."""
        if select.select([self.descriptor], [], [], 0)[0]:
            try:
                self.seen += os.read(self.descriptor, 1000)
            except OSError:  # the other end of a pty is gone
                return False
        return True

    def answer(self, prompt: bytes, text: bytes) -> None:
        wait_until(lambda: self.read() and prompt in self.seen and not self._echoes())
        os.write(self.descriptor, text + b"\n")

    def _echoes(self) -> bool:
        return bool(termios.tcgetattr(self.descriptor)[3] & termios.ECHO)


def test_on_a_terminal_the_pin_is_asked_for_twice_without_echo(tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    terminal = Terminal(ours)
    environment = {k: v for k, v in os.environ.items() if not k.startswith("KIOSK_")}
    with subprocess.Popen(
        [KIOSK, "--data", tmp_path / "data", "users", "add", "王敏", "--role", "guide"],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment | {"XDG_CONFIG_HOME": str(tmp_path)},
        start_new_session=True,
    ) as process:
        os.close(theirs)
        terminal.answer(b"PIN:", b"2580")
        terminal.answer(b"again:", b"2580")
        wait_until(lambda: not terminal.read())
        assert process.wait(30) == 0, terminal.seen
    os.close(ours)
    assert b"2580" not in terminal.seen
    assert "王敏".encode() in terminal.seen


# --- badges --------------------------------------------------------------------------------


def test_a_badge_is_given_by_its_code_and_kept_as_a_hash_alone(
    kiosk: Kiosk, pin_of: Give, data_dir: Path
) -> None:
    user = add(kiosk, pin_of, "王敏").document
    given = kiosk("users", "badge", "王敏", "BADGE-000417", "--json")
    assert given.document == user | {"badges": 1}
    pin_of("second-badge\n")
    assert kiosk("users", "badge", "王敏", "--code-stdin", "--json").document["badges"] == 2
    for path in data_dir.rglob("*"):
        assert not path.is_file() or b"BADGE-000417" not in path.read_bytes()
    ended = kiosk("users", "badge", "王敏", "--end")
    assert ended.out == "2 badges of 王敏 ended.\n"
    kinds = [e["kind"] for e in kiosk("journal", "tail", "--json").document["events"]]
    assert kinds == ["UserAdded", "BadgeGiven", "BadgeGiven", "BadgesEnded"]


def test_a_scanner_reads_the_badge(kiosk: Kiosk, pin_of: Give) -> None:
    add(kiosk, pin_of, "王敏")
    model, done = LineScannerModel(), threading.Event()

    def hold() -> None:
        while not done.wait(0.05):
            model.scan("BADGE-000417")

    with PtyLink(model) as line:
        holding = threading.Thread(target=hold)
        holding.start()
        try:
            given = kiosk("users", "badge", "王敏", "--scanner", line.url("lines"), "--json")
        finally:
            done.set()
            holding.join()
    assert given.document["badges"] == 1
    assert "Hold the badge" in given.err


def test_a_badge_that_is_none_taken_or_for_nobody_is_refused_in_words(
    kiosk: Kiosk, pin_of: Give
) -> None:
    add(kiosk, pin_of, "王敏")
    add(kiosk, pin_of, "Anna")
    assert kiosk("users", "badge", "王敏", "12345").err.startswith("This code is no badge")
    assert kiosk("users", "badge", "王敏", "BADGE-000417").status == 0
    taken = kiosk("users", "badge", "Anna", "BADGE-000417")
    assert (taken.status, "王敏" in taken.err) == (1, True)
    assert kiosk("users", "badge", "nobody", "BADGE-000418").status == 1


def test_what_somebody_did_is_found_in_the_journal_by_name_and_kind(
    kiosk: Kiosk, pin_of: Give
) -> None:
    user = add(kiosk, pin_of, "王敏").document
    kiosk("users", "badge", "王敏", "BADGE-000417")

    def kinds(*options: str) -> list[str]:
        events = kiosk("journal", "tail", *options, "--json").document["events"]
        return [event["kind"] for event in events]

    assert kinds("--by", "command") == ["BadgeGiven"]
    assert kinds("--by", "王敏") == ["UserAdded", "BadgeGiven"]
    assert kinds("--by", "王敏", "--kind", "useradded") == ["UserAdded"]
    assert kinds("--visitor", user["user"]) == []
    assert kiosk("journal", "tail", "--by", "nobody").status == 1
    assert kiosk("journal", "tail", "--kind", "nothing").status == 2

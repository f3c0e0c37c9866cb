"""Global options, the way out, and the executable as people start it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from hardware.errors import BadDeviceUrl, LinkDown
from kiosk.cli.errors import Refusal, Status, WrongUse, run_guarded
from kiosk.cli.root import hoist_global_options
from kiosk.store.errors import DiskFull, KeyProblem, UnknownRecord
from tests.integration.cli.conftest import Kiosk

MRZ = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"
    r"\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
)
EXECUTABLE = Path(sys.executable).with_name("kiosk")


def run_executable(
    *arguments: str, home: Path, **kwargs: object
) -> "subprocess.CompletedProcess[str]":
    environment = {k: v for k, v in os.environ.items() if not k.startswith("KIOSK_")}
    environment |= {"XDG_CONFIG_HOME": str(home / "config"), "XDG_DATA_HOME": str(home / "share")}
    return subprocess.run(
        [EXECUTABLE, *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        env=environment,
        check=False,
    )


def children_s() -> float:
    """Processor time of the commands run so far, which no other process makes longer."""
    used = os.times()
    return used.children_user + used.children_system


@pytest.mark.parametrize(
    ("given", "arranged"),
    [
        (["scan", "a.png", "--json"], ["--json", "scan", "a.png"]),
        (
            ["journal", "tail", "--data", "d", "-n", "3"],
            ["--data", "d", "journal", "tail", "-n", "3"],
        ),
        (["--json", "scan", "a"], ["--json", "scan", "a"]),
        (["scan", "--config=c.toml", "a"], ["--config=c.toml", "scan", "a"]),
        (["passes", "check", "--", "--json"], ["passes", "check", "--", "--json"]),
        (["scan", "--config"], ["--config", "scan"]),
    ],
)
def test_global_options_count_wherever_they_stand(given: list[str], arranged: list[str]) -> None:
    assert hoist_global_options(given) == arranged


def test_json_may_stand_before_or_after_the_command(kiosk: Kiosk) -> None:
    before = kiosk("--json", "identify", "H12345678")
    after = kiosk("identify", "H12345678", "--json")
    assert before.document == after.document


@pytest.mark.parametrize(
    ("error", "status", "sentence"),
    [
        (Refusal("There is none.", "Look elsewhere."), 1, "There is none. Look elsewhere."),
        (UnknownRecord("No such tour.", "Check it."), 1, "No such tour. Check it."),
        (WrongUse("Both exclude each other."), 2, "Both exclude each other."),
        (BadDeviceUrl("foo: no family.", "Write cu48:…"), 2, "foo: no family. Write cu48:…"),
        (KeyProblem("The key is open.", "Run chmod."), 2, "The key is open. Run chmod."),
        (LinkDown("The line is gone.", "Plug it in."), 3, "The line is gone. Plug it in."),
        (DiskFull("No room.", "Free some."), 3, "No room. Free some."),
        (PermissionError(13, "Permission denied", "/x"), 2, "/x: permission denied. Name a place"),
        (OSError(28, "No space left on device", "/x"), 3, "/x: no space left on device. Free or"),
        (typer.BadParameter("5 is too small."), 2, "Invalid value: 5 is too small. See: kiosk"),
        (ZeroDivisionError(), 3, "Something unexpected happened (ZeroDivisionError). Run the"),
    ],
)
def test_an_error_is_one_sentence_and_a_status(
    error: Exception, status: int, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> int:
        raise error

    assert run_guarded(fail, debug=False) == status
    printed = capsys.readouterr()
    assert printed.err.startswith(sentence)
    assert printed.err.count("\n") == 1
    assert printed.out == ""


def test_debug_shows_the_traceback_too(capsys: pytest.CaptureFixture[str]) -> None:
    def fail() -> int:
        raise Refusal("There is none.")

    assert run_guarded(fail, debug=True) == Status.REFUSED
    assert "Traceback" in capsys.readouterr().err


def test_ctrl_c_leaves_quietly(capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt() -> int:
        raise KeyboardInterrupt

    assert run_guarded(interrupt, debug=False) == Status.INTERRUPTED
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["nope"], "No such command 'nope'. See: kiosk --help"),
        (
            ["roster", "improt"],
            "No such command 'improt'. Did you mean 'import'? See: kiosk roster",
        ),
        (["passes", "issue"], "Missing option '--out'. See: kiosk passes issue --help"),
        (["scan"], "Missing argument 'IMAGE…'. See: kiosk scan --help"),
        (["lockers", "open", "x"], "Invalid value for '[N…]': Input should be a valid integer"),
        (["--config", "/nowhere.toml", "doctor"], "There is no configuration file /nowhere.toml."),
        (["decide"], "There is nothing to decide on. Give --pass, --reference or --document."),
    ],
)
def test_wrong_use_is_one_sentence_and_status_2(
    kiosk: Kiosk, arguments: list[str], sentence: str
) -> None:
    result = kiosk(*arguments)
    assert (result.status, result.out) == (2, "")
    assert result.err.startswith(sentence)
    assert result.err.count("\n") == 1


def test_every_mistake_of_a_configuration_is_listed(kiosk: Kiosk, tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text('station = ""\n[screen]\nwidth = 1\n', encoding="utf-8")
    result = kiosk("--config", config, "doctor")
    assert result.status == 2
    assert result.err.count(str(config)) == 2


def test_the_executable_shows_its_help_quickly(tmp_path: Path) -> None:
    before_s = children_s()
    result = run_executable("--help", home=tmp_path)
    took_s = children_s() - before_s
    assert result.returncode == 0
    assert "roster" in result.stdout
    assert took_s < 1.0  # 0.25 s here


def test_help_loads_neither_database_nor_pictures_nor_qt(tmp_path: Path) -> None:
    heavy = ("sqlite3", "PySide6", "cv2", "PIL", "pydantic", "cryptography", "structlog")
    code = (
        "import sys; from kiosk.cli.root import run; run(['--help']);"
        f"print([m for m in {heavy!r} if m in sys.modules], file=sys.stderr)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert result.stderr.strip() == "[]"


def test_the_executable_answers_in_json_alone(tmp_path: Path) -> None:
    result = run_executable("identify", "11010519491231002x", "--json", home=tmp_path)
    assert json.loads(result.stdout)["kind"] == "resident_id"
    assert (result.returncode, result.stderr) == (0, "")


def test_json_survives_a_terminal_without_unicode(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "XDG_CONFIG_HOME": str(tmp_path)}
    for arguments in (["identify", MRZ, "--json"], ["identify", MRZ]):
        result = subprocess.run(
            [EXECUTABLE, *arguments], capture_output=True, timeout=60, env=environment, check=False
        )
        assert (result.returncode, result.stderr) == (0, b"")


def test_a_reader_that_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    """`kiosk … | head -0` ends quietly."""
    read, write = os.pipe()
    os.close(read)
    try:
        result = subprocess.run(
            [EXECUTABLE, "identify", "H12345678", "--json"],
            stdout=write,
            stderr=subprocess.PIPE,
            timeout=60,
            env={**os.environ, "XDG_CONFIG_HOME": str(tmp_path)},
            check=False,
        )
    finally:
        os.close(write)
    assert (result.returncode, result.stderr) == (0, b"")


def test_the_version_is_told(kiosk: Kiosk) -> None:
    result = kiosk("--version")
    assert result.status == 0
    assert result.out.strip()[0].isdigit()


def test_without_a_display_the_application_says_so(tmp_path: Path) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {k: v for k, v in os.environ.items() if k not in hidden}
    environment["XDG_CONFIG_HOME"] = str(tmp_path)
    result = subprocess.run(
        [EXECUTABLE, "--data", tmp_path / "data"],
        capture_output=True,
        text=True,
        timeout=60,
        env=environment,
        check=False,
    )
    assert (result.returncode, result.stdout) == (3, "")
    defaults, trouble = result.stderr.splitlines()
    assert defaults.startswith("No configuration was found: starting on embedded defaults")
    assert trouble.startswith("There is no display to show the kiosk on.")

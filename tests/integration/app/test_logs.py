"""The log: one form for application and devices, and nothing of people in it."""

import json
import logging
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import structlog

from hardware.errors import LinkDown
from kiosk.app.logs import LOG_FILE, LOG_FOLDER, close_logs, discard_logs, open_logs
from kiosk.domain.decisions import Reason
from kiosk.settings import Settings
from kiosk.settings.model import Logging
from tests.samples import FATHER


@pytest.fixture(autouse=True)
def _closed_again() -> Iterator[None]:
    yield
    close_logs()
    structlog.reset_defaults()


def lines(data_dir: Path) -> list[dict[str, Any]]:
    text = (data_dir / LOG_FOLDER / LOG_FILE).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def raised(error: Exception) -> Exception:
    """An error with the traceback of having been raised."""
    with pytest.raises(type(error)):
        raise error
    return error


def test_application_and_devices_write_the_same_form(tmp_path: Path) -> None:
    open_logs(Settings(data_dir=tmp_path), to_stderr=False)
    structlog.get_logger("kiosk.app.lockers").warning("door not confirmed", compartment=7)
    logging.getLogger("hardware.worker").warning("reconnecting")
    first, second = lines(tmp_path)
    assert (first["event"], first["compartment"], first["level"]) == (
        "door not confirmed",
        7,
        "warning",
    )
    assert (second["event"], second["level"]) == ("reconnecting", "warning")
    assert all(line["timestamp"].endswith("Z") for line in (first, second))


def test_people_never_get_into_the_log(tmp_path: Path) -> None:
    open_logs(Settings(data_dir=tmp_path), to_stderr=False)
    structlog.get_logger("kiosk.app").warning(
        "slip",
        who=FATHER,
        name="张建国",
        number="11010519491231002X",
        born=date(1949, 12, 31),
        party=[FATHER],
        reason=Reason.BLOCKED,
    )
    text = (tmp_path / LOG_FOLDER / LOG_FILE).read_text(encoding="utf-8")
    assert "张建国" not in text
    assert "002X" not in text
    assert "1949" not in text
    (line,) = lines(tmp_path)
    assert (line["who"], line["reason"]) == ("Visitor", "blocked")


def test_an_exception_is_told_by_type_and_place_not_by_its_text(tmp_path: Path) -> None:
    open_logs(Settings(data_dir=tmp_path), to_stderr=False)
    log = structlog.get_logger("kiosk.app")
    log.error("arrival", exc_info=raised(ValueError("张建国 11010519491231002X")))
    (line,) = lines(tmp_path)
    assert line["error"] == "ValueError"
    assert "test_logs.py" in line["at"]
    assert "张建国" not in json.dumps(line, ensure_ascii=False)


def test_the_sentence_of_a_device_error_is_kept(tmp_path: Path) -> None:
    open_logs(Settings(data_dir=tmp_path), to_stderr=False)
    gone = raised(LinkDown("The printer is gone.", "Plug it in."))
    logging.getLogger("hardware.printers").error("lost", exc_info=gone)
    (line,) = lines(tmp_path)
    assert (line["error"], line["what"]) == ("LinkDown", "The printer is gone.")


def test_lines_below_the_set_level_are_left_out(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, logging=Logging.model_validate({"level": "warning"}))
    open_logs(settings, to_stderr=False)
    structlog.get_logger("kiosk.app").info("quiet")
    logging.getLogger("hardware.worker").info("quiet")
    structlog.get_logger("kiosk.app").error("loud")
    assert [line["event"] for line in lines(tmp_path)] == ["loud"]


def test_a_folder_that_cannot_be_written_costs_the_file_only(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / LOG_FOLDER).write_text("in the way")
    open_logs(Settings(data_dir=tmp_path), to_stderr=True)
    structlog.get_logger("kiosk.app").warning("still here")
    printed = capsys.readouterr().err
    assert "no log file" in printed
    assert "still here" in printed


def test_files_are_kept_small_and_few(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, logging=Logging(file_mb=1, files=2))
    open_logs(settings, to_stderr=False)
    log = structlog.get_logger("kiosk.app")
    for _ in range(6000):
        log.info("x" * 400)
    close_logs()
    files = sorted((tmp_path / LOG_FOLDER).iterdir())
    assert [file.name for file in files] == [LOG_FILE, f"{LOG_FILE}.1"]
    assert all(file.stat().st_size <= 1_000_000 for file in files)


def test_commands_log_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    discard_logs(debug=False, application=True)
    logging.getLogger("hardware.worker").error("reconnecting")
    structlog.get_logger("kiosk.app").error("arrival")
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", "")


def test_commands_show_the_log_on_request(capsys: pytest.CaptureFixture[str]) -> None:
    discard_logs(debug=True, application=True)
    logging.getLogger("hardware.worker").debug("reconnecting")
    structlog.get_logger("kiosk.app").debug("arrival", compartment=7)
    printed = capsys.readouterr()
    assert printed.out == ""
    assert ["reconnecting" in printed.err, "compartment=7" in printed.err] == [True, True]

"""The record that cannot be changed unseen, and the doctor who looks at everything."""

import json
import sqlite3
from pathlib import Path

from hardware.interfaces import PrinterFault
from hardware.scanners.sources import find_camera_urls
from hardware.sim.bus import SimBus
from hardware.sim.cu16 import Cu16Model
from hardware.sim.cu48 import Cu48Model
from hardware.sim.gm65 import Gm65Model
from hardware.sim.line_scanner import LineScannerModel
from hardware.sim.pty_link import PtyLink
from hardware.sim.sdt import SdtModel
from hardware.sim.tcp_link import TcpLink
from hardware.sim.zpl_printer import ZplPrinterModel
from kiosk.domain.alarms import AlarmWhy
from kiosk.store.connection import STORE_FILE
from kiosk.store.store import Store
from tests.integration.cli.conftest import Kiosk


def test_the_journal_is_exported_as_lines(imported: Kiosk, tmp_path: Path) -> None:
    printed = [json.loads(line) for line in imported("journal", "export").out.splitlines()]
    assert [event["kind"] for event in printed] == ["RosterImported"]
    file = tmp_path / "journal.jsonl"
    written = imported("journal", "export", file, "--json").document
    assert written == {"events": 1, "file": str(file)}
    assert [json.loads(line) for line in file.read_text().splitlines()] == printed
    assert imported("journal", "export", "--json").document["events"] == printed


def test_an_export_overwrites_nothing(imported: Kiosk, tmp_path: Path) -> None:
    file = tmp_path / "precious.txt"
    file.write_text("precious")
    assert imported("journal", "export", file).status == 1
    assert file.read_text() == "precious"
    assert list(tmp_path.glob(".*.part")) == []


def test_a_changed_event_is_found(imported: Kiosk, roster_file: Path, data_dir: Path) -> None:
    imported("roster", "import", roster_file)
    assert imported("journal", "verify", "--json").document == {
        "events": 2,
        "intact": True,
        "first_bad": None,
    }
    with sqlite3.connect(data_dir / STORE_FILE) as database:
        database.execute("DROP TRIGGER journal_never_changes")
        database.execute(
            "UPDATE journal SET data = replace(data, '\"visitors\":4', '\"visitors\":5')"
            " WHERE sequence = 2"
        )
    database.close()
    result = imported("journal", "verify", "--json")
    assert result.status == 1
    assert (result.document["intact"], result.document["first_bad"]) == (False, 2)
    checks = {c["name"]: c for c in imported("doctor", "--json").document["checks"]}
    assert checks["journal"]["state"] == "fail"


def test_reading_commands_make_no_store(kiosk: Kiosk, data_dir: Path) -> None:
    for command in (["journal", "verify"], ["journal", "tail"], ["manifest", "T1"]):
        result = kiosk(*command)
        assert result.status == 1
        assert result.err.startswith(f"There is no store in {data_dir} yet.")
    assert not data_dir.exists()


def test_the_doctor_works_with_nothing_configured(kiosk: Kiosk) -> None:
    result = kiosk("doctor", "--json")
    checks = {check["name"]: check for check in result.document["checks"]}
    assert {"configuration", "printer", "store", "clock", "disk", "fonts"} <= set(checks)
    assert checks["configuration"]["state"] == "warn"
    assert checks["store"]["state"] == "warn"
    # The default camera may be missing: that is no failure.
    assert checks["scanner"]["state"] in {"ok", "warn"}
    for check in checks.values():
        assert (check["state"] == "ok") == (check["remedy"] == "")


def test_the_doctor_asks_every_device(imported: Kiosk, tmp_path: Path) -> None:
    doors, printer = Cu48Model(), ZplPrinterModel()
    with PtyLink(doors) as board, TcpLink(printer) as labels, PtyLink(SdtModel()) as cards:
        config = tmp_path / "kiosk.toml"
        config.write_text(
            f"[devices]\nscanners = []\nreaders = ['{cards.url('sdt')}']\n"
            f"printer = '{labels.url('zpl')}'\n"
            f"[devices.lockers]\nbanks = ['{board.url('cu48', locks=24)}']\n"
            "columns = 6\nrows = 4\n",
            encoding="utf-8",
        )
        ask = ("--config", config, "doctor", "--json")
        healthy = {c["name"]: c for c in imported(*ask).document["checks"]}
        assert [healthy[n]["state"] for n in ("reader", "printer", "lockers")] == ["ok"] * 3

        printer.fail(PrinterFault.PAPER_OUT)
        doors.open_door_by_hand(6)
        cards.unplug()
        ill = imported(*ask)
    checks = {c["name"]: c for c in ill.document["checks"]}
    assert ill.status == 3
    assert checks["printer"]["state"] == "fail"
    assert (checks["lockers"]["state"], checks["lockers"]["detail"]) == (
        "warn",
        "24 doors answer; open: 7.",
    )
    assert checks["reader"]["state"] == "fail"
    assert all(checks[name]["remedy"] for name in ("reader", "printer", "lockers"))


def test_a_wall_that_does_not_fit_the_bank_is_told(kiosk: Kiosk, tmp_path: Path) -> None:
    with PtyLink(Cu48Model()) as board:
        config = tmp_path / "kiosk.toml"
        config.write_text(
            f"[devices]\nscanners = []\n[devices.lockers]\nbanks = ['{board.url('cu48')}']\n"
            "columns = 2\nrows = 3\n",
            encoding="utf-8",
        )
        result = kiosk("--config", config, "doctor", "--json")
    checks = {c["name"]: c for c in result.document["checks"]}
    assert checks["wall"]["detail"] == "The bank has 48 doors, the wall in the settings 6 places."
    assert checks["lockers"]["state"] == "ok"


def test_what_a_station_does_without_is_told(kiosk: Kiosk, tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text("[devices]\nscanners = []\n", encoding="utf-8")
    checks = {
        c["name"]: c for c in kiosk("--config", config, "doctor", "--json").document["checks"]
    }
    assert checks["lockers"]["detail"] == "None are configured: phones are not locked."
    assert checks["reader"]["detail"] == "None is configured: no document can be read."
    if not find_camera_urls():
        assert checks["scanner"]["detail"] == (
            "None is configured, and there is no camera: no pass can be scanned."
        )
    assert checks["ports"]["state"] == "ok"


def test_two_lines_of_boards_are_asked_one_by_one_and_fit_one_wall(
    kiosk: Kiosk, tmp_path: Path
) -> None:
    config = tmp_path / "kiosk.toml"
    with PtyLink(Cu48Model()) as left, PtyLink(Cu48Model()) as right:
        right.faults.silent = True
        banks = [left.url("cu48", locks=2), right.url("cu48", locks=2, numbers="3-4")]
        config.write_text(
            f"[devices]\nscanners = []\n[devices.lockers]\nbanks = {banks}\n"
            "layout = ['1 3', '2 5']\n",
            encoding="utf-8",
        )
        checks = {
            c["name"]: c for c in kiosk("--config", config, "doctor", "--json").document["checks"]
        }
    assert [checks[f"lockers {n}"]["state"] for n in (1, 2)] == ["ok", "fail"]
    assert checks["wall"]["state"] == "fail"
    assert "names door 5, not to be found on any board" in checks["wall"]["detail"]
    assert "have door 4, missing from the layout" in checks["wall"]["detail"]


def ask_doctor(kiosk: Kiosk, config: Path, text: str) -> dict[str, dict[str, str]]:
    """The checks by name, for a configuration with this text."""
    config.write_text(text, encoding="utf-8")
    result = kiosk("--config", config, "doctor", "--json")
    return {check["name"]: check for check in result.document["checks"]}


def test_a_silent_board_beside_one_that_answers_is_named(kiosk: Kiosk, tmp_path: Path) -> None:
    bus = SimBus([Cu16Model(0), Cu16Model(1)])
    bus.silent = frozenset({1})
    with PtyLink(bus) as line:
        url = line.url("cu16", board="0,1", timeout_ms=100)
        text = f"[devices]\nscanners = []\n[devices.lockers]\nbanks = ['{url}']\n"
        lockers = ask_doctor(kiosk, tmp_path / "kiosk.toml", text)["lockers"]
    assert (lockers["state"], lockers["detail"]) == (
        "fail",
        f"16 of 32 doors answer. Locker board 1 on {line.path} does not answer.",
    )
    assert "board=1 in its URL" in lockers["remedy"]


def test_a_door_on_two_lines_of_boards_is_told(kiosk: Kiosk, tmp_path: Path) -> None:
    text = "[devices.lockers]\nbanks = ['cu12:///dev/none-1', 'cu12:///dev/none-2']\n"
    wall = ask_doctor(kiosk, tmp_path / "kiosk.toml", text)["wall"]
    assert wall["state"] == "fail"
    # Which line is asked first is chance.
    assert wall["detail"].endswith(" both have a door 1.")
    assert {"cu12:///dev/none-1", "cu12:///dev/none-2"} <= set(wall["detail"].split())


def test_what_a_device_that_cannot_be_asked_proves_is_not_overstated(
    kiosk: Kiosk, tmp_path: Path
) -> None:
    with PtyLink(LineScannerModel()) as line, PtyLink(Gm65Model()) as asked:
        urls = [line.url("lines"), asked.url("gm65")]
        checks = ask_doctor(kiosk, tmp_path / "kiosk.toml", f"[devices]\nscanners = {urls}\n")
    assert [checks[f"scanner {n}"]["state"] for n in (1, 2)] == ["ok", "ok"]
    assert checks["scanner 1"]["detail"] == (
        f"lines://{line.path} is open; it tells nothing until it reads: try it once."
    )
    assert checks["scanner 2"]["detail"] == f"gm65://{asked.path} answers."


def test_two_devices_on_one_port_are_told(kiosk: Kiosk, tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text(
        "[devices]\nscanners = ['lines:///dev/ttyS9']\nreaders = ['sdt:///dev/ttyS9']\n",
        encoding="utf-8",
    )
    checks = {
        c["name"]: c for c in kiosk("--config", config, "doctor", "--json").document["checks"]
    }
    assert (checks["ports"]["state"], checks["ports"]["remedy"][:9]) == ("fail", "Give each")


def test_held_up_stickers_and_doors_to_look_at_are_told(imported: Kiosk, store: Store) -> None:
    store.alarms.change(7, frozenset({AlarmWhy.LEFT_OPEN}), frozenset()).result()
    checks = {c["name"]: c for c in imported("doctor", "--json").document["checks"]}
    assert "door 7 has been open for too long" in checks["doors"]["detail"]
    assert checks["stickers"]["state"] == "ok"


def test_a_wrong_device_url_is_a_failed_check_not_a_crash(kiosk: Kiosk, tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text("[devices]\nprinter = 'laser://x'\nscanners = []\n", encoding="utf-8")
    result = kiosk("--config", config, "doctor", "--json")
    checks = {c["name"]: c for c in result.document["checks"]}
    assert (result.status, checks["printer"]["state"]) == (3, "fail")
    assert "is not a device family" in checks["printer"]["detail"]


def test_a_damaged_store_is_named(imported: Kiosk, data_dir: Path) -> None:
    (data_dir / STORE_FILE).write_bytes(b"this is no database at all" * 100)
    for leftover in data_dir.glob(f"{STORE_FILE}-*"):
        leftover.unlink()
    result = imported("doctor", "--json")
    checks = {c["name"]: c for c in result.document["checks"]}
    assert (result.status, checks["store"]["state"]) == (3, "fail")
    assert imported("journal", "verify").status == 3


def test_a_look_that_would_stop_the_kiosk_is_named(
    kiosk: Kiosk, tmp_path: Path, data_dir: Path
) -> None:
    designs, logo, added = tmp_path / "designs", tmp_path / "logo.svg", data_dir / "i18n"
    designs.mkdir()
    added.mkdir(parents=True)
    (designs / "100x62.toml").write_text("title = 1")
    logo.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>')
    (added / "kiosk_ja.ts").write_text("no translation")
    text = f"[venue]\nlogo = '{logo}'\n[devices]\nscanners = []\nsticker_designs = '{designs}'\n"
    checks = ask_doctor(kiosk, tmp_path / "kiosk.toml", text)
    for name, file in (("designs", "100x62.toml"), ("logo", "logo.svg"), ("languages", "kiosk_ja")):
        assert checks[name]["state"] == "fail"
        assert file in checks[name]["detail"]
        assert "does not start" in checks[name]["remedy"]
    (designs / "100x62.toml").unlink()
    (added / "kiosk_ja.ts").unlink()
    mended = ask_doctor(kiosk, tmp_path / "kiosk.toml", "[devices]\nscanners = []\n")
    assert {mended[name]["state"] for name in ("designs", "logo", "languages")} == {"ok"}

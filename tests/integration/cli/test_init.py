"""`kiosk init` writes what can be read back, and destroys nothing."""

from pathlib import Path

from kiosk.settings import load_settings
from tests.integration.cli.conftest import Kiosk


def test_a_configuration_is_written_that_means_the_defaults(kiosk: Kiosk, tmp_path: Path) -> None:
    path = tmp_path / "new" / "kiosk.toml"
    result = kiosk("init", path, "--json")
    assert (result.status, result.document) == (0, {"file": str(path), "replaced": False})
    assert load_settings(path).model_dump() == load_settings().model_dump()


def test_without_a_name_it_goes_where_it_will_be_found(kiosk: Kiosk, tmp_path: Path) -> None:
    assert kiosk("init").status == 0
    assert load_settings().source == tmp_path / "config" / "kiosk" / "kiosk.toml"


def test_a_file_that_is_there_is_kept(kiosk: Kiosk, tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text('station = "K7"\n', encoding="utf-8")
    result = kiosk("init", path)
    assert result.status == 1
    assert "is there already, and nothing was written" in result.err
    assert load_settings(path).station == "K7"


def test_a_file_is_replaced_only_on_request_and_says_so(kiosk: Kiosk, tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text('station = "K7"\n', encoding="utf-8")
    result = kiosk("init", path, "--replace")
    assert result.out.startswith(f"Replaced {path}.")
    assert load_settings(path).station == "K1"

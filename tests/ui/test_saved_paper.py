"""A saved list whose printer cannot be reached is still saved, and that is said."""

from pathlib import Path

import pytest

from hardware.printers.documents import CupsDocuments
from kiosk.ui.saved_paper import Printing, SavedPaper, print_paper
from tests.integration.hardware.private_cups import open_queue
from tests.waiting import wait_until


def test_without_a_printer_a_file_is_all(tmp_path: Path) -> None:
    path = tmp_path / "list.pdf"
    assert print_paper(path, None) == SavedPaper(path, Printing.NONE)


def test_a_printer_that_fails_takes_nothing_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))  # a machine without CUPS
    path = tmp_path / "list.pdf"
    path.write_bytes(b"%PDF")
    assert print_paper(path, CupsDocuments("cups://office")).printing is Printing.FAILED
    assert path.exists()


def test_a_document_that_is_taken_is_on_its_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "list.pdf"
    path.write_bytes(b"%PDF-1.4\n%%EOF\n")
    with open_queue("office") as (server, paper):
        monkeypatch.setenv("CUPS_SERVER", server)
        assert print_paper(path, CupsDocuments("cups://office")).printing is Printing.TAKEN
        wait_until(lambda: paper.labels == 1)

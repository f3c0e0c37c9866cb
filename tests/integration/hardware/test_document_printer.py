"""Documents to a queue of a real CUPS, and what is no queue at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hardware.errors import BadDeviceUrl, DeviceFault, HardwareError
from hardware.printers.documents import CupsDocuments
from tests.integration.hardware.private_cups import PrivateCups, missing_program


@pytest.mark.parametrize(
    "text",
    ["cups://", "cups://queue/deeper", "cups://queue?media=a4", "zpl+tcp://10.0.0.9:9100", "queue"],
)
def test_what_is_no_queue_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(BadDeviceUrl) as caught:
        CupsDocuments(text)
    assert str(caught.value)


def test_a_queue_keeps_the_case_of_its_name() -> None:
    assert CupsDocuments("cups://Office-2").queue == "Office-2"


def test_without_cups_the_command_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(HardwareError, match="lp cannot be run"):
        CupsDocuments("cups://office").print_document(tmp_path / "m.pdf", "m")


@pytest.fixture
def scheduler() -> Iterator[PrivateCups]:
    if (missing := missing_program()) is not None:
        pytest.skip(f"CUPS is not on this machine: no {missing}")
    with PrivateCups() as scheduler:
        yield scheduler


def test_a_queue_that_is_not_there_is_named(
    scheduler: PrivateCups, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CUPS_SERVER", scheduler.address)
    paper = tmp_path / "m.pdf"
    paper.write_bytes(b"%PDF-1.4\n%%EOF\n")
    with pytest.raises(DeviceFault, match="does not take a document for nowhere"):
        CupsDocuments("cups://nowhere").print_document(paper, "m")

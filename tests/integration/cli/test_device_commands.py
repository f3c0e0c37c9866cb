"""Scanner pictures, document readers and printers by hand, on simulated devices."""

import threading
from pathlib import Path

import pytest
import qrcode
from PIL import Image

from hardware.interfaces import CardLayout, IdCard, PrinterFault
from hardware.scanners.decode import read_image_codes
from hardware.sim.mrz_reader import MrzReaderModel
from hardware.sim.pty_link import PtyLink
from hardware.sim.sdt import SdtModel
from hardware.sim.tcp_link import TcpLink
from hardware.sim.zpl_printer import ZplPrinterModel
from kiosk.domain.tours import Language
from kiosk.sticker.design_file import DESIGNS
from kiosk.store.admissions import AdmitCommand
from kiosk.store.store import Store
from tests.integration.cli.conftest import FATHER_NUMBER, Kiosk
from tests.integration.cli.test_root import MRZ
from tests.samples import VENUE

CARD = IdCard(
    layout=CardLayout.RESIDENT,
    name="张建国",
    number=FATHER_NUMBER,
    birth_date="19491231",
    valid_from="20100101",
    valid_until="长期",
    sex="F",
)


@pytest.fixture
def visitor(store: Store) -> str:
    """The id of an admitted visitor."""
    record = store.bookings.find_by_reference("BK100")
    assert record is not None
    father = record.party[0]
    candidates = ((father.visitor_id, father.birth_date),)
    command = AdmitCommand("r", record.booking.booking_id, candidates, "1", Language.SIMPLIFIED)
    store.admissions.admit(command, VENUE).result()
    return father.visitor_id


# --- scan ----------------------------------------------------------------------------------


def test_codes_in_pictures_are_read(kiosk: Kiosk, tmp_path: Path) -> None:
    qrcode.make("你好 KP1:X").save(tmp_path / "code.png")
    Image.new("L", (200, 200), 255).save(tmp_path / "blank.png")
    result = kiosk("scan", tmp_path / "code.png", tmp_path / "blank.png", "--json")
    assert result.status == 0
    assert [image["codes"] for image in result.document["images"]] == [["你好 KP1:X"], []]
    assert result.document["images"][0]["ms"] > 0


def test_no_code_is_a_fact_and_no_picture_wrong_use(kiosk: Kiosk, tmp_path: Path) -> None:
    Image.new("L", (200, 200), 255).save(tmp_path / "blank.png")
    assert kiosk("scan", tmp_path / "blank.png").status == 1
    missing = kiosk("scan", tmp_path / "nowhere.png", tmp_path / "blank.png", "--json")
    assert missing.status == 2
    assert missing.err.startswith(f"There is no file {tmp_path}/nowhere.png.")
    assert len(missing.document["images"]) == 2


# --- identify and documents ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "１１０１０５１９４９１２３１００２x",
            {
                "kind": "resident_id",
                "valid": True,
                "reason": None,
                "birth_date": "1949-12-31",
                "expires": None,
                "number_last4": "002X",
                "name": None,
            },
        ),
        (
            MRZ,
            {
                "kind": "passport",
                "valid": True,
                "reason": None,
                "birth_date": "1974-08-12",
                "expires": "2012-04-15",
                "number_last4": "02C3",
                "name": "ERIKSSON ANNA MARIA",
            },
        ),
        (
            "110105194912310021",
            {
                "kind": "resident_id",
                "valid": False,
                "reason": "check_digit",
                "birth_date": None,
                "expires": None,
                "number_last4": None,
                "name": None,
            },
        ),
    ],
)
def test_a_number_or_zone_is_identified(kiosk: Kiosk, text: str, facts: dict[str, object]) -> None:
    result = kiosk("identify", text, "--json")
    assert facts.items() <= result.document.items()
    assert result.status == (0 if facts["valid"] else 1)


def test_a_card_on_the_reader_is_read(kiosk: Kiosk) -> None:
    model = SdtModel(read_s=0.01)
    with PtyLink(model) as line:
        model.put(CARD)
        result = kiosk("documents", "read", "--reader", line.url("sdt"), "--json")
    assert result.status == 0
    document = result.document
    assert (document["kind"], document["name"]) == ("resident_id", "张建国")
    assert (document["number_last4"], document["birth_date"]) == ("002X", "1949-12-31")
    assert FATHER_NUMBER not in result.out + result.err


def test_a_passport_held_to_the_reader_is_read(kiosk: Kiosk) -> None:
    model = MrzReaderModel()
    with PtyLink(model) as line:
        shown = threading.Timer(0.3, model.present, [MRZ.split(r"\n")])
        shown.start()
        result = kiosk("documents", "read", "--reader", line.url("mrz"), "--json")
        shown.join()
    assert (result.status, result.document["expires"]) == (0, "2012-04-15")


def test_no_document_in_time_is_a_failure_with_a_remedy(kiosk: Kiosk) -> None:
    with PtyLink(SdtModel()) as line:
        result = kiosk("documents", "read", "--reader", line.url("sdt"), "--timeout", 1, "--json")
    assert (result.status, result.out) == (3, "")
    assert len(result.err.splitlines()) == 2  # what to do, and that nobody did


def test_a_device_of_another_kind_is_wrong_use(kiosk: Kiosk) -> None:
    result = kiosk("documents", "read", "--reader", "zpl+tcp://127.0.0.1:9100")
    assert result.status == 2
    assert result.err.splitlines() == [
        "zpl+tcp://127.0.0.1:9100: zpl is a label printer, not a document reader. "
        "Write for example sdt:///dev/ttyUSB2 here."
    ]


# --- stickers ------------------------------------------------------------------------------


def test_a_sticker_is_printed_once_more_and_journaled(imported: Kiosk, visitor: str) -> None:
    model = ZplPrinterModel(print_s=0.01)
    with TcpLink(model) as line:
        printer = line.url("zpl")
        result = imported("sticker", "--visitor", visitor, "--printer", printer, "--json")
    assert (result.status, result.document["printed"]) == (0, True)
    (label,) = model.labels
    assert label.picture().size[0] > 0
    last = imported("journal", "tail", "-n", "1", "--json").document["events"][0]
    assert (last["kind"], last["data"]["visitor"]) == ("StickerPrinted", visitor)


def test_a_sticker_can_be_looked_at_first(
    imported: Kiosk, visitor: str, tmp_path: Path, store: Store
) -> None:
    picture = tmp_path / "sticker.png"
    events = store.stats().events
    result = imported("sticker", "--visitor", visitor, "--preview", picture, "--json")
    assert (result.document["printed"], result.document["file"]) == (False, str(picture))
    (code,) = read_image_codes(picture)
    facts = store.stickers.facts(visitor)
    assert facts is not None
    assert facts.visit_code in code
    assert store.stats().events == events


@pytest.mark.parametrize(
    ("options", "prefix"),
    [((), "SV1:"), (("--minor",), "SV1:"), (("--tag",), "LT1:")],
    ids=["sticker", "minor", "tag"],
)
def test_a_design_can_be_looked_at_without_anybody(
    kiosk: Kiosk, tmp_path: Path, options: tuple[str, ...], prefix: str
) -> None:
    picture = tmp_path / "specimen.png"
    result = kiosk("sticker", "--preview", picture, *options, "--json")
    assert (result.status, result.document["visitor"]) == (0, None)
    assert {code[:4] for code in read_image_codes(picture)} == {prefix}
    with Image.open(picture) as shown:
        assert shown.width > shown.height  # as it is worn, not as the printer takes it


def test_a_design_of_the_venues_own_is_looked_at(kiosk: Kiosk, tmp_path: Path) -> None:
    design, picture = tmp_path / "ours.toml", tmp_path / "ours.png"
    design.write_text((DESIGNS / "60x40.toml").read_text("utf-8"), "utf-8")
    assert kiosk("sticker", "--preview", picture, "--design", design).status == 0
    with Image.open(picture) as shown:
        assert shown.size == (480, 320)


def test_a_bad_design_is_refused_with_line_and_reason(kiosk: Kiosk, tmp_path: Path) -> None:
    design = tmp_path / "ours.toml"
    text = (DESIGNS / "60x40.toml").read_text("utf-8")
    design.write_text(text.replace("dpi = 203", "dpi = 2030"), "utf-8")
    result = kiosk("sticker", "--preview", tmp_path / "x.png", "--design", design)
    assert (result.status, result.out) == (2, "")
    assert result.err == "ours.toml: Line 7: dpi = 2030 must be from 150 to 1200.\n"
    assert not (tmp_path / "x.png").exists()


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--visitor", "V", "--minor", "--preview", "x.png"),
        ("--visitor", "V", "--design", "x.toml"),
        ("--printer", "file:///tmp", "--preview", "x.png"),
    ],
)
def test_a_sticker_of_nobody_is_not_printed(kiosk: Kiosk, options: tuple[str, ...]) -> None:
    result = kiosk("sticker", *options)
    assert (result.status, len(result.err.splitlines())) == (2, 1)


def test_only_the_admitted_get_a_sticker(imported: Kiosk, store: Store, tmp_path: Path) -> None:
    record = store.bookings.find_by_reference("BK101")
    assert record is not None
    expected = record.party[0].visitor_id
    result = imported("sticker", "--visitor", expected, "--preview", tmp_path / "s.png")
    assert result.status == 1
    assert result.err.startswith(f"Nobody with the id {expected} has been admitted.")


def test_staff_settle_a_sticker_of_which_nobody_knows(
    imported: Kiosk, visitor: str, store: Store
) -> None:
    job, *_ = store.stickers.release((visitor,)).result()
    store.stickers.unsure(job.job_id, "The line broke.", "Look whether it is there.").result()

    (entry,) = imported("printer", "queue", "--json").document["queue"]
    assert (entry["job"], entry["state"], entry["name"]) == (job.job_id, "unsure", "张**")
    assert (entry["fault"], entry["remedy"]) == ("The line broke.", "Look whether it is there.")
    assert "Look whether it is there." in imported("printer", "queue").out

    assert imported("printer", "again", job.job_id, "--json").document["state"] == "queued"
    assert imported("printer", "came-out", job.job_id, "--json").document["state"] == "printed"
    assert imported("printer", "queue").out == "Every sticker is out.\n"
    late = imported("printer", "again", job.job_id)
    assert (late.status, late.err.strip()[-36:]) == (1, visitor)
    assert imported("printer", "again", "nothing").status == 1


def test_a_printer_says_what_it_needs(kiosk: Kiosk) -> None:
    model = ZplPrinterModel()
    with TcpLink(model) as line:
        ready = kiosk("printer", "status", "--printer", line.url("zpl"), "--json")
        model.fail(PrinterFault.PAPER_OUT)
        empty = kiosk("printer", "status", "--printer", line.url("zpl"), "--json")
        words = kiosk("printer", "status", "--printer", line.url("zpl"))
    assert (ready.status, ready.document["ready"], ready.document["faults"]) == (0, True, [])
    assert (empty.status, empty.document["ready"]) == (3, False)
    assert empty.document["faults"][0] == "paper_out"
    assert empty.document["detail"] == "The printer is out of labels."
    assert (words.status, words.out) == (
        3,
        "The printer is out of labels. "
        "Put in a new roll, close the printer, and press its feed button once.\n",
    )
    assert words.out.endswith(f"{empty.document['remedy']}\n")
    assert (ready.document["detail"], ready.document["remedy"]) == ("", "")


def test_a_printer_that_is_not_there_is_one_sentence(kiosk: Kiosk) -> None:
    with TcpLink(ZplPrinterModel()) as line:
        url = line.url("zpl")
    result = kiosk("printer", "status", "--printer", url, "--json")
    assert (result.status, result.out) == (3, "")
    assert result.err.count("\n") == 1

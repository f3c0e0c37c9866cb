"""Passes on phones and on paper."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from kiosk.domain.passes import PassClaims, generate_pass_id, generate_signing_key, issue_pass
from kiosk.sticker.pass_card import PassCard, open_pass_words, render_pass_card, write_pass_card
from kiosk.sticker.passes_sheet import write_pass_sheet
from kiosk.sticker.toml_table import BadStickerDesign

START = datetime(2026, 11, 21, 2, 30, tzinfo=UTC)
PHONE_WIDTH_PX = 360


def signed_text(people: int) -> str:
    claims = PassClaims(
        pass_id=generate_pass_id(),
        site="site-1",
        booking_ref="XM-0007",
        tour_id="T-1030",
        tour_starts_at=START,
        issued_at=datetime(2026, 11, 1, tzinfo=UTC),
        expires_at=datetime(2026, 11, 22, tzinfo=UTC),
        party_size=people,
        document_hashes=tuple(number.to_bytes(4, "big") for number in range(people)),
    )
    return issue_pass(claims, generate_signing_key())


def card(number: int = 7, people: int = 3) -> PassCard:
    return PassCard(
        text=signed_text(people),
        tour_name="总装车间参观 · 𠮷",
        starts_at_local=START,
        reference=f"XM-{number:04d}",
        people=people,
        venue="北京工厂",
    )


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[PassCard]]:
    cards = [card(number, people=1 + number % 4) for number in range(10)]
    path = tmp_path_factory.mktemp("passes") / "passes.pdf"
    assert write_pass_sheet(iter(cards), path) == len(cards)
    return path, cards


@pytest.mark.parametrize("people", [1, 3, 30])
@pytest.mark.parametrize("width_px", [1080, 720, PHONE_WIDTH_PX])
def test_a_pass_is_read_off_a_phone(people: int, width_px: int) -> None:
    shown = card(people=people)
    picture = render_pass_card(shown)
    small = picture.resize(
        (width_px, picture.height * width_px // picture.width), Image.Resampling.BILINEAR
    )

    assert [
        code.text for code in zxingcpp.read_barcodes(small, formats=zxingcpp.BarcodeFormat.QRCode)
    ] == [shown.text]


def test_a_pass_picture_is_a_small_png(tmp_path: Path) -> None:
    shown = card()
    write_pass_card(shown, tmp_path / "pass.png")

    assert (tmp_path / "pass.png").stat().st_size < 120_000
    with Image.open(tmp_path / "pass.png") as picture:
        assert [
            code.text
            for code in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
        ] == [shown.text]


def test_endless_words_stay_on_the_picture() -> None:
    shown = replace(card(), tour_name="总装车间" * 40, reference="X" * 80, venue="厂" * 90)
    picture = render_pass_card(shown)
    left, top, right, bottom = picture.point(lambda shade: 255 - shade).getbbox() or (0, 0, 0, 0)

    assert (left, right) >= (80, 1000)
    assert right <= picture.width - 80
    assert top > 60
    assert bottom < picture.height - 60
    assert [
        code.text for code in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
    ] == [shown.text]


def test_a_sheet_holds_every_pass_readable(sheet: tuple[Path, list[PassCard]]) -> None:
    path, cards = sheet
    document = pypdfium2.PdfDocument(path)
    found: list[str] = []
    for page in document:
        # Among so many random modules it sees a bar code now and then.
        codes = zxingcpp.read_barcodes(
            page.render(scale=1.6).to_pil().convert("L"), formats=zxingcpp.BarcodeFormat.QRCode
        )
        found += [code.text for code in codes]
    document.close()

    assert sorted(found) == sorted(shown.text for shown in cards)


def test_each_language_on_a_pass_has_the_forms_of_its_characters(
    sheet: tuple[Path, list[PassCard]],
) -> None:
    content = sheet[0].read_bytes()

    assert b"NotoSansCJKSC" in content
    assert b"NotoSansCJKHK" in content


def test_a_sheets_words_can_be_searched(sheet: tuple[Path, list[PassCard]]) -> None:
    path, cards = sheet
    document = pypdfium2.PdfDocument(path)
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    pages = len(document)
    document.close()

    assert pages == 2
    assert all(shown.reference in text for shown in cards)
    assert "总装车间参观 · 𠮷" in text
    assert "Show this code" in text


def test_a_sheet_of_nothing_is_one_empty_page(tmp_path: Path) -> None:
    assert write_pass_sheet([], tmp_path / "none.pdf") == 0

    document = pypdfium2.PdfDocument(tmp_path / "none.pdf")
    assert len(document) == 1
    document.close()


def test_a_pass_adds_little_to_the_file(tmp_path: Path) -> None:
    one = card()
    sizes = []
    for count in (4, 24):
        cards = (replace(one, text=f"{one.text}{number}") for number in range(count))
        write_pass_sheet(cards, tmp_path / "passes.pdf")
        sizes.append((tmp_path / "passes.pdf").stat().st_size)

    assert (sizes[1] - sizes[0]) / 20 < 6_000


def test_a_pass_says_nothing_in_a_log() -> None:
    shown = card()

    assert shown.text not in repr(shown)


def test_a_mistake_in_the_words_is_named(tmp_path: Path) -> None:
    path = tmp_path / "pass.toml"
    path.write_text('[zh-Hans]\ntitle = "入场码"\nstart = 3\n', "utf-8")

    with pytest.raises(BadStickerDesign, match=r"\[zh-Hans\] start must be a text in quotes"):
        open_pass_words(path)

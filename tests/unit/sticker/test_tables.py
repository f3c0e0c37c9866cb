"""Tables on paper: every row once, under its head, on pages that say how many there are."""

import re
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.sticker.paper import PaperNotWritten
from kiosk.sticker.table_pages import (
    Cell,
    Column,
    Figure,
    Mark,
    Picture,
    Row,
    Table,
    Tone,
    plan_pages,
)
from kiosk.sticker.tables import write_tables_pdf

NOON = datetime(2026, 11, 21, 12, tzinfo=ZoneInfo("Asia/Shanghai"))


def table(rows: int, *, title: str = "名单", emblem: str = "", figures: int = 0) -> Table:
    return Table(
        title,
        (Column("姓名 Name", 2), Column("State")),
        tuple(Row((f"游客{n}", Cell("Here", Tone.GOOD, Mark.TICK))) for n in range(rows)),
        figures=tuple(Figure(str(n), "Count") for n in range(figures)),
        foot="printed at noon",
        emblem=emblem,
    )


def texts_of(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return texts


blocks = st.lists(
    st.one_of(
        st.builds(
            table,
            st.integers(0, 130),
            emblem=st.sampled_from(["", "C"]),
            figures=st.integers(0, 5),
        ),
        st.builds(
            Picture,
            st.sampled_from(["", "Chart"]),
            st.floats(10, 200),
            st.just(lambda pdf, pen, x, y, width: None),
        ),
    ),
    max_size=6,
)


@given(blocks)
def test_every_row_has_one_place_on_the_paper(blocks: list[Table | Picture]) -> None:
    pages = plan_pages(blocks)
    pieces = [piece for page in pages for piece in page]

    begun = [piece.block for piece in pieces if piece.begins]
    assert [id(block) for block in begun] == [id(block) for block in blocks]
    for block in blocks:
        if isinstance(block, Table):
            rows = [row for piece in pieces if piece.block is block for row in piece.rows]
            assert rows == list(block.rows)
    for page in pages:
        tops = [piece.top_mm for piece in page]
        assert tops == sorted(tops)
        assert all(piece.top_mm + 6.6 * len(piece.rows) < 282 for piece in page)
    assert all(page for page in pages) or not blocks


def test_a_long_table_says_its_head_on_every_page(tmp_path: Path) -> None:
    long = table(80, emblem="B", figures=4)
    write_tables_pdf("Tour", (long, table(3, title="Doors")), tmp_path / "t.pdf", made_at=NOON)
    texts = texts_of(tmp_path / "t.pdf")

    assert len(texts) == 3
    for number, text in enumerate(texts, start=1):
        assert "姓名 Name" in text
        assert f"{number} / 3" in text
        assert "printed at noon" in text
    assert "Doors" in texts[-1]
    listed = [int(number) for text in texts for number in re.findall(r"游客(\d+)", text)]
    assert listed == [*range(80), *range(3)]


def test_a_picture_is_drawn_where_it_was_planned(tmp_path: Path) -> None:
    drawn: list[tuple[float, float, float]] = []
    picture = Picture(
        "Ages", 60.0, lambda pdf, pen, left, top, width: drawn.append((left, top, width))
    )
    write_tables_pdf("Report", (table(30), picture), tmp_path / "t.pdf", made_at=NOON)

    assert drawn == [(14.0, 24.0, 182.0)]
    assert len(texts_of(tmp_path / "t.pdf")) == 2


def test_only_this_account_may_read_a_private_paper(tmp_path: Path) -> None:
    write_tables_pdf("Tour", (table(1),), tmp_path / "t.pdf", made_at=NOON, private=True)

    assert (tmp_path / "t.pdf").stat().st_mode & 0o777 == 0o600


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(PaperNotWritten, match="does not exist"):
        write_tables_pdf("Tour", (table(1),), tmp_path / "no" / "t.pdf", made_at=NOON)


def test_names_stay_out_of_logs() -> None:
    assert "游客" not in repr(table(3))

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.roster_cells import (
    BadCell,
    parse_count,
    parse_date,
    parse_document_number,
    parse_kind,
    parse_text,
    parse_time,
)
from kiosk.app.roster_words import HEADERS, KINDS, LANGUAGES, ROLES, STATUSES, Column
from kiosk.domain.document_numbers import derive_number_check
from kiosk.domain.documents import DocumentKind
from kiosk.domain.tours import BookingStatus, Language
from kiosk.domain.visitors import Role

AT_THE_VENUE = datetime.combine(date(2026, 5, 1), time(9, 30))  # a workbook knows no zones
TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2026-05-01", date(2026, 5, 1)),
        ("2026/5/1", date(2026, 5, 1)),
        ("2026.5.1", date(2026, 5, 1)),
        ("2026年5月1日", date(2026, 5, 1)),
        ("2026 年 5 月 1 日", date(2026, 5, 1)),
        ("20260501", date(2026, 5, 1)),
        ("２０２６－０５－０１", date(2026, 5, 1)),
        ("2026-05-01 00:00:00", date(2026, 5, 1)),
        ("2026-05-01T09:30", date(2026, 5, 1)),
        (20260501.0, date(2026, 5, 1)),
        (46143.0, date(2026, 5, 1)),
        (date(2026, 5, 1), date(2026, 5, 1)),
        (AT_THE_VENUE, date(2026, 5, 1)),
    ],
)
def test_dates_are_read_as_people_write_them(cell: object, expected: date) -> None:
    assert parse_date(cell) == expected


@pytest.mark.parametrize(
    "cell", ["01/05/2026", "5月1日", "2026-13-01", "2026-02-30", "tomorrow", "26-05-01", 7.0, True]
)
def test_a_date_that_could_mean_two_days_or_none_is_refused(cell: object) -> None:
    with pytest.raises(BadCell, match="write it as 2026-05-01"):
        parse_date(cell)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("9:30", time(9, 30)),
        ("09:30:00", time(9, 30)),
        ("9：30", time(9, 30)),
        ("0930", time(9, 30)),
        ("930", time(9, 30)),
        ("9.30", time(9, 30)),
        ("9点30分", time(9, 30)),
        ("9時30分", time(9, 30)),
        ("9点半", time(9, 30)),
        ("9点", time(9, 0)),
        ("上午9:30", time(9, 30)),
        ("下午2:30", time(14, 30)),
        ("中午12:30", time(12, 30)),
        ("中午1点", time(13, 0)),
        ("晚上8点半", time(20, 30)),
        ("2:30 PM", time(14, 30)),
        ("2:30pm", time(14, 30)),
        ("2 p.m.", time(14, 0)),
        ("12:05 am", time(0, 5)),
        ("12:05 pm", time(12, 5)),
        ("09:30-10:30", time(9, 30)),
        ("09:30 至 10:30", time(9, 30)),
        ("2026-05-01 09:30", time(9, 30)),
        ("2026-05-01T09:30:00", time(9, 30)),
        (0.395833333, time(9, 30)),
        (46143.395833333, time(9, 30)),
        (time(9, 30, 1), time(9, 30)),
        (AT_THE_VENUE, time(9, 30)),
        (timedelta(hours=9, minutes=30), time(9, 30)),
    ],
)
def test_times_are_read_as_people_write_them(cell: object, expected: time) -> None:
    assert parse_time(cell) == expected


@pytest.mark.parametrize("cell", ["9", "25:00", "9:60", "soon", "9:3", "-9:30", 9.0, "9:30:5"])
def test_what_is_no_time_is_refused(cell: object) -> None:
    with pytest.raises(BadCell, match="write it as 09:30"):
        parse_time(cell)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.times())
def test_any_date_and_time_comes_back_in_every_usual_form(day: date, clock: time) -> None:
    for form in ("%Y-%m-%d", "%Y/%m/%d", "%Y%m%d", "%Y年%m月%d日"):
        assert parse_date(day.strftime(form)) == day
    for form in ("%H:%M", "%H:%M:%S", "%H点%M分", "%H%M", "%I:%M %p"):
        assert parse_time(clock.strftime(form)) == clock.replace(second=0, microsecond=0)


@given(st.one_of(st.text(max_size=12), st.floats(), st.integers(), st.booleans()))
def test_any_cell_is_read_or_refused_in_a_sentence(cell: object) -> None:
    for parse in (
        parse_date,
        parse_time,
        parse_kind,
        lambda c: parse_count(c, "capacity", most=10),
        lambda c: parse_document_number(None, c, today=TODAY),
    ):
        try:
            parse(cell)
            reason = "read."
        except BadCell as bad:
            reason = str(bad)
        assert reason.endswith(".")


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("  a \n b ", "a b"), (30.0, "30"), (1.5, "1.5"), (13800000000.0, "13800000000"), (7, "7")],
)
def test_cells_become_one_line_of_text(cell: object, expected: str) -> None:
    assert parse_text(cell) == expected


@pytest.mark.parametrize(("cell", "expected"), [("30", 30), ("30人", 30), ("６岁", 6), (30.0, 30)])
def test_counts_may_have_a_unit(cell: object, expected: int) -> None:
    assert parse_count(cell, "capacity", most=100) == expected


@pytest.mark.parametrize("cell", ["-1", "3.5", "thirty", "1e3", 2.5])
def test_what_is_no_count_is_refused(cell: object) -> None:
    with pytest.raises(BadCell, match="is no number: write the capacity in digits"):
        parse_count(cell, "capacity", most=100)


@pytest.mark.parametrize(
    ("typed", "number", "kind"),
    [
        ("", "110100199003071093", DocumentKind.RESIDENT_ID),
        ("身份证", "１１０１００ 19900307 1093", DocumentKind.RESIDENT_ID),
        ("回乡证", "H12345678", DocumentKind.HK_MACAO_TRAVEL_PERMIT),
        ("護照", "H12345678", DocumentKind.PASSPORT),
        ("通行证", "H12345678", DocumentKind.HK_MACAO_TRAVEL_PERMIT),
        ("台胞證", "12345678", DocumentKind.TAIWAN_TRAVEL_PERMIT),
        ("", "l898902c3", DocumentKind.PASSPORT),
    ],
)
def test_documents_are_told_by_their_type_or_their_form(
    typed: str, number: str, kind: DocumentKind
) -> None:
    named = parse_kind(typed) if typed else None
    assert parse_document_number(named, number, today=TODAY).kind is kind


def test_a_residence_permit_called_an_id_card_is_a_residence_permit() -> None:
    seventeen = "81000019900307109"
    number = seventeen + derive_number_check(seventeen)
    document = parse_document_number(DocumentKind.RESIDENT_ID, number, today=TODAY)
    assert document.kind is DocumentKind.HMT_RESIDENCE_PERMIT


def test_a_sentence_about_a_document_tells_four_characters_at_most() -> None:
    for number in ("110100199003071094", "11010019900307", "110100209903071093"):
        with pytest.raises(BadCell) as caught:
            parse_document_number(None, number, today=TODAY)
        assert number[:-4] not in str(caught.value)
        assert number[-5:] not in str(caught.value)


@pytest.mark.parametrize(
    ("words", "text", "meaning"),
    [
        (HEADERS, "場次編號", Column.TOUR_ID),
        (HEADERS, "Tour ID *", Column.TOUR_ID),
        (HEADERS, "姓名（必填）", Column.NAME),
        (HEADERS, "姓名（拼音）", Column.NAME_LATIN),
        (HEADERS, "証件號碼", Column.DOCUMENT_NUMBER),
        (HEADERS, "Date of birth", Column.BIRTH_DATE),
        (HEADERS, "anything else", None),
        (STATUSES, "已確認", BookingStatus.CONFIRMED),
        (STATUSES, "Pending", BookingStatus.UNCONFIRMED),
        (STATUSES, "已取消", BookingStatus.CANCELLED),
        (ROLES, "隨行人員", Role.GUEST),
        (ROLES, "團員", Role.MEMBER),
        (KINDS, "港澳居民來往內地通行證", DocumentKind.HK_MACAO_TRAVEL_PERMIT),
        (KINDS, "往来港澳通行证", DocumentKind.EXIT_ENTRY_PERMIT),
        (LANGUAGES, "zh-Hant-HK", Language.TRADITIONAL),
        (LANGUAGES, "繁體中文(香港)", Language.TRADITIONAL),
        (LANGUAGES, "zh_CN", Language.SIMPLIFIED),
        (LANGUAGES, "廣東話", Language.TRADITIONAL),
        (LANGUAGES, "EN", Language.ENGLISH),
        (LANGUAGES, "日本語", None),
    ],
)
def test_words_are_known_in_both_scripts_and_any_case(words, text: str, meaning: object) -> None:
    assert words.find(text) is meaning


def test_every_column_is_known_by_its_own_name_and_a_chinese_one() -> None:
    chinese = set()
    for text, column in HEADERS._meanings.items():
        if not text.isascii():
            chinese.add(column)
    assert chinese == set(Column)
    assert all(HEADERS.find(column.value) is column for column in Column)

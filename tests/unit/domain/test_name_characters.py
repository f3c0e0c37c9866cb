"""Characters for typed pinyin: nothing of a usual name is far away, nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.name_characters import (
    count_characters,
    find_syllable,
    list_characters,
    put_character,
)
from kiosk.domain.name_spelling import readings

# Of 50 families, and a name with a reading that only names have.
NAMES = (
    "张建国",
    "欧阳震华",
    "单欣悦",
    "吕淑芬",
    "仇英",
    "诸葛亮",
    "陳大文",
    "區志遠",
    "王子涵",
    "李雷",
)
FIRST_PAGE = 40


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_found_syllable_by_syllable(name: str) -> None:
    from kiosk.domain.name_spelling import fold_han

    for character, read in zip(name, readings(fold_han(name)), strict=True):
        assert any(character in list_characters(syllable) for syllable in read), character


@pytest.mark.parametrize(
    "surname", "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹单吕区"
)
def test_usual_surnames_come_first(surname: str) -> None:
    syllable = readings(surname)[0][0]
    assert surname in list_characters(syllable)[:FIRST_PAGE]


@pytest.mark.parametrize(
    ("typed", "syllable"),
    [
        ("ZHANGJIANGUO", "ZHANG"),
        ("zhang", "ZHANG"),
        ("FANGE", "FANG"),
        ("FAN GE", "FAN"),
        (" LV", "LV"),
        ("LYU", "LYU"),
        ("XYZ", ""),
        ("", ""),
        ("3", ""),
    ],
)
def test_the_longest_syllable_counts_and_a_blank_ends_one(typed: str, syllable: str) -> None:
    assert find_syllable(typed) == syllable


def test_a_name_grows_from_the_front() -> None:
    typed = "ZHANG JIANGUO"
    for character, left in (("张", "张JIANGUO"), ("建", "张建GUO"), ("国", "张建国")):
        typed = put_character(typed, character)
        assert typed == left
    assert count_characters("张建GUO") == 2


@given(st.text(alphabet="ABCDEFGHIJKLMNOPQRSTUVWXYZ 张李", max_size=12))
def test_choosing_always_leads_to_fewer_letters(typed: str) -> None:
    begins = count_characters(typed)
    syllable = find_syllable(typed[begins:])
    if syllable:
        chosen = put_character(typed, list_characters(syllable)[0])
        assert count_characters(chosen) > begins
        assert len(chosen) <= len(typed)

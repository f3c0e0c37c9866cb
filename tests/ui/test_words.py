"""The words: every refusal its own, in every language, with the facts that help."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from kiosk.domain import states as st
from kiosk.domain.decisions import FIXABLE_BY, FixableBy, Reason
from kiosk.domain.tours import Language
from kiosk.domain.visit import Mark
from kiosk.ui.help_words import derive_help
from kiosk.ui.languages import Languages, MissingTranslation
from kiosk.ui.refusal_words import derive_refusal_words, derive_short_reason, derive_who
from kiosk.ui.view_models.refusal import derive_call_words, derive_stop_words
from kiosk.ui.wording import fill, spell_count, spell_date, spell_list, spell_numbers
from tests.samples import SHANGHAI, TOUR
from tests.ui.cast import FAMILY, WITH_CHILD, marked, stopped, stopped_for
from tests.ui.scenes import scenes

FACTS = st.StoppedFacts(TOUR, TOUR.starts_at_utc, TOUR.starts_at_utc)


@pytest.fixture(params=Language, ids=lambda language: language.value)
def language(request: pytest.FixtureRequest, languages: Languages) -> Language:
    languages.use(request.param)
    return request.param


def say(reason: Reason, language: Language, **changes: object) -> str:
    words = derive_refusal_words(stopped(reason, language=language, **changes), SHANGHAI)
    return "\n".join((words.title, *words.lines))


def is_chinese(text: str) -> bool:
    return any("\u4e00" <= character <= "\u9fff" for character in text)


@pytest.mark.parametrize("facts", [None, FACTS], ids=["unknown-tour", "known-tour"])
def test_every_refusal_has_words_of_its_own(
    language: Language, facts: st.StoppedFacts | None
) -> None:
    titles = {}
    for reason in Reason:
        text = say(reason, language, facts=facts)
        title, *lines = text.split("\n")
        assert lines, f"{reason} says no more than its title"
        assert "%" not in text
        assert is_chinese(text) is (language is not Language.ENGLISH), text
        titles.setdefault(title, []).append(reason)
    assert {len(reasons) for reasons in titles.values()} == {1}, titles


def test_a_code_is_never_shown(language: Language) -> None:
    for scene in scenes():
        if isinstance(scene.state, st.Stopped):
            words = derive_stop_words(replace(scene.state, language=language), SHANGHAI)
            said = " ".join((words.title, *words.lines, words.who, words.go_on, words.leave))
            assert "_" not in said


def test_who_can_help_is_said(language: Language) -> None:
    said = {derive_who(stopped(reason)) for reason in Reason}
    come_again = 1  # who can do nothing here, now, need not queue
    assert len(said) == len(set(FixableBy)) + come_again


def test_a_person_to_be_looked_at_is_not_refused(language: Language) -> None:
    for reason in (Reason.NOT_ON_BOOKING, Reason.NAME_MISMATCH):
        assert say(reason, language) != say(reason, language, needs_staff=True)


@pytest.mark.parametrize("reason", list(Reason), ids=lambda reason: reason.value)
def test_either_something_goes_on_or_staff_or_the_visitor_end_the_page(
    reason: Reason, languages: Languages
) -> None:
    languages.use(Language.ENGLISH)
    words = derive_stop_words(stopped(reason), SHANGHAI)
    assert words.go_on == ""
    assert bool(words.leave) is (FIXABLE_BY[reason] is FixableBy.VISITOR)


@pytest.mark.parametrize(
    ("reason", "language", "part"),
    [
        (Reason.TOO_EARLY, Language.ENGLISH, "come back at 10:30"),
        (Reason.TOO_EARLY, Language.SIMPLIFIED, "请在 10:30 再来"),
        (Reason.WRONG_DAY, Language.ENGLISH, "21 November, 10:30"),
        (Reason.WRONG_DAY, Language.SIMPLIFIED, "11 月 21 日 10:30"),
        (Reason.WRONG_DAY, Language.TRADITIONAL, "11 月 21 日 10:30"),
        (Reason.DEPARTED, Language.ENGLISH, "The 10:30 tour has left"),
        (Reason.TOUR_CANCELLED, Language.TRADITIONAL, "10:30 場次已取消"),
    ],
)
def test_times_and_dates_are_the_venues_in_the_languages_order(
    languages: Languages, reason: Reason, language: Language, part: str
) -> None:
    languages.use(language)
    assert part in say(reason, language, facts=FACTS)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (Language.ENGLISH, "张** ① and 陈** can go on."),
        (Language.SIMPLIFIED, "张** ① 和 陈**可以继续签到。"),
        (Language.TRADITIONAL, "张** ① 和 陈**可以繼續報到。"),
    ],
)
def test_those_who_may_go_on_are_named_masked(
    languages: Languages, language: Language, line: str
) -> None:
    languages.use(language)
    checked = marked(WITH_CHILD, Mark.CHECKED, Mark.CHECKED)
    state = stopped_for(Reason.UNDER_AGE, checked, checked.members[2])
    words = derive_refusal_words(state, SHANGHAI)
    assert line in words.lines
    assert not any("欣悦" in text for text in words.lines)


@pytest.mark.parametrize(
    ("others", "label"), [(2, "Go on with the other 2"), (1, "Go on with the other person")]
)
def test_the_button_says_how_many_go_on(languages: Languages, others: int, label: str) -> None:
    languages.use(Language.ENGLISH)
    marks = [Mark.CHECKED] * others + [Mark.REFUSED] * (2 - others)
    visit = marked(WITH_CHILD, *marks, reason=Reason.BLOCKED)
    state = stopped_for(Reason.UNDER_AGE, visit, visit.members[2])
    assert derive_stop_words(state, SHANGHAI).go_on == label


def test_age_stands_beside_a_child_that_is_too_young(languages: Languages) -> None:
    languages.use(Language.ENGLISH)
    child = replace(WITH_CHILD.members[2], mark=Mark.REFUSED)
    assert derive_short_reason(child, Reason.UNDER_AGE, 5) == "Age 5 · cannot enter"
    to_look_at = replace(child, mark=Mark.NEEDS_STAFF)
    assert derive_short_reason(to_look_at, Reason.NAME_MISMATCH, 5) == "Please see our staff"


def test_every_call_for_staff_has_words(language: Language) -> None:
    said = set()
    for why in st.StaffWhy:
        words = derive_call_words(st.StaffCalled(language, why, None))
        assert words.lines
        assert words.go_on == ""
        said.add(words.lines)
    assert len(said) == len(st.StaffWhy)


def test_every_page_has_help(language: Language) -> None:
    said = {derive_help(scene.state) for scene in scenes()}
    assert len(said) == len({type(scene.state) for scene in scenes()})
    assert all(is_chinese(text) is (language is not Language.ENGLISH) for text in said)


@pytest.mark.parametrize(
    ("text", "values", "filled"),
    [
        ("%1 of %2", (1, 3), "1 of 3"),
        ("%2 before %1", ("a", "b"), "b before a"),
        ("%1 and %2", ("%2", "x"), "%2 and x"),
        ("100 % sure, %1", ("yes",), "100 % sure, yes"),
        ("%3", ("only one",), "%3"),
    ],
)
def test_values_are_filled_in_once(text: str, values: tuple[object, ...], filled: str) -> None:
    assert fill(text, *values) == filled


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ([17], "17"),
        ([18, 17], "17, 18"),
        ([17, 18, 19], "17–19"),
        ([3, 9, 8, 7, 7], "3, 7–9"),
        ([], ""),
    ],
)
def test_runs_of_numbers_are_drawn_together(
    numbers: list[int], said: str, languages: Languages
) -> None:
    languages.use(Language.ENGLISH)
    assert spell_numbers(numbers) == said
    languages.use(Language.SIMPLIFIED)
    assert spell_numbers(numbers) == said.replace(", ", "、")


def test_lists_are_joined_as_the_language_does(languages: Languages) -> None:
    languages.use(Language.ENGLISH)
    assert spell_list([]) == ""
    assert spell_list(["a"]) == "a"
    assert spell_list(["a", "b", "c"]) == "a, b and c"
    languages.use(Language.SIMPLIFIED)
    assert spell_list(["甲", "乙", "丙"]) == "甲、乙 和 丙"


def test_one_is_not_many() -> None:
    assert spell_count(1, "one", "%1 of them") == "one"
    assert spell_count(0, "one", "%1 of them") == "0 of them"


def test_dates_have_no_leading_zeros(languages: Languages) -> None:
    languages.use(Language.SIMPLIFIED)
    assert spell_date(date(2026, 3, 5), Language.SIMPLIFIED) == "3 月 5 日"
    languages.use(Language.ENGLISH)
    assert spell_date(date(2026, 3, 5), Language.ENGLISH) == "5 March"


def test_a_missing_translation_says_what_to_run(tmp_path: object) -> None:
    with pytest.raises(MissingTranslation, match=r"sh assets/install\.sh"):
        Languages(tmp_path)  # type: ignore[arg-type]  # pytest's path


def test_midnight_belongs_to_the_venues_day(languages: Languages) -> None:
    languages.use(Language.ENGLISH)
    late = replace(TOUR, starts_at_utc=datetime(2026, 11, 20, 16, 30, tzinfo=UTC))
    facts = st.StoppedFacts(late, late.starts_at_utc, late.starts_at_utc)
    assert "21 November, 00:30" in say(Reason.WRONG_DAY, Language.ENGLISH, facts=facts)


def test_a_case_number_waits_until_it_is_written_down(languages: Languages) -> None:
    languages.use(Language.ENGLISH)
    assert derive_stop_words(stopped(Reason.FORGED, case=None), SHANGHAI).case == ""
    assert re.fullmatch(r"K2-\d+", derive_stop_words(stopped(Reason.FORGED), SHANGHAI).case)


def test_nobody_is_named_where_the_whole_booking_is_refused(languages: Languages) -> None:
    languages.use(Language.ENGLISH)
    words = derive_refusal_words(stopped(Reason.ALREADY_IN, visit=FAMILY), SHANGHAI)
    assert words.title == "You have checked in already"

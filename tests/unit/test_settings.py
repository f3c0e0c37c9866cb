"""Settings: what a person writes is read, or answered with one sentence a mistake."""

import itertools
import os
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain import flow_rules
from kiosk.domain.tours import Language
from kiosk.settings import Settings, SettingsError, derive_config_text, load_settings
from kiosk.settings.devices import Lockers
from kiosk.settings.layout import Place, parse_layout
from kiosk.settings.model import CompartmentPer, ScreenLanguage

some_doors = given(
    doors=st.integers(1, 6).flatmap(
        lambda width: st.lists(
            st.lists(st.booleans(), min_size=width, max_size=width).filter(any),
            min_size=1,
            max_size=6,
        )
    )
)


@pytest.fixture(autouse=True)
def _no_settings_around(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    for name in tuple(os.environ):
        if name.startswith("KIOSK_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return


def mistakes_of(path: Path, text: str) -> tuple[str, ...]:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load_settings(path)
    return caught.value.mistakes


def test_without_a_file_the_embedded_defaults_hold() -> None:
    settings = load_settings()
    assert settings.source is None
    assert (settings.site, settings.station) == ("factory", "K1")
    assert settings.devices.lockers.banks == []


def test_the_written_configuration_reads_back_as_the_defaults(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text(derive_config_text(), encoding="utf-8")
    assert load_settings(path).model_dump() == load_settings().model_dump()
    assert load_settings(path).source == path


def test_the_written_configuration_names_every_setting() -> None:
    written = derive_config_text()

    def check(table: dict[str, object], values: dict[str, object]) -> None:
        for key, value in values.items():
            if isinstance(value, dict):
                inner = table[key]
                assert isinstance(inner, dict)
                check(inner, value)
            else:
                assert key in table or f"\n# {key} = " in written, key

    check(tomllib.loads(written), load_settings().model_dump())


def test_the_written_example_of_a_table_counts_without_its_marks(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    before, mark, after = derive_config_text().partition("# [[entitlements]]\n")
    example, blank, rest = after.partition("\n\n")
    table = mark + example
    path.write_text(before + table.replace("# ", "") + blank + rest, encoding="utf-8")
    (ride,) = load_settings(path).entitlements
    assert (ride.id, ride.name.en, ride.queue, ride.count) == ("ride", "Test ride", "R", 1)


def test_one_word_of_a_text_can_be_changed_alone(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text('[venue.name]\nen = "Car Works"\n', encoding="utf-8")
    name = load_settings(path).venue.name
    assert (name.en, name.zh_hans) == ("Car Works", "工厂参观")


def test_a_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_bytes(b'\xef\xbb\xbfstation = "K9"\n')
    assert load_settings(path).station == "K9"


def test_environment_goes_before_file_and_argument_before_both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text('data_dir = "/a"\n[checkin]\nopens_before_min = 30\n', encoding="utf-8")
    monkeypatch.setenv("KIOSK_CHECKIN__OPENS_BEFORE_MIN", "90")
    monkeypatch.setenv("KIOSK_DATA_DIR", "/b")
    assert load_settings(path).checkin.opens_before_min == 90
    assert load_settings(path).data_dir == Path("/b")
    assert load_settings(path, tmp_path).data_dir == tmp_path


@pytest.mark.parametrize(
    "text", ["camera://0 lines:///dev/ttyS0", '["camera://0", "lines:///dev/ttyS0"]']
)
def test_a_list_in_the_environment_is_words_or_json(
    monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setenv("KIOSK_DEVICES__SCANNERS", text)
    assert load_settings().devices.scanners == ["camera://0", "lines:///dev/ttyS0"]


def test_the_file_named_in_the_environment_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('station = "K7"\n', encoding="utf-8")
    monkeypatch.setenv("KIOSK_CONFIG", str(path))
    assert load_settings().station == "K7"


def test_the_users_own_file_is_found(tmp_path: Path) -> None:
    path = tmp_path / "config" / "kiosk" / "kiosk.toml"
    path.parent.mkdir(parents=True)
    path.write_text('station = "K8"\n', encoding="utf-8")
    assert load_settings().station == "K8"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "[checkin]\nopens_before_min = -5",
            "“checkin.opens_before_min” is -5; it must be a whole number from 0 to 1440. "
            "Write for example opens_before_min = 60",
        ),
        (
            '[checkin]\ncompartment_per = "dog"',
            "“checkin.compartment_per” is “dog”; it must be one of "
            '"person", "party". Write for example compartment_per = "person"',
        ),
        (
            "[checkin]\nopens_befor_min = 5",
            "there is no setting “checkin.opens_befor_min”. "
            "Did you mean “checkin.opens_before_min”?",
        ),
        (
            'site = "My Factory"',
            "“site” is “My Factory”; it must be 1 to 32 letters, digits and hyphens. "
            'Write for example site = "factory"',
        ),
        (
            '[venue]\nzone = "Mars/Olympus"',
            "“venue.zone” is “Mars/Olympus”: this is no time zone of the IANA list. "
            'Write for example zone = "Asia/Shanghai"',
        ),
        (
            '[venue]\naccent = "#FFEE00"',
            "“venue.accent” is “#FFEE00”: white letters on it have a contrast of 1.2:1, at least "
            '4.5:1 is needed. Write for example accent = "#0B6E6E"',
        ),
        (
            '[venue.rules]\nen = ["Be kind"]',
            "“venue.rules”: there are 4 sentences in zh_hans, 4 in zh_hant_hk and 1 in en; "
            "the same number is needed in each.",
        ),
        (
            "timeouts = 5",
            "“timeouts” is 5; it must be a table. Write for example [timeouts]",
        ),
        (
            "[devices.lockers]\nlow = [1, 'x']",
            "“devices.lockers.low[2]” is “x”; it must be a whole number, at least 0. "
            "Write for example low = [41, 42, 43]",
        ),
        (
            "[devices.lockers]\nlayout = ['1 2', '3 2']",
            "“devices.lockers.layout”: door 2 stands in it twice. "
            'Write for example layout = ["1 2 3 -", "4 5 ^ 6"]',
        ),
        (
            "[devices.lockers]\nlayout = ['1 x', '3 4']",
            "“devices.lockers.layout”: “x” in row 1, place 2 is no number from 0 to 9999, "
            "no gap (-) and no ^. "
            'Write for example layout = ["1 2 3 -", "4 5 ^ 6"]',
        ),
        (
            "[devices.lockers]\nlayout = ['1 2', '3']",
            "“devices.lockers.layout”: row 1 has 2 places and row 2 has 1; write - for a gap. "
            'Write for example layout = ["1 2 3 -", "4 5 ^ 6"]',
        ),
        (
            "[devices.lockers]\nlayout = ['1 ^', '3 4']",
            "“devices.lockers.layout”: the ^ in row 1, place 2 has no door above. "
            'Write for example layout = ["1 2 3 -", "4 5 ^ 6"]',
        ),
        (
            "[devices.lockers]\nlayout = ['1 -', '3 ^']",
            "“devices.lockers.layout”: the ^ in row 2, place 2 has no door above. "
            'Write for example layout = ["1 2 3 -", "4 5 ^ 6"]',
        ),
        (
            "[devices.lockers]\nlayout = ['- -']",
            "“devices.lockers.layout”: no door stands in it. "
            'Write for example layout = ["1 2 3 -", "4 5 ^ 6"]',
        ),
        (
            "[devices.lockers]\nlayout = ['1 2']\nlow = [3]",
            "“devices.lockers”: low names door 3, which is not in the layout.",
        ),
        (
            "[screen]\nwidth = true",
            "“screen.width” is true: this is a truth value where a number is needed. "
            "Write for example width = 1080",
        ),
        (
            "[screen]\nswitch_scan_s = 99.5",
            "“screen.switch_scan_s” is 99.5; it must be a number from 0 to 30. "
            "Write for example switch_scan_s = 1.5",
        ),
        (
            "[screen]\nsound = 7",
            "“screen.sound” is 7; it must be true or false. Write for example sound = true",
        ),
        (
            '[venue.name]\nen = ""',
            "“venue.name.en” is empty; it must be a text that is not empty. "
            'Write for example en = "Factory Tours"',
        ),
    ],
)
def test_a_mistake_is_answered_with_one_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    path = tmp_path / "kiosk.toml"
    assert mistakes_of(path, text) == (f"{path}: {sentence}",)


MEAL = """
[[entitlements]]
id = "meal"
name = { zh_hans = "午餐", zh_hant_hk = "午餐", en = "Meal" }
"""


def test_what_a_visit_includes_is_a_list_of_tables(tmp_path: Path) -> None:
    text = MEAL + 'after = "returned"' + MEAL.replace("meal", "ride") + 'queue = "A"\nmin_age = 18'
    path = tmp_path / "kiosk.toml"
    path.write_text(text, encoding="utf-8")
    meal, ride = load_settings(path).entitlements
    assert (meal.id, meal.name.zh_hans, meal.after, meal.queue) == ("meal", "午餐", "returned", "")
    assert (ride.id, ride.queue, ride.min_age, ride.for_everyone) == ("ride", "A", 18, True)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (MEAL + "count = 0", "it must be a whole number from 1 to 99. Write for example count = 1"),
        (MEAL + 'queue = "AB"', "it must be one capital letter, or empty. Write for example"),
        (MEAL + MEAL, "two entitlements have the id 'meal'; each needs its own"),
        (MEAL.replace('"meal"', '"Meal"'), 'Write for example id = "meal"'),
        (MEAL.replace("en = ", "fr = "), "“entitlements[1].name.en” is missing"),
    ],
)
def test_a_mistake_in_such_a_table_is_answered_with_one_sentence(
    tmp_path: Path, text: str, sentence: str
) -> None:
    said = mistakes_of(tmp_path / "kiosk.toml", text)
    assert any(sentence in mistake for mistake in said), said


def test_every_mistake_is_named_at_once(tmp_path: Path) -> None:
    text = 'site = "A B"\nveneu = 1\n[screen]\nwidth = 1\n'
    assert len(mistakes_of(tmp_path / "kiosk.toml", text)) == 3


def test_broken_toml_is_named_with_its_place(tmp_path: Path) -> None:
    (sentence,) = mistakes_of(tmp_path / "kiosk.toml", "station K1\n")
    assert "is not valid TOML" in sentence
    assert "line 1, column 9" in sentence


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="is not UTF-8 text"):
        load_settings(path)


def test_a_missing_file_is_named_with_the_way_to_write_one(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="kiosk init"):
        load_settings(tmp_path / "nowhere.toml")


def test_a_mistake_in_the_environment_names_the_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_SCREEN__WIDTH", "wide")
    with pytest.raises(SettingsError, match=r"Environment variable KIOSK_SCREEN__WIDTH: “screen"):
        load_settings()


def test_a_variable_of_no_section_is_a_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_VENEU__ZONE", "Asia/Tokyo")
    with pytest.raises(SettingsError, match="KIOSK_VENEU__ZONE: there is no section “veneu”"):
        load_settings()


@pytest.mark.parametrize(
    ("counting", "places"),
    [("rows", [(0, 0), (0, 1), (0, 2), (1, 0)]), ("columns", [(0, 0), (1, 0), (0, 1), (1, 1)])],
)
def test_compartments_are_counted_along_rows_or_down_columns(
    counting: str, places: list[tuple[int, int]]
) -> None:
    lockers = Lockers.model_validate({"columns": 3, "rows": 2, "counting": counting})
    assert [(p.row, p.column) for p in lockers.places(range(11, 15))] == places


def test_a_written_wall_has_gaps_and_tall_doors() -> None:
    lockers = Lockers.model_validate({"layout": ["3 1 7 -", "4 ^ ^ 6", "5 - ^ 8"], "low": [5, 8]})
    assert parse_layout(lockers.layout) == (
        Place(1, 0, 1, height=2),
        Place(3, 0, 0),
        Place(4, 1, 0),
        Place(5, 2, 0),
        Place(6, 1, 3),
        Place(7, 0, 2, height=3),
        Place(8, 2, 3),
    )
    assert lockers.places([4, 3]) == (Place(3, 0, 0), Place(4, 1, 0))


@some_doors
def test_what_is_written_of_a_wall_reads_back(doors: list[list[bool]]) -> None:
    numbers = itertools.count(1)
    rows = [[str(next(numbers)) if here else "-" for here in row] for row in doors]
    places = parse_layout([" ".join(row) for row in rows])
    assert {(p.row, p.column): str(p.number) for p in places} == {
        (y, x): sign for y, row in enumerate(rows) for x, sign in enumerate(row) if sign != "-"
    }


def test_without_a_printer_stickers_go_into_the_data_folder(tmp_path: Path) -> None:
    assert load_settings(None, tmp_path).printer_url == f"file://{tmp_path}/stickers"


def test_settings_and_flow_agree_on_time_outs_and_choices() -> None:
    """The two rooms do not know each other; what one offers the other must understand."""
    limits = Settings().timeouts
    assert {
        f.name: getattr(flow_rules.Timeouts(), f.name) for f in fields(flow_rules.Timeouts)
    } == (limits.model_dump(exclude={"staff_page_s"}))
    assert [str(x) for x in CompartmentPer] == [str(x) for x in flow_rules.CompartmentPer]
    assert [str(x) for x in ScreenLanguage] == [str(x) for x in Language]

"""A venue adds a language by adding one file."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.tours import Language
from kiosk.ui.fonts import family_of
from kiosk.ui.languages import MOST_LANGUAGES, BadTranslation, Languages
from kiosk.ui.wording import spell_date
from tests.ui.cast import FAMILY
from tests.ui.desk import Desk, open_desk
from tests.ui.scenes import Scene
from tests.ui.test_layout import LARGE, REACH, SMALL, SMALL_LANDSCAPE, look_at
from tests.ui.translations import compile_translations

JAPANESE, FRENCH = Language("ja"), Language("fr")
TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1"{language} sourcelanguage="en">
    <context>
        <name>Venue</name>
        <message>
            <source>Hold your booking code to the window</source>
            <translation>{prompt}</translation>
        </message>
    </context>
    <context>
        <name>Wording</name>
        <message>
            <source>d MMMM</source>
            <comment>date pattern of QLocale</comment>
            <translation>{dates}</translation>
        </message>
    </context>
</TS>
"""


def add(
    folder: Path, tag: str, prompt: str = "…", dates: str = "d MMMM", language: str | None = None
) -> Path:
    """A translation as Qt Linguist writes it, of a few words only."""
    file = folder / f"kiosk_{tag}.ts"
    said = f' language="{tag if language is None else language}"' if language != "" else ""
    file.write_text(TS.format(language=said, prompt=prompt, dates=dates), encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def compiled(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The languages that come with the kiosk."""
    return compile_translations(tmp_path_factory.mktemp("i18n"))


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The venue's folder."""
    folder = tmp_path / "own"
    folder.mkdir()
    return folder


@pytest.fixture
def five(compiled: Path, own: Path, languages: Languages) -> Iterator[Languages]:
    """The kiosk's languages, Japanese and French."""
    languages.put_away()  # else what a file leaves out is looked up in the other tests' language
    add(own, "ja_JP", "予約コードを読み取り窓にかざしてください", "M月d日")
    add(own, "fr_FR", "Présentez votre code de réservation devant la fenêtre")
    spoken = Languages(compiled, own)
    yield spoken
    spoken.put_away()


def test_each_file_is_one_more_language_by_its_own_name(five: Languages) -> None:
    assert [(one.language.value, one.name) for one in five.offered] == [
        ("zh-Hans", "简体中文"),
        ("zh-Hant-HK", "繁體中文"),
        ("en", "English"),
        ("fr", "Français"),
        ("ja", "日本語"),
    ]
    assert family_of(JAPANESE) == "Noto Sans CJK JP"


def test_a_compiled_file_among_the_kiosks_own_will_do(compiled: Path, own: Path) -> None:
    add(own, "de_DE", "Halten Sie Ihren Code an das Fenster")
    Languages(compiled, own)
    folder = Path(shutil.copytree(compiled, own / "assets"))
    shutil.copy(own / "kiosk_de_DE.qm", folder / "kiosk_de.qm")

    languages = Languages(folder)

    assert [one.name for one in languages.offered][3:] == ["Deutsch"]
    assert languages.say(Language("de"), "Venue", "Hold your booking code to the window") == (
        "Halten Sie Ihren Code an das Fenster"
    )


def test_dates_follow_the_language_and_its_own_order(five: Languages) -> None:
    day = date(2026, 3, 5)
    for language, said in ((JAPANESE, "3月5日"), (FRENCH, "5 mars")):
        five.use(language)
        assert spell_date(day, language) == said


def test_it_is_a_button_on_the_page_and_on_the_sheet(five: Languages) -> None:
    desk = open_desk(five, size=SMALL)
    try:
        desk.tap("language:ja")
        assert desk.events[-1] == ev.LanguageChosen(JAPANESE)
        assert "予約コードを読み取り窓にかざしてください" in desk.texts()
        # What the file leaves out is English.
        desk.until(lambda: "Check-in now" in desk.texts())

        desk.stand(st.PartyShown(JAPANESE, FAMILY))
        desk.tap("languageButton")
        desk.tap("language:fr")
        assert desk.state.language is FRENCH
        assert desk.arrival.language == "fr"
    finally:
        desk.close()


@pytest.mark.parametrize("options", [{}, LARGE, REACH, LARGE | REACH])
@pytest.mark.parametrize("size", [SMALL, SMALL_LANDSCAPE], ids=["portrait", "landscape"])
def test_five_languages_fit(
    five: Languages, size: tuple[int, int], options: dict[str, object]
) -> None:
    desk: Desk = open_desk(five, size=size)
    scenes = (
        Scene("attract", st.Attract(FRENCH), None),
        Scene("sheet", st.PartyShown(FRENCH, FAMILY), 54, "language"),
    )
    flaws = [
        flaw
        for scene in scenes
        for language in (FRENCH, Language.SIMPLIFIED)
        for flaw in look_at(desk, scene, language, options)
    ]
    desk.close()
    assert not flaws, "\n".join(flaws)


@pytest.mark.parametrize(
    ("tag", "language", "why"),
    [
        ("en_GB", None, "is of a language that is there already, British"),
        ("zh_CN", None, "is of a language that is there already"),
        ("xx", "", "does not say its language"),
        ("ar_EG", None, "in letters that the kiosk's font does not have"),
    ],
)
def test_a_language_that_cannot_be_used_is_refused_with_the_reason(
    compiled: Path, own: Path, tag: str, language: str | None, why: str
) -> None:
    file = add(own, tag, language=language)
    if tag == "zh_CN":
        file = file.rename(own / "kiosk_chinese.ts")
    with pytest.raises(BadTranslation, match=why) as caught:
        Languages(compiled, own)
    assert file.stem in str(caught.value)
    assert str(caught.value).endswith("Mend it, or take it away.")


def test_a_file_that_is_no_translation_is_refused(compiled: Path, own: Path) -> None:
    (own / "kiosk_fr.ts").write_text("<html>", encoding="utf-8")
    with pytest.raises(BadTranslation, match=r"kiosk_fr\.ts cannot be compiled"):
        Languages(compiled, own)
    (own / "kiosk_fr.ts").unlink()
    (own / "kiosk_fr.qm").write_text("<html>", encoding="utf-8")
    with pytest.raises(BadTranslation, match=r"kiosk_fr\.qm is no compiled translation"):
        Languages(compiled, own)


def test_there_are_no_more_than_fit(compiled: Path, own: Path) -> None:
    tags = ("fr_FR", "de_DE", "ja_JP", "ko_KR", "es_ES", "it_IT")
    for tag in tags[: MOST_LANGUAGES - len(Language)]:
        add(own, tag)
    assert len(Languages(compiled, own).offered) == MOST_LANGUAGES
    add(own, tags[-1])
    with pytest.raises(BadTranslation, match="one more than the 8 that fit"):
        Languages(compiled, own)


def test_a_folder_that_is_not_there_adds_nothing(compiled: Path, own: Path) -> None:
    assert len(Languages(compiled, own / "nothing").offered) == len(Language)

"""What a venue makes its own: logo, pictures of the rules, designs."""

from pathlib import Path

import pytest

from kiosk.settings import Settings, SettingsError, load_settings
from kiosk.settings import venue as venue_settings
from kiosk.ui import look
from kiosk.ui.venue import derive_look
from tests.unit.sticker.test_logo import png

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0 L9 9"/></svg>'


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.toml"


def load(config: Path, text: str) -> Settings:
    config.write_text(text, encoding="utf-8")
    return load_settings(config)


def mistake(config: Path, text: str) -> str:
    with pytest.raises(SettingsError) as caught:
        load(config, text)
    return "\n".join(caught.value.mistakes)


@pytest.mark.parametrize(
    ("name", "content"),
    [("logo.png", png("black", "white")), ("LOGO.PNG", png("black", "white")), ("a.svg", SVG)],
)
def test_a_logo_is_taken(config: Path, tmp_path: Path, name: str, content: bytes | str) -> None:
    file = tmp_path / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)

    settings = load(config, f'[venue]\nlogo = "{file}"')

    assert derive_look(settings).logo == str(file)


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("nothing.png", None, "the file cannot be read (no such file or directory)"),
        ("logo.gif", b"GIF89a", "neither a .png nor an .svg file"),
        ("logo.png", b"GIF89a", "no PNG picture"),
        ("logo.png", png("black", "white")[:-8], "a part of it is missing"),
        ("logo.png", png("black", "white").replace(b"IDAT", b"IDAX"), "no PNG picture"),
        ("logo.svg", b"<html/>", "no SVG picture"),
        ("logo.svg", SVG[:40].encode(), "no SVG picture"),
        ("logo.svg", b" " * 5_000_001, "larger than 5 MB"),
    ],
)
def test_a_logo_that_cannot_be_shown_is_refused_with_the_reason(
    config: Path, tmp_path: Path, name: str, content: bytes | None, why: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)

    said = mistake(config, f'[venue]\nlogo = "{tmp_path / name}"')

    assert said.startswith(f"{config}: “venue.logo” is “{tmp_path / name}"[:80])
    assert why in said
    assert said.endswith('Write for example logo = "/etc/kiosk/logo.svg"')


def test_a_logo_is_named_by_its_whole_path(config: Path) -> None:
    assert "begin it with /" in mistake(config, '[venue]\nlogo = "logo.svg"')


def test_designs_lie_in_a_folder_that_is_there(config: Path, tmp_path: Path) -> None:
    text = f'[devices]\nsticker_designs = "{tmp_path}"'
    assert load(config, text).devices.sticker_designs == str(tmp_path)
    missing = f'[devices]\nsticker_designs = "{tmp_path / "none"}"'
    assert "there is no such folder" in mistake(config, missing)


def test_the_rules_that_come_with_the_kiosk_have_their_pictures() -> None:
    lines = derive_look(Settings()).rules.lines

    assert [line.icon for line in lines] == [
        look.RuleIcon.NO_PHOTOS,
        look.RuleIcon.POUCH,
        look.RuleIcon.STAY_SEATED,
        look.RuleIcon.STAY_TOGETHER,
    ]


def test_a_venues_own_rules_are_numbered_or_have_the_pictures_it_names(config: Path) -> None:
    rules = """[venue.rules]
zh_hans = ["穿好鞋", "别动"]
zh_hant_hk = ["穿好鞋", "別動"]
en = ["Shoes on", "No photos, no videos"]
"""
    plain = derive_look(load(config, rules)).rules.lines
    drawn = derive_look(load(config, rules + 'icons = ["shoes", "none"]')).rules.lines

    assert [line.icon for line in plain] == [None, None]
    assert [line.icon for line in drawn] == [look.RuleIcon.SHOES, None]


def test_a_picture_that_nobody_knows_is_refused_with_those_that_are(config: Path) -> None:
    said = mistake(config, '[venue.rules]\nicons = ["dog", "pouch", "shoes", "none"]')

    assert "“venue.rules.icons[1]” is “dog”; it must be one of" in said
    assert '"no_photos"' in said


def test_each_sentence_has_its_picture(config: Path) -> None:
    assert "1 icons for 4 sentences" in mistake(config, '[venue.rules]\nicons = ["pouch"]')


def test_settings_and_screens_agree_on_the_pictures() -> None:
    named = {icon.value for icon in venue_settings.RuleIcon} - {"none"}

    assert named == {icon.value for icon in look.RuleIcon}

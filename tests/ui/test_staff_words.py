"""Devices in words: places, spans, what drivers say, and what a test came to."""

import inspect

import pytest

from hardware.interfaces import HealthState, PrinterFault
from hardware.printers.faults import explain_fault
from kiosk.app import device_tests as dt
from kiosk.app.device_board import DeviceSort, derive_place
from kiosk.domain.staff import Role, StaffUser
from kiosk.domain.tours import Language
from kiosk.ui import device_words as words
from kiosk.ui.languages import Languages
from kiosk.ui.staff_pages import PAGES, derive_tiles
from kiosk.ui.standing_words import Mood, spell_standing
from kiosk.ui.view_models.staff_devices import derive_device_row, derive_sticker_row
from tests.samples import SHANGHAI
from tests.ui.staff_scenes import BROKEN, FINE, STANDINGS, STICKERS, WANG

ZH, HK, EN = Language


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("cu48:///dev/ttyUSB0?board=0&locks=48", "cu48:///dev/ttyUSB0"),
        ("video:http://guard:secret@10.0.0.5/stream", "video:http://10.0.0.5/stream"),
        ("zpl+tcp://[fe80::1]:9100", "zpl+tcp://[fe80::1]:9100"),
        ("keyboard:", "keyboard:"),
        ("camera://0?width=1280", "camera://0"),
    ],
)
def test_a_place_is_a_url_without_login_and_options(url: str, place: str) -> None:
    assert derive_place(url) == place


def test_a_long_place_loses_its_middle() -> None:
    shown = words.spell_place("sdt:///dev/serial/by-id/usb-Prolific_Technology_Inc-if00-port0")
    assert len(shown) <= words.LONGEST_PLACE
    assert shown.startswith("sdt:///dev")
    assert shown.endswith("if00-port0")


@pytest.mark.parametrize("fault", PrinterFault)
@pytest.mark.parametrize("language", [ZH, HK])
def test_every_printer_fault_is_said_in_every_language(
    languages: Languages, fault: PrinterFault, language: Language
) -> None:
    languages.use(language)
    error = explain_fault(fault)
    said = words.spell_trouble(error.what, error.remedy, "GENERAL", language)
    assert said.isascii() is False
    assert "GENERAL" not in said
    assert "printer" not in said.lower()


def test_what_no_translation_knows_is_said_in_general_and_in_english_word_for_word(
    languages: Languages,
) -> None:
    languages.use(ZH)
    assert words.spell_trouble("Strange thing.", "Do so.", "一般", ZH) == "一般"
    assert words.spell_trouble("Strange thing.", "Do so.", "general", EN) == (
        "Strange thing. Do so."
    )
    gone = "The device on /dev/ttyACM0 was unplugged or lost power."
    assert "/dev/ttyACM0" in words.spell_trouble(gone, "", "一般", ZH)
    languages.use(EN)


def test_a_row_says_since_when_a_device_is_silent(languages: Languages) -> None:
    languages.use(EN)
    row = derive_device_row(BROKEN[3], EN, may_test=True)
    assert (row.mark, row.title) == (HealthState.DOWN.value, "Lockers · no answer for 2 h")
    assert "812 of 120431 failed" in row.place
    fine = derive_device_row(FINE[0], EN, may_test=False)
    assert (fine.title, fine.words, fine.test) == ("Code scanner · Works", "answered 0 s ago", "")


def test_only_a_sticker_in_doubt_is_settled_and_only_by_who_may() -> None:
    unsure, waiting = STICKERS[0], STICKERS[1]
    rows = [
        derive_sticker_row(sticker, SHANGHAI, EN, may_settle=may)
        for sticker, may in ((unsure, True), (unsure, False), (waiting, True))
    ]
    assert [row.settles for row in rows] == [True, False, False]


def test_every_way_a_test_can_stand_has_words(languages: Languages) -> None:
    kinds = {type(standing) for _, standing in STANDINGS}
    every = {
        kind for _, kind in inspect.getmembers(dt, inspect.isclass) if kind in dt.Standing.__args__
    }
    assert kinds == every
    for sort, standing in STANDINGS:
        said = spell_standing(dt.DeviceTest("d", sort, standing), EN)
        assert said.head
        assert (said.mood is Mood.ASK) is isinstance(standing, dt.GOING_ON)


FOR_GUIDES = (
    "ManifestPage",
    "WaitingPage",
    "EntitlementsPage",
    "SeatingPage",
    "InsidePage",
    "DevicesPage",
    "EmergencyPage",
)
FOR_STAFF = {"ReleasePage", "FindPage", "CompartmentsPage", "LuggagePage"}
FOR_SUPERVISORS = {"ReportsPage", "JournalPage"}


@pytest.mark.parametrize(
    ("role", "beside_guides"),
    [
        (Role.GUIDE, set()),
        (Role.STAFF, FOR_STAFF),
        (Role.SUPERVISOR, FOR_STAFF | FOR_SUPERVISORS),
        (Role.ADMINISTRATOR, FOR_STAFF | FOR_SUPERVISORS),
    ],
)
def test_tiles_are_those_of_the_role(role: Role, beside_guides: set[str]) -> None:
    tiles = derive_tiles(StaffUser("u", "x", role), {"WaitingPage": 3})
    names = [tile.name for tile in tiles]
    assert set(names) == set(FOR_GUIDES) | beside_guides
    assert names == [page.name for page in PAGES if page.name in names]
    assert {tile.name: tile.badge for tile in tiles if tile.badge} == {"WaitingPage": 3}


def test_tiles_begin_with_what_is_needed_most_and_end_with_the_grave_one() -> None:
    tiles = derive_tiles(WANG, {})
    assert [tile.name for tile in tiles[:4]] == [
        "ManifestPage",
        "ReleasePage",
        "FindPage",
        "WaitingPage",
    ]
    assert [tile.name for tile in tiles if tile.grave] == [tiles[-1].name] == ["EmergencyPage"]
    assert len({tile.icon for tile in tiles}) == len(tiles)


def test_sorts_of_devices_all_have_a_test_button() -> None:
    assert {words.spell_test(sort) for sort in DeviceSort} != {""}
    assert all(words.spell_title(sort) and words.spell_test(sort) for sort in DeviceSort)

"""Pages read aloud by the speech service of the system, where one is installed.

A script that writes down its arguments stands in for the command of the service; the sound
itself is made by the real espeak-ng where it is installed.
"""

import os
import re
import shutil
import subprocess
import time
import wave
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.decisions import FlawedDocument, Reason
from kiosk.domain.tours import Language
from kiosk.ui.languages import Languages
from kiosk.ui.speech import (
    ESPEAK_NG,
    SPEECH_DISPATCHER,
    Speech,
    Voice,
    derive_spoken,
    find_voice,
)
from tests.ui.cast import FAMILY, marked, stopped, stopped_for
from tests.ui.desk import QUICK_MS, Desk, open_desk
from tests.ui.scenes import Scene, in_language, scenes
from tests.ui.test_layout import look_at
from tests.waiting import wait_until

ZH, HK, EN = Language
# Writes its arguments down, then goes on for as long as it is let.
SCRIBE = """#!/bin/sh
line=
for word; do line="$line$word~"; done
printf '%s\\n' "$line" >> '{log}'
[ "$1" = --cancel ] || exec sleep 60
"""


@dataclass
class Service:
    """A command line like spd-say's, in a folder of its own."""

    folder: Path

    @property
    def log(self) -> Path:
        return self.folder / "log"

    def install(self) -> Voice:
        script = self.folder / "spd-say"
        script.write_text(SCRIBE.format(log=self.log), encoding="utf-8")
        script.chmod(0o755)
        command = (str(script), *SPEECH_DISPATCHER.command[1:])
        return replace(SPEECH_DISPATCHER, command=command, hush=(str(script), "--cancel"))

    def calls(self) -> list[list[str]]:
        if not self.log.exists():
            return []
        # What comes after the last line's end is still being written.
        whole, _, _ = self.log.read_bytes().rpartition(b"\n")
        lines = whole.decode().splitlines()
        return [line.removesuffix("~").split("~") for line in lines]

    def said(self) -> list[tuple[str, str]]:
        """Language and text of everything that was begun."""
        return [
            (call[call.index("--language") + 1], call[-1])
            for call in self.calls()
            if "--language" in call
        ]


@pytest.fixture
def service(tmp_path: Path) -> Service:
    return Service(tmp_path)


@pytest.fixture
def speech(service: Service) -> Iterator[Speech]:
    speech = Speech(service.install())
    yield speech
    speech.close()


@pytest.fixture
def spoken(languages: Languages, speech: Speech) -> Iterator[Desk]:
    desk = open_desk(languages, size=(540, 960), speech=speech)
    desk.wait_between_touches(QUICK_MS)
    yield desk
    desk.close()


@pytest.mark.parametrize(("language", "code"), [(ZH, "zh-CN"), (HK, "yue"), (EN, "en")])
def test_the_service_is_told_language_and_text(
    service: Service, speech: Speech, language: Language, code: str
) -> None:
    speech.say("-w 请放上证件。", language)
    wait_until(lambda: service.said() == [(code, "-w 请放上证件。")])
    call = service.calls()[0]
    assert call[-2] == "--"  # a text that begins like an option is none
    assert "--wait" in call


def test_a_new_text_cuts_the_one_before_short(service: Service, speech: Speech) -> None:
    speech.say("one", EN)
    wait_until(lambda: len(service.said()) == 1)
    speech.say("two", EN)
    wait_until(lambda: len(service.said()) == 2)
    assert ["--cancel"] in service.calls()


def test_silence_comes_at_once(service: Service, speech: Speech) -> None:
    speech.say("a long sentence", EN)
    wait_until(lambda: len(service.said()) == 1)
    began = time.monotonic()
    speech.hush()
    assert time.monotonic() - began < 0.05  # nobody waits for the service
    wait_until(lambda: ["--cancel"] in service.calls())


def test_without_a_service_nothing_happens() -> None:
    speech = Speech(None)
    speech.say("one", EN)
    speech.hush()
    speech.close()
    assert not speech.works


def test_a_service_that_has_gone_is_silent_from_then_on(tmp_path: Path) -> None:
    speech = Speech(replace(ESPEAK_NG, command=(str(tmp_path / "gone"),)))
    assert speech.works
    speech.say("one", EN)
    wait_until(lambda: not speech.works)
    speech.say("two", EN)
    speech.close()


def test_the_best_installed_service_is_found(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(service.folder))
    assert find_voice() is None
    (service.folder / "espeak-ng").write_text("#!/bin/sh\n")
    (service.folder / "espeak-ng").chmod(0o755)
    assert find_voice() is ESPEAK_NG
    service.install()
    assert find_voice() is SPEECH_DISPATCHER


def test_a_page_says_its_title_and_what_to_do(spoken: Desk, service: Service) -> None:
    spoken.arrival.options.setSpeech(True)
    spoken.stand(st.Documents(EN, FAMILY))
    wait_until(lambda: bool(service.said()) and "Put each ID" in service.said()[-1][1])
    language, text = service.said()[-1]
    assert language == "en"
    assert text.startswith("Put each ID on the reader. Everyone puts their own ID card")


def test_another_language_speaks_at_once(spoken: Desk, service: Service) -> None:
    spoken.arrival.options.setSpeech(True)
    spoken.stand(st.Documents(EN, FAMILY))
    spoken.happen(ev.LanguageChosen(HK))
    spoken.settle()
    spoken.until(lambda: bool(service.said()) and service.said()[-1][0] == "yue")
    assert "證件" in service.said()[-1][1]


def test_a_key_says_the_control_it_has_come_to(spoken: Desk, service: Service) -> None:
    spoken.arrival.options.setSpeech(True)
    spoken.stand(st.PartyShown(EN, FAMILY))
    QTest.keyClick(spoken.shown.window, Qt.Key.Key_Down)
    spoken.until(lambda: bool(service.said()) and service.said()[-1][1].endswith("Yes, continue."))
    QTest.keyClick(spoken.shown.window, Qt.Key.Key_Down)
    spoken.until(lambda: service.said()[-1] == ("en", spoken_focus(spoken)))


def test_nothing_is_said_twice_because_something_else_has_changed(
    spoken: Desk, service: Service
) -> None:
    spoken.arrival.options.setSpeech(True)
    spoken.stand(st.PartyShown(EN, FAMILY))
    QTest.keyClick(spoken.shown.window, Qt.Key.Key_Down)
    spoken.until(lambda: bool(service.said()) and service.said()[-1][1].endswith("Yes, continue."))
    said, cut = len(service.said()), service.calls().count(["--cancel"])
    for _ in range(3):
        spoken.arrival.changed.emit()
        spoken.draw()
    QTest.keyClick(spoken.shown.window, Qt.Key.Key_Down)
    spoken.until(lambda: len(service.said()) > said)
    assert len(service.said()) == said + 1
    assert service.calls().count(["--cancel"]) == cut + 1  # each new text cuts one short


def spoken_focus(desk: Desk) -> str:
    return f"{desk.shown.window.property('focusWords')}."


def test_words_stop_when_the_page_changes(spoken: Desk, service: Service) -> None:
    spoken.arrival.options.setSpeech(True)
    spoken.stand(st.PartyShown(EN, FAMILY))
    spoken.until(lambda: len(service.said()) > 0)
    before = service.calls().count(["--cancel"])
    spoken.stand(st.Rules(EN, FAMILY))
    spoken.until(lambda: service.calls().count(["--cancel"]) > before)


def test_what_has_just_gone_wrong_is_said_first(spoken: Desk, service: Service) -> None:
    spoken.arrival.options.setSpeech(True)
    spoken.stand(st.Documents(EN, FAMILY))
    spoken.happen(ev.DocumentShown(FlawedDocument(Reason.DOCUMENT_UNREADABLE)))
    spoken.settle()
    spoken.until(lambda: bool(service.said()) and "flat" in service.said()[-1][1])
    said = service.said()[-1][1]
    assert said.index("flat") < said.index("Put each ID")


def test_a_refusal_says_what_the_visitor_can_do_and_whose_it_is_to_nobody(
    spoken: Desk, service: Service
) -> None:
    spoken.arrival.options.setSpeech(True)
    spoken.stand(stopped(Reason.UNKNOWN, language=EN))
    first = spoken.arrival.stop.lines[0]
    spoken.until(lambda: bool(service.said()) and first in service.said()[-1][1])
    spoken.stand(in_language(stopped_for(Reason.UNDER_AGE, FAMILY, FAMILY.members[2]), EN))
    spoken.until(lambda: "young" in service.said()[-1][1])
    assert "*" not in service.said()[-1][1]
    assert "The others can go on." in service.said()[-1][1]


def test_who_has_come_already_hears_so_without_a_name(spoken: Desk, service: Service) -> None:
    spoken.arrival.options.setSpeech(True)
    spoken.stand(in_language(stopped_for(Reason.ALREADY_IN, FAMILY, FAMILY.members[2]), EN))
    spoken.until(lambda: bool(service.said()) and "This person has" in service.said()[-1][1])
    assert "*" in spoken.child("pageTitle").property("text")
    assert "*" not in service.said()[-1][1]


def test_nothing_is_said_until_somebody_asks(spoken: Desk, service: Service) -> None:
    for state in (st.PartyShown(EN, FAMILY), st.Documents(EN, FAMILY)):
        spoken.stand(state)
    assert service.calls() == []
    spoken.tap("displayButton")
    spoken.tap("option:speech")
    spoken.until(lambda: bool(service.said()))
    assert "How would you like the screen" in service.said()[-1][1]
    assert spoken.child("option:speech").property("on")
    spoken.tap("option:speech")
    spoken.until(lambda: service.calls()[-1] == ["--cancel"])


@pytest.mark.parametrize("size", [(540, 960), (960, 540)], ids=["portrait", "landscape"])
def test_the_sheet_has_room_for_one_choice_more(
    languages: Languages, speech: Speech, size: tuple[int, int]
) -> None:
    desk = open_desk(languages, size=size, speech=speech)
    scene = Scene("display", st.PartyShown(EN, FAMILY), sheet="display")
    flaws = [
        flaw
        for language in Language
        for options in ({}, {"setLarge": True}, {"setLarge": True, "setReach": True})
        for flaw in look_at(desk, scene, language, options)
    ]
    desk.close()
    assert flaws == []


def test_speech_ends_with_its_visitor(spoken: Desk) -> None:
    spoken.arrival.options.setSpeech(True)
    spoken.stand(st.Documents(EN, FAMILY))
    spoken.happen(ev.StartedOver())
    spoken.settle()
    assert not spoken.arrival.options.speech


def test_a_venue_may_speak_to_everybody(languages: Languages, speech: Speech) -> None:
    desk = open_desk(languages, size=(540, 960), speech=speech, speaks_first=True)
    desk.stand(st.Documents(EN, FAMILY))
    desk.arrival.options.setSpeech(False)
    assert not desk.arrival.options.plain
    desk.happen(ev.StartedOver())
    desk.settle()
    assert desk.arrival.options.speech
    desk.close()


def test_without_a_service_there_is_no_choice_to_make(desk: Desk) -> None:
    desk.tap("displayButton")
    assert desk.hands.find("option:speech") is None
    assert desk.hands.find("option:reset") is not None
    desk.arrival.options.setSpeech(True)
    assert not desk.arrival.options.speech


def test_the_page_is_the_same_with_and_without_speech(spoken: Desk) -> None:
    spoken.stand(st.PartyShown(EN, FAMILY))
    silent = spoken.texts()
    spoken.arrival.options.setSpeech(True)
    spoken.settle()
    assert [t for t in spoken.texts() if not t.isdigit()] == [t for t in silent if not t.isdigit()]


def test_no_name_and_no_number_of_a_document_is_ever_said(spoken: Desk, service: Service) -> None:
    spoken.arrival.options.setSpeech(True)
    named = stopped_for(Reason.ALREADY_IN, marked(FAMILY), FAMILY.members[0])
    shown = [scene.state for scene in scenes()] + [named]
    for place, state in enumerate(shown):
        spoken.stand(in_language(state, (EN, HK)[place % 2]))
        began = len(service.said())
        spoken.arrival.options.setSpeech(False)
        spoken.arrival.options.setSpeech(True)
        spoken.until(lambda began=began: len(service.said()) > began)
    everything = "\n".join(text for _, text in service.said())
    for name in ("张小", "張小", "欣悦", "欣悅", "Anna", "Eriksson", "陈大", "*"):
        assert name not in everything, name
    assert not re.search(r"\d{5,}", everything)


@given(
    texts=some.lists(some.text(alphabet="张*ab 0123456789。.!?，", max_size=30), max_size=4),
    language=some.sampled_from(Language),
)
@settings(max_examples=100, deadline=None)
def test_what_is_personal_never_comes_through(texts: list[str], language: Language) -> None:
    said = derive_spoken(texts, language)
    assert "*" not in said
    assert not re.search(r"\d{5,}", said)


@pytest.mark.parametrize(
    ("texts", "language", "said"),
    [
        (
            ["Put each ID on the reader", "In any order."],
            EN,
            "Put each ID on the reader. In any order.",
        ),
        (["请逐一放上证件", "次序不限。"], ZH, "请逐一放上证件。次序不限。"),
        (["张** has checked in already. Ask us."], EN, "Ask us."),
        (["You typed BK2611210471. Please compare."], EN, "Please compare."),
        ([""], EN, ""),
    ],
)
def test_sentences_are_joined_as_the_language_joins_them(
    texts: list[str], language: Language, said: str
) -> None:
    assert derive_spoken(texts, language) == said


@pytest.mark.skipif(not shutil.which("espeak-ng"), reason="espeak-ng is not installed here")
@pytest.mark.parametrize("language", Language)
def test_the_real_espeak_ng_speaks_every_language(tmp_path: Path, language: Language) -> None:
    voice, sound = ESPEAK_NG, tmp_path / "said.wav"
    text = {ZH: "请放上证件。", HK: "請放上證件。", EN: "Put your ID on the reader."}[language]
    command = (*voice.command, "-w", str(sound), voice.language_option)
    subprocess.run(
        (*command, voice.languages[language], "--", text), check=True, timeout=20, env=os.environ
    )
    with wave.open(str(sound)) as heard:
        assert heard.getnframes() / heard.getframerate() > 0.5

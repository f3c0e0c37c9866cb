"""The tones: what they are, how they are played, and that the screen says the same in sight."""

import sys
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.assets import ASSETS
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.decisions import Admitted, FlawedDocument, Reason
from kiosk.domain.effects import Chime, Tone
from kiosk.domain.flow import advance
from kiosk.domain.tours import Language
from kiosk.domain.visit import Visit
from kiosk.ui.sounds import Sounds
from tests.samples import document_of, visit_of_family
from tests.samples import visitor as person
from tests.ui.cast import FAMILY, FRIEND, WITH_CHILD, locking
from tests.ui.desk import Desk
from tests.ui.scenes import Scene, scenes
from tests.waiting import wait_until

# A player that writes down what it was given.
SCRIBE = "import sys; open(sys.argv[1], 'a').write(sys.argv[2] + '\\n')"


@pytest.mark.parametrize("tone", Tone)
def test_every_tone_is_short_and_mono(tone: Tone) -> None:
    with wave.open(str(ASSETS / "sounds" / f"{tone.value}.wav")) as sound:
        assert sound.getnchannels() == 1
        assert 0.1 < sound.getnframes() / sound.getframerate() < 0.6


def test_the_player_gets_the_file_of_the_tone(tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    sounds = Sounds((sys.executable, "-c", SCRIBE, str(heard)), tmp_path)
    sounds.play(Tone.FAILURE)
    wait_until(lambda: heard.exists() and heard.read_text().endswith("failure.wav\n"))
    sounds.stop()


def test_a_new_tone_cuts_the_one_before_short(tmp_path: Path) -> None:
    sounds = Sounds((sys.executable, "-c", "import time; time.sleep(60)"), tmp_path)
    sounds.play(Tone.SUCCESS)
    sounds.play(Tone.SUCCESS)
    sounds.stop()


@pytest.mark.parametrize("player", [None, ("no-such-player",)])
def test_without_a_player_the_kiosk_is_silent(
    player: tuple[str, ...] | None, tmp_path: Path
) -> None:
    sounds = Sounds(player, tmp_path)
    sounds.play(Tone.SUCCESS)
    sounds.play(Tone.FAILURE)
    sounds.stop()


EN = Language.ENGLISH
STRANGER = person("stranger", "王五")


def happenings(state: st.State) -> Iterator[ev.Event]:
    """What devices, store and clock may say to any page."""
    visit: Visit = st.visit_of(state) or FAMILY
    people = [member.visitor for member in visit.members[:3]]
    yield ev.PassShown("HC1:PASS")
    yield from (ev.DocumentShown(document_of(one)) for one in (*people, STRANGER))
    yield ev.DocumentShown(FlawedDocument(Reason.DOCUMENT_UNREADABLE))
    yield from (ev.PartyFound(found) for found in (FAMILY, WITH_CHILD, visit_of_family((FRIEND,))))
    yield from (ev.BookingRefused(reason) for reason in (Reason.UNKNOWN, Reason.TOO_EARLY))
    yield ev.NumberRead(FlawedDocument(Reason.DOCUMENT_INVALID))
    yield from (ev.NumberRead(document_of(one)) for one in people)
    yield ev.PartyAnswered(tuple((one.visitor_id, Admitted()) for one in people))
    number = getattr(state, "number", None) or 17
    for kind in (ev.CompartmentReserved, ev.DoorOpened, ev.DoorUnseen, ev.DoorJammed):
        yield kind(number)
    yield ev.HoldingStarted(number, tuple(one.visitor_id for one in people[:1]))
    yield from (ev.StickerPrinted(one.visitor_id) for one in people)
    yield from (ev.NoCompartmentFree(), ev.BankSilent(), ev.StoreFailed(), ev.TimeUp())
    yield from (ev.StaffWanted(), ev.DoorStaysShut(), ev.Confirmed())


def test_whatever_sounds_is_seen_too(desk: Desk) -> None:
    """Every page, and all that can happen on it: where there is a tone, the picture changes."""
    unseen: list[str] = []
    tones: set[Tone] = set()
    tried: set[tuple[object, ...]] = set()
    corrected = Scene("opening", st.CountingPhones(EN, FAMILY, 3, locking(st.LockPhase.OPENING)))
    for scene in (*scenes(), corrected):
        for event in happenings(scene.state):
            step = advance(scene.state, event, desk.rules)
            heard = [effect.tone for effect in step.effects if isinstance(effect, Chime)]
            kind = (type(scene.state), getattr(scene.state, "phase", ""), type(event), *heard)
            if not heard or kind in tried:
                continue
            tried.add(kind)
            tones.update(heard)
            desk.stand(scene.state)
            before = (desk.texts(), desk.shown.picture())
            desk.stand(step.state)
            if desk.texts() == before[0] and desk.shown.picture() == before[1]:
                unseen.append(f"{heard[0]} on {scene.name} after {type(event).__name__}")
    assert unseen == []
    assert tones == set(Tone)
    assert len(tried) > 20


def test_the_same_card_again_is_answered_in_sight_too(desk: Desk) -> None:
    """A tone for what has been done already: the row shows which one it was."""
    desk.stand(st.Documents(EN, FAMILY))
    first, second = (document_of(m.visitor) for m in FAMILY.members[:2])
    for document in (first, second):
        desk.happen(ev.DocumentShown(document))
    desk.settle()
    before = desk.shown.picture()
    desk.happen(ev.DocumentShown(first))
    desk.settle()
    assert desk.shown.picture() != before

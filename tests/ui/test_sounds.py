import sys
import wave
from pathlib import Path

import pytest

from kiosk.assets import ASSETS
from kiosk.domain.effects import Tone
from kiosk.ui.sounds import Sounds
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

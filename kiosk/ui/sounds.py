"""The tones that answer a scan. Whatever they say is on the screen too.

Qt's own sound needs an add-on that is larger than all the rest, so a player of the system
plays the tone; where there is none, the kiosk is silent.
"""

import shutil
import subprocess
from pathlib import Path

from kiosk.assets import ASSETS
from kiosk.domain.effects import Tone

PLAYERS = (("pw-play",), ("paplay",), ("aplay", "-q"), ("afplay",))


def find_player() -> tuple[str, ...] | None:
    """The command that plays a WAV file here; None where there is none."""
    return next((player for player in PLAYERS if shutil.which(player[0])), None)


class Sounds:
    """Plays one tone at a time; a new one cuts the one before short. Never raises, never waits.

    Used on one thread.
    """

    def __init__(self, player: tuple[str, ...] | None, folder: Path = ASSETS / "sounds") -> None:
        self._player = player
        self._folder = folder
        self._playing: subprocess.Popen[bytes] | None = None

    def play(self, tone: Tone) -> None:
        if self._player is None:
            return
        self.stop()
        try:
            self._playing = subprocess.Popen(
                (*self._player, str(self._folder / f"{tone.value}.wav")),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except OSError:
            self._player = None  # gone since it was found: be silent from now on

    def stop(self) -> None:
        """Silence."""
        if self._playing is None:
            return
        if self._playing.poll() is None:
            self._playing.kill()
            self._playing.wait()
        self._playing = None

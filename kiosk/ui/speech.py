"""Spoken prompts through the system's own speech service, where one is installed.

speech-dispatcher is asked by its command `spd-say`, which chooses the best voice there is for a
language; without it `espeak-ng` speaks itself. Neither is part of this program.
"""

import queue
import re
import shutil
import subprocess
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kiosk.domain.tours import Language

HUSH_S = 2.0  # how long the service may take to fall silent
# Masked names and runs of digits as long as those of documents and references.
_PERSONAL = re.compile(r"\*|\d{5,}")
_SENTENCE = re.compile(r"[^。！？.!?]+[。！？.!?]*\s*")
_ENDS = tuple("。！？.!?”」")


@dataclass(frozen=True, slots=True)
class Voice:
    """A command that speaks its last argument; `hush` silences what it has handed on."""

    command: tuple[str, ...]
    language_option: str
    languages: Mapping[Language, str]
    hush: tuple[str, ...] = ()


# ISO 639-3 for Cantonese: by "zh-HK" the service would take a voice for Mandarin. spd-say(1).
SPEECH_DISPATCHER = Voice(
    ("spd-say", "--wait", "--application-name", "kiosk"),
    "--language",
    {Language.SIMPLIFIED: "zh-CN", Language.TRADITIONAL: "yue", Language.ENGLISH: "en"},
    ("spd-say", "--cancel"),
)
# Names of the voices in espeak-ng 1.51, `espeak-ng --voices`.
ESPEAK_NG = Voice(
    ("espeak-ng",),
    "-v",
    {Language.SIMPLIFIED: "cmn", Language.TRADITIONAL: "yue", Language.ENGLISH: "en-gb"},
)


def find_voice() -> Voice | None:
    """The voice of this machine; None where no speech service is installed."""
    voices = (SPEECH_DISPATCHER, ESPEAK_NG)
    return next((voice for voice in voices if shutil.which(voice.command[0])), None)


def derive_spoken(texts: Iterable[str], language: Language) -> str:
    """Texts of the screen as they may be said aloud before others.

    Sentences with a name (masked, as screens show it) or with a number as long as those of
    documents and references are left out.
    """
    chinese = language.value.startswith("zh")
    said = []
    for text in texts:
        sentences = _SENTENCE.findall(text.replace("\n", " "))
        kept = "".join(s for s in sentences if not _PERSONAL.search(s)).strip()
        if kept:
            said.append(kept if kept.endswith(_ENDS) else kept + ("。" if chinese else "."))
    return ("" if chinese else " ").join(said)


@dataclass(frozen=True, slots=True)
class _Utterance:
    text: str = field(repr=False)
    language: Language


class Speech:
    """Says one thing at a time, on a thread of its own; a new one cuts the one before short.

    Never raises, never waits. Without a voice, or when the service fails, it is silent.
    """

    def __init__(self, voice: Voice | None) -> None:
        self._voice = voice
        self._orders: queue.SimpleQueue[_Utterance | None] = queue.SimpleQueue()
        self._closing = threading.Event()
        self._speaking: subprocess.Popen[bytes] | None = None
        self._thread = threading.Thread(target=self._work, name="speech", daemon=True)
        if voice is not None:
            self._thread.start()

    @property
    def works(self) -> bool:
        """Whether there is a voice."""
        return self._voice is not None

    def say(self, text: str, language: Language) -> None:
        """Speak this now instead of whatever is being said; an empty text is silence."""
        if self.works:
            self._orders.put(_Utterance(text, language) if text else None)

    def hush(self) -> None:
        """Silence, at once."""
        if self.works:
            self._orders.put(None)

    def close(self) -> None:
        """Silence, and no word more; safe to call twice."""
        self._closing.set()
        self._orders.put(None)
        if self._thread.is_alive():
            self._thread.join()

    def _work(self) -> None:
        while True:
            order = self._orders.get()
            while not self._orders.empty():
                order = self._orders.get()  # what was overtaken is never said
            self._silence()
            if self._closing.is_set():
                return
            if order is not None:
                self._begin(order)

    def _begin(self, utterance: _Utterance) -> None:
        voice = self._voice
        if voice is None:
            return
        language = voice.languages.get(utterance.language, utterance.language.value)
        command = (*voice.command, voice.language_option, language, "--", utterance.text)
        self._speaking = self._start(command)

    def _silence(self) -> None:
        speaking, self._speaking = self._speaking, None
        if speaking is None or speaking.poll() is not None:
            return
        speaking.kill()
        speaking.wait()
        hush = self._start(self._voice.hush) if self._voice and self._voice.hush else None
        if hush is not None:
            try:
                hush.wait(HUSH_S)
            except subprocess.TimeoutExpired:
                hush.kill()
                hush.wait()

    def _start(self, command: tuple[str, ...]) -> subprocess.Popen[bytes] | None:
        try:
            return subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except OSError:
            self._voice = None  # gone since it was found: be silent from now on
            return None

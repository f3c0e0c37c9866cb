"""Keys of a device that types, told from the keys of a person; pure.

A keyboard wedge (a scanner or a passport reader that calls itself a keyboard) types what it
has read in a burst: keys a few milliseconds apart, ended by Enter, by Tab, or by nothing. A
person cannot type like that. Until it is clear who types every key has to be kept back; this
module says what to do with each, and gives every burst to the device that it came from.
"""

import logging
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from hardware.errors import BadDeviceUrl, LinkDown
from hardware.interfaces import KeyboardWedge, KeyVerdict, Stroke, Tail, TypingRule
from hardware.urls import DeviceUrl

# Once it is certain that a device types, a longer pause is a hiccup of its cable or its radio.
PATIENCE_IN_BURST = 3
# A QR code holds 7089 digits at most (ISO/IEC 18004, version 40-L).
MAX_CHARACTERS = 7089
RULE_OPTIONS = frozenset({"gap_ms", "keys", "tail"})

_ENTER = "\r"
_TAB = "\t"
_ENDS = {Tail.ANY: _ENTER + _TAB, Tail.ENTER: _ENTER, Tail.TAB: _TAB, Tail.NONE: ""}
_DEFAULT = TypingRule()

_log = logging.getLogger(__name__)


def parse_typing_rule(url: DeviceUrl) -> TypingRule:
    """The rule in a URL's options `gap_ms`, `keys` and `tail`. Raises BadDeviceUrl."""
    return TypingRule(
        gap_s=url.option_int("gap_ms", round(_DEFAULT.gap_s * 1000), 5, 500) / 1000,
        least_keys=url.option_int("keys", _DEFAULT.least_keys, 2, 50),
        tail=Tail(url.option_choice("tail", tuple(Tail))),
    )


def refuse_place(url: DeviceUrl, example: str) -> None:
    """Raises BadDeviceUrl for a port or a host: a device that types has none."""
    if url.tcp or url.host or url.path.strip("/"):
        raise BadDeviceUrl(
            f"{url.text}: a device that types like a keyboard has no port.",
            f"Write {example}.",
        )


def explain_unheard() -> LinkDown:
    """Why a device that types says nothing: no window hands over its keys."""
    return LinkDown(
        "It types like a keyboard, and only the kiosk's own window hears it.",
        "Start the kiosk and try it there.",
    )


def derive_common_rule(rules: Sequence[TypingRule]) -> TypingRule:
    """One rule that finds the bursts of all these devices: nobody knows which of them types."""
    tails = {rule.tail for rule in rules}
    return TypingRule(
        gap_s=max(rule.gap_s for rule in rules),
        least_keys=min(rule.least_keys for rule in rules),
        tail=tails.pop() if len(tails) == 1 else Tail.ANY,
    )


@dataclass(frozen=True, slots=True)
class Burst:
    """What a device typed, without the key that ended it and without control characters.

    Not `complete`: it is too long, or the rule asks for a key at its end and none came.
    """

    text: str = field(repr=False)
    complete: bool = True


@dataclass(slots=True)
class _Run:
    """Keys so close together that one hand or one device types them all."""

    last_at: float
    keys: int = 0
    certain: bool = False
    text: list[str] = field(default_factory=list, repr=False)
    ended: bool = False


class BurstFinder:
    """Judges one key after the other.

    Gaps are measured from press to press, those of Shift and the like included. A key that
    repeats because it is held down is a person's.
    """

    def __init__(self, rule: TypingRule) -> None:
        self._rule = rule
        self._ends = _ENDS[rule.tail]
        self._run: _Run | None = None

    @property
    def patience_s(self) -> float:
        """The pause after the last key that ends what is going on."""
        certain = self._run is not None and self._run.certain
        return self._rule.gap_s * (PATIENCE_IN_BURST if certain else 1)

    def press(self, stroke: Stroke) -> tuple[KeyVerdict, tuple[Burst, ...]]:
        """What to do with this key and those kept back; the bursts that are complete now."""
        before, run = self._run, self._goes_on(stroke.at)
        bursts = self.pause() if run is None else ()
        if stroke.repeated:
            if run is not None and run.certain:
                return KeyVerdict.DROP, bursts
            self._run = None
            return KeyVerdict.PASS, bursts
        fresh = run is None and before is not None and not before.certain
        self._run = run = run or _Run(stroke.at)
        run.last_at = stroke.at
        if not stroke.modifier:
            self._take(run, stroke.text)
        if run.certain:
            return KeyVerdict.DROP, (*bursts, *self._take_ended(run))
        return (KeyVerdict.FRESH if fresh else KeyVerdict.KEEP), bursts

    def pause(self) -> tuple[Burst, ...]:
        """No key came for `patience_s`: keys kept back are a person's, a burst is over."""
        run, self._run = self._run, None
        if run is None or not run.certain:
            return ()
        cut_off = self._rule.tail in {Tail.ENTER, Tail.TAB}
        return tuple(
            Burst(burst.text, burst.complete and not cut_off)
            for burst in _finish("".join(run.text))
        )

    def _goes_on(self, at: float) -> _Run | None:
        """The run that this key belongs to; None when it begins one."""
        run = self._run
        # A clock that runs back (X11's begins anew after 49 days) tells nothing of the gap.
        near = run is not None and 0 <= at - run.last_at <= self.patience_s
        return run if near else None

    def _take(self, run: _Run, text: str) -> None:
        run.keys += 1
        run.certain = run.certain or run.keys >= self._rule.least_keys
        run.ended = run.ended or self._is_end(text)
        # What is too long is cut: a device gone mad must not fill the memory.
        if len(run.text) <= MAX_CHARACTERS or run.ended:
            run.text.append(text)

    def _take_ended(self, run: _Run) -> tuple[Burst, ...]:
        """What an end key has completed; what follows it stays."""
        if not run.ended:
            return ()
        lines = [""]
        for text in run.text:
            if self._is_end(text):
                lines.append("")
            else:
                lines[-1] += text
        run.text, run.ended = [lines[-1]], False
        return tuple(burst for line in lines[:-1] for burst in _finish(line))

    def _is_end(self, text: str) -> bool:
        return text != "" and text in self._ends


def _finish(line: str) -> tuple[Burst, ...]:
    text = "".join(one for one in line if unicodedata.category(one) != "Cc")
    return (Burst(text, complete=len(text) <= MAX_CHARACTERS),) if text else ()


class KeyDistributor:
    """A `KeyJudge` that gives each burst to the first of the devices that takes it.

    Put the picky ones first: a passport reader takes only what can be its own.
    """

    def __init__(self, wedges: Sequence[KeyboardWedge]) -> None:
        self._wedges = tuple(wedges)
        self._finder = BurstFinder(derive_common_rule([wedge.typing for wedge in wedges]))
        for wedge in wedges:
            wedge.listen()

    @property
    def patience_s(self) -> float:
        return self._finder.patience_s

    def press(self, stroke: Stroke) -> KeyVerdict:
        verdict, bursts = self._finder.press(stroke)
        self._give(bursts)
        return verdict

    def pause(self) -> None:
        self._give(self._finder.pause())

    def _give(self, bursts: Sequence[Burst]) -> None:
        for burst in bursts:
            if not burst.complete:
                _log.warning("%d typed characters came without their end", len(burst.text))
            elif not any(wedge.take_burst(burst.text) for wedge in self._wedges):
                _log.warning("%d typed characters are for no device", len(burst.text))

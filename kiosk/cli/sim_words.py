"""What people and faults do to simulated devices, by typed words."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from hardware.interfaces import PrinterFault
from hardware.sim.devices import (
    LineDevice,
    SimCamera,
    SimCardReader,
    SimDevice,
    SimLockers,
    SimPrinter,
    SimScanner,
    SimZoneReader,
    Trouble,
)
from hardware.urls import DeviceKind
from kiosk.cli.sim_documents import CARD_WORDS, parse_card, parse_zone

HELP = f"""\
doors     close N · open N · jam N · free N         N: the number on the door
          pulses N                                  how often its lock was pulsed
scanner   scan TEXT                                 a code held to it (a camera: until “scan”)
reader    card [LAYOUT] [NUMBER [NAME]]             a card put on it; without a number a specimen
          take                                      the card taken away
          mrz [LINE1 LINE2 [LINE3]]                 a passport held to it
          LAYOUT: {" · ".join(CARD_WORDS)}
printer   paper out|in · ribbon out|in · cover open|shut · jam on|off · pause on|off
          hot on|off · cold on|off · memory full|free · media wrong|right · trouble on|off
          (each where the printer's family can tell of it)
any line  silent on|off · garbled on|off · noisy on|off · echo on|off
          delay SECONDS                             it answers so late
          unplug · plug                             its cable
state     every device, and what is wrong with it
stop      end

Where several devices know a word, begin with the one that is meant, or with “all”:
          lockers2 jam 7 · printer silent on · all plug"""

_NO_SENSE = "“{line}” makes no sense here; help lists the words."
_SWITCH = re.compile(r"on|off")
_NUMBER = re.compile(r"\d{1,6}")
_SECONDS = re.compile(r"\d{1,3}(?:\.\d{1,3})?")
_NOTHING = re.compile(r"")
_ANYTHING = re.compile(r".*", re.DOTALL)
_SOMETHING = re.compile(r".+", re.DOTALL)

_LINE_SWITCHES = {
    "silent": Trouble.SILENT,
    "garbled": Trouble.GARBLED,
    "noisy": Trouble.NOISY,
    "echo": Trouble.ECHOING,
}
# What is said about a printer, when it is wrong and when it is right again.
_PRINTER_WORDS = {
    "paper": (PrinterFault.PAPER_OUT, "out", "in"),
    "ribbon": (PrinterFault.RIBBON_OUT, "out", "in"),
    "cover": (PrinterFault.HEAD_OPEN, "open", "shut"),
    "head": (PrinterFault.HEAD_OPEN, "open", "shut"),
    "jam": (PrinterFault.JAM, "on", "off"),
    "pause": (PrinterFault.PAUSED, "on", "off"),
    "hot": (PrinterFault.TOO_HOT, "on", "off"),
    "cold": (PrinterFault.TOO_COLD, "on", "off"),
    "memory": (PrinterFault.BUFFER_FULL, "full", "free"),
    "media": (PrinterFault.WRONG_MEDIA, "wrong", "right"),
    "trouble": (PrinterFault.OTHER, "on", "off"),
}


@dataclass(frozen=True, slots=True)
class _Word:
    """What a device understands after a word, and what it does; `act` may answer."""

    rest: re.Pattern[str]
    act: Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class _Named:
    name: str
    device: SimDevice
    words: dict[str, _Word]


class People:
    """Obeys lines that are typed, on simulated devices named by their kind."""

    def __init__(self, devices: Iterable[SimDevice]) -> None:
        devices = tuple(devices)
        self._devices = tuple(
            _Named(name, device, dict(_words_of(device)))
            for name, device in zip(name_devices(devices), devices, strict=True)
        )

    def obey(self, line: str) -> str:
        """Do what the line says; the answer for the one who typed it."""
        line = line.strip()
        chosen, rest = self._choose(line)
        word, _, rest = rest.partition(" ")
        rest = rest.strip()
        match word:
            case "":
                return ""
            case "help" | "?":
                return HELP
            case "state":
                return "\n".join(_describe(one) for one in chosen)
            case _:
                return self._obey_word(word, rest, chosen, line)

    def _obey_word(self, word: str, rest: str, chosen: tuple[_Named, ...], line: str) -> str:
        fitting = [one for one in chosen if word in one.words]
        fitting = [one for one in fitting if one.words[word].rest.fullmatch(rest)]
        if not fitting:
            return _NO_SENSE.format(line=line)
        if len(fitting) > 1 and not line.startswith("all "):
            names = " or ".join(f"{one.name} {word}" for one in fitting)
            return f"Which one? Write {names}."
        return "\n".join(filter(None, (self._do(one, word, rest, line) for one in fitting)))

    def _choose(self, line: str) -> tuple[tuple[_Named, ...], str]:
        """The devices that the line is meant for, and the line without their name."""
        first, _, rest = line.partition(" ")
        if first == "all":
            return self._devices, rest.strip()
        named = tuple(one for one in self._devices if one.name == first)
        return (named, rest.strip()) if named else (self._devices, line)

    def _do(self, one: _Named, word: str, rest: str, line: str) -> str | None:
        try:
            return one.words[word].act(rest)
        except (ValueError, IndexError) as error:
            reason = str(error)
            return f"{one.name}: {reason}." if reason else _NO_SENSE.format(line=line)


def name_devices(devices: Iterable[SimDevice]) -> tuple[str, ...]:
    """Names by kind: `lockers`, or `lockers1` and `lockers2` where there are several."""
    kinds = [_KIND_NAMES[device.kind] for device in devices]
    return tuple(
        kind if kinds.count(kind) == 1 else f"{kind}{kinds[: at + 1].count(kind)}"
        for at, kind in enumerate(kinds)
    )


_KIND_NAMES = {
    DeviceKind.LOCKERS: "lockers",
    DeviceKind.DOCUMENTS: "reader",
    DeviceKind.SCANNER: "scanner",
    DeviceKind.PRINTER: "printer",
}


# --- the words of each kind ----------------------------------------------------------------


def _words_of(device: SimDevice) -> Iterable[tuple[str, _Word]]:
    yield from _line_words(device)
    match device:
        case SimLockers():
            yield from _door_words(device)
        case SimCardReader():
            yield "card", _Word(_ANYTHING, lambda text: device.put(parse_card(text)))
            yield "take", _Word(_NOTHING, lambda _text: device.take_away())
        case SimZoneReader():
            yield "mrz", _Word(_ANYTHING, lambda text: device.put(parse_zone(text)))
        case SimCamera():
            yield "scan", _Word(_ANYTHING, lambda text: device.show(text or None))
        case SimScanner():
            yield "scan", _Word(_SOMETHING, device.show)
        case SimPrinter():
            yield from _printer_words(device)
        case _:
            pass  # its line alone has words


def _line_words(device: SimDevice) -> Iterable[tuple[str, _Word]]:
    def switch(trouble: Trouble, text: str) -> None:
        device.suffer(trouble, text == "on")

    for word, trouble in _LINE_SWITCHES.items():
        if trouble in device.troubles:
            yield word, _Word(_SWITCH, partial(switch, trouble))
    yield "unplug", _Word(_NOTHING, lambda _text: device.suffer(Trouble.UNPLUGGED))
    yield "plug", _Word(_NOTHING, lambda _text: device.suffer(Trouble.UNPLUGGED, on=False))
    if isinstance(device, LineDevice):
        faults = device.line.faults

        def delay(text: str) -> None:
            faults.delay_s = float(text)

        yield "delay", _Word(_SECONDS, delay)


def _door_words(lockers: SimLockers) -> Iterable[tuple[str, _Word]]:
    for word, act in (
        ("close", lockers.close_door),
        ("open", lockers.open_by_hand),
        ("jam", lockers.jam),
        ("free", lockers.free),
    ):
        yield word, _Word(_NUMBER, partial(_on_number, act))
    yield "pulses", _Word(_NUMBER, lambda text: str(lockers.pulses_of(int(text))))


def _on_number(act: Callable[[int], None], text: str) -> None:
    act(int(text))


def _printer_words(printer: SimPrinter) -> Iterable[tuple[str, _Word]]:
    def change(fault: PrinterFault, wrong: str, text: str) -> None:
        (printer.fail if text == wrong else printer.mend)(fault)

    for word, (fault, wrong, right) in _PRINTER_WORDS.items():
        if fault in printer.possible:
            yield word, _Word(re.compile(f"{wrong}|{right}"), partial(change, fault, wrong))


# --- how they are --------------------------------------------------------------------------


def _describe(one: _Named) -> str:
    """One line: the device, and what somebody has done to it."""
    device = one.device
    facts = [trouble.value for trouble in device.troubles if device.suffers(trouble)]
    match device:
        case SimLockers():
            facts += _list_doors("open", device.open_doors)
            facts += _list_doors("jammed", device.jammed_doors)
        case SimCardReader() if device.occupied:
            facts.append("a card lies on it")
        case SimPrinter():
            facts += [fault.replace("_", " ") for fault in sorted(device.standing)]
            facts.append(f"{device.labels_out} labels came out")
        case _:
            pass  # nothing more to say of it
    return f"{one.name:10} {device.family:10} {', '.join(facts) or 'nothing wrong'}"


def _list_doors(state: str, numbers: frozenset[int]) -> list[str]:
    return [f"{state}: {' '.join(map(str, sorted(numbers)))}"] if numbers else []

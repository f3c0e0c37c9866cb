"""Devices in words: what they are for, how they are, and what is to be done."""

import re
from typing import assert_never

from hardware.interfaces import HealthState
from kiosk.app.device_board import DeviceLine, DeviceSort
from kiosk.domain.alarms import AlarmWhy
from kiosk.domain.tours import Language
from kiosk.ui.wording import QT_TRANSLATE_NOOP, fill, translate

LONGEST_PLACE = 36
LONGEST_TROUBLE = 110

_TITLES = {
    DeviceSort.SCANNER: QT_TRANSLATE_NOOP("Devices", "Code scanner"),
    DeviceSort.DOCUMENTS: QT_TRANSLATE_NOOP("Devices", "Document reader"),
    DeviceSort.LOCKERS: QT_TRANSLATE_NOOP("Devices", "Lockers"),
    DeviceSort.PRINTER: QT_TRANSLATE_NOOP("Devices", "Sticker printer"),
}
_STATES = {
    HealthState.STARTING: QT_TRANSLATE_NOOP("Devices", "Connecting"),
    HealthState.READY: QT_TRANSLATE_NOOP("Devices", "Works"),
    HealthState.FAULT: QT_TRANSLATE_NOOP("Devices", "Needs somebody"),
}
_TEST_LABELS = {
    DeviceSort.SCANNER: QT_TRANSLATE_NOOP("Devices", "Read a code"),
    DeviceSort.DOCUMENTS: QT_TRANSLATE_NOOP("Devices", "Read a card"),
    DeviceSort.LOCKERS: QT_TRANSLATE_NOOP("Devices", "Open a door"),
    DeviceSort.PRINTER: QT_TRANSLATE_NOOP("Devices", "Print a test"),
}
# What the drivers say, in the languages that they do not speak. English is theirs, word for
# word; a sentence that is not here is left out in favour of the one for all of its kind.
_SAID = (
    QT_TRANSLATE_NOOP("Hardware", "The printer is out of labels."),
    QT_TRANSLATE_NOOP(
        "Hardware", "Put in a new roll, close the printer, and press its feed button once."
    ),
    QT_TRANSLATE_NOOP("Hardware", "The printer is open."),
    QT_TRANSLATE_NOOP("Hardware", "Press its cover down until it clicks on both sides."),
    QT_TRANSLATE_NOOP("Hardware", "The printer is out of ribbon."),
    QT_TRANSLATE_NOOP("Hardware", "Put in a new ribbon and press the feed button once."),
    QT_TRANSLATE_NOOP("Hardware", "The printer is paused."),
    QT_TRANSLATE_NOOP("Hardware", "Press its pause button once."),
    QT_TRANSLATE_NOOP("Hardware", "The printer's head is too hot."),
    QT_TRANSLATE_NOOP("Hardware", "Wait a minute; it goes on by itself."),
    QT_TRANSLATE_NOOP("Hardware", "The printer's head is too cold."),
    QT_TRANSLATE_NOOP("Hardware", "Bring the printer into a warmer place; it goes on by itself."),
    QT_TRANSLATE_NOOP("Hardware", "The printer's memory is full."),
    QT_TRANSLATE_NOOP("Hardware", "Switch it off and on again."),
    QT_TRANSLATE_NOOP("Hardware", "A label is stuck in the printer."),
    QT_TRANSLATE_NOOP("Hardware", "Open it, pull the label out, and close it."),
    QT_TRANSLATE_NOOP("Hardware", "The wrong labels are in the printer."),
    QT_TRANSLATE_NOOP("Hardware", "Put in a roll of the labels that the kiosk is set up for."),
    QT_TRANSLATE_NOOP("Hardware", "The printer reports a fault of its own."),
    QT_TRANSLATE_NOOP(
        "Hardware",
        "Switch it off and on; if that does not help, look at its display or its manual.",
    ),
    QT_TRANSLATE_NOOP("Hardware", "The printer did not answer in time."),
    QT_TRANSLATE_NOOP("Hardware", "Look at the printer."),
    QT_TRANSLATE_NOOP("Hardware", "The kiosk stopped while this sticker was being printed."),
    QT_TRANSLATE_NOOP("Hardware", "Look whether the sticker came out; if not, print it again."),
    QT_TRANSLATE_NOOP("Hardware", "This sticker could not be made."),
    QT_TRANSLATE_NOOP("Hardware", "Write one by hand."),
    QT_TRANSLATE_NOOP("Hardware", "The locker board has fallen silent."),
    QT_TRANSLATE_NOOP("Hardware", "Check the board's power and cable, then look at the door."),
)
_PATTERNS = (
    (
        re.compile(r"There is no device on port (\S+)\.$"),
        QT_TRANSLATE_NOOP("Hardware", "There is nothing on %1: plug it in."),
    ),
    (
        re.compile(r"The device on (\S+) was unplugged or lost power\.$"),
        QT_TRANSLATE_NOOP("Hardware", "Unplugged from %1, or without power: check its cable."),
    ),
    (
        re.compile(r"This user may not open port (\S+)\.$"),
        QT_TRANSLATE_NOOP("Hardware", "The kiosk has no right to %1: tell the administrator."),
    ),
    (
        re.compile(r"Port (\S+) is in use by another program\.$"),
        QT_TRANSLATE_NOOP("Hardware", "Another program uses %1: tell the administrator."),
    ),
    (
        re.compile(r"(\S+) (?:refuses the connection|cannot be reached|closed the connection)\.$"),
        QT_TRANSLATE_NOOP("Hardware", "%1 cannot be reached: check its power and network cable."),
    ),
)


def spell_title(sort: DeviceSort) -> str:
    return translate("Devices", _TITLES[sort])


def spell_test(sort: DeviceSort) -> str:
    """What the button that tries such a device says."""
    return translate("Devices", _TEST_LABELS[sort])


def spell_place(place: str, longest: int = LONGEST_PLACE) -> str:
    """A place that is too long for its line loses its middle."""
    if len(place) <= longest:
        return place
    tail = longest // 2
    return f"{place[: longest - tail - 1]}…{place[-tail:]}"


def spell_span(seconds: int) -> str:
    """How long, roughly."""
    if seconds < 90:
        return fill(translate("Devices", "%1 s"), seconds)
    if seconds < 90 * 60:
        return fill(translate("Devices", "%1 min"), round(seconds / 60))
    return fill(translate("Devices", "%1 h"), round(seconds / 3600))


def spell_standing_of(line: DeviceLine) -> str:
    """How a device is; for a silent one, since when."""
    if line.state is HealthState.DOWN:
        if line.answered_s is None:
            return translate("Devices", "has never answered")
        return fill(translate("Devices", "no answer for %1"), spell_span(line.answered_s))
    return translate("Devices", _STATES[line.state])


def spell_answered(line: DeviceLine) -> str:
    if line.answered_s is None:
        return ""
    return fill(translate("Devices", "answered %1 ago"), spell_span(line.answered_s))


def spell_counts(line: DeviceLine) -> str:
    return fill(translate("Devices", "%1 of %2 failed"), line.errors, line.exchanges)


def spell_trouble(detail: str, remedy: str, general: str, language: Language) -> str:
    """What a driver says, in the language in use; `general` where it has no words for it."""
    if not detail:
        return general
    if language is Language.ENGLISH:
        whole = f"{detail} {remedy}".strip()
        return remedy if remedy and len(whole) > LONGEST_TROUBLE else whole
    for pattern, text in _PATTERNS:
        if found := pattern.search(detail):
            return fill(translate("Hardware", text), found[1])
    if detail not in _SAID:
        return general
    said = translate("Hardware", detail)
    return said + (translate("Hardware", remedy) if remedy in _SAID else "")


def spell_device_trouble(line: DeviceLine, language: Language) -> str:
    """What is wrong with a device and what helps; empty for one that works."""
    match line.state:
        case HealthState.READY:
            return ""
        case HealthState.STARTING:
            return translate("Devices", "It is being looked for; wait a moment.")
        case HealthState.FAULT | HealthState.DOWN:
            general = spell_general(line.sort)
            return spell_trouble(line.detail, line.remedy, general, language)
        case never:
            assert_never(never)


def spell_general(sort: DeviceSort) -> str:
    """What helps with most devices of a kind, where nothing better is known."""
    match sort:
        case DeviceSort.SCANNER:
            return translate("Devices", "Check the scanner's plug. It comes back by itself.")
        case DeviceSort.DOCUMENTS:
            return translate("Devices", "Check the reader's plug. It comes back by itself.")
        case DeviceSort.LOCKERS:
            return translate(
                "Devices", "Check the locker board's power and its wires. It comes back by itself."
            )
        case DeviceSort.PRINTER:
            return translate("Devices", "Look at the printer: power, cable, paper, cover.")
        case never:
            assert_never(never)


def spell_alarm(why: AlarmWhy) -> tuple[str, str]:
    """What is the matter with a door, and what to do."""
    match why:
        case AlarmWhy.OPENED_BY_ITSELF:
            return (
                translate("Devices", "Opened without being asked"),
                translate("Devices", "Look who is there, look inside, then close it."),
            )
        case AlarmWhy.LEFT_OPEN:
            return (
                translate("Devices", "Stands open"),
                translate("Devices", "Look inside, then close it."),
            )
        case AlarmWhy.OUT_OF_SIGHT:
            return (
                translate("Devices", "Was open when the board fell silent"),
                translate("Devices", "Go and look whether it is closed."),
            )
        case never:
            assert_never(never)

"""What the queue of waiting things says: what it is, and what to do about it."""

from dataclasses import dataclass
from typing import assert_never

from kiosk.app.device_board import DeviceSort
from kiosk.domain.states import StaffWhy
from kiosk.domain.tours import Language
from kiosk.domain.waiting import (
    BagLeft,
    DeviceOut,
    DoorStuck,
    DoorUnsettled,
    DoorWrong,
    PouchLeft,
    StationCall,
    StickersStuck,
    StickersUnsure,
    UndecidedVisitor,
    Waiting,
)
from kiosk.ui.device_words import spell_alarm, spell_general, spell_title, spell_trouble
from kiosk.ui.visitor_words import spell_reason
from kiosk.ui.wording import QT_TRANSLATE_NOOP, fill, spell_count, spell_list, translate

MOST_NAMES = 3

_WHYS: dict[StaffWhy, tuple[str, str]] = {
    StaffWhy.ASKED: (
        QT_TRANSLATE_NOOP("Waiting", "Somebody asks for staff"),
        QT_TRANSLATE_NOOP("Waiting", "Go there, and ask what they need."),
    ),
    StaffWhy.DOOR_LEFT_OPEN: (
        QT_TRANSLATE_NOOP("Waiting", "A door did not close"),
        QT_TRANSLATE_NOOP("Waiting", "Look inside, then close it."),
    ),
    StaffWhy.DOOR_STAYS_SHUT: (
        QT_TRANSLATE_NOOP("Waiting", "A door stays shut"),
        QT_TRANSLATE_NOOP("Waiting", "Help them with another door, or with the key."),
    ),
    StaffWhy.DOOR_UNSEEN: (
        QT_TRANSLATE_NOOP("Waiting", "Nobody can tell how a door stands"),
        QT_TRANSLATE_NOOP("Waiting", "Go and look whether it is closed."),
    ),
    StaffWhy.LOCKERS: (
        QT_TRANSLATE_NOOP("Waiting", "No door for the phones"),
        QT_TRANSLATE_NOOP("Waiting", "They are checked in: take their phones by hand."),
    ),
    StaffWhy.STORE: (
        QT_TRANSLATE_NOOP("Waiting", "Nothing could be written down"),
        QT_TRANSLATE_NOOP("Waiting", "Check them in by hand, and call the administrator."),
    ),
}

_PAGES: dict[str, str] = {
    "Attract": QT_TRANSLATE_NOOP("Waiting", "on the first page"),
    "EnteringReference": QT_TRANSLATE_NOOP("Waiting", "while typing a booking number"),
    "LookingUp": QT_TRANSLATE_NOOP("Waiting", "while the booking was looked up"),
    "PartyShown": QT_TRANSLATE_NOOP("Waiting", "before their party's list"),
    "Documents": QT_TRANSLATE_NOOP("Waiting", "at the documents"),
    "RestMissing": QT_TRANSLATE_NOOP("Waiting", "with people missing"),
    "EnteringNumber": QT_TRANSLATE_NOOP("Waiting", "while typing a child's number"),
    "Rules": QT_TRANSLATE_NOOP("Waiting", "at the rules"),
    "Admitting": QT_TRANSLATE_NOOP("Waiting", "at the check-in"),
    "CountingPhones": QT_TRANSLATE_NOOP("Waiting", "at the phones"),
    "Locking": QT_TRANSLATE_NOOP("Waiting", "at the phones"),
    "Printing": QT_TRANSLATE_NOOP("Waiting", "at the stickers"),
    "Done": QT_TRANSLATE_NOOP("Waiting", "on the last page"),
    "Stopped": QT_TRANSLATE_NOOP("Waiting", "after a refusal"),
    "Fetching": QT_TRANSLATE_NOOP("Waiting", "while fetching the phones"),
}


@dataclass(frozen=True, slots=True)
class WaitingWords:
    """`what` names the thing and where it is, `remedy` says what to do. `icon` is one of Icon's."""

    what: str
    remedy: str
    icon: str


def spell_waiting(waiting: Waiting, language: Language) -> WaitingWords:
    """One entry of the queue in words; names are for staff."""
    match waiting:
        case StationCall():
            return _spell_call(waiting)
        case UndecidedVisitor(number=number, reason=reason, names=names):
            return WaitingWords(
                _join(fill(translate("Waiting", "Decide %1"), number), *names[:1]),
                _join(
                    _capital(spell_reason(reason)),
                    translate("Waiting", "They stand at the table with this number."),
                ),
                "staff",
            )
        case DoorWrong(number=number, why=why, held=held):
            what, remedy = spell_alarm(why)
            return WaitingWords(
                _join(_door(number), what), _join(_inside(held), remedy), "attention"
            )
        case DoorStuck(number=number, held=held, names=names):
            return WaitingWords(
                _join(_door(number), translate("Waiting", "did not open")),
                _join(
                    spell_list(names[:MOST_NAMES]) if names else _inside(held),
                    translate("Waiting", "Free it or take the key, then unblock it."),
                ),
                "lock",
            )
        case DoorUnsettled(number=number):
            return WaitingWords(
                _join(_door(number), translate("Waiting", "given to somebody, never closed")),
                translate("Waiting", "Look inside; if it is empty, free it."),
                "lock",
            )
        case StickersStuck(count=count, fault=fault, remedy=remedy):
            general = translate("Waiting", "Look at the printer: power, cable, paper, cover.")
            return WaitingWords(
                spell_count(
                    count,
                    translate("Waiting", "1 sticker does not come out"),
                    translate("Waiting", "%1 stickers do not come out"),
                ),
                spell_trouble(fault, remedy, general, language),
                "sticker",
            )
        case StickersUnsure(count=count):
            return WaitingWords(
                spell_count(
                    count,
                    translate("Waiting", "1 sticker may not have come out"),
                    translate("Waiting", "%1 stickers may not have come out"),
                ),
                translate("Waiting", "Look whether they are there, and say so."),
                "sticker",
            )
        case DeviceOut(sort=sort, fault=fault, remedy=remedy):
            kind = DeviceSort(sort)
            return WaitingWords(
                _join(spell_title(kind), translate("Waiting", "does not work")),
                spell_trouble(fault, remedy, spell_general(kind), language),
                "device",
            )
        case PouchLeft(number=number, station=station, tour_id=tour_id, names=names):
            return WaitingWords(
                _join(translate("Waiting", "Phones left behind"), _door(number), station, tour_id),
                _join(
                    spell_list(names[:MOST_NAMES]),
                    translate("Waiting", "Find them, or keep the pouch for them."),
                ),
                "phone",
            )
        case BagLeft(number=number, place=place, tour_id=tour_id):
            return WaitingWords(
                _join(fill(translate("Waiting", "Luggage %1 left behind"), number), place, tour_id),
                translate("Waiting", "Find whose it is before closing."),
                "luggage",
            )
        case never:
            assert_never(never)


def _spell_call(call: StationCall) -> WaitingWords:
    what, remedy = _WHYS[call.why]
    place = translate("Waiting", _PAGES[call.page]) if call.page in _PAGES else ""
    door = _door(call.compartment) if call.compartment is not None else ""
    return WaitingWords(
        _join(fill(translate("Waiting", "Station %1"), call.station), translate("Waiting", what)),
        _join(
            call.number,
            door,
            place,
            *call.names[:1],
            translate("Waiting", remedy),
        ),
        "bell",
    )


def _door(number: int) -> str:
    return fill(translate("Waiting", "Door %1"), number)


def _inside(held: bool) -> str:
    return translate("Waiting", "A pouch belongs inside.") if held else ""


def _join(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

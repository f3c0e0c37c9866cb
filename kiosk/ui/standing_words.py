"""The test of a device in words: what to do now, or what came of it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from kiosk.app import device_tests as dt
from kiosk.app.device_board import DeviceSort
from kiosk.domain.documents import DocumentKind
from kiosk.domain.tours import Language
from kiosk.ui.device_words import spell_general, spell_trouble
from kiosk.ui.wording import QT_TRANSLATE_NOOP, fill, translate


class Mood(StrEnum):
    """How a test's words are meant; QML picks colour and icon by it."""

    ASK = "ask"
    GOOD = "good"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class StandingWords:
    """What the sheet of a test says."""

    mood: Mood
    head: str
    text: str = ""


_CODE_SORTS = {
    dt.CodeSort.PASS_HERE: QT_TRANSLATE_NOOP("Devices", "A pass of this site, good now"),
    dt.CodeSort.PASS_ELSEWHERE: QT_TRANSLATE_NOOP("Devices", "A pass of another site"),
    dt.CodeSort.PASS_NOT_GOOD: QT_TRANSLATE_NOOP("Devices", "A pass that is not good here"),
    dt.CodeSort.STICKER: QT_TRANSLATE_NOOP("Devices", "A visitor's sticker"),
    dt.CodeSort.OTHER: QT_TRANSLATE_NOOP("Devices", "No code of ours"),
}
_DOCUMENTS = {
    DocumentKind.RESIDENT_ID: QT_TRANSLATE_NOOP("Devices", "Resident identity card"),
    DocumentKind.HMT_RESIDENCE_PERMIT: QT_TRANSLATE_NOOP(
        "Devices", "Residence permit for Hong Kong, Macao and Taiwan residents"
    ),
    DocumentKind.PERMANENT_RESIDENCE_CARD: QT_TRANSLATE_NOOP(
        "Devices", "Foreigner's permanent residence card"
    ),
    DocumentKind.HK_MACAO_TRAVEL_PERMIT: QT_TRANSLATE_NOOP(
        "Devices", "Mainland travel permit for Hong Kong and Macao residents"
    ),
    DocumentKind.TAIWAN_TRAVEL_PERMIT: QT_TRANSLATE_NOOP(
        "Devices", "Mainland travel permit for Taiwan residents"
    ),
    DocumentKind.PASSPORT: QT_TRANSLATE_NOOP("Devices", "Passport"),
    DocumentKind.EXIT_ENTRY_PERMIT: QT_TRANSLATE_NOOP(
        "Devices", "Exit-entry permit for Hong Kong and Macao"
    ),
    DocumentKind.OTHER: QT_TRANSLATE_NOOP("Devices", "Another travel document"),
}


def spell_document(kind: DocumentKind) -> str:
    """What sort of document it is."""
    return translate("Devices", _DOCUMENTS[kind])


def spell_standing(test: dt.DeviceTest, language: Language) -> StandingWords:
    """How a test stands: what to do now, or what came of it."""
    match test.standing:
        case dt.DoorOpening() | dt.DoorOpen() | dt.DoorClosed() | dt.DoorJammed() as door:
            return _door_words(door)
        case dt.DoorUnknown(number, detail, remedy):
            general = translate("Devices", "Go and look at the door.")
            return StandingWords(
                Mood.BAD,
                fill(translate("Devices", "Nobody knows what door %1 did"), number),
                spell_trouble(detail, remedy, general, language),
            )
        case dt.NoDoorFree():
            return StandingWords(
                Mood.BAD,
                translate("Devices", "No door can be tried"),
                translate("Devices", "Every compartment is taken or out of order."),
            )
        case dt.NotAnswering(detail, remedy):
            return StandingWords(
                Mood.BAD,
                translate("Devices", "It does not answer and was not tried"),
                spell_trouble(detail, remedy, spell_general(test.sort), language),
            )
        case dt.NothingCame():
            return StandingWords(
                Mood.BAD,
                translate("Devices", "Nothing was read"),
                translate("Devices", "Try once more, slower; then check its plug and its window."),
            )
        case dt.CodeAwaited() | dt.CodeRead() as code:
            return _code_words(code)
        case dt.DocumentAwaited() | dt.DocumentRead() | dt.DocumentUnread() as document:
            return _document_words(document)
        case dt.TrialPrinting() | dt.TrialPrinted() | dt.TrialFailed() | dt.TrialUnknown() as trial:
            return _print_words(trial, language)
        case never:
            assert_never(never)


def _door_words(
    door: dt.DoorOpening | dt.DoorOpen | dt.DoorClosed | dt.DoorJammed,
) -> StandingWords:
    match door:
        case dt.DoorOpening(number):
            return StandingWords(Mood.ASK, fill(translate("Devices", "Door %1 is opening"), number))
        case dt.DoorOpen(number):
            return StandingWords(
                Mood.ASK,
                fill(translate("Devices", "Door %1 is open"), number),
                translate("Devices", "It is empty. Push it shut until it clicks."),
            )
        case dt.DoorClosed(number):
            return StandingWords(
                Mood.GOOD,
                fill(translate("Devices", "Door %1 opened and closed"), number),
                translate("Devices", "Lock and sensor work."),
            )
        case dt.DoorJammed(number):
            return StandingWords(
                Mood.BAD,
                fill(translate("Devices", "Door %1 did not open"), number),
                fill(
                    translate(
                        "Devices",
                        "It is out of order now and given to nobody. Once it is mended: "
                        "kiosk lockers unblock %1",
                    ),
                    number,
                ),
            )
        case never:
            assert_never(never)


def _code_words(code: dt.CodeAwaited | dt.CodeRead) -> StandingWords:
    if isinstance(code, dt.CodeAwaited):
        return StandingWords(
            Mood.ASK,
            translate("Devices", "Hold a code to it"),
            translate("Devices", "A pass or a sticker. Nobody is checked in now."),
        )
    return StandingWords(
        Mood.GOOD,
        translate("Devices", _CODE_SORTS[code.sort]),
        fill(translate("Devices", "%1, %2 characters"), code.symbology, code.length),
    )


def _document_words(
    document: dt.DocumentAwaited | dt.DocumentRead | dt.DocumentUnread,
) -> StandingWords:
    match document:
        case dt.DocumentAwaited():
            return StandingWords(
                Mood.ASK,
                translate("Devices", "Put a card on it"),
                translate("Devices", "Any document. Nobody is checked in now."),
            )
        case dt.DocumentRead(kind, last4):
            return StandingWords(
                Mood.GOOD,
                spell_document(kind),
                fill(translate("Devices", "Its number ends in %1"), last4),
            )
        case dt.DocumentUnread():
            return StandingWords(
                Mood.BAD,
                translate("Devices", "There was a document, and it could not be read"),
                translate("Devices", "Lay it flat, leave it there, and try another one."),
            )
        case never:
            assert_never(never)


def _print_words(
    trial: dt.TrialPrinting | dt.TrialPrinted | dt.TrialFailed | dt.TrialUnknown,
    language: Language,
) -> StandingWords:
    general = spell_general(DeviceSort.PRINTER)
    match trial:
        case dt.TrialPrinting():
            return StandingWords(Mood.ASK, translate("Devices", "A test sticker is being printed"))
        case dt.TrialPrinted():
            return StandingWords(
                Mood.GOOD,
                translate("Devices", "The printer has printed it"),
                translate("Devices", "The frame must be whole, and no bar may have a gap."),
            )
        case dt.TrialFailed(detail, remedy):
            return StandingWords(
                Mood.BAD,
                translate("Devices", "Nothing was printed"),
                spell_trouble(detail, remedy, general, language),
            )
        case dt.TrialUnknown(detail, remedy):
            return StandingWords(
                Mood.BAD,
                translate("Devices", "Look whether a sticker came out"),
                spell_trouble(detail, remedy, general, language),
            )
        case never:
            assert_never(never)

"""The venue's own words on the screen: welcome, what to do first, rules, directions."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain import states as st
from kiosk.domain.tours import Language
from kiosk.ui.languages import Languages
from kiosk.ui.look import Outage, VenueLook, word_in
from kiosk.ui.view_models.rows import Rows
from kiosk.ui.wording import QT_TRANSLATE_NOOP

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1

HOLD_CODE = QT_TRANSLATE_NOOP("Venue", "Hold your booking code to the window")
PUT_CARD = QT_TRANSLATE_NOOP("Venue", "Put your ID card on the reader")
TYPE_REFERENCE = QT_TRANSLATE_NOOP("Venue", "Type your booking reference")
SEE_STAFF = QT_TRANSLATE_NOOP("Venue", "Please see our staff")


@dataclass(frozen=True, slots=True)
class RuleRow:
    number: int
    text: str
    icon: str


def derive_prompt(outages: frozenset[Outage]) -> str:
    """What the first page asks for, given what works; a text to be translated."""
    if Outage.STORE in outages:
        return SEE_STAFF
    if Outage.SCANNER not in outages:
        return HOLD_CODE
    return TYPE_REFERENCE if Outage.READER in outages else PUT_CARD


@QmlElement
class VenueViewModel(QObject):
    """Words of the venue in the language in use, and on the first page in a second one."""

    changed = Signal()

    def __init__(
        self,
        look: VenueLook,
        languages: Languages,
        own: Language,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._languages = languages
        self._own = own
        self._language = own
        self._prompt = HOLD_CODE
        self._all_rules: tuple[RuleRow, ...] = ()
        self._rules: Rows[RuleRow] = Rows(RuleRow, "number", self)
        self._rule_room = len(look.rules.lines)
        self._rule_page = 0

    @property
    def _second(self) -> Language:
        """The language of the smaller line: one that whoever cannot read the first may read.

        A language that was added has its venue's words in English already.
        """
        if self._language in {Language.SIMPLIFIED, Language.TRADITIONAL}:
            return Language.ENGLISH
        return self._own if self._own is not Language.ENGLISH else Language.SIMPLIFIED

    @Property(str, constant=True)
    def accent(self) -> str:
        return self._look.accent

    @Property(str, constant=True)
    def station(self) -> str:
        return self._look.station

    @Property(QUrl, constant=True)
    def logo(self) -> QUrl:
        """The picture's file; empty for none."""
        return QUrl.fromLocalFile(self._look.logo) if self._look.logo else QUrl()

    @Property(str, notify=changed)
    def name(self) -> str:
        return word_in(self._look.name, self._language)

    @Property(str, notify=changed)
    def welcome(self) -> str:
        return word_in(self._look.welcome, self._language)

    @Property(str, notify=changed)
    def welcomeAgain(self) -> str:
        """The welcome in the second language."""
        return word_in(self._look.welcome, self._second)

    @Property(str, notify=changed)
    def prompt(self) -> str:
        """What the first page asks for."""
        return self._languages.say(self._language, "Venue", self._prompt)

    @Property(str, notify=changed)
    def promptAgain(self) -> str:
        """The same in the second language."""
        return self._languages.say(self._second, "Venue", self._prompt)

    @Property(str, notify=changed)
    def asksFor(self) -> str:
        """What the first page's picture shows: "code", "card" or "" for neither."""
        return {HOLD_CODE: "code", PUT_CARD: "card"}.get(self._prompt, "")

    @Property(QObject, constant=True)
    def rules(self) -> QObject:
        """The rules of the page shown, as rows of `RuleRow`."""
        return self._rules

    @Property(str, notify=changed)
    def rulesText(self) -> str:
        """The same, a line each: to find the size in which they fit."""
        return "\n".join(row.text for row in self._rules.rows)

    @Property(int, notify=changed)
    def ruleCount(self) -> int:
        """How many rules the page shows."""
        return len(self._rules.rows)

    @Property(list, notify=changed)
    def allRules(self) -> list[str]:
        return [row.text for row in self._all_rules]

    @Property(int, notify=changed)
    def rulePage(self) -> int:
        """From 0."""
        return self._rule_page

    @Property(int, notify=changed)
    def rulePages(self) -> int:
        return max(1, -(-len(self._all_rules) // self._rule_room))

    @Property(str, constant=True)
    def rulesVersion(self) -> str:
        return self._look.rules.version

    @Property(str, constant=True)
    def scannerAt(self) -> str:
        """A value of `Side`."""
        return self._look.places.scanner.value

    @Property(str, constant=True)
    def readerAt(self) -> str:
        return self._look.places.reader.value

    @Property(str, constant=True)
    def lockersAt(self) -> str:
        return self._look.places.lockers.value

    @Property(str, constant=True)
    def printerAt(self) -> str:
        return self._look.places.printer.value

    def show(self, state: st.State, outages: frozenset[Outage]) -> None:
        """Speak the state's language; ask only for what works."""
        prompt = derive_prompt(outages)
        reading = isinstance(state, st.Rules)
        turned_back = self._rule_page > 0 and not reading
        same = (state.language, prompt) == (self._language, self._prompt)
        if same and self._all_rules and not turned_back:
            return
        self._language, self._prompt = state.language, prompt
        self._all_rules = tuple(
            RuleRow(
                number, word_in(line.text, self._language), line.icon.value if line.icon else ""
            )
            for number, line in enumerate(self._look.rules.lines, 1)
        )
        self._turn_to(self._rule_page if reading else 0)

    @Slot(int)
    def setRuleRoom(self, room: int) -> None:
        """How many rules there is room for."""
        if room >= 1 and room != self._rule_room:
            self._rule_room = room
            self._turn_to(0)

    @Slot()
    def nextRules(self) -> None:
        self._turn_to(self._rule_page + 1)

    @Slot()
    def previousRules(self) -> None:
        self._turn_to(self._rule_page - 1)

    def _turn_to(self, page: int) -> None:
        last = max(0, -(-len(self._all_rules) // self._rule_room) - 1)
        self._rule_page = min(max(page, 0), last)
        first = self._rule_page * self._rule_room
        self._rules.show(self._all_rules[first : first + self._rule_room])
        self.changed.emit()

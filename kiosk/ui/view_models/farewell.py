"""The last pages: stickers on their way, then where to go and when."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain import states as st
from kiosk.domain.flow_rules import FlowRules
from kiosk.domain.visit import Mark, StickerState, Visit
from kiosk.ui.look import VenueLook, word_in
from kiosk.ui.wording import fill, spell_count, spell_numbers, spell_time, translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class FarewellWords:
    """Empty where there is nothing to say."""

    where: str = ""
    when: str = ""
    cart: str = ""
    compartments: str = ""
    take: str = ""
    stickers: str = ""
    latecomers: str = ""
    tags: str = ""
    printed: int = 0
    to_print: int = 0


def derive_farewell_words(
    state: st.Printing | st.Done, venue: VenueLook, *, large: bool = False
) -> FarewellWords:
    """`large`: the leader of a large party needs its count."""
    visit = state.visit
    return FarewellWords(
        where=word_in(venue.meeting_point, state.language),
        when=fill(
            translate("Farewell", "Starts at %1"),
            spell_time(visit.tour.starts_at_utc, venue.zone),
        ),
        cart=fill(translate("Farewell", "Cart %1"), visit.tour.cart) if visit.tour.cart else "",
        compartments=_compartments(visit),
        take=_take(visit),
        stickers=_still_to_come(state),
        latecomers=_count(visit) if large else _latecomers(visit),
        tags=_tags(state),
        printed=sum(m.sticker is StickerState.PRINTED for m in visit.members),
        to_print=sum(m.sticker is not None for m in visit.members),
    )


def _take(visit: Visit) -> str:
    """A quick printer is done before anybody has read the page before this one.

    Empty while some are still to come: one sentence about stickers is enough.
    """
    printed = sum(m.sticker is StickerState.PRINTED for m in visit.members)
    if not printed or _stickers(visit):
        return ""
    return spell_count(
        printed,
        translate("Farewell", "Take and wear your sticker"),
        translate("Farewell", "Take and wear your %1 stickers"),
    )


def _stickers(visit: Visit) -> str:
    waiting = sum(m.sticker is StickerState.WAITING for m in visit.members)
    if not waiting:
        return ""
    return spell_count(
        waiting,
        translate("Farewell", "Our staff will bring one sticker."),
        translate("Farewell", "Our staff will bring %1 stickers."),
    )


def _latecomers(visit: Visit) -> str:
    later = len(visit.marked(Mark.LATER))
    if not later:
        return ""
    return spell_count(
        later,
        translate("Farewell", "One comes later, with the same code."),
        translate("Farewell", "%1 come later, with the same code."),
    )


def _count(visit: Visit) -> str:
    here, all_of_them = len(visit.marked(Mark.IN)), len(visit.members)
    if here == all_of_them:
        return fill(translate("Farewell", "All %1 are checked in."), here)
    text = translate("Farewell", "%1 of %2 are in. The others use the same code.")
    return fill(text, here, all_of_them)


def _tags(state: st.Printing | st.Done) -> str:
    """Luggage tags on their way, then the numbers of those that are out."""
    tags = state.tags if isinstance(state, st.Done) else ()
    if any(tag.number is None and not tag.waits for tag in tags):
        return translate("Farewell", "Your luggage tag is being printed.")
    numbers = [tag.number for tag in tags if tag.number is not None]
    if not numbers:
        return ""
    if len(numbers) == 1:
        text = translate("Farewell", "Luggage tag %1: one half on the suitcase, keep the other.")
    else:
        text = translate("Farewell", "Luggage tags %1: one half on each suitcase, keep the others.")
    return fill(text, spell_numbers(numbers))


def _still_to_come(state: st.Printing | st.Done) -> str:
    """One sentence for all that the printer owes."""
    stickers = _stickers(state.visit)
    waiting = sum(tag.waits for tag in state.tags) if isinstance(state, st.Done) else 0
    if not waiting:
        return stickers
    if stickers:
        return translate("Farewell", "Our staff will bring the stickers and luggage tags.")
    return spell_count(
        waiting,
        translate("Farewell", "Our staff will bring one luggage tag."),
        translate("Farewell", "Our staff will bring %1 luggage tags."),
    )


def _compartments(visit: Visit) -> str:
    numbers = {m.compartment for m in visit.members if m.compartment is not None}
    if not numbers:
        return ""
    if len(numbers) == 1:
        text = translate("Farewell", "Phone in compartment %1")
    else:
        text = translate("Farewell", "Phones in compartments %1")
    return fill(text, spell_numbers(numbers))


@QmlElement
class FarewellViewModel(QObject):
    """Where to go, when, and what is still to come."""

    changed = Signal()

    def __init__(self, venue: VenueLook, rules: FlowRules, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._venue = venue
        self._rules = rules
        self._words = FarewellWords()

    @Property(str, notify=changed)
    def where(self) -> str:
        """The meeting point."""
        return self._words.where

    @Property(str, notify=changed)
    def when(self) -> str:
        return self._words.when

    @Property(str, notify=changed)
    def cart(self) -> str:
        return self._words.cart

    @Property(str, notify=changed)
    def take(self) -> str:
        """The stickers that lie in the printer's tray."""
        return self._words.take

    @Property(str, notify=changed)
    def compartments(self) -> str:
        """Where the phones are."""
        return self._words.compartments

    @Property(str, notify=changed)
    def stickers(self) -> str:
        """About stickers and luggage tags that are still to come."""
        return self._words.stickers

    @Property(str, notify=changed)
    def latecomers(self) -> str:
        return self._words.latecomers

    @Property(str, notify=changed)
    def tags(self) -> str:
        """The luggage tags that were asked for here."""
        return self._words.tags

    @Property(int, notify=changed)
    def printed(self) -> int:
        return self._words.printed

    @Property(int, notify=changed)
    def toPrint(self) -> int:
        return self._words.to_print

    def show(self, state: st.Printing | st.Done) -> None:
        large = self._rules.is_large(state.visit)
        self._words = derive_farewell_words(state, self._venue, large=large)
        self.changed.emit()

    def clear(self) -> None:
        if self._words != FarewellWords():
            self._words = FarewellWords()
            self.changed.emit()

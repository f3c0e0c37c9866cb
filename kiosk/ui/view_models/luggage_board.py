"""What the luggage counter's page shows: what stands here, and one piece of it."""

import base64
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.app import luggage
from kiosk.app.staff_services import StaffServices
from kiosk.domain.luggage import (
    Piece,
    PieceState,
    decide_taking_back,
    find_pieces,
    is_owners,
    parse_last4,
)
from kiosk.ui import luggage_words as words
from kiosk.ui.background import Background
from kiosk.ui.luggage_words import LuggageRow, PlaceRow
from kiosk.ui.staff_page import StaffPageViewModel
from kiosk.ui.view_models.paged_rows import PagedRows
from kiosk.ui.visitor_rows import Moment
from kiosk.ui.wording import fill, translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1


class LuggageMode(StrEnum):
    """What the page shows: pieces, keys to find one, one of them, or a lost tag."""

    LIST = "list"
    SEARCH = "search"
    PIECE = "piece"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class LuggageShown:
    """What the page shows: everything of today and what is left, and one picture."""

    pieces: tuple[Piece, ...] = ()
    photo: bytes = field(default=b"", repr=False)


@QmlElement
class LuggageBoardViewModel(StaffPageViewModel):
    """The pieces of today and what is left of before. Nothing is changed here."""

    luggageChanged = Signal()

    def __init__(
        self, services: StaffServices, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(services, background, parent)
        self._shown = LuggageShown()
        self._bookings: frozenset[str] = frozenset()  # of whose sticker or document was read
        self._mode = LuggageMode.LIST
        self._wanted = PieceState.STORED
        self._typed = ""
        self._last4 = ""
        self._tag_id = ""
        self._scanned = False
        self._rows = PagedRows(LuggageRow, "key", self)
        self._places = PagedRows(PlaceRow, "key", self)

    # --- as the base asks for --------------------------------------------------------------

    def refresh(self) -> None:
        store, settings, now = self.services.store, self.services.settings, self.services.clock()
        bookings, tag_id = self._bookings, self._tag_id

        def work() -> LuggageShown:
            pieces = luggage.read_luggage(store, settings, now)
            known = {piece.tag_id for piece in pieces}
            others = store.luggage_storage.of_bookings(sorted(bookings)) if bookings else ()
            pieces = (*pieces, *(piece for piece in others if piece.tag_id not in known))
            photo = store.luggage_storage.photo(tag_id) if tag_id else None
            return LuggageShown(pieces, photo or b"")

        self.read("luggage", work, self.show_luggage)

    def forget(self) -> None:
        self._bookings = frozenset()
        self._mode, self._wanted = LuggageMode.LIST, PieceState.STORED
        self._typed = self._last4 = self._tag_id = ""
        self._scanned = False
        self._places.clear()
        self.show_luggage(LuggageShown())
        self._rows.clear()

    def read_badge(self) -> int:
        return self.services.store.luggage_storage.left_over(self.services.today)

    def show_luggage(self, shown: LuggageShown) -> None:
        """Show these pieces."""
        self._shown = shown
        if self._tag_id and self._piece() is None:
            self._tag_id, self._mode = "", LuggageMode.LIST
        self._list()

    # --- to QML ----------------------------------------------------------------------------

    @Property(str, notify=luggageChanged)
    def mode(self) -> str:
        """A value of `LuggageMode`."""
        return self._mode.value

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(QObject, constant=True)
    def places(self) -> QObject:
        return self._places

    @Property(str, notify=luggageChanged)
    def wanted(self) -> str:
        """Which pieces are listed: stored, tagged or handed_out."""
        return "" if self._typed or self._bookings else self._wanted.value

    @Property(int, notify=luggageChanged)
    def storedCount(self) -> int:
        return self._count(PieceState.STORED)

    @Property(int, notify=luggageChanged)
    def taggedCount(self) -> int:
        return self._count(PieceState.TAGGED)

    @Property(int, notify=luggageChanged)
    def handedOutCount(self) -> int:
        return self._count(PieceState.HANDED_OUT)

    @Property(bool, notify=luggageChanged)
    def hasOld(self) -> bool:
        """Whether something of earlier days stands here."""
        return any(words.derive_row(piece, self._moment()).old for piece in self._shown.pieces)

    @Property(str, notify=luggageChanged)
    def typed(self) -> str:
        return self._typed

    @Property(bool, notify=luggageChanged)
    def finding(self) -> bool:
        """Whether only what was looked for is listed."""
        return bool(self._typed or self._bookings)

    @Property(str, notify=luggageChanged)
    def title(self) -> str:
        piece = self._piece()
        return fill(translate("Luggage", "Luggage %1"), piece.number) if piece else ""

    @Property(str, notify=luggageChanged)
    def owners(self) -> str:
        piece = self._piece()
        return words.spell_owners(piece) if piece else ""

    @Property(str, notify=luggageChanged)
    def standing(self) -> str:
        piece = self._piece()
        return words.spell_standing(piece, self._moment()) if piece else ""

    @Property(str, notify=luggageChanged)
    def station(self) -> str:
        piece = self._piece()
        return words.spell_station(piece, self._today, self.language) if piece else ""

    @Property(str, notify=luggageChanged)
    def photo(self) -> str:
        """The picture of the piece as a URL; empty for none."""
        if not self._shown.photo:
            return ""
        return f"data:image/jpeg;base64,{base64.b64encode(self._shown.photo).decode()}"

    @Property(bool, notify=luggageChanged)
    def isHere(self) -> bool:
        """Whether the piece has not been given out."""
        piece = self._piece()
        return piece is not None and piece.state is not PieceState.HANDED_OUT

    @Property(bool, notify=luggageChanged)
    def canTakeBack(self) -> bool:
        """Whether the piece was given out so lately that this can be undone."""
        piece = self._piece()
        reason = "any"
        return decide_taking_back(piece, reason, self.services.clock()) is None

    @Property(bool, notify=luggageChanged)
    def isTagged(self) -> bool:
        """Whether nobody has said yet that the piece was taken in."""
        piece = self._piece()
        return piece is not None and piece.state is PieceState.TAGGED

    @Property(bool, constant=True)
    def hasPlaces(self) -> bool:
        """Whether the venue names places."""
        return bool(self.services.settings.venue.luggage_places)

    @Property(bool, constant=True)
    def takesPhotos(self) -> bool:
        return self.services.settings.venue.luggage_photos and self.services.camera is not None

    @Property(str, notify=luggageChanged)
    def last4(self) -> str:
        """The last four of the document of whoever has no tag, as far as they are typed."""
        return self._last4

    @Property(str, notify=luggageChanged)
    def last4Words(self) -> str:
        """What these four mean for this piece."""
        return self._spell_last4()

    def _spell_last4(self) -> str:
        piece = self._piece()
        if piece is None or not parse_last4(self._last4):
            return translate(
                "Luggage", "Lay the person's document on the reader, or type its last four."
            )
        if is_owners(piece, parse_last4(self._last4)):
            return translate("Luggage", "Somebody of this booking has a document that ends so.")
        return translate("Luggage", "Nobody of this booking has a document that ends so!")

    @Property(bool, notify=luggageChanged)
    def isForeign(self) -> bool:
        """Whether that document is nobody's of the booking."""
        piece, last4 = self._piece(), parse_last4(self._last4)
        return piece is not None and bool(last4) and not is_owners(piece, last4)

    @Property(bool, notify=luggageChanged)
    def hasLast4(self) -> bool:
        return bool(parse_last4(self._last4))

    # --- within ----------------------------------------------------------------------------

    @property
    def _today(self) -> date:
        return self.services.today

    def _moment(self) -> Moment:
        return Moment(self.services.zone, self.services.clock(), self.language)

    def _turn_to(self, mode: LuggageMode) -> None:
        self._mode = mode
        self._list()

    def _piece(self) -> Piece | None:
        return next((p for p in self._shown.pieces if p.tag_id == self._tag_id), None)

    def _count(self, state: PieceState) -> int:
        return sum(piece.state is state for piece in self._shown.pieces)

    def _list(self) -> None:
        pieces = self._shown.pieces
        if self._bookings:
            pieces = tuple(piece for piece in pieces if piece.booking_id in self._bookings)
        elif self._typed:
            pieces = find_pieces(pieces, self._typed)
        else:
            pieces = tuple(piece for piece in pieces if piece.state is self._wanted)
        moment = self._moment()
        self._rows.show(tuple(words.derive_row(piece, moment) for piece in pieces))
        piece = self._piece()
        stands = piece.place if piece and piece.state is PieceState.STORED else ""
        self._places.show(
            tuple(
                PlaceRow(place, place == stands)
                for place in self.services.settings.venue.luggage_places
            )
        )
        self.luggageChanged.emit()

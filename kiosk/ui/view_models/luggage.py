"""The page behind the luggage counter: find a piece, say where it stands, give it out."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtQml import QmlElement

from kiosk.app import luggage
from kiosk.domain.decisions import FlawedDocument, PresentedDocument
from kiosk.domain.luggage import (
    HandOut,
    LuggageRefused,
    Piece,
    PieceState,
    Proof,
    is_owners,
    parse_last4,
)
from kiosk.domain.staff import ActionRefused, StaffUser
from kiosk.sticker.qr import decode_tag_code
from kiosk.store.store import Store
from kiosk.ui import luggage_words as words
from kiosk.ui.staff_page import Question
from kiosk.ui.view_models.luggage_board import (
    LuggageBoardViewModel,
    LuggageMode,
    LuggageShown,
)
from kiosk.ui.wording import fill, translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1

LONGEST_TYPED = 24

_Change = Callable[[Store, str, StaffUser], Piece | LuggageRefused]


@QmlElement
class LuggageViewModel(LuggageBoardViewModel):
    """Luggage, as whoever stands behind its counter works with it."""

    # --- as the base asks for --------------------------------------------------------------

    def take_code(self, text: str) -> bool:
        store, is_tag = self.services.store, decode_tag_code(text) is not None
        self.read(
            "found", lambda: luggage.find_by_code(store, text), lambda p: self._find(p, is_tag)
        )
        return True

    def take_document(self, document: PresentedDocument | FlawedDocument) -> bool:
        if isinstance(document, FlawedDocument):
            return False
        if self._mode is LuggageMode.LOST:
            self._last4 = parse_last4(document.last4)
            self.luggageChanged.emit()
            return True
        store = self.services.store
        self.read(
            "found",
            lambda: luggage.find_by_document(store, document),
            lambda pieces: self._find(pieces, False),
        )
        return True

    def spell_refusal(self, refused: ActionRefused | Exception) -> str:
        if isinstance(refused, LuggageRefused):
            return words.spell_refusal(refused, self._moment())
        return ""

    # --- touches ---------------------------------------------------------------------------

    @Slot(str)
    def show(self, state: str) -> None:
        """List what stands so."""
        self._wanted, self._typed, self._bookings = PieceState(state), "", frozenset()
        self._turn_to(LuggageMode.LIST)

    @Slot()
    def search(self) -> None:
        self._typed, self._bookings = "", frozenset()
        self._turn_to(LuggageMode.SEARCH)

    @Slot()
    def showFound(self) -> None:
        self._turn_to(LuggageMode.LIST)

    @Slot(str)
    def typeCharacter(self, character: str) -> None:
        if self._mode is LuggageMode.LOST:
            self._last4 = (self._last4 + character.strip())[:4]
        elif len(self._typed) < LONGEST_TYPED:
            self._typed = (self._typed + character).lstrip()
        self._list()

    @Slot()
    def erase(self) -> None:
        if self._mode is LuggageMode.LOST:
            self._last4 = self._last4[:-1]
        else:
            self._typed = self._typed[:-1]
        self._list()

    @Slot(str)
    def choose(self, tag_id: str) -> None:
        """Show one piece."""
        self._tag_id, self._scanned = tag_id, False
        self._turn_to(LuggageMode.PIECE)
        self.refresh()

    @Slot()
    def showAll(self) -> None:
        """Back from one piece to all."""
        self._tag_id, self._scanned = "", False
        self._shown = LuggageShown(self._shown.pieces)
        self._turn_to(LuggageMode.LIST)

    @Slot()
    def showPiece(self) -> None:
        """Back from the lost tag to the piece."""
        self._last4 = ""
        self._turn_to(LuggageMode.PIECE)

    @Slot(str)
    def putTo(self, place: str) -> None:
        """The piece stands at this place now; empty where the venue names none."""
        settings = self.services.settings
        self._change(
            lambda store, tag_id, by: luggage.store_luggage(store, settings, tag_id, place, by),
            translate("Luggage", "Luggage %1 is taken in."),
        )

    @Slot()
    def photograph(self) -> None:
        settings, camera = self.services.settings, self.services.camera
        self._change(
            lambda store, tag_id, by: luggage.photograph_luggage(
                store, settings, camera, tag_id, by
            ),
            translate("Luggage", "The picture of luggage %1 is kept."),
        )

    @Slot()
    def handOut(self) -> None:
        """Give the piece out; one that was not scanned is compared with the tag first."""
        piece = self._piece()
        if piece is None:
            return
        if self._scanned:
            self._hand_out(HandOut(Proof.TAG))
            return
        self.ask_first(
            Question(
                fill(translate("Luggage", "Give out luggage %1?"), piece.number),
                translate("Luggage", "Compare its number with the tag in the visitor's hand."),
                translate("Luggage", "The numbers are the same: give out"),
            ),
            lambda _reason: self._hand_out(HandOut(Proof.NUMBER)),
        )

    @Slot()
    def withoutTag(self) -> None:
        self._last4 = ""
        self._turn_to(LuggageMode.LOST)

    @Slot()
    def handOutWithoutTag(self) -> None:
        piece, last4 = self._piece(), parse_last4(self._last4)
        if piece is None or not last4:
            return
        self.ask_first(
            Question(
                fill(translate("Luggage", "Give out luggage %1 without its tag?"), piece.number),
                self._spell_last4(),
                translate("Luggage", "Give out"),
                words.derive_reasons(),
                grave=not is_owners(piece, last4),
            ),
            lambda reason: self._hand_out(HandOut(Proof.DOCUMENT, reason, last4)),
        )

    @Slot()
    def takeBack(self) -> None:
        """Undo the hand-out."""
        piece = self._piece()
        if piece is None:
            return
        self.ask_first(
            Question(
                fill(translate("Luggage", "Take luggage %1 back?"), piece.number),
                translate("Luggage", "It counts as here again, at its place. Its picture is gone."),
                translate("Luggage", "Take back"),
                words.derive_taking_back_reasons(),
            ),
            lambda reason: self._change(
                lambda store, tag_id, by: luggage.take_back_luggage(store, tag_id, reason, by),
                translate("Luggage", "Luggage %1 is here again."),
            ),
        )

    # --- within ----------------------------------------------------------------------------

    def _find(self, pieces: tuple[Piece, ...], is_tag: bool) -> None:
        """Show what a code or a document has led to."""
        if not pieces:
            self.refuse(translate("Luggage", "No luggage belongs to what was read."))
            return
        self._typed, self._last4 = "", ""
        self._bookings = frozenset(piece.booking_id for piece in pieces)
        known = {piece.tag_id for piece in self._shown.pieces}
        more = tuple(piece for piece in pieces if piece.tag_id not in known)
        self._shown = LuggageShown((*self._shown.pieces, *more))
        if len(pieces) == 1:
            self._tag_id, self._scanned = pieces[0].tag_id, is_tag
            self._turn_to(LuggageMode.PIECE)
        else:
            self._tag_id = ""
            self._turn_to(LuggageMode.LIST)
        self.refresh()

    def _hand_out(self, how: HandOut) -> None:
        self._change(
            lambda store, tag_id, by: luggage.hand_out_luggage(store, tag_id, how, by),
            translate("Luggage", "Luggage %1 is given out."),
            leave=True,
        )

    def _change(self, change: _Change, said: str, *, leave: bool = False) -> None:
        piece, store = self._piece(), self.services.store
        if piece is None:
            return

        def done(_piece: Piece) -> None:
            if leave:
                self._bookings = frozenset()
                self.showAll()
            self.refresh()
            self.say(fill(said, piece.number))

        self.act(lambda by: change(store, piece.tag_id, by), done)

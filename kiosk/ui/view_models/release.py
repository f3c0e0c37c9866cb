"""The page for giving phones back: by tour, sticker, document, name or door, live."""

from collections.abc import Callable, Iterable
from typing import assert_never

from PySide6.QtCore import Slot
from PySide6.QtQml import QmlElement

from kiosk.app.releases import ReleaseAnswer, ReleaseDesk
from kiosk.domain.decisions import FlawedDocument, PresentedDocument
from kiosk.domain.releases import (
    ByCompartments,
    ByDocument,
    ByTour,
    ByVisitor,
    ReleaseDoor,
    ReleaseRefusal,
    ReleaseRefused,
    ReleaseRun,
    ReleaseWish,
)
from kiosk.domain.staff import ActionRefused, StaffUser
from kiosk.store.releases import LeftPouch, StillLocked
from kiosk.ui.release_rows import Offer, derive_offer, estimate_release_s
from kiosk.ui.release_words import spell_release_refusal
from kiosk.ui.staff_page import Question
from kiosk.ui.view_models.release_board import ReleaseBoardViewModel, ReleaseSection, may_go_on
from kiosk.ui.wording import fill, spell_count, spell_series, translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1

PATIENCE_S = 15.0
LEFT_BEHIND = "left"


class _NoLockers(Exception):
    """Something was to be opened where there are no lockers."""


@QmlElement
class ReleaseViewModel(ReleaseBoardViewModel):
    """Giving phones back. `subject` may be a tour, a visitor, or "left" for what stays behind."""

    # --- as the base asks for --------------------------------------------------------------

    def take_code(self, text: str) -> bool:
        desk = self.services.releases
        if desk is None:
            return False
        self._act_and_show(lambda by: desk.begin_by_code(text, by).result(PATIENCE_S))
        return True

    def take_document(self, document: PresentedDocument | FlawedDocument) -> bool:
        if isinstance(document, FlawedDocument):
            self.refuse(translate("Release", "That document could not be read. Put it on again."))
            return False
        self._begin(ByDocument(document.hashes))
        return True

    def open_subject(self, subject: str) -> None:
        if subject == LEFT_BEHIND:
            self.showSection(ReleaseSection.LEFT.value)
            return
        held = next((p for p in self._board.left if subject in p.pouch.visitor_ids), None)
        if held is not None:
            self._ask_to_open(held)
        elif any(row.key == subject for row in self._tour_rows()):
            self.chooseTour(subject)
        else:
            self.refuse(spell_release_refusal(ReleaseRefused(ReleaseRefusal.NOTHING_HELD)))

    def spell_refusal(self, refused: ActionRefused | Exception) -> str:
        match refused:
            case ReleaseRefused():
                return spell_release_refusal(refused)
            case StillLocked():
                return translate(
                    "Release", "That compartment has been given to somebody meanwhile."
                )
            case _NoLockers():
                return translate("Release", "This kiosk has no lockers.")
            case _:
                return ""

    # --- touches ---------------------------------------------------------------------------

    @Slot(str)
    def chooseTour(self, tour_id: str) -> None:
        """Give everything of this tour back, after one question."""
        row = next((r for r in self._tour_rows() if r.key == tour_id), None)
        if row is None:
            self._begin(ByTour(tour_id))
            return
        seconds = estimate_release_s(self.services.settings.devices.lockers.banks, row.count)
        text = spell_count(
            row.count,
            translate("Release", "One door opens."),
            translate("Release", "%1 doors open one after another."),
        )
        time = fill(translate("Release", "It takes about %1 s."), seconds)
        self.ask_first(
            Question(
                row.title,
                f"{text} {time}",
                spell_count(
                    row.count,
                    translate("Release", "Open the door"),
                    translate("Release", "Open %1 doors"),
                ),
            ),
            lambda _reason: self._begin(ByTour(tour_id)),
        )

    @Slot(int, str)
    def touchDoor(self, number: int, offered: str) -> None:
        """A door of the wall: what it `offered`, else give back what is behind it."""
        if offered:
            known = self._latest.get(number)
            if known is not None:
                self.touchOpened(f"{known[0].run_id}/{number}", offered)
            return
        held = self._find_held(self.services.settings.station, number)
        if held is None:
            self._begin(ByCompartments((number,)))
            return
        self._ask_to_open(held)

    @Slot(str, str)
    def touchOpened(self, key: str, offered: str) -> None:
        """A door of a release: what it `offered`, an `Offer`, when the touch began.

        Nothing when it stands otherwise by now: then the touch meant something else.
        """
        run_id, _, number = key.rpartition("/")
        run = self._runs.get(run_id)
        door = run.door(int(number)) if run is not None else None
        if door is None or derive_offer(door).value != offered:
            return
        match Offer(offered):
            case Offer.TRY_AGAIN:
                self._try_again(run_id, door)
            case Offer.OPEN_AGAIN:
                self.ask_first(
                    self._question_to_open(door.number, self._names_of(door)),
                    lambda _reason: self._try_again(run_id, door),
                )
            case Offer.STILL_INSIDE:
                self.ask_first(
                    Question(
                        fill(translate("Release", "Door %1: still inside?"), door.number),
                        translate(
                            "Release",
                            "Close the door. The pouch counts as locked up again, and stays on the "
                            "list of what was left behind.",
                        ),
                        translate("Release", "It is still inside"),
                    ),
                    lambda _reason: self._keep(run_id, door),
                )
            case Offer.NONE:
                pass
            case never:
                assert_never(never)

    @Slot(str)
    def touchFound(self, key: str) -> None:
        if (held := self._find_key(key)) is not None:
            self._ask_to_open(held)

    @Slot(str)
    def touchLeft(self, key: str) -> None:
        """A pouch that was left behind: who takes it?"""
        if (held := self._find_key(key)) is not None:
            self._taking, self._typed = held, ""
            self._section = ReleaseSection.TAKER
            self._show()

    @Slot()
    def giveToOwner(self) -> None:
        self._hand_over("")

    @Slot()
    def giveToTyped(self) -> None:
        """Whoever was typed takes the pouch; the name is kept encrypted."""
        name = " ".join(self._typed.split())
        if name:
            self._hand_over(name)

    @Slot()
    def stopAll(self) -> None:
        """Open no more doors."""
        desk = self.services.releases
        if desk is None:
            return
        under_way = tuple(run.run_id for run in self._runs.values() if not run.is_over)

        def work(_by: StaffUser) -> None:
            for run_id in under_way:
                desk.stop(run_id).result(PATIENCE_S)

        self.act(work)

    @Slot()
    def goOn(self) -> None:
        """Ask once more for every door that was stopped or did not open."""
        desk = self.services.releases
        if desk is None:
            return
        waiting = tuple(
            (run.run_id, door.number) for run, door in self._latest.values() if may_go_on(door)
        )

        def work(by: StaffUser) -> ReleaseAnswer | None:
            answer: ReleaseAnswer | None = None
            for run_id, number in waiting:
                answer = desk.try_again(run_id, number, by).result(PATIENCE_S)
                if isinstance(answer, ReleaseRefused):
                    return answer
            return answer

        self.act(work)

    # --- acting ----------------------------------------------------------------------------

    def _ask_to_open(self, held: LeftPouch) -> None:
        self.ask_first(
            self._question_to_open(held.pouch.number, held.names, by_hand=held.pouch.by_hand),
            lambda _reason: self._begin(self._wish_for(held)),
        )

    def _question_to_open(
        self, number: int, names: Iterable[str], *, by_hand: bool = False
    ) -> Question:
        whose = spell_series(name for name in names if name)
        text = fill(translate("Release", "It holds the pouch of %1."), whose)
        if by_hand:
            unseen = translate("Release", "Staff wrote that down; no sensor saw the door.")
            text = f"{text}\n{unseen}"
        return Question(
            fill(translate("Release", "Open door %1?"), number),
            text,
            translate("Release", "Open the door"),
        )

    def _try_again(self, run_id: str, door: ReleaseDoor) -> None:
        if (desk := self.services.releases) is not None:
            self.act(lambda by: desk.try_again(run_id, door.number, by).result(PATIENCE_S))

    def _keep(self, run_id: str, door: ReleaseDoor) -> None:
        if (desk := self.services.releases) is not None:
            self.act(lambda by: desk.keep(run_id, door.number, by).result(PATIENCE_S))

    def _wish_for(self, held: LeftPouch) -> ReleaseWish:
        """This pouch behind this door; one at another kiosk is refused with where it is."""
        first = held.pouch.visitor_ids[0]
        if held.pouch.station != self.services.settings.station:
            return ByVisitor(first)
        return ByCompartments((held.pouch.number,), first)

    def _hand_over(self, taken_by: str) -> None:
        if self._taking is not None:
            self._begin(self._wish_for(self._taking), taken_by)

    def _begin(self, wish: ReleaseWish, taken_by: str = "") -> None:
        desk = self.services.releases

        def work(by: StaffUser) -> ReleaseAnswer:
            return _require(desk).begin(wish, by, taken_by=taken_by).result(PATIENCE_S)

        self._act_and_show(work)

    def _act_and_show(self, work: Callable[[StaffUser], ReleaseAnswer]) -> None:
        """Begin a release and list its doors, unless whoever asked looks at something else by then.

        A list that came late would lie under a finger that means another: so a pouch that was
        still inside was once given back again.
        """
        asked_in = self._section

        def show(run: ReleaseRun) -> None:
            if self._section is asked_in and not self.is_asking:
                self._list_doors()
            self._tell_elsewhere(run)

        self.act(work, show)

    def _tell_elsewhere(self, run: ReleaseRun) -> None:
        if run.elsewhere:
            other = run.elsewhere[0]
            words = translate("Release", "More of theirs is at kiosk %1, behind door %2.")
            self.say(fill(words, other.station, other.number))


def _require(desk: ReleaseDesk | None) -> ReleaseDesk:
    if desk is None:
        raise _NoLockers
    return desk

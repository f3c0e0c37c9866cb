"""The demonstration's programme: every situation of an arrival, each played by somebody."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from hardware.sim.devices import Trouble
from kiosk.demo.onlooker import Onlooker
from kiosk.demo.preparation import DemoPass
from kiosk.demo.stage import Stage
from kiosk.demo.visits import Album, Visits
from kiosk.domain import states as st
from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.domain.decisions import Reason
from kiosk.store.store import Store
from kiosk.ui.remote_hands import RemoteHands

BLOCKED_BECAUSE = "demonstration"


@dataclass(frozen=True, slots=True)
class Act:
    """One visit and the situations that it shows."""

    title: str
    situations: tuple[str, ...]
    play: Callable[[], None]


class Programme(Visits):
    """Plays the whole programme; `played` lists the situations that went as they should.

    `store` is for what the venue's own people do meanwhile: put compartments out of use.
    """

    def __init__(
        self,
        stage: Stage,
        screen: Onlooker,
        hands: RemoteHands,
        passes: dict[str, DemoPass],
        album: Album | None,
        store: Store,
    ) -> None:
        super().__init__(stage, screen, hands, passes, album)
        self._store = store
        self.played: list[str] = []

    def play(self, progress: Callable[[str], None]) -> None:
        """Every act in its order; breaks off where the kiosk does not do what it should."""
        self._picture("attract")
        for act in self._acts():
            progress(act.title)
            act.play()
            self.played.extend(act.situations)

    def _acts(self) -> tuple[Act, ...]:
        return (
            Act(
                "A family with a five-year-old and two phones in one pouch",
                ("under_age", "two_phones"),
                self.five_year_old,
            ),
            Act("A family of three, as quick as can be", ("pass", "family"), self.family),
            Act(
                "A couple with foreign passports",
                ("door_jammed", "printer_fault"),
                self.couple,
            ),
            Act(
                "A father with his card only, whose son comes later",
                ("document_first", "partial_arrival", "phone_free"),
                self.father_first,
            ),
            Act("A delegation from Hong Kong", ("group_pass",), self.delegation),
            Act("The son, on the same pass", ("latecomer",), self.son_later),
            Act("Somebody else's card on the reader", ("not_on_booking",), self.stranger),
            Act(
                "Its owner, in a wheelchair, by booking reference",
                ("reference", "no_low_compartment", "staff_called"),
                self.wheelchair,
            ),
            Act(
                "Another guest than booked, and a wall that is full",
                ("swapped_guest", "no_compartment"),
                self.swapped_guest,
            ),
            Act(
                "A mother with two children, and a locker board that falls silent",
                ("minor_without_adult", "child_without_card", "locker_fault"),
                self.school,
            ),
            self._refusal("A pass that was used already", "used", Reason.ALREADY_IN),
            self._refusal("A forged pass", "forged", Reason.FORGED),
            self._refusal("A pass for tomorrow", "tomorrow", Reason.WRONG_DAY),
            self._refusal("A booking nobody confirmed", "unconfirmed", Reason.UNCONFIRMED),
            self._refusal("A tour that was cancelled", "cancelled", Reason.TOUR_CANCELLED),
            self._refusal("Too early", "early", Reason.TOO_EARLY),
            self._refusal("Too late", "late", Reason.TOO_LATE),
        )

    def _refusal(self, title: str, key: str, reason: Reason) -> Act:
        return Act(title, (reason.value,), lambda: self.refused(key, reason))

    # --- the rarer visits ------------------------------------------------------------------

    def wheelchair(self) -> None:
        """No pass, a slip in the reference, everything in reach, and no low door free."""
        booking = self._passes["stranger"].booking
        self._hands.tap("displayButton")
        self._hands.tap("option:reach")
        self._hands.tap("closeSheetButton")
        self._hands.tap("noCodeButton")
        self._type(booking.reference[:-1] + "X")
        self._hands.tap("searchButton")
        self._screen.wait_for(st.Stopped, lambda s: s.case is not None)
        self._picture("reference-unknown")
        self._hands.tap("correctButton")
        self._hands.tap("key:erase")
        self._type(booking.reference[-1])
        self._hands.tap("searchButton")
        self._screen.wait_for(st.PartyShown)
        self._show(booking.people[0])
        self._accept_rules()
        with self._out_of_use(lambda door: door.low):
            self._hands.tap("phones:1")
            self._wait_for_phase(st.LockPhase.NONE_LOW)
            self._picture("no-low-compartment")
            self._hands.tap("askStaffButton")
            self._screen.wait_for(st.StaffCalled, lambda s: s.case is not None)
            self._picture("staff-called")
            self._hands.tap("continueButton")
            self._wait_for_phase(st.LockPhase.NONE_LOW)
            self._hands.tap("continueButton")
            self._close_open_door()
            self._wait_for_stickers()
        self._finish()

    def swapped_guest(self) -> None:
        """Somebody comes in a guest's place; the booker goes on alone, and no door is free."""
        booker, _guest = self._people("swap")
        self._begin("swap")
        self._put(self._people("early")[0])
        self._screen.wait_for(st.Stopped, lambda s: s.may_replace and s.case is not None)
        self._picture("swapped-guest")
        self._hands.tap("continueButton")
        self._screen.wait_for(st.Documents)
        self._show(booker)
        self._go_on_without_the_rest()
        self._accept_rules()
        with self._out_of_use(lambda door: door.state is CompartmentState.FREE):
            self._go_without_lockers(st.LockTrouble.NONE_FREE, "no-compartment")

    def school(self) -> None:
        """A minor alone is kind but firm business; the little one's number is typed."""
        mother, teenager, child = self._people("school")
        self._begin("school")
        self._show(teenager)
        self._hands.tap("restLaterButton")
        self._screen.wait_for(
            st.Stopped, lambda s: s.reason is Reason.NEEDS_ADULT and s.case is not None
        )
        self._picture("needs-adult")
        self._hands.tap("continueButton")
        self._screen.wait_for(st.Documents)
        self._show(mother)
        self._hands.tap("childNumberButton")
        self._screen.wait_for(st.EnteringNumber)
        self._type(child.number)
        self._picture("child-number")
        self._hands.tap("searchButton")
        self._accept_rules()
        self._stage.lockers.suffer(Trouble.SILENT)
        self._go_without_lockers(st.LockTrouble.SILENT, "lockers-silent")
        self._stage.lockers.suffer(Trouble.SILENT, on=False)

    # --- what they do ----------------------------------------------------------------------

    def _type(self, text: str) -> None:
        for character in text:
            self._hands.tap(f"key:{character}")

    def _wait_for_phase(self, phase: st.LockPhase) -> st.Locking:
        return self._screen.wait_for(st.Locking, lambda s: s.phase is phase)

    def _close_open_door(self) -> None:
        number = self._wait_for_phase(st.LockPhase.OPEN).number
        assert number is not None
        self._stage.lockers.close_door(number)

    def _go_without_lockers(self, trouble: st.LockTrouble, picture: str) -> None:
        """One phone, and nothing to lock it in: staff take it, the visit goes on."""
        self._hands.tap("phones:1")
        self._screen.wait_for(st.Locking, lambda s: s.trouble is trouble)
        self._picture(picture)
        self._hands.tap("continueButton")
        self._wait_for_stickers()
        self._finish()

    @contextmanager
    def _out_of_use(self, which: Callable[[Compartment], bool]) -> Iterator[None]:
        """Some compartments cannot be given to anybody for a while."""
        compartments = self._store.compartments
        doors: Iterable[Compartment] = (record.compartment for record in compartments.all())
        chosen = [
            door.number for door in doors if door.state is CompartmentState.FREE and which(door)
        ]
        for number in chosen:
            compartments.block(number, BLOCKED_BECAUSE).result()
        yield
        for number in chosen:
            compartments.unblock(number).result()

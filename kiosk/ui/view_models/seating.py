"""The page on which a tour's people are put into carts."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.app.manifests import choose_tour, read_todays_tours
from kiosk.app.seating import (
    Proposal,
    derive_carts,
    propose_seats,
    put_into_cart,
    swap_seats,
)
from kiosk.app.staff_services import StaffServices
from kiosk.domain.seating import Carts, Seating, SeatingRefusal, SeatingRefused, derive_seating
from kiosk.domain.staff import ActionRefused, StaffUser
from kiosk.domain.tours import Tour, TourStatus, group_of
from kiosk.domain.visitors import derive_age
from kiosk.store.seating import Seated, SeatedPerson
from kiosk.store.store import Store
from kiosk.ui.background import Background
from kiosk.ui.seating_bands import NOBODYS, CartBand, derive_bands
from kiosk.ui.staff_page import Question, StaffPageViewModel, Why
from kiosk.ui.view_models.paged_rows import PagedRows
from kiosk.ui.wording import fill, spell_count, spell_list, spell_time, translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1

_MOST_NAMES = 3

_Change = Callable[[Store, str, StaffUser], Seated | SeatingRefused]


@dataclass(frozen=True, slots=True)
class SeatingShown:
    """A tour's people and the carts that there are."""

    tour: Tour | None = None
    people: tuple[SeatedPerson, ...] = ()


@QmlElement
class SeatingViewModel(StaffPageViewModel):
    """Carts with their people: touch somebody, then a cart, a free seat or somebody else."""

    seatingChanged = Signal()

    def __init__(
        self, services: StaffServices, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(services, background, parent)
        self._carts: Carts = derive_carts(services.settings)
        self._shown = SeatingShown()
        self._seating = Seating()
        self._picked = ""
        self._columns = 3
        self._bands = PagedRows(CartBand, "key", self)

    # --- as the base asks for --------------------------------------------------------------

    def refresh(self) -> None:
        store, zone, now = self.services.store, self.services.zone, self.services.clock()
        wanted = self._shown.tour.tour_id if self._shown.tour else self.subject

        def work() -> SeatingShown:
            tour = store.bookings.tour(wanted) if wanted else None
            if tour is None:
                tour = choose_tour(read_todays_tours(store, now, zone), now)
            people = store.seating.people(tour.tour_id, zone) if tour is not None else ()
            return SeatingShown(tour, people)

        self.read("seating", work, self.show_seating)

    def forget(self) -> None:
        self._picked = ""
        self._bands.clear()
        self.show_seating(SeatingShown())

    def show_seating(self, shown: SeatingShown) -> None:
        """Show these people in their carts."""
        self._shown = shown
        self._seating = derive_seating(self._carts, [person.rider for person in shown.people])
        if self._picked not in {person.rider.visitor_id for person in shown.people}:
            self._picked = ""
        self._list()

    def spell_refusal(self, refused: ActionRefused | Exception) -> str:
        return _spell(refused) if isinstance(refused, SeatingRefused) else ""

    # --- to QML ----------------------------------------------------------------------------

    @Property(QObject, constant=True)
    def bands(self) -> QObject:
        return self._bands

    @Property(bool, notify=seatingChanged)
    def hasTour(self) -> bool:
        return self._shown.tour is not None

    @Property(bool, notify=seatingChanged)
    def canChange(self) -> bool:
        """Whether the tour's seats may still be given."""
        tour = self._shown.tour
        return tour is not None and tour.status in {TourStatus.PLANNED, TourStatus.DEPARTED}

    @Property(list, notify=seatingChanged)
    def group(self) -> list[str]:
        """Letter, shape, colour and ink of the tour's group; empty without a tour."""
        if self._shown.tour is None:
            return []
        group = group_of(self._shown.tour.group_letter)
        return [group.letter, group.shape.value, group.colour, group.ink]

    @Property(str, notify=seatingChanged)
    def title(self) -> str:
        tour = self._shown.tour
        if tour is None:
            return translate("Seating", "There is no tour today.")
        return f"{spell_time(tour.starts_at_utc, self.services.zone)} {tour.name}".strip()

    @Property(str, notify=seatingChanged)
    def figures(self) -> str:
        """How many have a seat, in how many carts."""
        if self._shown.tour is None:
            return ""
        return fill(
            translate("Seating", "%1 of %2 have a seat, carts: %3"),
            self._seating.seated,
            len(self._shown.people),
            len(self._seating.loads),
        )

    @Property(str, notify=seatingChanged)
    def words(self) -> str:
        """What is to be looked at, who was touched, or what a touch does."""
        if self._picked:
            return fill(
                translate("Seating", "%1: now touch a cart, a free seat or somebody to swap with."),
                self._spell_person(self._picked),
            )
        alone = sorted(self._seating.alone)
        if alone:
            return fill(
                translate("Seating", "Without an adult of their party in the cart: %1."),
                self._spell_names(alone),
            )
        if self._seating.unseated:
            return spell_count(
                len(self._seating.unseated),
                translate("Seating", "One person has no seat yet."),
                translate("Seating", "%1 people have no seat yet."),
            )
        return translate("Seating", "Touch somebody to put them into another cart.")

    @Property(bool, notify=seatingChanged)
    def worried(self) -> bool:
        """Whether a minor sits without an adult of the party."""
        return bool(self._seating.alone) and not self._picked

    @Property(int, notify=seatingChanged)
    def unseatedCount(self) -> int:
        return len(self._seating.unseated)

    @Property(int, notify=seatingChanged)
    def seatedCount(self) -> int:
        return self._seating.seated

    @Property(str, notify=seatingChanged)
    def chosen(self) -> str:
        """Who was touched; empty for nobody."""
        return self._picked

    @Property(bool, notify=seatingChanged)
    def chosenSits(self) -> bool:
        """Whether who was touched has a seat that could be given up."""
        return self._cart(self._picked) != NOBODYS

    @Slot(int)
    def setColumns(self, columns: int) -> None:
        """How many seats stand beside each other."""
        if columns != self._columns and columns > 0:
            self._columns = columns
            self._list()

    @Slot(str)
    def touchPerson(self, visitor_id: str) -> None:
        """Choose somebody; somebody else after that: they change places."""
        chosen = self._picked
        if not self.canChange:
            return
        if not chosen or chosen == visitor_id or self._cart(chosen) == self._cart(visitor_id):
            self._choose("" if chosen == visitor_id else visitor_id)
            return
        self._choose("")
        self._change(lambda store, tour, by: swap_seats(store, tour, chosen, visitor_id, by))

    @Slot(str)
    def touchCart(self, cart: str) -> None:
        """Put who was chosen into this cart; an empty name: out of any."""
        chosen, settings = self._picked, self.services.settings
        if chosen and cart != self._cart(chosen):
            self._choose("")
            self._change(
                lambda store, tour, by: put_into_cart(store, settings, tour, chosen, cart, by)
            )

    @Slot()
    def takeOut(self) -> None:
        """Who was chosen has no seat any more."""
        self.touchCart(NOBODYS)

    @Slot()
    def seatRest(self) -> None:
        """Propose seats for those who have none; nobody else is moved."""
        self._choose("")
        self._propose(Proposal.REST)

    @Slot()
    def proposeAgain(self) -> None:
        self._choose("")
        self.ask_first(
            Question(
                translate("Seating", "Propose seats again?"),
                translate(
                    "Seating",
                    "People are seated anew. Stickers that are out show the carts of before.",
                ),
                translate("Seating", "Propose again"),
                (
                    Why(
                        Proposal.PROPOSED.value,
                        translate("Seating", "Keep whom somebody has moved"),
                    ),
                    Why(Proposal.EVERYBODY.value, translate("Seating", "Seat everybody anew")),
                ),
            ),
            lambda reason: self._propose(Proposal(reason)),
        )

    # --- within ----------------------------------------------------------------------------

    def _propose(self, proposal: Proposal) -> None:
        settings = self.services.settings
        self._change(lambda store, tour, by: propose_seats(store, settings, tour, by, proposal))

    def _change(self, change: _Change) -> None:
        tour, store = self._shown.tour, self.services.store
        if tour is not None:
            self.act(lambda by: change(store, tour.tour_id, by), lambda _seated: self.refresh())

    def _choose(self, visitor_id: str) -> None:
        if visitor_id != self._picked:
            self._picked = visitor_id
            self._list()

    def _list(self) -> None:
        tour = self._shown.tour
        if tour is not None:
            spare = self._carts.next_free(load.cart.name for load in self._seating.loads)
            self._bands.show(
                derive_bands(
                    self._shown.people,
                    self._seating,
                    spare,
                    chosen=self._picked,
                    columns=self._columns,
                    on=tour.local_date(self.services.zone),
                )
            )
        self.seatingChanged.emit()

    def _spell_names(self, visitor_ids: list[str]) -> str:
        names = [self._name(visitor_id) for visitor_id in visitor_ids[:_MOST_NAMES]]
        if len(visitor_ids) <= _MOST_NAMES:
            return spell_list(names)
        first = translate("Wording", ", ", "between names in a list").join(names)
        more = len(visitor_ids) - _MOST_NAMES
        return fill(translate("Seating", "%1 and %2 more"), first, more)

    def _find(self, visitor_id: str) -> SeatedPerson | None:
        return next((p for p in self._shown.people if p.rider.visitor_id == visitor_id), None)

    def _cart(self, visitor_id: str) -> str:
        person = self._find(visitor_id)
        return person.rider.cart if person is not None else NOBODYS

    def _name(self, visitor_id: str) -> str:
        person = self._find(visitor_id)
        name = person.visitor.name if person is not None else ""
        return name or translate("Seating", "No name")

    def _spell_person(self, visitor_id: str) -> str:
        person, tour = self._find(visitor_id), self._shown.tour
        name = self._name(visitor_id)
        born = person.visitor.birth_date if person is not None else None
        if person is None or tour is None or born is None or not person.rider.minor:
            return name
        age = derive_age(born, tour.local_date(self.services.zone))
        return fill(translate("Seating", "%1 (age %2)"), name, age)


def _spell(refused: SeatingRefused) -> str:
    match refused.why:
        case SeatingRefusal.NO_RIGHT:
            return translate("Seating", "You may not seat people.")
        case SeatingRefusal.TOUR_UNKNOWN:
            return translate("Seating", "This tour is not known any more.")
        case SeatingRefusal.TOUR_OVER:
            return translate("Seating", "This tour is over: nobody is seated any more.")
        case SeatingRefusal.NOT_ON_TOUR:
            return translate("Seating", "That person is not on this tour any more.")
        case SeatingRefusal.CART_UNKNOWN:
            return fill(translate("Seating", "There is no cart %1."), refused.cart)
        case SeatingRefusal.CART_FULL:
            return fill(
                translate("Seating", "Cart %1 is full. Touch somebody in it to swap."), refused.cart
            )

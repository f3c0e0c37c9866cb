"""Those who come to the demonstration, what they do, and what the kiosk should say.

People here are quick, but they do only what people can: hold a pass up, lay a card down,
touch what the screen shows, push a door shut. Each waits for the screen to answer.
"""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from hardware.interfaces import IdCard
from kiosk.demo.onlooker import Onlooker
from kiosk.demo.people import Person
from kiosk.demo.preparation import DemoPass
from kiosk.demo.stage import Stage
from kiosk.domain import states as st
from kiosk.domain.decisions import Reason
from kiosk.domain.tours import Language
from kiosk.domain.visit import Mark
from kiosk.ui.remote_hands import RemoteHands


class Album:
    """Numbered pictures of the screen, in a folder."""

    def __init__(self, folder: Path, hands: RemoteHands) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._hands = hands
        self._count = 0

    def take(self, name: str) -> None:
        """Keep a picture of the page, once it has come to rest."""
        self._count += 1
        self._hands.picture(str(self._folder / f"{self._count:02d}-{name}.png"))


class Visits:
    """Plays visits on a station that has started. Runs on a thread of its own.

    `pace_s` is how long people look at a page before they do anything.
    """

    def __init__(
        self,
        stage: Stage,
        screen: Onlooker,
        hands: RemoteHands,
        passes: dict[str, DemoPass],
        album: Album | None,
        pace_s: float = 0.0,
    ) -> None:
        self._stage = stage
        self._screen = screen
        self._hands = hands
        self._passes = passes
        self._album = album
        self._pace_s = pace_s
        self.family_s = 0.0

    # --- the visits ------------------------------------------------------------------------

    def family(self) -> None:
        """Three people, two phones, as quick as the machine allows."""
        began = time.monotonic()
        self._begin("family")
        for person in self._people("family"):
            self._show(person)
        self._accept_rules()
        self._lock_phones(2)
        self._wait_for_stickers()
        self.family_s = time.monotonic() - began
        self._finish()

    def five_year_old(self) -> None:
        """The parents may go on; the child may not come. Two phones share a pouch."""
        self._begin("five")
        self._picture("party")
        father, mother, child = self._people("five")
        self._show(father)
        self._picture("documents")
        self._show(mother)
        self._put(child)
        self._screen.wait_for(st.Stopped, lambda s: s.case is not None)
        self._picture("under-age")
        self._hands.tap("continueButton")
        self._screen.wait_for(st.Rules)
        self._picture("rules")
        self._accept_rules()
        self._screen.wait_for(st.CountingPhones)
        self._picture("phones")
        self._lock_phones(1, picture="locker")
        self._wait_for_stickers()
        self._picture("done")
        self._finish()

    def couple(self) -> None:
        """English, passports, and a door that jams."""
        self._hands.tap(f"language:{Language.ENGLISH}")
        self._begin("couple")
        self._picture("party-english")
        for person in self._people("couple"):
            self._show(person)
        self._accept_rules()
        jammed = self._jam_next()
        self._lock_phones(2, picture="locker-english")
        self._stage.lockers.free(jammed)
        self._stage.empty_printer(True)
        self._wait_for_stickers()
        self._picture("done-printer-empty")
        self._stage.empty_printer(False)
        self._finish()

    def father_first(self) -> None:
        """One of two comes in, with his card instead of the pass; his phone stays at home."""
        father, _son = self._people("late-guest")
        self._show(father)
        self._go_on_without_the_rest()
        self._accept_rules()
        self._lock_phones(0)
        self._wait_for_stickers()
        self._finish()

    def son_later(self) -> None:
        """The other one, some minutes later, with the pass that was used already."""
        _father, son = self._people("late-guest")
        self._begin("late-guest")
        self._show(son)
        self._accept_rules()
        self._lock_phones(1)
        self._wait_for_stickers()
        self._finish()

    def delegation(self) -> None:
        """Forty people walk past the reader; two are still on the bus."""
        self._hands.tap(f"language:{Language.TRADITIONAL}")
        self._begin("delegation")
        people = self._people("delegation")
        for person in people[:-2]:
            self._show(person)
        self._picture("delegation")
        self._go_on_without_the_rest()
        self._accept_rules()
        self._lock_phones(3)
        self._wait_for_stickers()
        self._finish()

    def stranger(self) -> None:
        """A card of somebody who is not on the booking; its owner starts over."""
        self._begin("stranger")
        self._put(self._people("early")[0])
        self._screen.wait_for(st.Stopped, lambda s: s.case is not None)
        self._picture("not-on-booking")
        self._hands.tap("startOverButton")
        self._screen.wait_for(st.Attract)

    def refused(self, key: str, reason: Reason) -> None:
        """A pass that leads to this refusal and nothing else."""
        self._hold(key)
        self._screen.wait_for(st.Stopped, lambda s: s.reason is reason and s.case is not None)
        self._stage.scanner.show(None)
        self._picture(f"refused-{key}")
        self._hands.tap("startOverButton")
        self._screen.wait_for(st.Attract)

    # --- what people do --------------------------------------------------------------------

    def _people(self, key: str) -> tuple[Person, ...]:
        return self._passes[key].booking.people

    def _hold(self, key: str) -> None:
        self._stage.scanner.show(self._passes[key].text)

    def _begin(self, key: str) -> None:
        self._look()
        self._hold(key)
        self._screen.wait_for(st.PartyShown)
        self._stage.scanner.show(None)

    def _put(self, person: Person) -> None:
        document = person.document()
        self._stage.put(document)
        if isinstance(document, IdCard):
            reader = self._stage.reader_for(document)
            self._wait_until(lambda: reader.has_read)
            self._stage.take_away()

    def _show(self, person: Person) -> None:
        """Lay a document down until its row is green or the page has turned."""
        self._look()
        self._put(person)
        name = person.name or person.latin

        def taken(state: st.State) -> bool:
            if not isinstance(state, (st.Documents, st.Rules)):
                return False
            return any(
                member.mark is Mark.CHECKED and name in member.visitor.names
                for member in state.visit.members
            )

        self._screen.wait_until(taken)

    def _accept_rules(self) -> None:
        self._screen.wait_for(st.Rules)
        self._look()
        self._hands.tap("acceptButton")
        self._screen.wait_for(st.CountingPhones)

    def _go_on_without_the_rest(self) -> None:
        """Whoever is missing comes later; a large party is asked whether that is right."""
        self._hands.tap("restLaterButton")
        state = self._screen.wait_until(lambda now: not isinstance(now, st.Documents))
        if not isinstance(state, st.Rules):
            self._picture("rest-missing")
            self._hands.tap("continueButton")

    def _jam_next(self) -> int:
        """The door that comes next does not move."""
        number = self._screen.next_compartment()
        assert number is not None
        self._stage.lockers.jam(number)
        return number

    def _lock_phones(self, count: int, picture: str = "") -> None:
        """Put phones away behind as many doors as open, pushing each shut; some share a door."""
        self._look()
        self._hands.tap(f"phones:{count}")
        for locked in range(count):
            state = self._screen.wait_until(partial(_is_open_or_over, locked))
            if not isinstance(state, st.Locking):
                return
            if picture and locked == 0:
                self._picture(picture)
            assert state.number is not None
            self._look()
            self._stage.lockers.close_door(state.number)

    def _wait_for_stickers(self) -> None:
        self._screen.wait_for(st.Done)

    def _finish(self) -> None:
        self._look()
        self._hands.tap("finishButton")
        self._screen.wait_for(st.Attract)

    def _look(self) -> None:
        if self._pace_s:
            self._stage.wait(self._pace_s)

    def _picture(self, name: str) -> None:
        if self._album is not None:
            self._album.take(name)

    def _wait_until(self, condition: Callable[[], bool], timeout_s: float = 10.0) -> None:
        give_up_at = time.monotonic() + timeout_s
        while not condition():
            if time.monotonic() > give_up_at:
                raise TimeoutError("the reader did not read the card")
            time.sleep(0.01)


def _is_open_or_over(locked: int, state: st.State) -> bool:
    """The door for the phone after so many locked ones stands open, or all are locked."""
    if isinstance(state, st.Locking):
        return state.phase is st.LockPhase.OPEN and state.locked == locked
    return isinstance(state, (st.Printing, st.Done))

"""What the view-models derive, apart from words."""

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from kiosk.domain import states as st
from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.domain.decisions import Reason
from kiosk.domain.flow_rules import FlowRules
from kiosk.domain.releases import BySticker, DoorStage, ReleaseDoor, ReleaseRun
from kiosk.domain.tours import Language, Phase
from kiosk.domain.visit import Mark
from kiosk.ui.application import open_application
from kiosk.ui.fetch_words import derive_fetch_words
from kiosk.ui.fonts import FAMILIES
from kiosk.ui.look import TourToday
from kiosk.ui.pages import can_go_back, clears_itself, derive_step, is_forward
from kiosk.ui.view_models.options import ScreenOptions
from kiosk.ui.view_models.party import PartyViewModel, derive_member_rows
from kiosk.ui.view_models.phones import PhonesViewModel, derive_door_rows
from kiosk.ui.view_models.rows import Rows
from kiosk.ui.view_models.today import TourRow, choose_tours
from tests.samples import RULES, SHANGHAI, TOUR
from tests.ui.cast import DELEGATION, FAMILY, WALL, locking, marked, stopped_for
from tests.ui.desk import Desk
from tests.ui.scenes import scenes

ZH = Language.SIMPLIFIED


def tour(minute: int, phase: Phase) -> TourToday:
    starts = TOUR.starts_at_utc + timedelta(minutes=minute)
    return TourToday(replace(TOUR, tour_id=f"T{minute}", starts_at_utc=starts), phase, starts)


GONE = [tour(0, Phase.DEPARTED), tour(10, Phase.CLOSED)]
COMING = [tour(20, Phase.OPEN), tour(30, Phase.NOT_YET), tour(40, Phase.NOT_YET)]


@pytest.mark.parametrize(
    ("tours", "room", "chosen"),
    [
        (GONE + COMING, 3, ["T20", "T30", "T40"]),
        (GONE + COMING, 2, ["T20", "T30"]),
        (GONE + COMING, 4, ["T10", "T20", "T30", "T40"]),
        (COMING[::-1], 6, ["T20", "T30", "T40"]),
        (GONE, 1, ["T10"]),
        ([*GONE, tour(15, Phase.CANCELLED), COMING[0]], 2, ["T15", "T20"]),
        ([], 3, []),
    ],
)
def test_the_tours_that_matter_now_are_shown_in_their_order(
    tours: list[TourToday], room: int, chosen: list[str]
) -> None:
    assert [shown.tour.tour_id for shown in choose_tours(tuple(tours), room)] == chosen


def test_the_next_who_is_waited_for_is_the_row_to_look_at() -> None:
    visit = marked(FAMILY, Mark.CHECKED)
    rows = derive_member_rows(st.Documents(ZH, visit), visit)
    assert [row.current for row in rows] == [False, True, False]
    assert [row.toggles for row in rows] == [False, True, True]
    assert [row.current for row in derive_member_rows(st.PartyShown(ZH, visit), visit)] == [
        False
    ] * 3


def test_the_same_card_again_is_answered_in_sight_too() -> None:
    visit = marked(FAMILY, Mark.CHECKED, Mark.CHECKED)
    rows = derive_member_rows(st.Documents(ZH, visit, latest="v-father"), visit)
    assert [row.latest for row in rows] == [True, False, False]


def test_the_person_a_refusal_is_about_is_the_row_to_look_at() -> None:
    visit = marked(FAMILY, Mark.CHECKED, Mark.CHECKED, Mark.CHECKED)
    state = stopped_for(Reason.NEEDS_ADULT, visit, visit.members[1])
    assert [row.current for row in derive_member_rows(state, visit)] == [False, True, False]


def test_pages_of_a_party_keep_to_what_has_changed_when_their_size_changes(desk: Desk) -> None:
    party = PartyViewModel(SHANGHAI, replace(RULES, large_above=40))
    party.setRoom(7)
    party.show(st.Documents(ZH, DELEGATION, latest="v-d20"), DELEGATION)
    assert (party.page, party.pages) == (2, 6)
    party.setRoom(4)
    assert (party.page, party.pages) == (5, 10)
    party.nextPage()
    party.setRoom(40)
    assert (party.page, party.pages) == (0, 1)
    party.clear()
    assert (party.page, party.pages, party.size) == (0, 1, 0)


def test_a_visitor_cannot_tell_a_taken_door_from_a_broken_one() -> None:
    taken, broken = (
        Compartment(number, state)
        for number, state in ((1, CompartmentState.HELD), (2, CompartmentState.OUT_OF_ORDER))
    )
    one, other = derive_door_rows((taken, broken), lit=())
    assert replace(one, number=2) == other


def test_every_door_that_is_open_for_a_visitor_is_lit() -> None:
    two = (ReleaseDoor(17, ("v",), DoorStage.OPEN), ReleaseDoor(18, ("v",), DoorStage.OPEN))
    run = ReleaseRun("r", BySticker("V1"), "self_service", two)
    words = derive_fetch_words(st.Fetching(ZH, "V1", run=run))
    rows = derive_door_rows(WALL, (words.number, *words.also))
    assert [row.number for row in rows if row.lit] == [17, 18]


def test_the_wall_is_drawn_as_it_stands_there(desk: Desk) -> None:
    phones = PhonesViewModel()
    assert not phones.hasWall
    doors = tuple(
        Compartment(n + 1, CompartmentState.FREE, row=n % 6, column=n // 6) for n in range(18)
    )
    phones.show_wall(doors)
    phones.show(locking(st.LockPhase.OPEN))
    assert (phones.wallColumns, phones.wallRows) == (3, 6)
    lit = [row.number for row in phones.wall.rows if row.lit]
    assert lit == [17]


@dataclass(frozen=True, slots=True)
class Entry:
    key: str
    some_words: str = ""


def test_rows_that_stay_are_told_of_and_not_made_anew(desk: Desk) -> None:
    rows: Rows[Entry] = Rows(Entry, "key")
    resets: list[bool] = []
    changes: list[int] = []
    rows.modelReset.connect(lambda: resets.append(True))
    rows.dataChanged.connect(lambda first, _last: changes.append(first.row()))
    rows.show((Entry("a"), Entry("b")))
    rows.show((Entry("a"), Entry("b", "new")))
    assert (len(resets), changes) == (1, [1])
    rows.show((Entry("b", "new"),))
    assert (len(resets), rows.rowCount()) == (1, 1)
    roles = {bytes(name.data()): role for role, name in rows.roleNames().items()}
    assert rows.data(rows.index(0), roles[b"someWords"]) == "new"
    assert rows.data(rows.index(5), roles[b"someWords"]) is None
    assert rows.rowCount(rows.index(0)) == 0


class Listener:
    """What a view makes of the signals of a model, from nothing."""

    def __init__(self, rows: Rows[Entry]) -> None:
        self.shown: list[Entry] = []
        self.resets = 0
        self._rows = rows
        rows.modelReset.connect(self._reset)
        rows.rowsInserted.connect(lambda _top, first, last: self._insert(first, last))
        rows.rowsRemoved.connect(lambda _top, first, last: self._remove(first, last))
        rows.dataChanged.connect(lambda first, last: self._change(first.row(), last.row()))

    def _reset(self) -> None:
        self.resets += 1
        self.shown = list(self._rows.rows)

    def _insert(self, first: int, last: int) -> None:
        self.shown[first:first] = self._rows.rows[first : last + 1]

    def _remove(self, first: int, last: int) -> None:
        del self.shown[first : last + 1]

    def _change(self, first: int, last: int) -> None:
        self.shown[first : last + 1] = self._rows.rows[first : last + 1]


entries = some.builds(Entry, some.sampled_from("abcdefgh"), some.sampled_from(["", "new"]))


@settings(max_examples=200)
@given(some.lists(some.lists(entries, unique_by=lambda entry: entry.key), max_size=6))
def test_a_view_that_follows_the_rows_shows_them(turns: list[list[Entry]]) -> None:
    open_application(offscreen=True)
    rows: Rows[Entry] = Rows(Entry, "key")
    view = Listener(rows)
    for turn in turns:
        rows.show(tuple(turn))
        assert view.shown == list(rows.rows) == turn


def test_who_leaves_a_list_moves_the_others_up_and_nobody_is_made_anew(desk: Desk) -> None:
    rows: Rows[Entry] = Rows(Entry, "key")
    view = Listener(rows)
    rows.show(tuple(map(Entry, "abcd")))
    rows.show(tuple(map(Entry, "abde")))
    assert view.resets == 1
    rows.show(tuple(map(Entry, "ba")))
    assert view.resets == 2


@pytest.mark.parametrize("has_lockers", [True, False])
def test_steps_never_go_beyond_the_last(has_lockers: bool) -> None:
    rules = FlowRules(venue=RULES.venue, has_lockers=has_lockers)
    last = 5 if has_lockers else 4
    for scene in scenes():
        assert 0 <= derive_step(scene.state, rules) <= last
    assert derive_step(st.Done(ZH, FAMILY), rules) == last


def test_the_journey_moves_on_and_back() -> None:
    party, documents = st.PartyShown(ZH, FAMILY), st.Documents(ZH, FAMILY)
    assert is_forward(party, documents)
    assert not is_forward(documents, party)
    assert is_forward(documents, st.StaffCalled(ZH, st.StaffWhy.ASKED, documents))
    assert not is_forward(st.Done(ZH, FAMILY), st.Attract(ZH))


def test_after_a_failed_store_there_is_no_way_back_from_staff() -> None:
    assert can_go_back(st.StaffCalled(ZH, st.StaffWhy.ASKED, st.Rules(ZH, FAMILY)))
    assert not can_go_back(st.StaffCalled(ZH, st.StaffWhy.STORE, None))
    assert not can_go_back(st.Admitting(ZH, FAMILY))
    assert not clears_itself(st.Admitting(ZH, FAMILY))


def test_options_say_when_they_change(desk: Desk) -> None:
    options = ScreenOptions()
    told: list[bool] = []
    options.changed.connect(lambda: told.append(True))
    options.setContrast("light")
    options.setReach(True)
    options.reset()
    assert len(told) == 3
    assert (options.contrast, options.reach) == ("normal", False)
    with pytest.raises(ValueError, match="blue"):
        options.setContrast("blue")


def test_hong_kong_reads_its_own_forms() -> None:
    assert FAMILIES[Language.TRADITIONAL] == "Noto Sans CJK HK"
    assert FAMILIES[Language.SIMPLIFIED] == "Noto Sans CJK SC"


def test_a_tours_mark_is_the_domains(desk: Desk) -> None:
    desk.arrival.today.setRoom(3)
    row = desk.arrival.today.tours.rows[0]
    assert isinstance(row, TourRow)
    assert (row.letter, row.shape, row.colour, row.open) == ("B", "circle", "#0072B2", True)

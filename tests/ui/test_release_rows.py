"""What the page for giving phones back lists, in which order, and in which words."""

from dataclasses import replace

import pytest

from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.domain.releases import (
    ByTour,
    DoorStage,
    ReleaseDoor,
    ReleaseRefusal,
    ReleaseRefused,
    ReleaseRun,
)
from kiosk.domain.tours import Language, TourStatus
from kiosk.ui.languages import Languages
from kiosk.ui.release_rows import (
    Offer,
    derive_left_rows,
    derive_offer,
    derive_run_rows,
    derive_tour_rows,
    derive_wall_tiles,
    estimate_release_s,
    find_pouches,
)
from kiosk.ui.release_words import spell_release_refusal, spell_stage
from tests.samples import DAY, SHANGHAI, TOUR
from tests.ui.staff_scenes_release import LEFT


def run_of(*stages: DoorStage, run_id: str = "r1", first: int = 1) -> ReleaseRun:
    doors = tuple(
        ReleaseDoor(first + n, (f"v{first + n}",), stage) for n, stage in enumerate(stages)
    )
    return ReleaseRun(run_id, ByTour(TOUR.tour_id), "u", doors)


def test_what_needs_a_person_stands_first() -> None:
    stages = (
        DoorStage.TAKEN_AND_CLOSED,
        DoorStage.OPEN,
        DoorStage.WAITING,
        DoorStage.DID_NOT_OPEN,
        DoorStage.STILL_INSIDE,
    )
    rows = derive_run_rows((run_of(*stages),), {"v1": "王敏"})
    assert [row.number for row in rows] == [4, 5, 2, 3, 1]
    assert rows[-1].title == "王敏"


def test_a_door_that_was_asked_for_twice_is_listed_once_as_it_is_now() -> None:
    earlier, later = run_of(DoorStage.STILL_INSIDE), run_of(DoorStage.OPEN, run_id="r2")
    (row,) = derive_run_rows((earlier, later), {})
    assert row.key == "r2/1"
    (tile,) = derive_wall_tiles((Compartment(1, CompartmentState.HELD),), (earlier, later))
    assert tile.mark == "open"


def test_tours_that_are_back_come_first_and_other_days_not_at_all() -> None:
    later = replace(TOUR, tour_id="T-2", status=TourStatus.RETURNED)
    planned = replace(LEFT[0], tour=replace(TOUR, tour_id="T-1", status=TourStatus.PLANNED))
    back = replace(LEFT[1], tour=later)
    rows = derive_tour_rows((planned, back, back), DAY, SHANGHAI)
    assert [(row.key, row.count) for row in rows] == [("T-2", 2), ("T-1", 1)]
    assert derive_tour_rows((planned,), DAY.replace(day=22), SHANGHAI) == ()


def test_the_list_of_what_was_left_behind_says_where_else_it_is() -> None:
    rows = derive_left_rows(LEFT, DAY, SHANGHAI, here="K1", every=False)
    assert {row.number for row in rows} == {*range(1, 29), 5}
    away = next(row for row in rows if row.key.startswith("Gate-West-12"))
    assert "Gate-West-12" in away.words
    assert len(derive_left_rows(LEFT, DAY, SHANGHAI, here="K1", every=True)) == len(LEFT)


def test_what_no_sensor_saw_being_locked_up_says_so(languages: Languages) -> None:
    languages.use(Language.ENGLISH)
    rows = derive_left_rows(LEFT, DAY, SHANGHAI, here="K1", every=True)
    assert {row.number for row in rows if "written down by hand" in row.words} == {28}


def test_rows_stay_where_they_are_while_doors_open_and_close() -> None:
    waiting = run_of(DoorStage.WAITING, DoorStage.WAITING, DoorStage.WAITING, DoorStage.WAITING)
    before = [row.number for row in derive_run_rows((waiting,), {})]
    later = run_of(
        DoorStage.TAKEN_AND_CLOSED, DoorStage.OPEN, DoorStage.WAITING, DoorStage.DID_NOT_OPEN
    )
    rows = derive_run_rows((later,), {}, before)
    assert [row.number for row in rows] == [4, 1, 2, 3]
    done = run_of(*[DoorStage.TAKEN_AND_CLOSED] * 4)
    again = derive_run_rows((done,), {}, [row.number for row in rows])
    assert [row.number for row in again] == [4, 1, 2, 3]
    touched = derive_run_rows((later,), {}, before, still=True)
    assert [row.number for row in touched] == before


@pytest.mark.parametrize(
    ("stage", "released", "offer"),
    [
        (DoorStage.DID_NOT_OPEN, False, Offer.TRY_AGAIN),
        (DoorStage.STOPPED, False, Offer.TRY_AGAIN),
        (DoorStage.UNKNOWN, False, Offer.TRY_AGAIN),
        (DoorStage.UNKNOWN, True, Offer.STILL_INSIDE),
        (DoorStage.STILL_INSIDE, False, Offer.OPEN_AGAIN),
        (DoorStage.OPEN, True, Offer.STILL_INSIDE),
        (DoorStage.TAKEN_AND_CLOSED, True, Offer.STILL_INSIDE),
        (DoorStage.WAITING, False, Offer.NONE),
    ],
)
def test_a_touch_on_a_door_does_what_it_stands_for(
    stage: DoorStage, released: bool, offer: Offer
) -> None:
    door = ReleaseDoor(1, ("v1",), stage, tries=1, released=released)
    assert derive_offer(door) is offer


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("CHENJ", {1, 21}),
        ("cjw", {1}),
        ("LINDQVIST", {31}),
        ("31", {31}),
        ("", set()),
        ("ZZZ", set()),
    ],
)
def test_people_are_found_as_staff_type_them(typed: str, numbers: set[int]) -> None:
    assert {item.pouch.number for item in find_pouches(LEFT, typed)} == numbers


def test_the_time_that_a_release_takes_goes_by_the_spacing() -> None:
    assert estimate_release_s(["cu48:///dev/a?spacing_ms=300"], 28) == 9
    assert estimate_release_s(["x:///a?spacing_ms=300", "x:///b?spacing_ms=300"], 28) == 5
    assert estimate_release_s([], 1) == 1


@pytest.mark.parametrize("language", list(Language))
def test_every_stage_and_every_refusal_has_words_of_its_own(
    languages: Languages, language: Language
) -> None:
    languages.use(language)
    stages = [spell_stage(stage) for stage in DoorStage]
    assert len(set(stages)) == len(stages)
    said = [spell_release_refusal(ReleaseRefused(why, 7, "K2")) for why in ReleaseRefusal]
    # Self-service has its own page; to staff both of its refusals say that the tour is not back.
    assert len(set(said)) == len(said) - 1

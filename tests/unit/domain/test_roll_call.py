"""Where people are, and in which order they are looked for."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.roll_call import (
    Person,
    Place,
    RollTour,
    decide_place,
    derive_counts,
    order_people,
    order_tours,
)
from kiosk.domain.tours import TourStatus
from tests.samples import NOW, TOUR

MOMENT = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("status", "after", "left", "place"),
    [
        (TourStatus.PLANNED, -MOMENT, False, Place.LOBBY),
        (TourStatus.PLANNED, MOMENT, False, Place.UNCLEAR),
        (TourStatus.CANCELLED, MOMENT, False, Place.UNCLEAR),
        (TourStatus.DEPARTED, MOMENT, False, Place.ON_TOUR),
        (TourStatus.DEPARTED, 90 * MOMENT, True, Place.ON_TOUR),
        (TourStatus.RETURNED, MOMENT, True, Place.BACK),
        (TourStatus.RETURNED, MOMENT, False, Place.MAYBE_GONE),
    ],
)
def test_a_place_follows_from_the_tour_and_from_what_was_left(
    status: TourStatus, after: timedelta, left: bool, place: Place
) -> None:
    start = TOUR.starts_at_utc
    assert decide_place(status, start, start + after, left_something=left) is place


def person(
    key: str, place: Place = Place.ON_TOUR, *, found: bool = False, **more: object
) -> Person:
    made = Person(key, "张三", "T1", place, found_at_utc=NOW if found else None)
    return replace(made, **more)  # type: ignore[arg-type]  # fields by name, in tests


def test_missing_people_come_first_and_those_nearest_to_danger_before_others() -> None:
    people = (
        person("found", found=True),
        person("gone", Place.MAYBE_GONE),
        person("lobby", Place.LOBBY),
        person("guide:T1"),
        person("child", party="A", is_minor=True),
        person("adult", party="A"),
    )
    order = [p.key for p in order_people(people)]
    assert order == ["guide:T1", "adult", "child", "lobby", "gone", "found"]


def test_who_may_have_gone_home_is_not_missing_but_counts_when_found() -> None:
    people = [
        person("a"),
        person("b", found=True),
        person("c", Place.MAYBE_GONE),
        person("guide:x"),
    ]
    counts = derive_counts(people)
    assert (counts.inside, counts.found, counts.missing) == (3, 1, 2)
    assert (counts.guides, counts.maybe_gone) == (1, 1)
    people[2] = person("c", Place.MAYBE_GONE, found=True)
    counts = derive_counts(people)
    assert (counts.inside, counts.found, counts.missing, counts.maybe_gone) == (4, 2, 2, 0)


def test_tours_with_somebody_missing_come_first() -> None:
    def tour(tour_id: str, *people: Person) -> RollTour:
        return RollTour(tour_id, "", NOW, "A", "", TourStatus.DEPARTED, people)

    tours = (tour("1", person("a", found=True)), tour("2", person("b")))
    assert [t.tour_id for t in order_tours(tours)] == ["2", "1"]


def test_a_name_is_in_no_log() -> None:
    assert "张三" not in repr(person("a"))

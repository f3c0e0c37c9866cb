"""Luggage tags: numbers, and their way through the print queue."""

import tempfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.journal import FactKind
from kiosk.domain.visit import StickerState
from kiosk.store.luggage import TagCommand
from kiosk.store.records import BookingRecord, StickerJob
from kiosk.store.store import Store
from tests.samples import DAY
from tests.unit.store.furnished import (
    PATIENCE_S,
    admit_all,
    bring_in,
    ids,
    kinds,
    open_in,
)


def wish(family: BookingRecord, request_id: str = "v/tag/0", **changes: object) -> TagCommand:
    command = TagCommand(request_id, family.booking.booking_id, ids(family)[0], DAY)
    return replace(command, **changes)  # type: ignore[arg-type]  # fields by name, in tests


def make(store: Store, command: TagCommand) -> StickerJob:
    return store.luggage.make_tag(command).result(PATIENCE_S)


def number(job: StickerJob) -> int:
    assert job.tag is not None
    return job.tag.number


def test_a_tag_is_numbered_queued_and_printed_once(store: Store, family: BookingRecord) -> None:
    admit_all(store, family)

    job = make(store, wish(family))

    assert (job.state, job.visitor_id) == (StickerState.QUEUED, ids(family)[0])
    assert number(job) == 1
    assert store.stickers.pending() == (job,)
    assert [u.job for u in store.stickers.unprinted()][-1] == job
    assert store.stickers.printed(job.job_id).result(PATIENCE_S) is True
    assert store.stickers.printed(job.job_id).result(PATIENCE_S) is False
    assert kinds(store)[-2:] == [FactKind.LUGGAGE_TAG_MADE, FactKind.LUGGAGE_TAG_PRINTED]
    assert job.tag is not None
    assert job.tag.code not in repr(job)


def test_a_request_said_again_gets_the_same_tag(store: Store, family: BookingRecord) -> None:
    admit_all(store, family)
    first, again, other = (make(store, wish(family, r)) for r in ("a", "a", "b"))

    assert first == again
    assert (number(first), number(other)) == (1, 2)
    assert first.tag is not None
    assert other.tag is not None
    assert first.tag.code != other.tag.code
    assert len(store.stickers.pending()) == 2


def test_a_release_of_stickers_leaves_tags_alone(store: Store, family: BookingRecord) -> None:
    people = admit_all(store, family)
    tag = make(store, wish(family))

    jobs = store.stickers.release(people).result(PATIENCE_S)

    assert [job.tag for job in jobs] == [None] * 3
    assert store.stickers.pending() == (tag, *jobs)


def test_a_tag_in_doubt_is_settled_as_a_sticker_is(store: Store, family: BookingRecord) -> None:
    admit_all(store, family)
    job = make(store, wish(family))
    store.stickers.printing(job.job_id).result(PATIENCE_S)

    (doubted,) = store.stickers.doubt_interrupted("stopped", "look").result(PATIENCE_S)
    again = store.stickers.settle(job.job_id, came_out=False, by="test").result(PATIENCE_S)

    assert doubted.tag == again.tag == job.tag
    assert again.state is StickerState.QUEUED


@pytest.mark.parametrize(
    ("first", "expected"), [(1, 8), (3, 8), (201, 201)], ids=["as ever", "passed", "moved up"]
)
def test_numbers_go_on_from_the_last_or_from_where_they_shall_begin(
    store: Store, family: BookingRecord, first: int, expected: int
) -> None:
    admit_all(store, family)
    make(store, wish(family, "a", first_number=7))

    assert number(make(store, wish(family, "b", first_number=first))) == expected


def test_every_day_and_every_station_counts_for_itself(tmp_path: Path) -> None:
    with open_in(tmp_path) as one, open_in(tmp_path, station="K2") as two:
        family = bring_in(one)
        admit_all(one, family)
        tomorrow = DAY + timedelta(days=1)
        jobs = [
            make(one, wish(family, "a")),
            make(one, wish(family, "b")),
            make(one, wish(family, "c", day=tomorrow)),
            make(two, wish(family, "d")),
        ]

    assert [number(job) for job in jobs] == [1, 2, 1, 1]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 2), st.sampled_from((1, 5))), max_size=12)
)
def test_no_number_is_given_twice_on_a_day(wishes: list[tuple[int, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder, open_in(Path(folder)) as store:
        family = bring_in(store)
        admit_all(store, family)
        given_out: dict[tuple[date, int], str] = {}
        for request, day, first in wishes:
            on = DAY + timedelta(days=day)
            command = wish(family, f"{day}/{request}", day=on, first_number=first)
            job = make(store, command)
            assert given_out.setdefault((on, number(job)), command.request_id) == command.request_id

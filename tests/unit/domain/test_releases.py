"""What may be opened for whom, and how the doors of a release stand: pure."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.releases import (
    TO_TRY_AGAIN,
    ByCompartments,
    ByDocument,
    BySticker,
    ByTour,
    ByVisitor,
    DoorSight,
    DoorStage,
    HeldPouch,
    ReleaseDoor,
    ReleaseFacts,
    ReleaseGranted,
    ReleaseRefusal,
    ReleaseRefused,
    ReleaseRun,
    ReleaseWish,
    begin_run,
    decide_release,
    decide_self_service,
    derive_door,
    is_left_behind,
)
from kiosk.domain.tours import TourStatus
from tests.samples import DAY, SHANGHAI, TOUR

NOW = datetime(2026, 11, 21, 5, tzinfo=UTC)
HERE = HeldPouch(7, "K1", ("father", "mother"), TOUR.tour_id, NOW)
FIRST = HeldPouch(3, "K1", ("teen",), TOUR.tour_id, NOW)
THERE = HeldPouch(5, "K2", ("father",), TOUR.tour_id, NOW)
DOORS = frozenset(range(1, 9))
STICKER = BySticker("ABCDEFGHJKMN")

ASKED, PULSED, OPEN, CLOSED, UNSEEN, JAMMED, LOST, KEPT, STOPPED = DoorSight


def decide(wish: ReleaseWish, facts: ReleaseFacts) -> ReleaseGranted | ReleaseRefused:
    return decide_release(wish, facts, station="K1", today=DAY, zone=SHANGHAI)


@pytest.mark.parametrize(
    ("wish", "facts", "why", "number", "station"),
    [
        (ByTour("?"), ReleaseFacts(False), "tour_unknown", None, ""),
        (ByVisitor("?"), ReleaseFacts(False), "visitor_unknown", None, ""),
        (ByDocument((b"?",)), ReleaseFacts(False), "document_unknown", None, ""),
        (STICKER, ReleaseFacts(False), "sticker_unknown", None, ""),
        (STICKER, ReleaseFacts(False, voided=True), "sticker_void", None, ""),
        (
            STICKER,
            ReleaseFacts(True, replace(TOUR, starts_at_utc=NOW - timedelta(days=1))),
            "sticker_other_day",
            None,
            "",
        ),
        (STICKER, ReleaseFacts(True, TOUR), "nothing_held", None, ""),
        (ByVisitor("father"), ReleaseFacts(True, pouches=(THERE,)), "other_station", 5, "K2"),
        (ByCompartments((9,)), ReleaseFacts(True, doors=DOORS), "compartment_unknown", 9, ""),
        (
            ByCompartments((7, 8)),
            ReleaseFacts(True, pouches=(HERE,), doors=DOORS),
            "nothing_held",
            8,
            "",
        ),
        (
            ByCompartments((7,), "teen"),
            ReleaseFacts(True, pouches=(HERE,), doors=DOORS),
            "somebody_elses",
            7,
            "",
        ),
    ],
)
def test_what_must_stay_shut_is_refused_with_a_reason(
    wish: ReleaseWish, facts: ReleaseFacts, why: str, number: int | None, station: str
) -> None:
    assert decide(wish, facts) == ReleaseRefused(ReleaseRefusal(why), number, station)


def test_a_party_that_shares_a_door_is_released_by_any_of_its_stickers() -> None:
    assert decide(STICKER, ReleaseFacts(True, TOUR, pouches=(HERE,))) == ReleaseGranted((HERE,))


def test_a_tour_opens_what_is_here_by_number_and_tells_what_is_elsewhere() -> None:
    granted = decide(ByTour(TOUR.tour_id), ReleaseFacts(True, TOUR, pouches=(HERE, THERE, FIRST)))
    assert granted == ReleaseGranted((FIRST, HERE), elsewhere=(THERE,))


@pytest.mark.parametrize(
    ("status", "offered", "why"),
    [
        (TourStatus.RETURNED, True, None),
        (TourStatus.RETURNED, False, ReleaseRefusal.NOT_OFFERED),
        (TourStatus.DEPARTED, True, ReleaseRefusal.NOT_RETURNED),
        (TourStatus.PLANNED, True, ReleaseRefusal.NOT_RETURNED),
    ],
)
def test_visitors_open_their_own_only_when_the_tour_is_back_and_the_venue_wants_it(
    status: TourStatus, offered: bool, why: ReleaseRefusal | None
) -> None:
    facts = ReleaseFacts(True, replace(TOUR, status=status), pouches=(HERE,))
    answer = decide_self_service(
        STICKER, facts, offered=offered, station="K1", today=DAY, zone=SHANGHAI
    )
    assert answer == (ReleaseGranted((HERE,)) if why is None else ReleaseRefused(why))


@pytest.mark.parametrize(
    ("status", "days", "left"),
    [
        (TourStatus.PLANNED, 0, False),
        (TourStatus.DEPARTED, 0, False),
        (TourStatus.RETURNED, 0, True),
        (TourStatus.CANCELLED, 0, True),
        (TourStatus.DEPARTED, 1, True),
    ],
)
def test_what_should_have_been_fetched_is_left_behind(
    status: TourStatus, days: int, left: bool
) -> None:
    tour = replace(TOUR, status=status)
    assert is_left_behind(tour, DAY + timedelta(days=days), SHANGHAI) is left


@pytest.mark.parametrize(
    ("sights", "stage", "released"),
    [
        ([], DoorStage.WAITING, False),
        ([OPEN], DoorStage.WAITING, False),
        ([ASKED], DoorStage.WAITING, False),
        ([ASKED, PULSED], DoorStage.OPENING, False),
        ([ASKED, PULSED, CLOSED], DoorStage.OPENING, False),
        ([ASKED, PULSED, OPEN], DoorStage.OPEN, True),
        ([ASKED, OPEN], DoorStage.OPEN, True),
        ([ASKED, PULSED, OPEN, CLOSED], DoorStage.TAKEN_AND_CLOSED, True),
        ([ASKED, PULSED, OPEN, CLOSED, OPEN], DoorStage.TAKEN_AND_CLOSED, True),
        ([ASKED, PULSED, JAMMED], DoorStage.DID_NOT_OPEN, False),
        ([ASKED, PULSED, JAMMED, OPEN], DoorStage.OPEN, True),  # by its key
        ([ASKED, PULSED, JAMMED, ASKED, OPEN], DoorStage.OPEN, True),
        ([ASKED, PULSED, LOST], DoorStage.UNKNOWN, False),
        ([ASKED, PULSED, LOST, CLOSED], DoorStage.UNKNOWN, False),
        ([ASKED, PULSED, LOST, OPEN], DoorStage.OPEN, True),
        ([ASKED, PULSED, OPEN, UNSEEN], DoorStage.UNKNOWN, True),
        ([ASKED, PULSED, OPEN, UNSEEN, ASKED], DoorStage.UNKNOWN, True),
        ([ASKED, PULSED, OPEN, UNSEEN, CLOSED], DoorStage.TAKEN_AND_CLOSED, True),
        ([ASKED, PULSED, OPEN, KEPT], DoorStage.STILL_INSIDE, False),
        ([ASKED, PULSED, OPEN, KEPT, CLOSED], DoorStage.STILL_INSIDE, False),
        ([ASKED, PULSED, OPEN, KEPT, OPEN], DoorStage.STILL_INSIDE, False),
        ([ASKED, PULSED, OPEN, CLOSED, KEPT, ASKED, OPEN], DoorStage.OPEN, True),
        ([ASKED, STOPPED], DoorStage.STOPPED, False),
        ([ASKED, PULSED, STOPPED], DoorStage.OPENING, False),
        ([ASKED, STOPPED, OPEN], DoorStage.STOPPED, False),
        ([KEPT], DoorStage.WAITING, False),
    ],
)
def test_how_a_door_stands(sights: list[DoorSight], stage: DoorStage, released: bool) -> None:
    door = ReleaseDoor(7, ("father",))
    for sight in sights:
        door = derive_door(door, sight)
    assert (door.stage, door.released) == (stage, released)


@given(st.lists(st.tuples(st.sampled_from([3, 7, 8]), st.sampled_from(DoorSight)), max_size=30))
def test_nobody_has_their_phone_back_without_an_open_door(
    history: list[tuple[int, DoorSight]],
) -> None:
    run: ReleaseRun = begin_run("r", ByTour("T"), "u", ReleaseGranted((FIRST, HERE)))
    seen: dict[int, list[DoorSight]] = {3: [], 7: [], 8: []}
    for number, sight in history:
        before = run.door(number)
        run = run.see(number, sight)
        seen[number].append(sight)
        after = run.door(number)
        if before is None or after is None:
            assert number == 8
            continue
        assert after.visitor_ids == before.visitor_ids
        if after.released and not before.released:
            assert sight is OPEN
            assert ASKED in seen[number]
        if before.released and not after.released:
            assert sight is KEPT
        if after.tries > before.tries:
            assert not before.tries or before.stage in TO_TRY_AGAIN
        assert run.see(number, sight).see(number, sight) == run.see(number, sight)
    assert sum(run.counts.values()) == len(run.doors) == 2
    assert run.released == sum(door.released for door in run.doors)
    waits = {DoorStage.WAITING, DoorStage.OPENING}
    assert run.is_over is not any(door.stage in waits for door in run.doors)

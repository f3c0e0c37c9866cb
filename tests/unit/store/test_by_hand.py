"""A party checked in by hand, without any device."""

from datetime import timedelta

from kiosk.domain.by_hand import ByHandRefusal, ByHandRefused, Identified, PhonesBehind, Present
from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.domain.decisions import (
    Admitted,
    Decision,
    Reason,
    Refused,
)
from kiosk.domain.journal import FactKind
from kiosk.domain.tours import Language
from kiosk.domain.visitors import VisitorState
from kiosk.store.by_hand import ByHandCommand, CheckedIn
from kiosk.store.records import BookingRecord
from kiosk.store.store import Store
from tests.samples import NOW, VENUE
from tests.unit.store.furnished import (
    PATIENCE_S,
    Clock,
    again,
    ids,
    kinds,
)

DAY = timedelta(days=1)


def by_hand(
    store: Store,
    record: BookingRecord,
    present: tuple[Present, ...],
    *phones: PhonesBehind,
    request: str = "h1",
) -> CheckedIn | ByHandRefused:
    asked = ByHandCommand(
        request, record.booking.booking_id, present, phones, "u1", "2026-1", Language.ENGLISH
    )
    return store.by_hand.check_in(asked, VENUE).result(PATIENCE_S)


def seen(record: BookingRecord) -> tuple[Present, ...]:
    return tuple(Present(visitor_id, Identified.DOCUMENT) for visitor_id in ids(record))


def doors(store: Store) -> None:
    free = CompartmentState.FREE
    store.compartments.seed([Compartment(n, free) for n in (1, 2)]).result(PATIENCE_S)


def test_a_party_is_checked_in_without_any_device(store: Store, family: BookingRecord) -> None:
    doors(store)
    father, mother, teen = ids(family)
    present = (
        Present(father, Identified.LAST4, last4="ther"),
        Present(mother, Identified.DOCUMENT),
        Present(teen, Identified.KNOWN),
    )

    done = by_hand(store, family, present, PhonesBehind(2, (father, teen)))

    assert isinstance(done, CheckedIn)
    assert (done.admitted, done.locked) == ((father, mother, teen), (2,))
    assert store.compartments.held_by((father, mother, teen)) == {father: 2, teen: 2}
    assert len(store.stickers.owed_since(NOW)) == 3
    facts = [row for row in store.journal.export() if row.kind is FactKind.VISITOR_ADMITTED]
    assert [(row.data["by"], row.data["identified"]) for row in facts] == [
        ("u1", "last4"),
        ("u1", "document"),
        ("u1", "known"),
    ]
    (started,) = [r for r in store.journal.export() if r.kind is FactKind.HOLDING_STARTED]
    assert (started.data["evidence"], started.data["by"]) == ("by_hand", "u1")
    assert [left.pouch.by_hand for left in store.releases.left()] == [True]
    # The same touch again.
    repeated = by_hand(store, family, present, PhonesBehind(2, (father, teen)))
    assert isinstance(repeated, CheckedIn)
    assert repeated.answer == done.answer
    assert len(store.stickers.owed_since(NOW)) == 3


def test_the_rules_hold_by_hand_too(store: Store, family: BookingRecord) -> None:
    doors(store)
    *_, teen = ids(family)

    alone = by_hand(store, family, (Present(teen, Identified.KNOWN),), PhonesBehind(1, (teen,)))

    assert isinstance(alone, CheckedIn)
    assert said(alone) == [Refused(Reason.NEEDS_ADULT)]
    assert alone.locked == ()
    assert all(person.state is VisitorState.EXPECTED for person in again(store, family).party)


def said(done: CheckedIn) -> list[Decision]:
    return [decision for _, decision in done.answer]


def test_what_cannot_be_written_as_a_whole_is_not_written(
    store: Store, family: BookingRecord
) -> None:
    doors(store)
    father, mother, _ = ids(family)
    everybody = seen(family)
    wrong = (Present(father, Identified.LAST4, last4="9999"), *everybody[1:])
    before = kinds(store)
    cases = [
        ((), (), ByHandRefused(ByHandRefusal.NOBODY)),
        (wrong, (), ByHandRefused(ByHandRefusal.LAST4_WRONG, visitor_id=father)),
        (
            (Present("x", Identified.KNOWN),),
            (),
            ByHandRefused(ByHandRefusal.NOT_OF_PARTY, visitor_id="x"),
        ),
        (
            everybody,
            (PhonesBehind(9, (father,)),),
            ByHandRefused(ByHandRefusal.COMPARTMENT_UNKNOWN, compartment=9),
        ),
        (
            everybody,
            (PhonesBehind(1, (father,)), PhonesBehind(1, (mother,))),
            ByHandRefused(ByHandRefusal.COMPARTMENT_TAKEN, compartment=1),
        ),
        (
            everybody[:1],
            (PhonesBehind(1, (mother,)),),
            ByHandRefused(ByHandRefusal.PHONES_OF_ABSENT, compartment=1),
        ),
    ]

    for present, phones, refused in cases:
        assert by_hand(store, family, present, *phones) == refused
    assert kinds(store) == before


def test_a_booking_that_may_not_come_is_refused_by_hand_too(
    store: Store, family: BookingRecord, clock: Clock
) -> None:
    clock.now = NOW + DAY

    refused = by_hand(store, family, seen(family))

    assert refused == ByHandRefused(ByHandRefusal.RULES, reason=Reason.WRONG_DAY)
    clock.now = NOW + timedelta(minutes=30)
    late = by_hand(store, family, seen(family))
    assert isinstance(late, CheckedIn)
    assert said(late) == [Admitted()] * 3

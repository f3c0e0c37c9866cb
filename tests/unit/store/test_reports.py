"""What a report counts of a real store."""

from dataclasses import replace
from datetime import date, timedelta

from kiosk.app.reports import make_report
from kiosk.domain.decisions import Reason
from kiosk.domain.journal import Fact, FactKind
from kiosk.domain.reports import Period, ReasonCount, Report
from kiosk.domain.tours import BookingStatus, Language
from kiosk.store.admissions import AdmitCommand
from kiosk.store.store import Store
from tests.samples import BOOKING, DAY, NOW, SHANGHAI, TOUR, visitor
from tests.unit.store.furnished import PATIENCE_S, Clock, Opener, admit, bring_in, command

TODAY = Period(DAY, DAY)


def report_of(store: Store, period: Period = TODAY, after: timedelta = timedelta()) -> Report:
    return make_report(store, period, zone=SHANGHAI, now=NOW + after)


def arrival(seconds: int, *, done: bool = True) -> Fact:
    data = {"visit": "v", "booking": "b", "tour": TOUR.tour_id, "people": 2}
    return Fact(FactKind.ARRIVAL_ENDED, {**data, "seconds": seconds, "done": done})


def test_who_came_and_who_did_not(open_here: Opener) -> None:
    clock = Clock()
    store = open_here(clock=clock)
    record = bring_in(store)
    lone = replace(BOOKING, reference="BK2", status=BookingStatus.UNCONFIRMED)
    bring_in(store, (visitor("lone", "李四"),), lone)
    father, mother, teen = record.party
    areas = {father.visitor_id: "44", teen.visitor_id: "44"}
    admit(store, replace(command("1", (father, teen), record), areas=areas))
    early = report_of(store)
    assert (early.tally.expected, early.tally.came, early.tally.parties) == (3, 2, 1)
    assert (early.tally.no_shows, early.tally.to_come) == (0, 1)
    late = report_of(store, after=timedelta(hours=3))
    assert (late.tally.no_shows, late.tally.to_come) == (1, 0)
    assert [(s.from_min, s.count) for s in late.arrivals] == [(-20, 2)]  # 10:12 for 10:30
    assert (late.ages_known, late.minors, late.ages) == (2, 1, ())  # too few to show
    assert (late.origins_known, late.origins) == (2, ())
    (day,), (tour,) = late.days, late.tours
    assert day.tally.came == tour.tally.came == 2
    assert mother.visitor_id not in repr(late)


def test_another_day_has_nothing_of_this_one(open_here: Opener) -> None:
    store = open_here(clock=Clock())
    record = bring_in(store)
    admit(store, command("1", record.party, record))
    before = report_of(store, Period(DAY - timedelta(days=2), DAY - timedelta(days=1)))
    assert before.tally.expected == 0
    assert [day.day for day in before.days] == [date(2026, 11, 19), date(2026, 11, 20)]
    around = report_of(store, Period(DAY - timedelta(days=1), DAY + timedelta(days=1)))
    assert [day.tally.came for day in around.days] == [0, 3, 0]


def test_groups_of_five_are_shown_with_area_and_age(open_here: Opener) -> None:
    store = open_here(clock=Clock())
    people = tuple(visitor(f"p{n}", f"张{n}") for n in range(6))
    record = bring_in(store, people)
    areas = {p.visitor_id: "11" for p in record.party}
    admit(store, replace(command("1", record.party, record), areas=areas))
    report = report_of(store)
    assert [(a.area, a.count) for a in report.origins] == [("11", 6)]
    assert sum(band.count for band in report.ages) == 6


def test_an_area_brought_by_the_roster_stays_when_the_document_tells_none(
    open_here: Opener,
) -> None:
    store = open_here(clock=Clock())
    record = bring_in(store)
    ids = tuple(p.visitor_id for p in record.party)
    told = AdmitCommand(
        "1",
        record.booking.booking_id,
        tuple((i, None) for i in ids),
        "1",
        Language.ENGLISH,
        areas={ids[0]: "HKG"},
    )
    admit(store, told)
    assert report_of(store).origins_known == 1


def test_refusals_overrides_faults_and_times_come_from_the_journal(open_here: Opener) -> None:
    clock = Clock()
    store = open_here(clock=clock)
    record = bring_in(store)
    booking_id = record.booking.booking_id
    for booking, needs_staff in ((booking_id, False), (None, True), (None, False)):
        store.admissions.record_refusal(Reason.TOO_EARLY, needs_staff, booking).result(PATIENCE_S)
    forced = {"visitor": "v", "booking": booking_id, "rules": "under_age"}
    down = {"device": "printer1", "family": "zpl", "state": "down"}
    for fact in (
        Fact(FactKind.OVERRIDE_GIVEN, forced),
        Fact(FactKind.DEVICE_DOWN, down),
        arrival(20),
        arrival(30),
        arrival(40),
        arrival(5, done=False),
    ):
        store.journal.record(fact).result(PATIENCE_S)
    clock.now += timedelta(minutes=10)
    store.journal.record(Fact(FactKind.DEVICE_UP, down)).result(PATIENCE_S)
    report = report_of(store, after=timedelta(hours=1))
    assert report.refusals == (ReasonCount("too_early", 3, 1),)
    assert (report.tally.refusals, report.tours[0].tally.refusals) == (3, 1)
    assert [(o.rules, o.count) for o in report.overrides] == [("under_age", 1)]
    assert [(f.device, f.count, f.minutes) for f in report.faults] == [("printer1", 1, 10)]
    assert (report.times.median_s, report.times.slow_s, report.times.left) == (30, 40, 1)
    assert report.tours[0].times == report.days[0].times == report.times


def test_a_minute_is_rounded_down_before_the_start_too(open_here: Opener) -> None:
    clock = Clock()
    store = open_here(clock=clock)
    record = bring_in(store)
    for request, (person, before_s) in enumerate(
        zip(record.party, (15 * 60 + 1, 15 * 60, 1), strict=True)
    ):
        clock.now = TOUR.starts_at_utc - timedelta(seconds=before_s)
        admit(store, command(str(request), (person,), record))
    steps = {step.from_min: step.count for step in report_of(store).arrivals if step.count}
    assert steps == {-20: 1, -15: 1, -5: 1}

"""The journal as people read it: a day's facts, filtered, with names."""

from datetime import timedelta

from kiosk.domain.journal import Fact, FactKind
from kiosk.domain.staff import Role
from kiosk.store.journal_pages import MOST_ROWS, JournalQuery
from kiosk.store.records import BookingRecord
from kiosk.store.store import Store
from tests.samples import NOW
from tests.unit.store.furnished import Clock, Opener, admit_all, bring_in, ids

HOUR = timedelta(hours=1)
TODAY = JournalQuery(NOW - HOUR, NOW + HOUR)


def kinds(store: Store, query: JournalQuery) -> list[FactKind]:
    return [row.kind for row in store.journal.find(query).rows]


def test_facts_are_found_by_who_did_them_or_about_whom_they_are(store: Store) -> None:
    wang = store.users.add("王敏", Role.STAFF, "x").result()
    store.badges.give("王敏", "BADGE-000417", "command").result()
    refused = {"action": "move", "why": "no_right", "by": wang.user_id}
    store.journal.record(Fact(FactKind.ACTION_REFUSED, refused)).result()
    store.journal.record(Fact(FactKind.STATION_STARTED, {})).result()

    by_wang = JournalQuery(TODAY.from_utc, TODAY.until_utc, by=wang.user_id)
    page = store.journal.find(by_wang)
    assert [row.kind for row in page.rows] == [
        FactKind.ACTION_REFUSED,
        FactKind.BADGE_GIVEN,
        FactKind.USER_ADDED,
    ]
    assert page.staff == {wang.user_id: "王敏"}
    by_command = JournalQuery(TODAY.from_utc, TODAY.until_utc, by="command")
    assert kinds(store, by_command) == [FactKind.BADGE_GIVEN]


def test_facts_are_found_by_visitor_and_kind_with_the_visitors_names(
    store: Store, family: BookingRecord
) -> None:
    admit_all(store, family)
    father, mother, _ = ids(family)
    about = JournalQuery(TODAY.from_utc, TODAY.until_utc, visitor_id=mother)
    page = store.journal.find(about)
    assert [row.kind for row in page.rows] == [FactKind.VISITOR_ADMITTED]
    assert page.visitors == {mother: "Anna Eriksson"}
    assert "Anna" not in repr(page)

    admitted = frozenset({FactKind.VISITOR_ADMITTED})
    several = JournalQuery(TODAY.from_utc, TODAY.until_utc, kinds=admitted)
    assert len(kinds(store, several)) == 3
    assert father in store.journal.find(several).visitors


def test_a_day_has_its_own_facts_newest_first_and_not_too_many(open_here: Opener) -> None:
    clock = Clock(NOW - timedelta(days=1))
    store = open_here(clock=clock)
    store.journal.record(Fact(FactKind.STATION_STARTED, {})).result()
    clock.now = NOW
    written = [
        store.journal.record(Fact(FactKind.DEVICE_UP, {"device": str(number)}))
        for number in range(MOST_ROWS + 5)
    ]
    for future in written:
        future.result()
    rows = store.journal.find(TODAY).rows
    assert len(rows) == MOST_ROWS
    assert rows[0].data == {"device": str(MOST_ROWS + 4)}
    assert {row.kind for row in rows} == {FactKind.DEVICE_UP}
    yesterday = JournalQuery(NOW - timedelta(days=2), NOW - HOUR)
    assert kinds(store, yesterday) == [FactKind.STATION_STARTED]


def test_a_day_is_read_by_its_time_and_not_by_looking_through_everything(
    store: Store, open_here: Opener
) -> None:
    bring_in(store)
    store = open_here()  # statistics are read when a file is opened
    statements: list[str] = []
    with store._engine.read() as connection:
        connection.set_trace_callback(statements.append)
    kinds = frozenset({FactKind.VISITOR_ADMITTED, FactKind.ATTEMPT_REFUSED})
    store.journal.find(JournalQuery(TODAY.from_utc, TODAY.until_utc, "u", kinds, "v"))
    with store._engine.read() as connection:
        connection.set_trace_callback(None)
        plans = [
            row["detail"]
            for statement in statements
            if "FROM journal WHERE" in statement
            for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}")
        ]
    assert any("journal_by_time (site=? AND at_utc>? AND at_utc<?)" in plan for plan in plans)
    assert not any(plan.startswith("SCAN") for plan in plans)

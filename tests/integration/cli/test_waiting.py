"""`kiosk waiting`: what waits for a person, beside a running kiosk."""

from kiosk.domain.decisions import Reason
from kiosk.domain.journal import Fact, FactKind
from kiosk.domain.states import StaffWhy
from kiosk.store.store import Store
from tests.integration.cli.conftest import Kiosk


def test_calls_and_refusals_are_listed_and_settled_by_their_number(
    imported: Kiosk, store: Store
) -> None:
    assert imported("waiting", "list").status == 1
    record = store.bookings.find_by_reference("BK100")
    assert record is not None
    visitor = record.party[1].visitor_id
    call = store.admissions.call_staff(StaffWhy.ASKED, page="Attract").result()
    case = store.admissions.record_refusal(
        Reason.NAME_MISMATCH, True, record.booking.booking_id, visitor
    ).result()

    listed = imported("waiting", "list", "--json").document["waiting"]
    assert [(w["kind"], w["case"], w["station"], w["visitor"]) for w in listed] == [
        ("StationCall", call, "K1", None),
        ("UndecidedVisitor", case, "K1", visitor),
    ]
    said = imported("waiting", "list").out
    assert f"Call {call} at station K1: asked." in said
    assert "张" not in said

    assert imported("waiting", "settle", call).out == f"Case {call} is settled.\n"
    left = imported("waiting", "list", "--json").document["waiting"]
    assert [w["case"] for w in left] == [case]
    again = imported("waiting", "settle", call)
    assert again.status == 1
    assert f"No case {call} is open today." in again.err
    last = imported("journal", "tail", "-n", "1", "--json").document["events"][0]
    assert (last["kind"], last["data"]["by"]) == ("CaseSettled", "command")


def test_a_device_waits_from_when_the_kiosk_saw_it_fail_until_it_works_or_starts_anew(
    imported: Kiosk, store: Store
) -> None:
    def note(kind: FactKind, device: str, state: str = "down") -> None:
        data = {"device": device, "family": "zpl", "state": state}
        store.journal.record(Fact(kind, data)).result()

    def waiting() -> list[tuple[str, str]]:
        things = imported("waiting", "list", "--json").document["waiting"]
        return [(thing["device"], thing["why"]) for thing in things]

    note(FactKind.DEVICE_DOWN, "scanner1")
    store.journal.record(Fact(FactKind.STATION_STARTED, {})).result()
    assert waiting() == []
    note(FactKind.DEVICE_DOWN, "printer1", "fault")
    note(FactKind.DEVICE_DOWN, "lockers1")
    assert waiting() == [
        ("lockers1", "It does not answer."),
        ("printer1", "It reports a fault."),
    ]
    assert "printer1: It reports a fault." in imported("waiting", "list").out
    note(FactKind.DEVICE_UP, "printer1", "ready")
    assert waiting() == [("lockers1", "It does not answer.")]

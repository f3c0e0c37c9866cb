"""`kiosk waiting`: what waits for a person, beside a running kiosk."""

from kiosk.domain.decisions import Reason
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

"""`kiosk luggage` beside a running kiosk."""

from datetime import UTC, datetime

import pytest

from kiosk.domain.decisions import VenueRules
from kiosk.domain.tours import Language
from kiosk.store.corrections import OverrideCommand
from kiosk.store.luggage import TagCommand
from kiosk.store.store import Store
from tests.integration.cli.conftest import FATHER_NUMBER, Kiosk
from tests.samples import SHANGHAI


@pytest.fixture
def places(clean_environment: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_VENUE__LUGGAGE_PLACES", '["A1", "A2"]')


@pytest.fixture
def tagged(places: None, store: Store, imported: Kiosk) -> Kiosk:
    """The command line on a store in which the family has luggage tag 1."""
    record = store.bookings.find_by_reference("BK100")
    assert record is not None
    father = record.party[0].visitor_id
    command = OverrideCommand(father, "staff", "test", "1", Language.ENGLISH)
    store.corrections.override(command, VenueRules(site="factory", zone=SHANGHAI)).result()
    today = datetime.now(UTC).astimezone(SHANGHAI).date()
    store.luggage.make_tag(TagCommand("r", record.booking.booking_id, father, today)).result()
    return imported


def test_a_piece_is_stored_listed_and_given_out_once(tagged: Kiosk) -> None:
    stored = tagged("luggage", "store", 1, "A1", "--json")
    assert (stored.document["state"], stored.document["place"]) == ("stored", "A1")
    listed = tagged("luggage", "list", "--here", "--json").document
    assert [piece["number"] for piece in listed["luggage"]] == [1]
    assert listed["still_here"] == 1
    assert tagged("luggage", "list", "zhang", "--json").document["luggage"]
    assert not tagged("luggage", "list", "eriksson", "--json").document["luggage"]
    assert "A1" in tagged("luggage", "list").out
    assert tagged("luggage", "hand-out", 1).status == 0
    again = tagged("luggage", "hand-out", 1)
    assert again.status == 1
    assert "given out already on" in again.err
    back = tagged("luggage", "take-back", 1, "--reason", "wrong person", "--json")
    assert (back.document["state"], back.document["place"]) == ("stored", "A1")
    once_more = tagged("luggage", "take-back", 1, "--reason", "wrong person")
    assert once_more.status == 1
    assert "is not given out" in once_more.err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("store", 1, "Z"), "The venue's places: A1, A2"),
        (("hand-out", 9), "There is no luggage tag 9"),
        (("hand-out", 1, "--reason", "lost"), "four characters of a document"),
        (("hand-out", 1, "--document", "002X"), "That needs a reason"),
    ],
)
def test_what_cannot_be_is_said_in_words(
    tagged: Kiosk, arguments: tuple[object, ...], sentence: str
) -> None:
    result = tagged("luggage", *arguments)
    assert result.status == 1
    assert sentence in result.err


def test_a_day_that_is_none_is_wrong_usage(tagged: Kiosk) -> None:
    assert tagged("luggage", "store", 1, "A1", "--day", "yesterday").status == 2


def test_without_the_tag_the_owners_document_is_told(tagged: Kiosk) -> None:
    result = tagged(
        "luggage", "hand-out", 1, "--reason", "tag lost", "--document", FATHER_NUMBER[-4:], "--json"
    )
    assert result.document["owner"] is True
    assert result.document["state"] == "handed_out"

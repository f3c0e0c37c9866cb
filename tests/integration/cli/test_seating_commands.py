"""`kiosk seating`: the carts of a tour without a screen."""

import pytest

from tests.integration.cli.conftest import Kiosk


@pytest.fixture
def carts(clean_environment: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_VENUE__CARTS", '["1:2", "2:2"]')


def test_people_are_seated_moved_and_swapped(carts: None, imported: Kiosk) -> None:
    before = imported("seating", "show", "T1", "--json").document
    assert (before["carts"], len(before["unseated"])) == ([], 3)

    proposed = imported("seating", "propose", "T1", "--json").document
    assert proposed == {"tour": "T1", "seated": 3, "unseated": 0}
    shown = imported("seating", "show", "T1", "--json").document
    assert [(cart["cart"], cart["free"]) for cart in shown["carts"]] == [("1", 0), ("2", 1)]
    father, teen = (person["visitor"] for person in shown["carts"][0]["people"])
    (mother,) = (person["visitor"] for person in shown["carts"][1]["people"])
    assert (shown["alone"], shown["split"]) == ([], [])

    assert imported("seating", "move", "T1", teen, "2").status == 0
    shown = imported("seating", "show", "T1", "--json").document
    assert (shown["alone"], shown["split"]) == ([teen], ["BK100"])
    assert "alone" in imported("seating", "show", "T1").out
    full = imported("seating", "move", "T1", father, "2")
    assert full.status == 1
    assert "Cart 2 is full. Nothing was changed. Swap with somebody" in full.err
    assert imported("seating", "swap", "T1", father, mother).status == 0
    shown = imported("seating", "show", "T1", "--json").document
    assert shown["alone"] == []
    assert imported("seating", "move", "T1", mother).out.endswith("has no seat now.\n")
    # Whom a person has moved stays; `--everybody` begins anew.
    assert imported("seating", "propose", "T1", "--anew", "--json").document["seated"] == 1
    assert imported("seating", "propose", "T1", "--everybody", "--json").document["seated"] == 3
    rows = imported("journal", "tail", "--json").document["events"]
    assert {row["data"]["by"] for row in rows if row["kind"] == "VisitorSeated"} == {"command"}


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        (("show", "T9"), 1, "no tour T9"),
        (("propose", "T9"), 1, "no such tour"),
        (("propose", "T1", "--anew", "--everybody"), 2, "either --anew or --everybody"),
        (("move", "T1", "nobody", "1"), 1, "not on the tour"),
    ],
)
def test_what_cannot_be_is_said_in_words(
    imported: Kiosk, arguments: tuple[str, ...], status: int, sentence: str
) -> None:
    result = imported("seating", *arguments)
    assert result.status == status
    assert sentence in result.err

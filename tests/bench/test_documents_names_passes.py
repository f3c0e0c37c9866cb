"""What the visitor waits for: a pass checked, a document read, a name matched.

pytest tests/bench/test_documents_names_passes.py -s -o addopts=--import-mode=importlib
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from kiosk.domain import passes
from kiosk.domain.documents import parse_document
from kiosk.domain.mrz import encode_td3
from kiosk.domain.names import match_names, prepare

NOW = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)
ROUNDS = 500


def median_us(work: Callable[[], object]) -> float:
    work()
    times = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return statistics.median(times) * 1e6


@pytest.mark.parametrize(
    ("roster", "document"),
    [
        (("张欣悦",), ("张欣悦",)),
        (("張欣悅",), ("张欣悦",)),
        (("张欣悦",), ("ZHANG XINYUE",)),
        (("陈大文",), ("CHAN TAI MAN PETER",)),
        (("欧阳娜娜", "Ouyang Nana"), ("OUYANG NANA",)),
        (("Anna Maria Sofia Eriksson",), ("ERIKSSON ANNA MARIA",)),
        (("Jürgen Müller",), ("PICARD JEAN LUC",)),
    ],
)
def test_a_name_is_matched_in_under_a_millisecond(
    roster: tuple[str, ...], document: tuple[str, ...]
) -> None:
    prepare()
    took = median_us(lambda: match_names(roster, document))
    print(f"match_names {roster} {document}: {took:.0f} us")  # noqa: T201 (figures are what a bench is for)
    assert took < 1000


@pytest.mark.parametrize("party", [1, 3, 30])
def test_a_pass_is_checked_in_under_two_milliseconds(party: int) -> None:
    key = passes.generate_signing_key()
    ring = passes.KeyRing((passes.derive_verifying_key(key),))
    claims = passes.PassClaims(
        passes.generate_pass_id(),
        "factory",
        "BK-2026-00017",
        "T-20261121-0900",
        NOW,
        NOW,
        NOW + timedelta(days=1),
        party,
        tuple(n.to_bytes(passes.SHORT_HASH_BYTES) for n in range(party)),
    )
    text = passes.issue_pass(claims, key)
    took = median_us(lambda: passes.verify_pass(text, ring, now=NOW, site="factory"))
    print(f"verify_pass, party of {party}, {len(text)} characters: {took:.0f} us")  # noqa: T201 (figures are what a bench is for)
    assert took < 2000


@pytest.mark.parametrize(
    "text",
    [
        "11010519491231002X",
        "\n".join(
            encode_td3(
                number="E12345678",
                surname="ZHANG",
                given_names="XINYUE",
                nationality="CHN",
                birth_date=date(1990, 6, 7),
                expires=date(2031, 6, 6),
            )
        ),
    ],
    ids=["number", "zone"],
)
def test_a_document_is_parsed_in_under_a_fifth_of_a_millisecond(text: str) -> None:
    took = median_us(lambda: parse_document(text, today=NOW.date()))
    print(f"parse_document: {took:.0f} us")  # noqa: T201 (figures are what a bench is for)
    assert took < 200


def test_the_modules_cost_the_start_little() -> None:
    """Heavy libraries wait for `prepare`; measured in an interpreter of its own."""
    code = (
        "import time; t = time.perf_counter()\n"
        "import kiosk.domain.documents, kiosk.domain.names, kiosk.domain.passes\n"
        "took = time.perf_counter() - t\n"
        "import sys; heavy = {'cwt', 'cbor2', 'cryptography', 'pypinyin', 'rapidfuzz', 'stdnum'}\n"
        "print(took, *(heavy & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    took, *heavy = ran.stdout.split()
    print(f"import of documents, names and passes: {float(took) * 1000:.0f} ms")  # noqa: T201 (figures are what a bench is for)
    assert heavy == []
    assert float(took) < 0.15

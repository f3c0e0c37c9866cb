"""What a guide may add to a manifest, where its paper goes, and which tour is meant."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from hardware.printers.documents import CupsDocuments
from kiosk.app import manifests
from kiosk.app.exports import ExportPlace
from kiosk.app.manifests import PaperKind
from kiosk.domain.journal import FactKind
from kiosk.domain.manifests import ManifestRefusal, ManifestRefused, NotePhrase
from kiosk.domain.staff import Role, StaffUser
from kiosk.domain.tours import TourStatus
from kiosk.settings.model import Settings
from kiosk.sticker.paper import PaperNotWritten
from kiosk.store.store import Store
from tests.integration.hardware.private_cups import open_queue
from tests.samples import NOW, TOUR
from tests.unit.store.furnished import admit_all, bring_in, ids, open_in
from tests.waiting import wait_until

GUIDE = StaffUser("u-guide", "Li", Role.GUIDE)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data_dir=tmp_path)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_in(tmp_path)


def test_a_manifest_is_saved_for_this_account_alone(store: Store, settings: Settings) -> None:
    with store:
        father = ids(bring_in(store))[0]
        manifests.note_visitor(store, father, NotePhrase.OTHER, "=SUM(A1)", GUIDE)
        saved = [
            manifests.save_manifest(store, TOUR.tour_id, kind, settings, GUIDE, NOW)
            for kind in PaperKind
        ]
        facts = [r.data for r in store.journal.export() if r.kind is FactKind.MANIFEST_SAVED]
    assert [path.name for path in saved if isinstance(path, Path)] == [
        "manifest-T-1030-20261121-101200.pdf",
        "manifest-T-1030-20261121-101200.csv",
    ]
    for path in saved:
        assert isinstance(path, Path)
        assert path.parent == settings.data_dir / "exports"
        assert path.stat().st_mode & 0o777 == 0o600
    assert "'=SUM(A1)" in saved[1].read_text(encoding="utf-8-sig")  # type: ignore[union-attr]  # it was saved
    assert [fact["by"] for fact in facts] == ["u-guide", "u-guide"]
    assert [fact["place"] for fact in facts] == ["kiosk", "kiosk"]


def test_a_manifest_on_a_stick_is_journaled_as_having_left(
    store: Store, settings: Settings, tmp_path: Path
) -> None:
    stick = ExportPlace(tmp_path, "KINGSTON")
    with store:
        bring_in(store)
        path = manifests.save_manifest(
            store, TOUR.tour_id, PaperKind.CSV, settings, GUIDE, NOW, stick
        )
        (fact,) = [r.data for r in store.journal.export() if r.kind is FactKind.MANIFEST_SAVED]
    assert isinstance(path, Path)
    assert path.parent == tmp_path
    assert (fact["place"], fact["by"], fact["tour"]) == ("outside", "u-guide", TOUR.tour_id)
    gone = ExportPlace(tmp_path / "pulled-out", "KINGSTON")
    with open_in(tmp_path) as store, pytest.raises(PaperNotWritten):
        manifests.save_manifest(store, TOUR.tour_id, PaperKind.CSV, settings, GUIDE, NOW, gone)


def test_a_printed_manifest_leaves_no_file(
    store: Store, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with store, open_queue("office") as (server, paper):
        monkeypatch.setenv("CUPS_SERVER", server)
        printer = CupsDocuments("cups://office")
        bring_in(store)
        queue = manifests.print_manifest(store, TOUR.tour_id, printer, settings, GUIDE, NOW)
        wait_until(lambda: paper.labels == 1)
    assert queue == "office"
    assert b"%PDF-" in paper.caught
    assert not list(tmp_path.rglob("*.pdf"))


def test_a_tour_that_is_not_there_is_refused_and_journaled(
    store: Store, settings: Settings
) -> None:
    with store:
        answer = manifests.save_manifest(store, "T-9", PaperKind.PDF, settings, GUIDE, NOW)
        counted = manifests.begin_headcount(store, "T-9", GUIDE)
        refusals = [r.data["why"] for r in store.journal.export()]
        assert manifests.read_tour_view(store, "T-9", settings) is None
    assert answer == counted == ManifestRefused(ManifestRefusal.TOUR_UNKNOWN)
    assert refusals == ["tour_unknown", "tour_unknown"]


def test_who_sits_where_is_on_the_manifest(store: Store, settings: Settings) -> None:
    with store:
        people = admit_all(store, bring_in(store))
        view = manifests.read_tour_view(store, TOUR.tour_id, settings)
        assert view is not None
        assert dict(manifests.read_carts(store, replace(view.tour, cart="3"), view.members)) == (
            dict.fromkeys(people, "3")
        )
        assert view.carts == {}


def test_the_tour_that_is_meant_is_the_next_to_leave() -> None:
    early, now, late = (
        replace(TOUR, tour_id=name, starts_at_utc=NOW + timedelta(minutes=minutes))
        for name, minutes in (("early", -90), ("now", -10), ("late", 60))
    )
    away = replace(early, status=TourStatus.DEPARTED)
    assert manifests.choose_tour((early, now, late), NOW) == early
    assert manifests.choose_tour((away, now, late), NOW) == now
    assert manifests.choose_tour((away,), NOW) == away
    assert manifests.choose_tour((replace(now, status=TourStatus.CANCELLED),), NOW) is None
    assert manifests.choose_tour((early,), NOW + timedelta(hours=1)) == early
    assert manifests.choose_tour((), NOW) is None


@pytest.mark.parametrize(
    ("about", "name"),
    [("T-1030", "T-1030"), ("../../etc", "etc"), ("场次 1", "1"), ("...", "tour")],
)
def test_a_file_is_named_as_any_disk_takes_it(about: str, name: str) -> None:
    at = NOW.replace(tzinfo=None)
    found = manifests.derive_paper_name("manifest", about, PaperKind.CSV, at)
    assert found == f"manifest-{name}-20261121-021200.csv"

"""What staff add to a tour's manifest: notes, headcounts; and what the manifest tells."""

from dataclasses import replace

from kiosk.domain.journal import FactKind
from kiosk.domain.manifests import (
    Headcount,
    ManifestRefusal,
    ManifestRefused,
    NotePhrase,
    StaffNote,
    TourMember,
)
from kiosk.domain.tours import Language
from kiosk.store.luggage import TagCommand
from kiosk.store.records import BookingRecord
from kiosk.store.store import Store
from tests.samples import BOOKING, DAY, FAMILY, TOUR
from tests.unit.store.furnished import PATIENCE_S, admit, bring_in, command, ids


def refused(why: str) -> ManifestRefused:
    return ManifestRefused(ManifestRefusal(why))


def note(
    store: Store, visitor_id: str, phrase: NotePhrase, words: str = ""
) -> str | ManifestRefused:
    return store.manifests.note(visitor_id, phrase, words, "u1").result(PATIENCE_S)


def tick(store: Store, visitor_id: str, *, here: bool = True) -> ManifestRefused | None:
    asked = store.manifests.tick(TOUR.tour_id, visitor_id, "u1", here=here)
    return asked.result(PATIENCE_S)


def begin(store: Store, tour_id: str = TOUR.tour_id) -> str | ManifestRefused:
    return store.manifests.begin_headcount(tour_id, "u1").result(PATIENCE_S)


def end(store: Store) -> Headcount | ManifestRefused:
    return store.manifests.end_headcount(TOUR.tour_id, "u1").result(PATIENCE_S)


def member(store: Store, visitor_id: str) -> TourMember:
    (found,) = [m for m in store.manifest(TOUR.tour_id) if m.visitor.visitor_id == visitor_id]
    return found


def test_the_manifest_tells_of_phones_luggage_and_language(store: Store) -> None:
    family = bring_in(store, FAMILY, replace(BOOKING, language=Language.TRADITIONAL))
    father, mother, _teen = ids(family)
    admit(store, command("r", family.party[:1], family))
    store.phone_counts.note((father,), ()).result(PATIENCE_S)
    wish = TagCommand("t", family.booking.booking_id, father, DAY, first_number=7)
    store.luggage.make_tag(wish).result(PATIENCE_S)

    assert (member(store, father).phones, member(store, mother).phones) == (1, None)
    assert member(store, mother).luggage == (7,)
    assert member(store, mother).language is Language.TRADITIONAL
    assert member(store, father).has_arrived
    assert not member(store, mother).is_noted


def test_a_note_is_kept_once_until_it_is_taken_back(store: Store, family: BookingRecord) -> None:
    father, mother, _teen = ids(family)
    chair = note(store, father, NotePhrase.WHEELCHAIR)
    words = note(store, father, NotePhrase.OTHER, "  meets us   at gate 2 ")
    assert isinstance(chair, str)
    assert isinstance(words, str)

    assert note(store, father, NotePhrase.WHEELCHAIR, "ignored") == chair
    assert member(store, father).notes == (
        StaffNote(chair, NotePhrase.WHEELCHAIR),
        StaffNote(words, NotePhrase.OTHER, "meets us at gate 2"),
    )
    assert member(store, mother).notes == ()
    taken = store.manifests.take_back_note(words, "u2").result(PATIENCE_S)
    assert taken is None
    assert member(store, father).notes == (StaffNote(chair, NotePhrase.WHEELCHAIR),)
    again = store.manifests.take_back_note(words, "u2").result(PATIENCE_S)
    assert again == refused("note_unknown")
    # The journal tells who noted what kind of thing, and no words of it.
    facts = [r for r in store.journal.export() if "note" in r.data]
    assert [r.kind for r in facts] == [
        FactKind.NOTE_WRITTEN,
        FactKind.NOTE_WRITTEN,
        FactKind.NOTE_REMOVED,
    ]
    assert "gate 2" not in str([r.data for r in facts])
    with store._engine.read() as connection:
        (gone,) = connection.execute(
            "SELECT words FROM visitor_notes WHERE note_id = ?", (words,)
        ).fetchone()
    assert gone == ""


def test_a_note_needs_words_and_somebody(store: Store, family: BookingRecord) -> None:
    father = ids(family)[0]

    assert note(store, father, NotePhrase.OTHER, " \n ") == refused("note_empty")
    assert note(store, father, NotePhrase.OTHER, "x" * 121) == refused("note_too_long")
    assert note(store, "nobody", NotePhrase.ALLERGY) == refused("visitor_unknown")
    assert member(store, father).notes == ()


def test_a_headcount_says_who_is_not_there(store: Store, family: BookingRecord) -> None:
    father, mother, teen = ids(family)
    admit(store, command("r", family.party[:2], family))
    assert tick(store, father) == refused("no_headcount")
    assert end(store) == refused("no_headcount")
    assert begin(store, "nothing") == refused("tour_unknown")

    headcount_id = begin(store)
    assert begin(store) == headcount_id  # two guides count the same tour together
    for visitor_id, here in ((father, True), (mother, True), (teen, True), (mother, False)):
        assert tick(store, visitor_id, here=here) is None
    assert tick(store, father) is None
    assert tick(store, "nobody") == refused("visitor_unknown")
    going_on = store.manifests.headcount(TOUR.tour_id)
    assert going_on is not None
    assert going_on.is_open
    assert going_on.here == {father, teen}

    done = end(store)

    assert isinstance(done, Headcount)
    assert (done.headcount_id, done.is_open) == (headcount_id, False)
    assert store.manifests.headcount(TOUR.tour_id) == done
    (fact,) = [r.data for r in store.journal.export() if r.kind is FactKind.HEADCOUNT_TAKEN]
    assert (fact["seen"], fact["expected"], fact["absent"], fact["extra"], fact["by"]) == (
        2,
        2,
        [mother],
        [teen],
        "u1",
    )
    another = begin(store)
    assert another != headcount_id
    newest = store.manifests.headcount(TOUR.tour_id)
    assert newest is not None
    assert (newest.headcount_id, newest.here) == (another, frozenset())

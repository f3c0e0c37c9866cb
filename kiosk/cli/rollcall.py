"""`kiosk rollcall`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.errors import Failure
from kiosk.cli.session import Session, session_of

if TYPE_CHECKING:
    from kiosk.domain.roll_call import Person, RollCall, RollTour


def add_to(app: typer.Typer) -> None:
    app.command("rollcall")(show_roll_call)


def show_roll_call(
    context: typer.Context,
    pdf: Annotated[Path | None, typer.Option(metavar="FILE", help="On paper, A4.")] = None,
) -> None:
    """Everyone inside now, by tour and place, missing people first.

    Where the store does not answer, the list that the kiosk kept last is printed, with its time.

    With --json: made_at, begun_at, counts {inside, found, missing, guides, minors, maybe_gone},
    tours [{id, name, starts_at, group, guide, status, people [{person, name, place, booking,
    cart, compartment, minor, guide, notes, found_at, found_by}]}].
    """
    from kiosk.store.errors import StoreError

    session = session_of(context)
    try:
        session.require_store()
        _show(session, pdf)
    except StoreError as error:
        _show_last(session, error)


def _show(session: Session, pdf: Path | None) -> None:
    from kiosk.app.clock import read_utc
    from kiosk.app.refusals import COMMAND
    from kiosk.app.roll_call import (
        choose_venue,
        encode_roll_call_text,
        read_roll_call,
        write_roll_call_pdf,
    )
    from kiosk.domain.tours import Language

    settings, now = session.settings, read_utc()
    language = Language(settings.screen.language)
    with session.store() as store:
        call = read_roll_call(store, settings.zone, now)
        if pdf is not None:
            write_roll_call_pdf(
                call,
                pdf,
                zone=settings.zone,
                venue=choose_venue(settings, language),
                language=language,
                made_at_utc=now,
            )
            store.roll_calls.record_saved(COMMAND.user_id, len(call.people)).result()
            session.out.note(f"Wrote {pdf}.")
    session.out.document(_describe(call, session, now.astimezone(settings.zone).isoformat()))
    session.out.line(
        encode_roll_call_text(
            call, zone=settings.zone, language=Language.ENGLISH, made_at_utc=now
        ).rstrip("\n")
    )


def _show_last(session: Session, error: Exception) -> None:
    """The store is broken: what the kiosk kept beside it is better than nothing."""
    from kiosk.app.roll_call import read_last_text

    text = read_last_text(session.settings.data_dir)
    what = getattr(error, "what", str(error))
    if text is None:
        raise Failure(
            f"{what} And there is no list that was kept before.",
            "Count people against the guides' printed manifests.",
        ) from error
    session.out.document({"text": text})
    session.out.line(text.rstrip("\n"))
    raise Failure(
        what, "This is the list as the kiosk kept it last; look at the time on its first line."
    ) from error


def _describe(call: "RollCall", session: Session, made_at: str) -> dict[str, object]:
    counts = call.counts
    return {
        "made_at": made_at,
        "begun_at": call.begun_at_utc.isoformat() if call.begun_at_utc else None,
        "counts": {
            "inside": counts.inside,
            "found": counts.found,
            "missing": counts.missing,
            "guides": counts.guides,
            "minors": counts.minors,
            "maybe_gone": counts.maybe_gone,
        },
        "tours": [_describe_tour(tour, session) for tour in call.tours],
    }


def _describe_tour(tour: "RollTour", session: Session) -> dict[str, object]:
    return {
        "id": tour.tour_id,
        "name": tour.name,
        "starts_at": tour.starts_at_utc.astimezone(session.settings.zone).isoformat(),
        "group": tour.group_letter,
        "guide": tour.guide,
        "status": tour.status.value,
        "people": [_describe_person(person) for person in tour.people],
    }


def _describe_person(person: "Person") -> dict[str, object]:
    return {
        "person": person.key,
        "name": person.name,
        "place": person.place.value,
        "booking": person.party,
        "cart": person.cart,
        "compartment": person.compartment,
        "minor": person.is_minor,
        "guide": person.is_guide,
        "notes": person.notes,
        "found_at": person.found_at_utc.isoformat() if person.found_at_utc else None,
        "found_by": person.found_by or None,
    }

"""`kiosk manifest TOUR`."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.errors import UnknownTour
from kiosk.cli.session import Session, session_of

if TYPE_CHECKING:
    from hardware.interfaces import DocumentPrinter
    from kiosk.app.manifests import TourView
    from kiosk.domain.manifests import TourMember
    from kiosk.domain.tours import Tour
    from kiosk.store.store import Store


def add_to(app: typer.Typer) -> None:
    app.command("manifest")(show_manifest)


def show_manifest(
    context: typer.Context,
    tour_id: Annotated[str, typer.Argument(metavar="TOUR", help="The tour's id.")],
    pdf: Annotated[Path | None, typer.Option(metavar="FILE", help="On paper, A4.")] = None,
    csv: Annotated[Path | None, typer.Option(metavar="FILE", help="For a spreadsheet.")] = None,
    printed: Annotated[
        bool, typer.Option("--print", help="On paper, on the printer set as devices.paper.")
    ] = False,
) -> None:
    """Who is expected on a tour, who is here, whose phone is locked.

    With --json: tour, visitors [{visitor, name, booking, role, state, standing, minor, age,
    guardian, language, phones, compartment, luggage, cart, notes, admitted_at}], counts
    {expected, admitted, missing, minors, phones, phones_locked, noted}.
    """
    from kiosk.app.manifests import read_tour_view

    session = session_of(context)
    printer = session.paper() if printed else None
    session.require_store()
    with session.store() as store:
        view = read_tour_view(store, tour_id, session.settings)
        if view is None:
            raise UnknownTour(tour_id)
        _write_files(session, store, view, pdf, csv)
        if printer is not None:
            _print(session, store, tour_id, printer)
    people = [_describe(member, view, session) for member in view.members]
    counts = _count(view, people)
    session.out.document(
        {"tour": _describe_tour(view.tour, session), "visitors": people, "counts": counts}
    )
    session.out.line(_headline(view.tour, session))
    session.out.table(
        ("Booking", "Name", "State", "Age", "Locker", "Luggage", "Cart", "Notes", "Visitor"),
        [
            (
                person["booking"],
                person["name"],
                str(person["standing"]).replace("_", " "),
                person["age"] if person["minor"] else "",
                "" if person["compartment"] is None else person["compartment"],
                " ".join(map(str, member.luggage)),
                person["cart"],
                person["notes"],
                person["visitor"],
            )
            for member, person in zip(view.members, people, strict=True)
        ],
    )
    session.out.line(", ".join(f"{key.replace('_', ' ')} {n}" for key, n in counts.items()))


def _write_files(
    session: Session, store: "Store", view: "TourView", pdf: Path | None, csv: Path | None
) -> None:
    """Files of names are for this account only, and the journal says that they were made."""
    if pdf is None and csv is None:
        return
    from kiosk.app.exports import Destination
    from kiosk.app.manifests import PaperKind, derive_manifest, note_saved, write_manifest_csv
    from kiosk.app.refusals import COMMAND
    from kiosk.sticker.manifest_pdf import write_manifest_pdf

    settings = session.settings
    manifest = derive_manifest(
        view,
        zone=settings.zone,
        now=datetime.now(UTC),
        venue=settings.venue.name.zh_hans,
    )
    if pdf is not None:
        write_manifest_pdf(manifest, pdf, private=True)
        note_saved(store, view.tour.tour_id, PaperKind.PDF, COMMAND, Destination.FILE)
        session.out.note(f"Wrote {pdf}.")
    if csv is not None:
        write_manifest_csv(manifest, csv, private=True)
        note_saved(store, view.tour.tour_id, PaperKind.CSV, COMMAND, Destination.FILE)
        session.out.note(f"Wrote {csv}.")


def _print(session: Session, store: "Store", tour_id: str, printer: "DocumentPrinter") -> None:
    from kiosk.app.manifests import print_manifest
    from kiosk.app.refusals import COMMAND

    now = datetime.now(UTC)
    queue = print_manifest(store, tour_id, printer, session.settings, COMMAND, now)
    session.out.note(f"Handed to the printer {queue}.")


def _describe_tour(tour: "Tour", session: Session) -> dict[str, object]:
    return {
        "id": tour.tour_id,
        "name": tour.name,
        "starts_at": tour.local_start(session.settings.zone).isoformat(),
        "status": tour.status.value,
        "capacity": tour.capacity,
        "min_age": tour.min_age,
        "language": tour.language,
        "guide": tour.guide,
        "group": tour.group_letter,
        "cart": tour.cart,
    }


def _describe(member: "TourMember", view: "TourView", session: Session) -> dict[str, object]:
    from kiosk.app.manifests import spell_notes
    from kiosk.domain.manifests import derive_guardian, derive_standing
    from kiosk.domain.visitors import derive_age, is_minor

    on = view.tour.local_date(session.settings.zone)
    guardian = derive_guardian(member, view.members, on)
    standing = derive_standing(member, asks_phones=view.asks_phones)
    return {
        "visitor": member.visitor.visitor_id,
        "name": member.visitor.name,
        "booking": member.booking_reference,
        "role": member.visitor.role.value,
        "state": member.state.value,
        "standing": standing.value,
        "minor": is_minor(member.birth_date, on),
        "age": derive_age(member.birth_date, on) if member.birth_date else None,
        "guardian": guardian.visitor.visitor_id if guardian else None,
        "language": member.language.value if member.language else None,
        "phones": member.phones,
        "compartment": member.compartment,
        "luggage": list(member.luggage),
        "cart": view.carts.get(member.visitor.visitor_id, ""),
        "notes": spell_notes(member),
        "admitted_at": member.admitted_at_utc.isoformat() if member.admitted_at_utc else None,
    }


def _count(view: "TourView", people: list[dict[str, object]]) -> dict[str, int]:
    return {
        "expected": view.gate.expected,
        "admitted": view.gate.arrived,
        "missing": len(view.gate.missing),
        "minors": sum(person["minor"] is True for person in people),
        "phones": view.gate.phones,
        "phones_locked": view.gate.locked,
        "noted": sum(bool(person["notes"]) for person in people),
    }


def _headline(tour: "Tour", session: Session) -> str:
    start = tour.local_start(session.settings.zone).strftime("%Y-%m-%d %H:%M")
    parts = [start, tour.name, f"group {tour.group_letter}", tour.guide, tour.status.value]
    return " · ".join(part for part in parts if part)

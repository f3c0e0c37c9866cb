"""`kiosk manifest TOUR`."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.errors import Refusal
from kiosk.cli.session import Session, session_of

if TYPE_CHECKING:
    from kiosk.domain.tours import Tour
    from kiosk.store.records import ManifestRow


def add_to(app: typer.Typer) -> None:
    app.command("manifest")(show_manifest)


def show_manifest(
    context: typer.Context,
    tour_id: Annotated[str, typer.Argument(metavar="TOUR", help="The tour's id.")],
    pdf: Annotated[Path | None, typer.Option(metavar="FILE", help="On paper, A4.")] = None,
    csv: Annotated[Path | None, typer.Option(metavar="FILE", help="For a spreadsheet.")] = None,
) -> None:
    """Who is expected on a tour, who is here, whose phone is locked.

    With --json: tour, visitors [{visitor, name, booking, role, state, minor, age, compartment,
    admitted_at}], counts {expected, admitted, missing, minors, phones_locked}.
    """
    session = session_of(context)
    session.require_store()
    with session.store() as store:
        tour = store.bookings.tour(tour_id)
        if tour is None:
            raise Refusal(
                f"There is no tour {tour_id} in the store.",
                "Check the tour id, or import the roster that has it.",
            )
        rows = store.manifest(tour_id)
    _write_files(session, tour, rows, pdf, csv)
    people = [_describe(row, tour, session) for row in rows]
    counts = _count(people)
    session.out.document(
        {"tour": _describe_tour(tour, session), "visitors": people, "counts": counts}
    )
    session.out.line(_headline(tour, session))
    session.out.table(
        ("Booking", "Name", "State", "Age", "Locker", "Visitor"),
        [
            (
                person["booking"],
                person["name"],
                person["state"],
                person["age"] if person["minor"] else "",
                "" if person["compartment"] is None else person["compartment"],
                person["visitor"],
            )
            for person in people
        ],
    )
    session.out.line(", ".join(f"{key.replace('_', ' ')} {n}" for key, n in counts.items()))


def _write_files(
    session: Session,
    tour: "Tour",
    rows: "tuple[ManifestRow, ...]",
    pdf: Path | None,
    csv: Path | None,
) -> None:
    if pdf is None and csv is None:
        return
    from kiosk.app.manifests import derive_manifest
    from kiosk.sticker.manifest import write_manifest_csv
    from kiosk.sticker.manifest_pdf import write_manifest_pdf

    settings = session.settings
    manifest = derive_manifest(
        tour,
        rows,
        zone=settings.zone,
        now=datetime.now(UTC),
        venue=settings.venue.name.zh_hans,
    )
    if pdf is not None:
        write_manifest_pdf(manifest, pdf)
        session.out.note(f"Wrote {pdf}.")
    if csv is not None:
        write_manifest_csv(manifest, csv)
        session.out.note(f"Wrote {csv}.")


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


def _describe(row: "ManifestRow", tour: "Tour", session: Session) -> dict[str, object]:
    from kiosk.domain.visitors import derive_age, is_minor

    on = tour.local_date(session.settings.zone)
    return {
        "visitor": row.visitor.visitor_id,
        "name": row.visitor.name,
        "booking": row.booking_reference,
        "role": row.visitor.role.value,
        "state": row.state.value,
        "minor": is_minor(row.birth_date, on),
        "age": derive_age(row.birth_date, on) if row.birth_date else None,
        "compartment": row.compartment,
        "admitted_at": row.admitted_at_utc.isoformat() if row.admitted_at_utc else None,
    }


def _count(people: list[dict[str, object]]) -> dict[str, int]:
    admitted = sum(person["state"] == "admitted" for person in people)
    return {
        "expected": len(people),
        "admitted": admitted,
        "missing": len(people) - admitted,
        "minors": sum(person["minor"] is True for person in people),
        "phones_locked": sum(person["compartment"] is not None for person in people),
    }


def _headline(tour: "Tour", session: Session) -> str:
    start = tour.local_start(session.settings.zone).strftime("%Y-%m-%d %H:%M")
    parts = [start, tour.name, f"group {tour.group_letter}", tour.guide, tour.status.value]
    return " · ".join(part for part in parts if part)

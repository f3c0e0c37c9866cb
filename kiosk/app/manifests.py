"""A tour's manifest, from the store to what paper, spreadsheets and commands show."""

from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk.domain.tours import Tour, derive_language
from kiosk.domain.visitors import VisitorState, derive_age, is_minor
from kiosk.sticker.manifest import Manifest, ManifestLine
from kiosk.store.records import ManifestRow


def derive_manifest(
    tour: Tour, rows: tuple[ManifestRow, ...], *, zone: ZoneInfo, now: datetime, venue: str
) -> Manifest:
    """The manifest at `now` (UTC). Ages and guardians are given for minors only."""
    return Manifest(
        tour_name=tour.name,
        starts_at_local=tour.local_start(zone),
        group_letter=tour.group_letter,
        made_at_local=now.astimezone(zone),
        lines=tuple(
            _derive_line(place, row, rows, tour, zone) for place, row in enumerate(rows, start=1)
        ),
        guide=tour.guide,
        cart=tour.cart,
        venue=venue,
        language=derive_language(tour.language),
    )


def _derive_line(
    place: int, row: ManifestRow, rows: tuple[ManifestRow, ...], tour: Tour, zone: ZoneInfo
) -> ManifestLine:
    on = tour.local_date(zone)
    minor = is_minor(row.birth_date, on)
    return ManifestLine(
        number=place,
        name=row.visitor.name,
        reference=row.booking_reference,
        arrived=row.state is VisitorState.ADMITTED,
        compartment="" if row.compartment is None else str(row.compartment),
        age=derive_age(row.birth_date, on) if minor and row.birth_date else None,
        guardian=_find_guardian(row, rows, tour, zone) if minor else "",
    )


def _find_guardian(
    minor: ManifestRow, rows: tuple[ManifestRow, ...], tour: Tour, zone: ZoneInfo
) -> str:
    """The first adult of the party, one who is in before one who is not."""
    on = tour.local_date(zone)
    adults = [
        row
        for row in rows
        if row.visitor.booking_id == minor.visitor.booking_id
        and not is_minor(row.birth_date, on)
        and row.visitor.name
    ]
    adults.sort(key=lambda row: row.state is not VisitorState.ADMITTED)
    return adults[0].visitor.name if adults else ""

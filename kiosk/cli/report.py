"""`kiosk report`."""

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.errors import WrongUse
from kiosk.cli.session import session_of

if TYPE_CHECKING:
    from kiosk.domain.reports import DayReport, PartyTimes, Report, Tally, TourReport

# Longer ones take minutes.
_LONGEST = timedelta(days=3 * 366)
_YEARS = (2000, 2999)


def add_to(app: typer.Typer) -> None:
    app.command("report")(show_report)


def show_report(
    context: typer.Context,
    first: Annotated[
        str, typer.Option("--from", metavar="DAY", help="YYYY-MM-DD; else today.")
    ] = "",
    last: Annotated[
        str, typer.Option("--to", metavar="DAY", help="YYYY-MM-DD, included; else as --from.")
    ] = "",
    csv: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Every table, for a spreadsheet.")
    ] = None,
    pdf: Annotated[Path | None, typer.Option(metavar="FILE", help="On paper, A4.")] = None,
    language: Annotated[
        str, typer.Option(metavar="TAG", help="Of the files: zh-Hans, zh-Hant-HK, en.")
    ] = "",
) -> None:
    """Visits, no-shows, ages, waiting times, by day and tour.

    Groups of fewer than five people are never shown alone.

    With --json: from, to, made_at, totals {tours, capacity, expected, came, no_shows, to_come,
    parties, refusals, overrides, minors, pouches, seconds {parties, median, slow, left}}, days
    [{day …}], tours [{tour, name, starts_at …}], arrivals [{from_minute, people}], ages [{from,
    to, people}], origins [{area, name, people}], refusals [{reason, attempts, for_staff}],
    overrides [{rules, times}], faults [{station, device, family, times, minutes}].
    """
    from kiosk.app.clock import read_utc
    from kiosk.app.report_tables import derive_report_tables, write_report_csv
    from kiosk.app.reports import make_report
    from kiosk.domain.reports import Period
    from kiosk.domain.tours import Language

    session = session_of(context)
    settings, now = session.settings, read_utc()
    today = now.astimezone(settings.zone).date()
    begins = _parse_day(first, "--from") if first else today
    ends = _parse_day(last, "--to") if last else begins
    if ends < begins:
        raise WrongUse(f"{ends} (--to) is before {begins} (--from).", "Swap the two days.")
    if ends - begins > _LONGEST:
        raise WrongUse("A report is of three years at most.", "Name a shorter time.")
    if language and language not in set(Language):
        raise WrongUse(
            f"{language!r} is no language of the reports.", "Use zh-Hans, zh-Hant-HK or en."
        )
    spoken = Language(language or settings.screen.language)
    session.require_store()
    with session.store() as store:
        report = make_report(store, Period(begins, ends), zone=settings.zone, now=now)
    if csv is not None:
        tables = derive_report_tables(report, settings.zone, spoken)
        for path in write_report_csv(tables, csv):
            session.out.note(f"Wrote {path}.")
    if pdf is not None:
        from kiosk.app.report_paper import write_report_pdf
        from kiosk.app.roll_call import choose_venue

        venue = choose_venue(settings, spoken)
        write_report_pdf(report, pdf, zone=settings.zone, venue=venue, language=spoken)
        session.out.note(f"Wrote {pdf}.")
    session.out.document(_describe(report))
    session.out.line(_headline(report))
    for table in derive_report_tables(report, settings.zone, Language.ENGLISH):
        if table.rows:
            session.out.line()
            session.out.line(table.title)
            session.out.table(
                table.columns,
                [["" if value is None else value for value in row] for row in table.rows],
            )


def _parse_day(text: str, option: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise _no_day(text, option) from error
    # A slip of the hand; and no time zone knows the ends of the calendar.
    if not _YEARS[0] <= day.year <= _YEARS[1]:
        raise _no_day(text, option)
    return day


def _no_day(text: str, option: str) -> WrongUse:
    return WrongUse(
        f"{text!r} ({option}) is no day of visits.",
        "Write it as year, month and day: 2026-11-21.",
    )


def _headline(report: "Report") -> str:
    tally, times = report.tally, report.times
    parts = [
        f"{report.period.first} to {report.period.last}",
        f"{tally.came} of {tally.expected} people came",
        f"{tally.no_shows} no-shows",
        f"{tally.tours} tours",
    ]
    if times.parties:
        parts.append(f"{times.median_s} s for a party, nine of ten within {times.slow_s} s")
    return ", ".join(parts) + "."


def _describe(report: "Report") -> dict[str, object]:
    from kiosk.app.area_words import spell_area
    from kiosk.domain.tours import Language

    return {
        "from": report.period.first.isoformat(),
        "to": report.period.last.isoformat(),
        "made_at": report.made_at_utc.isoformat(),
        "totals": {
            **_describe_tally(report.tally, report.times),
            "minors": report.minors,
            "pouches": report.pouches,
        },
        "days": [_describe_day(day) for day in report.days],
        "tours": [_describe_tour(tour) for tour in report.tours],
        "arrivals": [{"from_minute": s.from_min, "people": s.count} for s in report.arrivals],
        "ages": [{"from": b.youngest, "to": b.oldest, "people": b.count} for b in report.ages],
        "origins": [
            {
                "area": area.area or None,
                "name": spell_area(area.area, Language.ENGLISH),
                "people": area.count,
            }
            for area in report.origins
        ],
        "refusals": [
            {"reason": r.reason, "attempts": r.count, "for_staff": r.for_staff}
            for r in report.refusals
        ],
        "overrides": [{"rules": o.rules, "times": o.count} for o in report.overrides],
        "faults": [
            {
                "station": f.station,
                "device": f.device,
                "family": f.family,
                "times": f.count,
                "minutes": f.minutes,
            }
            for f in report.faults
        ],
    }


def _describe_tally(tally: "Tally", times: "PartyTimes") -> dict[str, object]:
    return {
        "tours": tally.tours,
        "capacity": tally.capacity,
        "expected": tally.expected,
        "came": tally.came,
        "no_shows": tally.no_shows,
        "to_come": tally.to_come,
        "parties": tally.parties,
        "refusals": tally.refusals,
        "overrides": tally.overrides,
        "seconds": {
            "parties": times.parties,
            "median": times.median_s if times.parties else None,
            "slow": times.slow_s if times.parties else None,
            "left": times.left,
        },
    }


def _describe_day(day: "DayReport") -> dict[str, object]:
    return {
        "day": day.day.isoformat(),
        **_describe_tally(day.tally, day.times),
        "pouches": day.pouches,
    }


def _describe_tour(tour: "TourReport") -> dict[str, object]:
    return {
        "tour": tour.tour.tour_id,
        "name": tour.tour.name,
        "starts_at": tour.tour.starts_at_utc.isoformat(),
        "status": tour.tour.status.value,
        **_describe_tally(tour.tally, tour.times),
    }

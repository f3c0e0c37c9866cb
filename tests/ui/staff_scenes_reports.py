"""Reports with figures in them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from kiosk.app.device_board import DeviceBoard
from kiosk.app.staff import SignedIn
from kiosk.domain.reports import (
    AgeBand,
    AreaCount,
    ArrivalStep,
    DayReport,
    DeviceFaults,
    OverrideCount,
    PartyTimes,
    Period,
    ReasonCount,
    Report,
    Tally,
    TourReport,
    sum_tallies,
)
from kiosk.ui.view_models.reports import ReportsViewModel
from tests.samples import DAY, NOW, TOUR
from tests.ui.staff_scenes import NEVER, WANG, StaffScene

_TIMES = PartyTimes(118, 26, 41, 7)
_WEEK = Period(date(2026, 11, 16), DAY)


def _tally(n: int) -> Tally:
    return Tally(
        tours=9,
        capacity=270,
        expected=262,
        came=251 - 7 * n,
        no_shows=11 + 7 * n,
        parties=98,
        refusals=14,
        overrides=2,
    )


def _report(period: Period) -> Report:
    days = tuple(DayReport(day, _tally(n), _TIMES, 104 - n) for n, day in enumerate(period.days))
    tours = tuple(
        TourReport(
            replace(TOUR, tour_id=f"T{n}", starts_at_utc=TOUR.starts_at_utc + timedelta(hours=n)),
            DAY,
            Tally(tours=1, capacity=30, expected=30, came=28, no_shows=2, refusals=n),
            _TIMES,
        )
        for n in range(9)
    )
    counts = (3, 9, 21, 48, 70, 61, 42, 25, 12, 4, 1)
    areas = ("11", "31", "44", "HKG", "13", "32", "MAC", "GBR", "USA", "KOR", "15", "")
    return Report(
        period=period,
        made_at_utc=NOW,
        tally=sum_tallies([day.tally for day in days]),
        pouches=sum(day.pouches for day in days),
        times=_TIMES,
        days=days,
        tours=tours,
        arrivals=tuple(ArrivalStep(-45 + 5 * n, count) for n, count in enumerate(counts)),
        ages=(
            AgeBand(0, 11, 38),
            AgeBand(12, 17, 61),
            AgeBand(18, 29, 402),
            AgeBand(30, 44, 388),
            AgeBand(45, 59, 201),
            AgeBand(60, None, 93),
        ),
        ages_known=1183,
        minors=99,
        origins=tuple(AreaCount(area, 180 - 14 * n) for n, area in enumerate(areas)),
        origins_known=1236,
        refusals=(
            ReasonCount("too_early", 41, 0),
            ReasonCount("not_on_booking", 22, 22),
            ReasonCount("document_unreadable", 12, 0),
            ReasonCount("under_age", 5, 0),
        ),
        overrides=(OverrideCount("under_age", 3), OverrideCount("admitted", 1)),
        faults=(
            DeviceFaults("K1", "printer1", "zpl", 4, 62),
            DeviceFaults("K1", "lockers1", "cu48+tcp", 1, 3),
        ),
    )


TODAY, WEEK = _report(Period(DAY, DAY)), _report(_WEEK)
NOTHING = replace(
    TODAY, tally=Tally(), arrivals=(), ages=(), origins=(), refusals=(), overrides=(), faults=()
)


def report_scenes() -> Iterator[StaffScene]:
    def shows(report: Report | None, span: str, section: str) -> object:
        def fill(model: ReportsViewModel) -> None:
            model.chooseSpan(span)
            if report is not None:
                model.show_report(report)
            model.showSection(section)

        return fill

    cases: list[tuple[str, Report | None, str, str]] = [
        ("counting", None, "today", "figures"),
        ("nothing", NOTHING, "today", "arrivals"),
        ("chosen", TODAY, "chosen", "figures"),
        ("today-tours", TODAY, "today", "tours"),
        *(
            (f"week-{section}", WEEK, "week", section)
            for section in ("figures", "arrivals", "ages", "origins", "refusals", "days", "faults")
        ),
    ]
    for name, report, span, section in cases:
        yield StaffScene(
            f"reports-{name}",
            SignedIn(WANG, NEVER, DeviceBoard()),
            page="ReportsPage",
            fill=shows(report, span, section),  # type: ignore[arg-type]  # its own page's model
        )

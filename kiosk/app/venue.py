"""What the settings mean to the flow: rules, windows, time-outs, the locker wall."""

from datetime import timedelta

from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.domain.decisions import VenueRules
from kiosk.domain.flow_rules import CompartmentPer, FlowRules, Timeouts
from kiosk.domain.tours import CheckInWindow, Language
from kiosk.settings.model import Lockers, Settings


def derive_venue_rules(settings: Settings) -> VenueRules:
    """The rules that bookings and visitors are decided by."""
    return VenueRules(
        site=settings.site,
        zone=settings.zone,
        window=CheckInWindow(
            timedelta(minutes=settings.checkin.opens_before_min),
            timedelta(minutes=settings.checkin.closes_before_min),
        ),
        admit_by_pass_alone=settings.checkin.admit_by_pass_alone,
    )


def derive_flow_rules(settings: Settings) -> FlowRules:
    """The rules that the arrival flow goes by."""
    return FlowRules(
        venue=derive_venue_rules(settings),
        language=Language(settings.screen.language.value),
        has_lockers=bool(settings.devices.lockers.bank) and settings.checkin.ask_phones,
        compartment_per=CompartmentPer(settings.checkin.compartment_per.value),
        timeouts=Timeouts(**settings.timeouts.model_dump()),
    )


def derive_wall(lockers: Lockers, numbers: tuple[int, ...]) -> tuple[Compartment, ...]:
    """The compartments of a bank with these numbers, each in its place on the wall."""
    wall = []
    for index, number in enumerate(sorted(numbers)):
        row, column = lockers.place(index)
        low = number in lockers.low
        wall.append(Compartment(number, CompartmentState.FREE, row, column, low))
    return tuple(wall)

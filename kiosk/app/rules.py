"""From the settings to what the domain goes by."""

from datetime import timedelta

from kiosk.domain.decisions import VenueRules
from kiosk.domain.flow_rules import CompartmentPer, FlowRules, Timeouts
from kiosk.domain.tours import CheckInWindow, Language
from kiosk.settings import Settings


def derive_venue_rules(settings: Settings) -> VenueRules:
    """The venue's part of the rules."""
    checkin = settings.checkin
    return VenueRules(
        site=settings.site,
        zone=settings.zone,
        window=CheckInWindow(
            opens_before=timedelta(minutes=checkin.opens_before_min),
            closes_before=timedelta(minutes=checkin.closes_before_min),
        ),
        admit_by_pass_alone=checkin.admit_by_pass_alone,
        min_age_by_pass=checkin.min_age_by_pass,
    )


def derive_flow_rules(settings: Settings) -> FlowRules:
    """The rules of the arrival flow.

    Phones are asked for when there is a locker bank and the venue wants it.
    """
    checkin = settings.checkin
    return FlowRules(
        venue=derive_venue_rules(settings),
        language=Language(settings.screen.language.value),
        has_lockers=bool(settings.devices.lockers.banks) and checkin.ask_phones,
        compartment_per=CompartmentPer(checkin.compartment_per.value),
        number_below_age=checkin.number_below_age,
        low_below_age=checkin.low_below_age,
        large_above=checkin.large_party_above,
        large_phones_together=checkin.large_party_phones_together,
        guests_may_be_replaced=checkin.guests_may_be_replaced,
        language_from_booking=settings.screen.language_from_booking,
        language_from_document=settings.screen.language_from_document,
        luggage_tags=settings.checkin.luggage_tags,
        timeouts=Timeouts(**settings.timeouts.model_dump(exclude={"staff_page_s"})),
    )

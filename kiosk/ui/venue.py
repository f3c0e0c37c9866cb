"""The venue's own words and colours, from the settings."""

from kiosk.domain.tours import Language
from kiosk.settings.model import RuleLines, Settings, Words
from kiosk.ui.look import Places, RuleLine, RulesText, Side, VenueLook, Wording


def derive_look(settings: Settings) -> VenueLook:
    """What the settings say about the screens."""
    venue = settings.venue
    places = venue.places
    return VenueLook(
        zone=settings.zone,
        name=_wording(venue.name),
        welcome=_wording(venue.welcome),
        meeting_point=_wording(venue.meeting_point),
        rules=RulesText(venue.rules_version, _rule_lines(venue.rules)),
        accent=venue.accent,
        places=Places(
            scanner=Side(places.scanner.value),
            reader=Side(places.reader.value),
            lockers=Side(places.lockers.value),
            printer=Side(places.printer.value),
        ),
        station=settings.station,
    )


def _wording(words: Words) -> Wording:
    return {
        Language.SIMPLIFIED: words.zh_hans,
        Language.TRADITIONAL: words.zh_hant_hk,
        Language.ENGLISH: words.en,
    }


def _rule_lines(rules: RuleLines) -> tuple[RuleLine, ...]:
    return tuple(
        RuleLine(
            {
                Language.SIMPLIFIED: simplified,
                Language.TRADITIONAL: traditional,
                Language.ENGLISH: english,
            }
        )
        for simplified, traditional, english in zip(
            rules.zh_hans, rules.zh_hant_hk, rules.en, strict=True
        )
    )

"""The venue's own words and colours, from the settings."""

from datetime import time

from kiosk.domain.tours import Language
from kiosk.settings.model import Screen, Settings
from kiosk.settings.venue import RuleIcon as IconSetting
from kiosk.settings.venue import RuleLines, Words
from kiosk.ui.dimming import DimHours
from kiosk.ui.look import Places, RuleIcon, RuleLine, RulesText, Side, VenueLook, Wording

# The pictures of the sentences that come with the kiosk, by their English.
_OWN_ICONS = {
    "No photos, no videos": RuleIcon.NO_PHOTOS,
    "Phones stay locked in a pouch": RuleIcon.POUCH,
    "Stay seated in the cart while it moves": RuleIcon.STAY_SEATED,
    "Stay with your guide and keep children close": RuleIcon.STAY_TOGETHER,
}


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
        logo=venue.logo,
        dimming=_dimming(settings.screen),
    )


def _dimming(screen: Screen) -> DimHours | None:
    if not screen.dim_from:
        return None
    begin, end = time.fromisoformat(screen.dim_from), time.fromisoformat(screen.dim_to)
    return DimHours(begin, end, screen.dim_percent / 100)


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
            },
            icon,
        )
        for simplified, traditional, english, icon in zip(
            rules.zh_hans, rules.zh_hant_hk, rules.en, _icons(rules), strict=True
        )
    )


def _icons(rules: RuleLines) -> tuple[RuleIcon | None, ...]:
    """Pictures as written, or all the kiosk's own; never some sentences numbered by accident."""
    if rules.icons:
        return tuple(
            None if icon is IconSetting.NONE else RuleIcon(icon.value) for icon in rules.icons
        )
    own = tuple(_OWN_ICONS.get(sentence) for sentence in rules.en)
    return own if all(own) else (None,) * len(own)

"""From what the store knows of an admitted visitor to the label that a printer takes."""

from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from zoneinfo import ZoneInfo

from hardware.interfaces import Label
from kiosk.domain.names import mask_name
from kiosk.domain.tours import Language, derive_language
from kiosk.settings.devices import StickerSize as SizeSetting
from kiosk.settings.model import NameOnSticker, Settings
from kiosk.sticker.bitmap import render_sticker
from kiosk.sticker.design import StickerContent, StickerDesign, StickerSize
from kiosk.sticker.design_file import open_venue_design
from kiosk.sticker.logo import Logo
from kiosk.sticker.tag import render_tag
from kiosk.sticker.tag_design import TagContent, TagDesign, open_tag_design
from kiosk.store.records import LuggageTag, StickerFacts, StickerJob

_SIZES = {
    SizeSetting.LARGE: StickerSize.MM_100X62,
    SizeSetting.SMALL: StickerSize.MM_60X40,
}


# Letters that no group has and that are not mistaken for digits.
_PAIR_LETTERS = "JKLMNPRSTUVWXY"


class StickerDrawing:
    """Draws stickers as the venue's settings want them. Called on the printing thread."""

    def __init__(self, settings: Settings, logo: Logo | None = None) -> None:
        """Read the designs. Raises BadStickerDesign for one that cannot be printed."""
        self._settings = settings
        self._zone = settings.zone
        self._names = settings.checkin.name_on_sticker
        self._design = open_sticker_design(settings)
        self._tag_design = open_venue_tag(settings)
        self._logo = logo
        # Pictures in a folder are for people to look at, not for a roll of labels.
        self._turn_deg = 0 if settings.printer_url.startswith("file:") else None

    def __call__(self, job: StickerJob, facts: StickerFacts) -> Label:
        if job.tag is not None:
            tag = derive_tag(f"tag-{job.job_id}", job.tag, facts, self._settings)
            return render_tag(tag, design=self._tag_design, turn_deg=self._turn_deg)
        content = derive_sticker(f"sticker-{job.job_id}", facts, self._names, self._zone)
        return render_sticker(
            content, design=self._design, turn_deg=self._turn_deg, logo=self._logo
        )

    def prepare(self) -> None:
        """Load fonts now, so that the first visitor does not wait for them."""
        render_sticker(derive_specimen(self._zone), design=self._design)


def open_sticker_design(settings: Settings) -> StickerDesign:
    """The design for the label in the printer, the venue's own where it has one.

    Raises BadStickerDesign.
    """
    return open_venue_design(
        derive_sticker_size(settings.devices.sticker_size), derive_design_folder(settings)
    )


def open_venue_tag(settings: Settings) -> TagDesign:
    """The luggage tag for the label in the printer. Raises BadStickerDesign."""
    size = derive_sticker_size(settings.devices.sticker_size)
    return open_tag_design(size, derive_design_folder(settings))


def derive_design_folder(settings: Settings) -> Path | None:
    """Where the venue's own designs lie."""
    folder = settings.devices.sticker_designs
    return Path(folder) if folder else None


def derive_specimen(zone: ZoneInfo, *, minor: bool = False) -> StickerContent:
    """A sticker of nobody, to look at: an adult's, or a minor's."""
    adult = StickerContent(
        job="specimen",
        group_letter="B",
        starts_at_local=datetime(2026, 1, 1, 10, 30, tzinfo=zone),
        visit_code="0" * 12,
        name="样张 Specimen",
        cart="2",
        compartment="17",
    )
    if not minor:
        return adult
    return replace(adult, minor=True, name="样张", guardian="样张", pair=derive_pair_mark(""))


def derive_specimen_tag(settings: Settings) -> TagContent:
    """A luggage tag of nobody, to look at."""
    return TagContent(
        job="specimen",
        number=12,
        code="0" * 12,
        group_letter="B",
        starts_at_local=datetime(2026, 1, 1, 10, 30, tzinfo=settings.zone),
        site=_place_of(settings, Language.SIMPLIFIED),
    )


def derive_tag(job: str, tag: LuggageTag, facts: StickerFacts, settings: Settings) -> TagContent:
    """What both halves of a luggage tag say: the tour, and nothing of any person."""
    language = derive_language(facts.tour.language)
    return TagContent(
        job=job,
        number=tag.number,
        code=tag.code,
        group_letter=facts.tour.group_letter,
        starts_at_local=facts.tour.local_start(settings.zone),
        site=_place_of(settings, language),
        language=language,
    )


def _place_of(settings: Settings, language: Language) -> str:
    """Where the tag was made: the venue and the station, whose numbers these are."""
    name = settings.venue.name
    venue = {
        Language.SIMPLIFIED: name.zh_hans,
        Language.TRADITIONAL: name.zh_hant_hk,
        Language.ENGLISH: name.en,
    }
    return f"{venue[language]} {settings.station}"


def derive_sticker_size(setting: SizeSetting) -> StickerSize:
    """The design for the label in the printer."""
    return _SIZES[setting]


def derive_sticker(
    job: str, facts: StickerFacts, names: NameOnSticker, zone: ZoneInfo
) -> StickerContent:
    """What a visitor's sticker says; names as far as the setting allows."""
    guardians = facts.guardians(zone)
    return StickerContent(
        job=job,
        group_letter=facts.tour.group_letter,
        starts_at_local=facts.tour.local_start(zone),
        visit_code=facts.visit_code,
        name=_allowed(facts.names[0] if facts.names else "", names),
        cart=facts.cart or facts.tour.cart,
        compartment="" if facts.compartment is None else str(facts.compartment),
        minor=facts.is_minor(zone),
        guardian=_allowed(guardians[0] if guardians else "", names),
        pair=derive_pair_mark(facts.booking_id) if facts.is_paired(zone) else "",
        language=derive_language(facts.tour.language),
    )


def derive_pair_mark(booking_id: str) -> str:
    """A letter and three digits that every sticker of one booking shares, on all stations.

    One in 14,000: of ten families in a group no two have the same in 997 groups of 1,000.
    """
    number = int.from_bytes(sha256(booking_id.encode()).digest()[:8])
    letter, digits = divmod(number % (len(_PAIR_LETTERS) * 1000), 1000)
    return f"{_PAIR_LETTERS[letter]}{digits:03d}"


def _allowed(name: str, setting: NameOnSticker) -> str:
    match setting:
        case NameOnSticker.FULL:
            return name
        case NameOnSticker.MASKED:
            return mask_name(name)
        case NameOnSticker.NONE:
            return ""

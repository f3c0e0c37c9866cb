"""From what the store knows of an admitted visitor to the label that a printer takes."""

from datetime import datetime
from hashlib import sha256
from zoneinfo import ZoneInfo

from hardware.interfaces import Label
from kiosk.domain.names import mask_name
from kiosk.domain.tours import Language
from kiosk.settings.model import NameOnSticker, Settings
from kiosk.settings.model import StickerSize as SizeSetting
from kiosk.sticker.bitmap import render_sticker
from kiosk.sticker.design import StickerContent, StickerSize
from kiosk.store.records import StickerFacts, StickerJob

_SIZES = {
    SizeSetting.LARGE: StickerSize.MM_100X62,
    SizeSetting.SMALL: StickerSize.MM_60X40,
}


# Letters that no group has and that are not mistaken for digits.
_PAIR_LETTERS = "JKLMNPRSTUVWXY"


class StickerDrawing:
    """Draws stickers as the venue's settings want them. Called on the printing thread."""

    def __init__(self, settings: Settings) -> None:
        self._zone = settings.zone
        self._names = settings.checkin.name_on_sticker
        self._size = derive_sticker_size(settings.devices.sticker_size)
        # Pictures in a folder are for people to look at, not for a roll of labels.
        self._turn_deg = 0 if settings.printer_url.startswith("file:") else None

    def __call__(self, job: StickerJob, facts: StickerFacts) -> Label:
        content = derive_sticker(f"sticker-{job.job_id}", facts, self._names, self._zone)
        return render_sticker(content, self._size, turn_deg=self._turn_deg)

    def prepare(self) -> None:
        """Load fonts and designs now, so that the first visitor does not wait for them."""
        specimen = StickerContent(
            job="specimen",
            group_letter="A",
            starts_at_local=datetime(2026, 1, 1, 10, 30, tzinfo=self._zone),
            visit_code="0" * 12,
            name="样张 Specimen",
        )
        render_sticker(specimen, self._size)


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
        cart=facts.tour.cart,
        compartment="" if facts.compartment is None else str(facts.compartment),
        minor=facts.is_minor(zone),
        guardian=_allowed(guardians[0] if guardians else "", names),
        pair=derive_pair_mark(facts.booking_id) if facts.is_paired(zone) else "",
        language=_language_of(facts.tour.language),
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


def _language_of(tour_language: str) -> Language:
    """The tour's language decides the characters' regional forms and the small words."""
    tag = tour_language.lower().replace("_", "-")
    if tag.startswith("en"):
        return Language.ENGLISH
    if any(part in tag for part in ("hant", "hk", "mo", "tw")):
        return Language.TRADITIONAL
    return Language.SIMPLIFIED

"""The settings as one typed tree: every key, its default, its bounds and what it means.

The descriptions are the manual: `kiosk init` writes them above each key, and the sentences
about mistakes are made from the same bounds. Device URLs are only text here; whoever opens
the devices checks them.
"""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Self
from zoneinfo import ZoneInfo

from platformdirs import user_data_path
from pydantic import AfterValidator, Field, PrivateAttr, model_validator
from pydantic.fields import FieldInfo
from pydantic_settings import (
    BaseSettings,
    EnvSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from kiosk.settings.checks import check_clock_time
from kiosk.settings.devices import Devices
from kiosk.settings.entitlements import EntitlementSetting
from kiosk.settings.section import (
    MachineSeconds,
    Minutes,
    Pixels,
    ScanSeconds,
    Seconds,
    Section,
    Whole,
)
from kiosk.settings.venue import Venue

ClockTime = Annotated[str, AfterValidator(check_clock_time)]


class CompartmentPer(StrEnum):
    PERSON = "person"
    PARTY = "party"


class NameOnSticker(StrEnum):
    FULL = "full"
    MASKED = "masked"
    NONE = "none"


class ScreenLanguage(StrEnum):
    SIMPLIFIED = "zh-Hans"
    TRADITIONAL = "zh-Hant-HK"
    ENGLISH = "en"


class LogLevel(StrEnum):
    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class CheckIn(Section):
    """Who may check in, when, and what happens on the way."""

    opens_before_min: Minutes = 60
    """Check-in opens so many minutes before a tour starts."""
    closes_before_min: Minutes = 0
    """Check-in closes so many minutes before a tour starts."""
    admit_by_pass_alone: bool = False
    """Admit people by a good pass whose booking this station has never seen, checked by the
    hashes of their documents that the pass carries. Only for sites without a shared roster."""
    min_age_by_pass: Whole = Field(default=6, ge=0, le=99)
    """The minimum age on a tour that is known by such a pass only."""
    number_below_age: Whole = Field(default=16, ge=0, le=18)
    """Children under this age may check in by the number of their document, typed on the
    screen; 0: nobody."""
    ask_phones: bool = True
    """Ask how many phones there are; needs lockers."""
    compartment_per: CompartmentPer = CompartmentPer.PERSON
    """Whether each phone gets its own compartment or a party shares one."""
    large_party_above: Whole = Field(default=8, ge=2, le=200)
    """A party of more people than this walks past the reader: the screen counts, the leader
    touches it once at the end."""
    large_party_phones_together: Whole = Field(default=4, ge=1, le=50)
    """So many phones of such a party share a compartment; 1: each has its own."""
    low_below_age: Whole = Field(default=12, ge=0, le=18)
    """Phones of children under this age alone go into a low compartment, where there are any;
    0: they get what everybody gets."""
    guests_may_be_replaced: bool = False
    """Staff may put somebody else in the place of a guest; the screen then says so to a person
    who is not on the booking."""
    self_service_release: bool = False
    """Visitors whose tour is back may open their compartment themselves by holding their
    sticker to the kiosk."""
    name_on_sticker: NameOnSticker = NameOnSticker.MASKED
    """How names are printed on stickers."""
    luggage_tags: bool = False
    """Offer luggage tags on the last page: a pair with one number for each suitcase."""
    luggage_tags_from: Whole = Field(default=1, ge=1, le=9000)
    """The day's first number on this station's luggage tags: give stations of one counter
    numbers of their own, for example 1, 201, 401."""


class Timeouts(Section):
    """Seconds that a page waits before the screen moves on by itself."""

    entry_s: Seconds = 60
    """The keypad for the booking reference."""
    lookup_s: MachineSeconds = 10
    """Waiting for the store."""
    party_s: Seconds = 60
    """The party and its tour."""
    documents_s: Seconds = 60
    """Waiting for the next document."""
    rules_s: Seconds = 60
    """The rules of the visit."""
    phones_s: Seconds = 45
    """The number of phones."""
    door_moves_s: MachineSeconds = 15
    """A compartment is given and its door opens."""
    door_reminder_s: Seconds = 25
    """An open door, before the reminder to close it."""
    door_left_open_s: Seconds = 40
    """The reminder, before staff are called."""
    lockers_unavailable_s: Seconds = 30
    """The news that phones cannot be locked now."""
    printing_s: Seconds = 20
    """Waiting for the stickers."""
    done_s: Seconds = 12
    """The last page."""
    stopped_s: Seconds = 30
    """A refusal."""
    staff_s: Seconds = 120
    """Waiting for staff."""
    staff_page_s: Seconds = 90
    """A staff page that nobody touches, before who works there is signed out."""


class Screen(Section):
    """The touchscreen."""

    language: ScreenLanguage = ScreenLanguage.SIMPLIFIED
    """The language of the first page."""
    language_from_booking: bool = True
    """Go on in the language that the booking names, unless the visitor has chosen one."""
    language_from_document: bool = True
    """Go on in the language that the party's first document speaks for (a Hong Kong permit:
    traditional characters, a foreign passport: English), unless the visitor or the booking has
    chosen one."""
    fullscreen: bool = True
    """Fill the screen; off: a window of the size below."""
    width: Pixels = 1080
    """Width of the window in pixels, when it does not fill the screen."""
    height: Pixels = 1920
    """Height of the window in pixels."""
    sound: bool = True
    """Answer every scan with a sound too."""
    speech: bool = False
    """Read every page aloud from the start; needs speech-dispatcher or espeak-ng. Where one of
    them is installed, visitors can switch it on under "Aa" in any case."""
    switch_scan_s: ScanSeconds = Field(default=0, examples=[1.5])
    """For visitors who use a single switch: after the first press the focus goes on by itself
    every so many seconds, and the switch chooses; 0: it waits for arrow keys."""
    dim_from: ClockTime = Field(default="", examples=["19:00"])
    """From this time of the venue's day, HH:MM, the first page is dimmed while nobody is there;
    a touch, a key or a scan wakes it. Empty: never."""
    dim_to: ClockTime = Field(default="", examples=["07:30"])
    """The time at which that ends; it may be the next morning."""
    dim_percent: Whole = Field(default=80, ge=10, le=100)
    """How much of the light is taken then, in percent; 100: the screen is black."""

    @model_validator(mode="after")
    def _dimming_begins_and_ends(self) -> Self:
        begin, end = self.dim_from, self.dim_to
        if (begin or end) and (not begin or not end or begin == end):
            raise ValueError("dim_from and dim_to are two different times, or both empty")
        return self


class Logging(Section):
    """The program's log; it never holds personal data."""

    level: LogLevel = LogLevel.INFO
    """What is worth a line."""
    to_file: bool = True
    """Keep JSON lines in the folder "logs" of the data folder."""
    file_mb: Whole = Field(default=5, ge=1, le=1000)
    """Size in megabytes at which a new file is begun."""
    files: Whole = Field(default=5, ge=1, le=100)
    """How many files are kept."""


class _Environment(EnvSettingsSource):
    """Variables of lists may be JSON or, as words, plain text; the tree judges the result."""

    def decode_complex_value(self, field_name: str, field: FieldInfo, value: Any) -> Any:
        try:
            return super().decode_complex_value(field_name, field, value)
        except ValueError:
            return value


class Settings(BaseSettings):
    """Everything that can be set. Built by `load_settings`; immutable."""

    model_config = SettingsConfigDict(
        env_prefix="KIOSK_",
        env_nested_delimiter="__",
        nested_model_default_partial_update=True,
        extra="forbid",
        frozen=True,
        use_attribute_docstrings=True,
    )

    site: str = Field(default="factory", pattern=r"^[A-Za-z0-9][A-Za-z0-9-]{0,31}$")
    """Short name of the venue, the same on all its stations: letters, digits and hyphens. It
    goes into every pass: do not change it while passes are out."""
    station: str = Field(default="K1", pattern=r"^[A-Za-z0-9][A-Za-z0-9-]{0,15}$")
    """Name of this kiosk, different on each: letters, digits and hyphens."""
    data_dir: Annotated[Path, AfterValidator(Path.expanduser)] = user_data_path("kiosk")
    """Folder of the store, its keys, the stickers and the logs."""
    entitlements: list[EntitlementSetting] = Field(
        default=[],
        max_length=12,
        examples=[
            [
                {
                    "id": "ride",
                    "name": {"zh_hans": "试乘", "zh_hant_hk": "試乘", "en": "Test ride"},
                    "queue": "R",
                }
            ]
        ],
    )
    """What a visit includes besides the tour, had by the sticker: a table for each, such as this
    one without its "#". per: visitor or booking; count: how often; after: arrived, or returned,
    once the tour is back; queue: a letter for numbers that are called, or empty, had at once;
    for_everyone = false: only those whom the roster names in its column entitlements."""
    venue: Venue = Venue()
    checkin: CheckIn = CheckIn()
    timeouts: Timeouts = Timeouts()
    devices: Devices = Devices()
    screen: Screen = Screen()
    logging: Logging = Logging()

    _source: Path | None = PrivateAttr(default=None)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - pydantic's signature
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - pydantic's signature
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - pydantic's signature
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment goes before the file, whose content comes as keyword arguments."""
        return _Environment(settings_cls), init_settings

    @model_validator(mode="after")
    def _entitlements_differ(self) -> Self:
        names = [entitlement.id for entitlement in self.entitlements]
        queues = [entitlement.queue for entitlement in self.entitlements if entitlement.queue]
        for what, listed in (("id", names), ("queue", queues)):
            if twice := sorted({word for word in listed if listed.count(word) > 1}):
                raise ValueError(
                    f"two entitlements have the {what} {twice[0]!r}; each needs its own"
                )
        return self

    @property
    def source(self) -> Path | None:
        """The file that was read; None when there was none and the defaults are embedded."""
        return self._source

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.venue.zone)

    @property
    def printer_url(self) -> str:
        """The printer's URL, with the folder of the data folder where none is set."""
        return self.devices.printer or f"file://{self.data_dir.absolute() / 'stickers'}"

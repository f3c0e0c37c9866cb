"""The settings as one typed tree: every key, its default, its bounds and what it means.

The descriptions are the manual: `kiosk init` writes them above each key, and the sentences
about mistakes are made from the same bounds. Device URLs are only text here; whoever opens
the devices checks them.
"""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Self
from zoneinfo import ZoneInfo

from platformdirs import user_data_path
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PrivateAttr,
    model_validator,
)
from pydantic.fields import FieldInfo
from pydantic_settings import (
    BaseSettings,
    EnvSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from kiosk.settings.checks import (
    check_accent,
    check_clock_time,
    check_folder,
    check_logo,
    check_zone,
    refuse_truth_values,
    split_words,
)
from kiosk.settings.layout import Place, check_layout, parse_layout

Whole = Annotated[int, BeforeValidator(refuse_truth_values)]
Minutes = Annotated[Whole, Field(ge=0, le=24 * 60)]
Seconds = Annotated[Whole, Field(ge=5, le=3600)]
MachineSeconds = Annotated[Whole, Field(ge=2, le=3600)]
Pixels = Annotated[Whole, Field(ge=320, le=8192)]
Urls = Annotated[list[str], BeforeValidator(split_words)]
Sentence = Annotated[str, Field(min_length=1)]
Layout = Annotated[list[str], AfterValidator(check_layout)]
ClockTime = Annotated[str, AfterValidator(check_clock_time)]


class CompartmentPer(StrEnum):
    PERSON = "person"
    PARTY = "party"


class NameOnSticker(StrEnum):
    FULL = "full"
    MASKED = "masked"
    NONE = "none"


class Side(StrEnum):
    LEFT = "left"
    RIGHT = "right"
    ABOVE = "above"
    BELOW = "below"


class RuleIcon(StrEnum):
    """A picture beside a rule. NONE: its number instead."""

    NO_PHOTOS = "no_photos"
    POUCH = "pouch"
    STAY_SEATED = "stay_seated"
    STAY_TOGETHER = "stay_together"
    NO_SMOKING = "no_smoking"
    NO_TOUCHING = "no_touching"
    SHOES = "shoes"
    NONE = "none"


class StickerSize(StrEnum):
    """Width × height in millimetres. 62x100 prints at 300 dpi, 60x40 at 203 dpi."""

    LARGE = "62x100"
    SMALL = "60x40"


class ScreenLanguage(StrEnum):
    SIMPLIFIED = "zh-Hans"
    TRADITIONAL = "zh-Hant-HK"
    ENGLISH = "en"


class Counting(StrEnum):
    ROWS = "rows"
    COLUMNS = "columns"


class LogLevel(StrEnum):
    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Section(BaseModel):
    """A table of the file: unknown keys are refused, values do not change."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class Words(Section):
    """A text in every language of the screens."""

    zh_hans: str = Field(min_length=1)
    """简体中文"""
    zh_hant_hk: str = Field(min_length=1)
    """繁體中文（香港）"""
    en: str = Field(min_length=1)
    """English"""


class RuleLines(Section):
    """The rules of the visit, one sentence a line, the same number in every language."""

    zh_hans: list[Sentence] = Field(min_length=1, max_length=8)
    """简体中文"""
    zh_hant_hk: list[Sentence] = Field(min_length=1, max_length=8)
    """繁體中文（香港）"""
    en: list[Sentence] = Field(min_length=1, max_length=8)
    """English"""
    icons: list[RuleIcon] = Field(default=[], max_length=8, examples=[["no_photos", "pouch"]])
    """A picture for each sentence: no_photos, pouch, stay_seated, stay_together, no_smoking,
    no_touching, shoes, or none for its number. Empty: the rules that come with the kiosk
    have theirs, a venue's own are numbered."""

    @model_validator(mode="after")
    def _an_icon_for_each(self) -> Self:
        if self.icons and len(self.icons) != len(self.zh_hans):
            raise ValueError(
                f"there are {len(self.icons)} icons for {len(self.zh_hans)} sentences; the same "
                "number is needed, with none for a sentence without a picture, or no icons at all"
            )
        return self

    @model_validator(mode="after")
    def _as_many_in_each(self) -> Self:
        counts = (len(self.zh_hans), len(self.zh_hant_hk), len(self.en))
        if len(set(counts)) > 1:
            raise ValueError(
                f"there are {counts[0]} sentences in zh_hans, {counts[1]} in zh_hant_hk and "
                f"{counts[2]} in en; the same number is needed in each"
            )
        return self


class Places(Section):
    """Where the devices are, seen by a person in front of the screen."""

    scanner: Side = Side.BELOW
    """The camera or code scanner."""
    reader: Side = Side.RIGHT
    """The document reader."""
    lockers: Side = Side.RIGHT
    """The locker wall."""
    printer: Side = Side.BELOW
    """Where the stickers come out."""


class Venue(Section):
    """The venue and its words."""

    zone: Annotated[str, AfterValidator(check_zone)] = "Asia/Shanghai"
    """Time zone of the venue (IANA name): "today", ages and every time on a screen are its."""
    accent: Annotated[str, AfterValidator(check_accent)] = "#0B6E6E"
    """The venue's colour, #RRGGBB, dark enough for white letters on it (4.5:1)."""
    logo: Annotated[str, AfterValidator(check_logo)] = Field(
        default="", examples=["/etc/kiosk/logo.svg"]
    )
    """The venue's logo for the first page and the stickers: the whole path of a .png or .svg
    file; empty: none."""
    rules_version: str = Field(default="1", pattern=r"^[\w.-]{1,32}$")
    """Version of the rules below, written down with each acceptance: change it with them."""
    name: Words = Words(zh_hans="工厂参观", zh_hant_hk="工廠參觀", en="Factory Tours")
    """Name of the venue, on the first page and on stickers."""
    welcome: Words = Words(zh_hans="欢迎光临", zh_hant_hk="歡迎光臨", en="Welcome")
    """The large words on the first page."""
    meeting_point: Words = Words(
        zh_hans="大厅左侧的集合处",
        zh_hant_hk="大堂左側的集合處",
        en="The meeting point in the lobby",
    )
    """Where people go after checking in."""
    rules: RuleLines = RuleLines(
        zh_hans=[
            "请勿拍照、录像",
            "手机请锁入手机袋",
            "行车途中请坐好，请勿离开车辆",
            "请跟随导览员，照看好儿童",
        ],
        zh_hant_hk=[
            "請勿拍照、錄影",
            "手機請鎖入手機袋",
            "行車途中請坐好，請勿離開車輛",
            "請跟隨導賞員，照顧好兒童",
        ],
        en=[
            "No photos, no videos",
            "Phones stay locked in a pouch",
            "Stay seated in the cart while it moves",
            "Stay with your guide and keep children close",
        ],
    )
    """The rules that a party accepts."""
    places: Places = Places()
    """Where the arrows on the screen point."""


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


class Lockers(Section):
    """The locker wall."""

    banks: Urls = Field(default=[], examples=[["cu48:///dev/ttyUSB0?board=0&locks=48"]])
    """Locker boards, one URL for each line, for example ["cu48:///dev/ttyUSB0?board=0,1",
    "cu16+tcp://10.0.0.8:4001?numbers=101-112"]; empty: no lockers."""
    layout: Layout = Field(default=[], examples=[["1 2 3 -", "4 5 ^ 6"]])
    """The wall, row by row from the top, with the numbers painted on the doors: "-" is a gap,
    "^" a place into which the door above reaches down, for example ["1 2 3 -", "4 5 ^ 6"].
    Empty: the three settings below tell where the doors are."""
    columns: Whole = Field(default=8, ge=1, le=48)
    """Columns of the wall, as the map on the screen draws it."""
    rows: Whole = Field(default=6, ge=1, le=48)
    """Rows of the wall."""
    counting: Counting = Counting.ROWS
    """Whether the numbers run along the rows or down the columns, from the top left."""
    low: list[Annotated[Whole, Field(ge=0)]] = Field(default=[], examples=[[41, 42, 43]])
    """Numbers of the compartments that can be reached from a wheelchair or by a child, for
    example [41, 42, 43]; they are kept for those who need one as long as others are free."""
    left_open_s: Seconds = 120
    """Seconds after which a door that nobody closes raises an alarm."""

    @model_validator(mode="after")
    def _low_ones_are_on_the_wall(self) -> Self:
        known = {place.number for place in parse_layout(self.layout)}
        for number in self.low:
            if known and number not in known:
                raise ValueError(f"low names door {number}, which is not in the layout")
        return self

    def places(self, numbers: Iterable[int]) -> tuple[Place, ...]:
        """Where the doors with these numbers are, in ascending order.

        By the layout where there is one, which may name others; else they are counted, and
        those for which columns and rows leave no place come behind the last.
        """
        ordered = sorted(numbers)
        if self.layout:
            written = {place.number: place for place in parse_layout(self.layout)}
            return tuple(written[number] for number in ordered if number in written)
        return tuple(Place(n, *self._count(index)) for index, n in enumerate(ordered))

    def _count(self, index: int) -> tuple[int, int]:
        """Row and column, both from 0, of the compartment with the `index`-th lowest number."""
        if self.counting is Counting.ROWS:
            return divmod(index, self.columns)
        column, row = divmod(index, self.rows)
        return row, column


class Devices(Section):
    """What is connected; devices are URLs."""

    scanners: Urls = Field(default=[], examples=[["camera://0"]])
    """Cameras and code scanners, for example ["camera://0?width=1280&height=720",
    "lines:///dev/ttyACM0"]; empty: the first camera, if there is one."""
    readers: Urls = Field(default=[], examples=[["sdt:///dev/ttyUSB2"]])
    """Document readers, for example ["sdt:///dev/ttyUSB2"]."""
    printer: str = ""
    """The sticker printer, for example "zpl+tcp://10.0.0.9:9100"; empty: PNG files in the
    folder "stickers" of the data folder."""
    sticker_size: StickerSize = StickerSize.LARGE
    """The label in the printer, width x height in millimetres."""
    sticker_designs: Annotated[str, AfterValidator(check_folder)] = Field(
        default="", examples=["/etc/kiosk/sticker"]
    )
    """The whole path of a folder with the venue's own designs of stickers and luggage tags:
    changed copies of files from assets/sticker; empty: none."""
    lockers: Lockers = Lockers()
    """The locker wall."""


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

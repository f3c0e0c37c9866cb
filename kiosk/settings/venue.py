"""The venue in the settings: its words, its rules, where its devices stand."""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from kiosk.settings.checks import (
    check_accent,
    check_carts,
    check_logo,
    check_places,
    check_zone,
)
from kiosk.settings.section import Section, Sentence, Urls, Whole


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
    """Name of the venue, on the first page where there is no logo, on luggage tags, on passes and
    on manifests."""
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
    carts: Annotated[Urls, AfterValidator(check_carts)] = Field(
        default=[], max_length=40, examples=[["1", "2", "A:11"]]
    )
    """What is painted on the carts of a tour, in the order of the train; one with other seats
    than the setting below says so after a colon, for example ["1", "2", "A:11"]. Empty: numbered
    from 1, as many as a tour needs."""
    cart_seats: Whole = Field(default=8, ge=1, le=99)
    """Seats for visitors in a cart, without those of driver and guide."""
    luggage_places: Annotated[list[str], AfterValidator(check_places)] = Field(
        default=[], max_length=60, examples=[["A1", "A2", "Shelf 3"]]
    )
    """Where luggage is put, as it is written on shelves and corners, for example ["A1", "A2",
    "Shelf 3"]; empty: nobody is asked where."""
    luggage_photos: bool = False
    """Staff may take a picture of stored luggage with the kiosk's camera; it is kept encrypted,
    and deleted when the luggage is handed out, a week later at the latest."""

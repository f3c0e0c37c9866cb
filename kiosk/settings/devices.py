"""The devices in the settings, as URLs, and the locker wall."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from kiosk.settings.checks import check_folder, check_whole_paths
from kiosk.settings.layout import Place, check_layout, parse_layout
from kiosk.settings.section import Seconds, Section, Urls, Whole

Layout = Annotated[list[str], AfterValidator(check_layout)]


class StickerSize(StrEnum):
    """Width × height in millimetres. 62x100 prints at 300 dpi, 60x40 at 203 dpi."""

    LARGE = "62x100"
    SMALL = "60x40"


class Counting(StrEnum):
    ROWS = "rows"
    COLUMNS = "columns"


class Lockers(Section):
    """The locker wall."""

    banks: Urls = Field(default=[], examples=[["cu48:///dev/ttyUSB0?board=0&locks=48"]])
    """Locker boards, one URL for each line, for example ["cu48:///dev/ttyUSB0?board=0,1",
    "cu16+tcp://10.0.0.8:4001?numbers=101-116"]; empty: no lockers. Families: cu48, cu48b, cu16,
    cu12, board8a, modbus. The README tells the options of all families."""
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
    "lines:///dev/ttyACM0"]; empty: the first camera, if there is one. Families: camera, video,
    lines, gm65, ssi, honeywell, keyboard."""
    readers: Urls = Field(default=[], examples=[["sdt:///dev/ttyUSB2"]])
    """Document readers, for example ["sdt:///dev/ttyUSB2"]. Families: sdt, mrz."""
    printer: str = ""
    """The sticker printer, for example "zpl+tcp://10.0.0.9:9100"; empty: PNG files in the
    folder "stickers" of the data folder. Families: zpl, tspl, brother, cups, file."""
    sticker_size: StickerSize = StickerSize.LARGE
    """The label in the printer, width x height in millimetres."""
    sticker_designs: Annotated[str, AfterValidator(check_folder)] = Field(
        default="", examples=["/etc/kiosk/sticker"]
    )
    """The whole path of a folder with the venue's own designs of stickers and luggage tags:
    changed copies of files from assets/sticker; empty: none."""
    paper: str = Field(default="", examples=["cups://office-printer"])
    """The printer of paper for manifests and reports, a queue of CUPS, for example
    "cups://office-printer"; empty: they are saved in the folder "exports" of the data folder."""
    export_folders: Annotated[list[str], AfterValidator(check_whole_paths)] = Field(
        default=[], examples=[["/mnt/office"]]
    )
    """Whole paths of folders into which manifests and reports may be saved besides the data
    folder, offered while they are there. USB sticks under /media and /run/media are found."""
    lockers: Lockers = Lockers()
    """The locker wall."""

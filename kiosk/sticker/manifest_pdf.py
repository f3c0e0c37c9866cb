"""The manifest on paper: what a guide holds at the cart. A4 portrait, Chinese and English."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from kiosk.domain.manifests import Standing
from kiosk.sticker.manifest import Manifest, ManifestLine
from kiosk.sticker.table_pages import Cell, Column, Figure, Mark, Row, Table, Tone
from kiosk.sticker.tables import write_tables_pdf

_COLUMNS = (
    Column("#", 8),
    Column("姓名 Name", 34),
    Column("预约号 Booking", 25),
    Column("语言 Lang.", 13),
    Column("未成年人 Minor", 34),
    Column("柜 Locker", 12),
    Column("行李 Luggage", 17),
    Column("车 Cart", 11),
    Column("状态 State", 28),
)
# A box where a pen may still make a tick: somebody may come, a phone may be locked.
_STATES: dict[Standing, Cell] = {
    Standing.MISSING: Cell("未到 Missing", Tone.STOP, Mark.BOX),
    Standing.HERE: Cell("已到 Here", Tone.GOOD, Mark.TICK),
    Standing.NO_PHONE: Cell("无手机 No phone", Tone.GOOD, Mark.TICK),
    Standing.LOCKED: Cell("已锁 Locked", Tone.GOOD, Mark.TICK),
    Standing.DOOR_OPEN: Cell("柜门开 Door open", Tone.ATTENTION, Mark.BOX),
    Standing.UNLOCKED: Cell("手机未锁 Phone", Tone.ATTENTION, Mark.BOX),
    Standing.UNASKED: Cell("未问手机 Ask", Tone.ATTENTION, Mark.BOX),
}
_NOTE_COLUMNS = (Column("#", 8), Column("姓名 Name", 44), Column("备注 Note", 130))


def write_manifest_pdf(manifest: Manifest, path: Path, *, private: bool = False) -> None:
    """Write the manifest; `private`: only this account may read it.

    Raises PaperNotWritten, and KeyError for an unknown group letter.
    """
    start = f"{manifest.starts_at_local:%Y-%m-%d %H:%M}"
    foot = (
        f"{manifest.made_at_local:%Y-%m-%d %H:%M} 打印 printed·"
        "含个人信息，用后销毁 Personal data: destroy after the tour"
    )
    people = Table(
        title=manifest.tour_name,
        above="·".join(part for part in (manifest.venue, "名单 Manifest") if part),
        subtitle="  ".join(_facts(manifest, start)),
        figures=_figures(manifest),
        columns=_COLUMNS,
        rows=tuple(_rows(manifest.lines)),
        foot=foot,
        emblem=manifest.group_letter,
    )
    noted = tuple(line for line in manifest.lines if line.notes)
    notes = Table(
        title="备注 Notes",
        columns=_NOTE_COLUMNS,
        rows=tuple(Row((str(line.number), line.name, line.notes)) for line in noted),
        foot=foot,
    )
    write_tables_pdf(
        f"{manifest.tour_name} {start}",
        (people, notes) if noted else (people,),
        path,
        made_at=manifest.made_at_local,
        language=manifest.language,
        private=private,
    )


def _facts(manifest: Manifest, start: str) -> Iterator[str]:
    yield start
    if manifest.guide:
        yield f"讲解员 Guide {manifest.guide}"
    if manifest.cart:
        yield f"车 Cart {manifest.cart}"


def _figures(manifest: Manifest) -> tuple[Figure, ...]:
    locked, phones = manifest.phones_locked, manifest.phones
    return (
        Figure(str(manifest.expected), "应到 Expected"),
        Figure(str(manifest.arrived), "已到 Arrived", Tone.GOOD),
        Figure(
            f"{locked}/{phones}",
            "手机已锁 Phones locked",
            Tone.PLAIN if locked == phones else Tone.ATTENTION,
        ),
        Figure(
            str(manifest.missing),
            "未到 Missing",
            Tone.STOP if manifest.missing else Tone.PLAIN,
        ),
    )


def _rows(lines: tuple[ManifestLine, ...]) -> Iterator[Row]:
    """A stronger line where another booking begins."""
    above = chain((None,), lines)
    for line, before in zip(lines, above, strict=False):
        minor = ""
        if line.age is not None:
            minor = "·".join(part for part in (f"{line.age} 岁", line.guardian) if part)
        yield Row(
            (
                Cell(str(line.number), Tone.QUIET),
                line.name,
                line.reference,
                line.language,
                minor,
                line.compartment,
                line.luggage,
                line.cart,
                _STATES[line.standing],
            ),
            begins=before is None or before.reference != line.reference,
        )

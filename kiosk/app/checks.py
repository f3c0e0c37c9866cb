"""The doctor's checks: each part of a station is asked how it is, and says what to do."""

import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from kiosk.app.pass_keys import PassKeyProblem, PassKeys
from kiosk.app.stickers import read_queue
from kiosk.domain.alarms import AlarmWhy
from kiosk.domain.tours import Language
from kiosk.domain.visit import StickerState
from kiosk.settings import Settings
from kiosk.sticker.fonts import face_for, has_glyph, open_font
from kiosk.store.errors import StoreError
from kiosk.store.store import Store

_FEW_BYTES = 50_000_000
_ENOUGH_BYTES = 1_000_000_000
# A clock that is off by less than this does no harm: passes allow for five minutes.
_CLOCK_TOLERANCE = timedelta(minutes=2)
_WRITTEN_IN = datetime(2025, 1, 1, tzinfo=UTC)
# Simplified, Traditional, Hong Kong, and one beyond the basic plane, as rare names have.
_GLYPHS_NEEDED = "游客遊客導賞員柜𨋢𠮷A"


class CheckState(StrEnum):
    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Check:
    """One part of the station. `remedy` is empty when there is nothing to do."""

    name: str
    state: CheckState
    detail: str
    remedy: str = ""


def check_configuration(settings: Settings) -> Check:
    if settings.source is None:
        return Check(
            "configuration",
            CheckState.WARN,
            "None was found: embedded defaults are in use.",
            "Write one with: kiosk init",
        )
    return Check("configuration", CheckState.OK, f"{settings.source} is sound.")


# --- store, clock, disk --------------------------------------------------------------------


def check_store(open_store: Callable[[], Store], now: datetime) -> list[Check]:
    """The file, the journal in it, and the clock against what the journal says last.

    `open_store` may raise StoreError; the store is closed again.
    """
    try:
        with open_store() as store:
            return [
                *_check_file(store),
                check_stickers(store),
                check_alarms(store),
                check_clock(store.stats().last_event_at_utc, now),
            ]
    except StoreError as error:
        return [
            Check("store", CheckState.FAIL, error.what, error.remedy),
            check_clock(None, now),
        ]


def _check_file(store: Store) -> list[Check]:
    stats = store.stats()
    damage = store.find_damage()
    if damage:
        file = Check(
            "store",
            CheckState.FAIL,
            f"{store.path} is damaged: {damage[0]}.",
            "Keep the file, restore the latest backup and call the administrator.",
        )
    else:
        file = Check(
            "store",
            CheckState.OK,
            f"Tours {stats.tours}, bookings {stats.bookings}, visitors {stats.visitors}, "
            f"{stats.size_bytes / 1e6:.1f} MB.",
        )
    report = store.journal.verify()
    if not report.intact:
        journal = Check(
            "journal",
            CheckState.FAIL,
            f"Event {report.first_bad} does not fit the one before it.",
            "Keep this store as it is, and restore the latest backup beside it.",
        )
    else:
        journal = Check("journal", CheckState.OK, f"{report.events} events, chain intact.")
    return [file, journal]


def check_stickers(store: Store) -> Check:
    """Whether stickers wait, and for whom."""
    queue = read_queue(store)
    unsure = [entry for entry in queue if entry.state is StickerState.UNSURE]
    waiting = [entry for entry in queue if entry.fault and entry not in unsure]
    if unsure:
        return Check(
            "stickers",
            CheckState.WARN,
            f"Of {_count(len(unsure), 'sticker')} nobody knows whether it came out.",
            "Run kiosk printer queue, look, and say came-out or again for each.",
        )
    if waiting:
        return Check(
            "stickers",
            CheckState.WARN,
            f"{_count(len(waiting), 'sticker')} cannot be printed: {waiting[0].fault}",
            waiting[0].remedy or "Run: kiosk printer queue",
        )
    return Check("stickers", CheckState.OK, f"{len(queue)} on their way, none held up.")


_ALARM_WORDS = {
    AlarmWhy.OPENED_BY_ITSELF: "opened and nobody had asked for it",
    AlarmWhy.LEFT_OPEN: "has been open for too long",
    AlarmWhy.OUT_OF_SIGHT: "was open when its board fell silent",
}


def check_alarms(store: Store) -> Check:
    """Doors that somebody has to look at, as the kiosk last saw them."""
    alarms = store.alarms.standing()
    if not alarms:
        return Check("doors", CheckState.OK, "None that somebody has to look at.")
    words = [f"door {alarm.number} {_ALARM_WORDS[alarm.why]}" for alarm in alarms[:4]]
    more = f" and {len(alarms) - 4} more" if len(alarms) > 4 else ""
    return Check(
        "doors",
        CheckState.WARN,
        f"When the kiosk last saw them: {'; '.join(words)}{more}.",
        "Look inside, close each door, and look at its hook switch and its board's cable.",
    )


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def check_clock(last_event: datetime | None, now: datetime) -> Check:
    """Whether `now` (UTC) can be: after this was written, and not before the last event."""
    if now < _WRITTEN_IN:
        return Check(
            "clock",
            CheckState.FAIL,
            f"The clock says {now:%Y-%m-%d}, which has been.",
            "Set the computer's clock, and let it be set by the network.",
        )
    if last_event is not None and now < last_event - _CLOCK_TOLERANCE:
        behind = last_event - now
        return Check(
            "clock",
            CheckState.FAIL,
            f"The clock is {_describe_span(behind)} behind the last event of the journal.",
            "Set the computer's clock; if the journal was written by a wrong one, keep it.",
        )
    return Check("clock", CheckState.OK, f"{now:%Y-%m-%d %H:%M} UTC.")


def _describe_span(span: timedelta) -> str:
    minutes = int(span.total_seconds() // 60)
    if minutes < 120:
        return f"{minutes} minutes"
    return f"{minutes // 60} hours" if minutes < 48 * 60 else f"{minutes // (24 * 60)} days"


def check_disk(data_dir: Path) -> Check:
    """Room for what will be written into the data folder."""
    place = next(path for path in (data_dir, *data_dir.absolute().parents) if path.exists())
    free = shutil.disk_usage(place).free
    detail = f"{free / 1e9:.1f} GB free for {data_dir}."
    if free < _FEW_BYTES:
        return Check("disk", CheckState.FAIL, detail, "Free space on this disk now.")
    if free < _ENOUGH_BYTES:
        return Check("disk", CheckState.WARN, detail, "Free space on this disk soon.")
    return Check("disk", CheckState.OK, detail)


def check_pass_keys(keys: PassKeys) -> Check:
    """Whether passes can be checked here, and signed."""
    try:
        known = keys.verifying()
        signing = keys.signing()
    except PassKeyProblem as error:
        return Check("pass keys", CheckState.FAIL, error.what, error.remedy)
    if not known:
        return Check(
            "pass keys",
            CheckState.WARN,
            "There is no key yet, so every pass counts as forged.",
            "Run kiosk passes keygen, or copy ring.json from another station.",
        )
    signs = f"{signing.key_id} signs" if signing else "none signs here"
    return Check("pass keys", CheckState.OK, f"{len(known)} known, {signs}.")


# --- what is drawn with --------------------------------------------------------------------


def check_translations(folder: Path, names: Iterable[str]) -> Check:
    """Whether every language of the screens is compiled, and not older than its source."""
    missing = [name for name in names if not (folder / name).is_file()]
    if missing:
        return Check(
            "translations",
            CheckState.FAIL,
            f"Not compiled: {', '.join(missing)}.",
            "Run: sh assets/install.sh",
        )
    stale = [name for name in names if _is_stale(folder / name)]
    if stale:
        return Check(
            "translations",
            CheckState.WARN,
            f"Older than their source: {', '.join(stale)}.",
            "Run: sh assets/install.sh",
        )
    return Check("translations", CheckState.OK, "All languages are compiled.")


def _is_stale(compiled: Path) -> bool:
    source = compiled.with_suffix(".ts")
    return source.exists() and source.stat().st_mtime > compiled.stat().st_mtime


def check_fonts() -> Check:
    """Whether every language's letters can be drawn on stickers."""
    try:
        for language in Language:
            open_font(face_for(language), 24)
    except OSError as error:
        return Check(
            "fonts",
            CheckState.FAIL,
            f"The font cannot be opened ({error}).",
            "Run: sh assets/install.sh",
        )
    missing = [letter for letter in _GLYPHS_NEEDED if not has_glyph(letter)]
    if missing:
        return Check(
            "fonts",
            CheckState.WARN,
            f"The font has no {' '.join(missing)}.",
            "Run: sh assets/install.sh",
        )
    return Check("fonts", CheckState.OK, "Every language can be drawn.")

"""The devices page: devices, doors that stand wrong, stickers that wait, and the test that runs."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from hardware.interfaces import HealthState
from kiosk.app.device_board import DeviceBoard, DeviceLine
from kiosk.app.device_tests import DeviceTest
from kiosk.app.stickers import QueuedSticker
from kiosk.domain.staff import Right, StaffUser
from kiosk.domain.tours import Language
from kiosk.domain.visit import StickerState
from kiosk.store.alarms import StandingAlarm
from kiosk.ui.device_words import (
    spell_alarm,
    spell_answered,
    spell_counts,
    spell_device_trouble,
    spell_place,
    spell_standing_of,
    spell_test,
    spell_title,
    spell_trouble,
)
from kiosk.ui.standing_words import spell_standing
from kiosk.ui.view_models.paged_rows import PagedRows
from kiosk.ui.wording import fill, spell_time, translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1


class Section(StrEnum):
    """What the page lists."""

    DEVICES = "devices"
    DOORS = "doors"
    STICKERS = "stickers"


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """One device. `mark` is a value of `HealthState`; `test` empty where it cannot be tried."""

    key: str
    title: str
    mark: str
    words: str
    place: str
    test: str


@dataclass(frozen=True, slots=True)
class AlarmRow:
    key: str
    title: str
    words: str
    since: str


@dataclass(frozen=True, slots=True)
class StickerRow:
    """One sticker that is not out. `settles`: a person has to say whether it came out."""

    key: str
    title: str
    words: str
    settles: bool


def derive_device_row(line: DeviceLine, language: Language, *, may_test: bool) -> DeviceRow:
    return DeviceRow(
        key=line.key,
        title=f"{spell_title(line.sort)} · {spell_standing_of(line)}",
        mark=line.state.value,
        words=spell_device_trouble(line, language) or spell_answered(line),
        place=f"{spell_place(line.place)} · {spell_counts(line)}",
        test=spell_test(line.sort) if may_test else "",
    )


def derive_alarm_row(alarm: StandingAlarm, zone: ZoneInfo) -> AlarmRow:
    what, remedy = spell_alarm(alarm.why)
    return AlarmRow(
        key=f"{alarm.number}:{alarm.why.value}",
        title=fill(translate("Devices", "Door %1"), alarm.number) + f" · {what}",
        words=remedy,
        since=fill(translate("Devices", "since %1"), spell_time(alarm.since_utc, zone)),
    )


def derive_sticker_row(
    sticker: QueuedSticker, zone: ZoneInfo, language: Language, *, may_settle: bool
) -> StickerRow:
    who = sticker.masked_name or translate("Devices", "Nameless")
    since = fill(translate("Devices", "since %1"), spell_time(sticker.made_at_utc, zone))
    unsure = sticker.state is StickerState.UNSURE
    general = (
        translate("Devices", "Look whether it came out.")
        if unsure
        else translate("Devices", "Waits for the printer.")
    )
    return StickerRow(
        key=sticker.job_id,
        title=f"{who} · {sticker.tour_id} · {since}",
        words=spell_trouble(sticker.fault, sticker.remedy, general, language),
        settles=unsure and may_settle,
    )


@QmlElement
class StaffDevicesViewModel(QObject):
    """The devices page. `test`, `end_test` and `settle` must return at once."""

    changed = Signal()

    def __init__(
        self,
        zone: ZoneInfo,
        *,
        test: Callable[[str], None],
        end_test: Callable[[], None],
        settle: Callable[[str, bool], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._zone = zone
        self._try = test
        self._end = end_test
        self._settle = settle
        self._section = Section.DEVICES
        self._board = DeviceBoard()
        self._test: DeviceTest | None = None
        self._language = Language.SIMPLIFIED
        self._devices = PagedRows(DeviceRow, "key", self)
        self._doors = PagedRows(AlarmRow, "key", self)
        self._stickers = PagedRows(StickerRow, "key", self)

    @Property(QObject, constant=True)
    def devices(self) -> QObject:
        """`PagedRows` of `DeviceRow`."""
        return self._devices

    @Property(QObject, constant=True)
    def doors(self) -> QObject:
        """`PagedRows` of `AlarmRow`."""
        return self._doors

    @Property(QObject, constant=True)
    def stickers(self) -> QObject:
        """`PagedRows` of `StickerRow`."""
        return self._stickers

    @Property(str, notify=changed)
    def section(self) -> str:
        """A value of `Section`: what is listed."""
        return self._section.value

    @Property(int, notify=changed)
    def deviceCount(self) -> int:
        return len(self._board.devices)

    @Property(int, notify=changed)
    def troubleCount(self) -> int:
        """Devices that somebody has to look at."""
        return self._troubles

    @Property(int, notify=changed)
    def doorCount(self) -> int:
        return len(self._board.alarms)

    @Property(int, notify=changed)
    def stickerCount(self) -> int:
        return len(self._board.stickers)

    @property
    def waiting(self) -> int:
        """How much waits for a person on this page."""
        return self._troubles + len(self._board.alarms) + len(self._board.stickers)

    @property
    def _troubles(self) -> int:
        return sum(
            line.state in {HealthState.FAULT, HealthState.DOWN} for line in self._board.devices
        )

    @Property(bool, notify=changed)
    def testing(self) -> bool:
        """Whether the sheet of a test is up."""
        return self._test is not None

    @Property(bool, notify=changed)
    def testIsOver(self) -> bool:
        return self._test is not None and self._test.is_over

    @Property(str, notify=changed)
    def testTitle(self) -> str:
        return spell_title(self._test.sort) if self._test else ""

    @Property(str, notify=changed)
    def testMood(self) -> str:
        """ask, good or bad; empty without a test."""
        return spell_standing(self._test, self._language).mood.value if self._test else ""

    @Property(str, notify=changed)
    def testHead(self) -> str:
        """What to do now, or what came of it."""
        return spell_standing(self._test, self._language).head if self._test else ""

    @Property(str, notify=changed)
    def testText(self) -> str:
        return spell_standing(self._test, self._language).text if self._test else ""

    @Slot(str)
    def showSection(self, section: str) -> None:
        self._section = Section(section)
        self.changed.emit()

    @Slot(str)
    def tryDevice(self, key: str) -> None:
        self._try(key)

    @Slot()
    def tryAgain(self) -> None:
        if self._test is not None:
            self._try(self._test.key)

    @Slot()
    def endTest(self) -> None:
        self._end()

    @Slot(str)
    def cameOut(self, key: str) -> None:
        """This sticker is there."""
        self._settle(key, True)

    @Slot(str)
    def printAgain(self, key: str) -> None:
        """This sticker is not there."""
        self._settle(key, False)

    def show(
        self, board: DeviceBoard, test: DeviceTest | None, user: StaffUser, language: Language
    ) -> None:
        self._board, self._test, self._language = board, test, language
        may_test, may_settle = user.may(Right.TEST_DEVICES), user.may(Right.SETTLE_STICKERS)
        self._devices.show(
            tuple(derive_device_row(line, language, may_test=may_test) for line in board.devices)
        )
        self._doors.show(tuple(derive_alarm_row(alarm, self._zone) for alarm in board.alarms))
        self._stickers.show(
            tuple(
                derive_sticker_row(sticker, self._zone, language, may_settle=may_settle)
                for sticker in board.stickers
            )
        )
        self.changed.emit()

    def clear(self) -> None:
        """Nothing stays."""
        self._board, self._test, self._section = DeviceBoard(), None, Section.DEVICES
        for rows in (self._devices, self._doors, self._stickers):
            rows.clear()
        self.changed.emit()

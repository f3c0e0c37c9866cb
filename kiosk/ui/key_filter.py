"""Keeps what devices type away from the page: a burst of keys never reaches a control.

Every key that goes down is kept back until it is clear who types. A device's keys are dropped
whole; a person's are delivered in their order, presses and releases, some hundredths of a
second late. Shortcuts that a key would set off, and text from an input method, wait with them.
"""

import time
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QShortcutEvent

from hardware.interfaces import KeyJudge, KeyVerdict, Stroke

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_MODIFIERS = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
}
_KEYS = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease}
_KINDS = _KEYS | {QEvent.Type.Shortcut, QEvent.Type.InputMethod}


@dataclass(frozen=True, slots=True)
class _Kept:
    """An event that waits, and the object that it is for. `key` names the key on the board."""

    receiver: QObject
    event: QEvent
    key: int = 0
    goes_down: bool = False


class KeyFilter(QObject):
    """Asks `judge` about every key of this application, from the making on until `close`.

    Make it on the UI thread, after the application.
    """

    def __init__(self, judge: KeyJudge) -> None:
        super().__init__()
        self._judge = judge
        self._kept: list[_Kept] = []
        self._dropped: set[int] = set()
        self._offered: tuple[Stroke, int] = (Stroke("", 0.0), 0)
        self._heard = (0.0, time.monotonic())
        self._delivering = False
        self._overdue = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._end_wait)
        application = QCoreApplication.instance()
        assert application is not None
        self._application = application
        application.installEventFilter(self)
        # Not while the pages are taken down: their objects are half gone then.
        application.aboutToQuit.connect(self.close)

    @Slot()
    def close(self) -> None:
        """Let every key through from now on, those kept back first; safe to call twice."""
        self._application.removeEventFilter(self)
        self._timer.stop()
        self._deliver()

    @property
    def waiting(self) -> bool:
        """Whether keys are kept back, or a burst is under way."""
        return self._timer.isActive()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whether this event must not reach `watched` now."""
        kind = event.type()
        if kind not in _KINDS or self._delivering:
            return False
        # A window hands its keys on to its items: what counts is where they come in.
        if kind in _KEYS and not watched.isWindowType():
            return False
        match event:
            case QKeyEvent() if kind is QEvent.Type.KeyRelease:
                return self._release(watched, event)
            case QKeyEvent() if kind is QEvent.Type.KeyPress:
                stroke = self._stroke_of(event)
                key = _key_of(event)
                return self._press(stroke, _Kept(watched, event.clone(), key, goes_down=True))
            case QKeyEvent():
                self._offered = (self._stroke_of(event), _key_of(event))
                return False
            case QShortcutEvent():
                # The key that was offered before sets it off, and is never pressed itself.
                stroke, key = self._offered
                copy = QShortcutEvent(event.key(), event.shortcutId(), event.isAmbiguous())
                return self._press(stroke, _Kept(watched, copy, key, goes_down=True))
            case QInputMethodEvent():
                return self._compose(watched, event)
            case _:
                return False

    def _press(self, stroke: Stroke, kept: _Kept) -> bool:
        if stroke.repeated and kept.key in self._dropped:
            return True  # a device's last key, whose release has not come
        verdict = self._judge.press(stroke)
        if verdict is KeyVerdict.PASS:
            self._timer.stop()
            self._deliver()
            self._dropped.discard(kept.key)
            return False
        if verdict is KeyVerdict.FRESH:
            self._deliver()
        self._kept.append(kept)
        if verdict is KeyVerdict.DROP:
            self._drop()
        self._overdue = False
        self._timer.start(round(self._judge.patience_s * 1000) + 1)
        return True

    def _release(self, watched: QObject, event: QKeyEvent) -> bool:
        key = _key_of(event)
        waits = any(kept.key == key and kept.goes_down for kept in self._kept)
        if key in self._dropped and not waits:
            if not event.isAutoRepeat():
                self._dropped.discard(key)
            return True
        if self._kept:
            self._kept.append(_Kept(watched, event.clone(), key))
        return bool(self._kept)

    def _compose(self, watched: QObject, event: QInputMethodEvent) -> bool:
        copy = QInputMethodEvent(event.preeditString(), event.attributes())
        copy.setCommitString(
            event.commitString(), event.replacementStart(), event.replacementLength()
        )
        if event.commitString():
            return self._press(Stroke(event.commitString(), self._now()), _Kept(watched, copy))
        if self._kept:
            self._kept.append(_Kept(watched, copy))
        return bool(self._kept)

    def _stroke_of(self, event: QKeyEvent) -> Stroke:
        key = event.key()
        text = "\r" if key in _ENTER else "\t" if key == Qt.Key.Key_Tab else event.text()
        # When it was pressed, not when a busy UI thread came to it; some platforms do not tell.
        at = event.timestamp() / 1000 or self._now()
        self._heard = (at, time.monotonic())
        return Stroke(text, at, modifier=key in _MODIFIERS, repeated=event.isAutoRepeat())

    def _now(self) -> float:
        """This moment by the clock of the keys."""
        at, heard_at = self._heard
        return at + time.monotonic() - heard_at

    @Slot()
    def _end_wait(self) -> None:
        # After a busy moment, keys that came in time may still be queued: let them in first.
        if not self._overdue:
            self._overdue = True
            self._timer.start(0)
            return
        self._judge.pause()
        self._deliver()

    def _drop(self) -> None:
        for kept in self._kept:
            if kept.goes_down:
                self._dropped.add(kept.key)
            else:
                self._dropped.discard(kept.key)
        self._kept.clear()

    def _deliver(self) -> None:
        kept, self._kept = self._kept, []
        self._delivering = True
        try:
            for one in kept:
                self._dropped.discard(one.key)
                if shiboken6.isValid(one.receiver):
                    QCoreApplication.sendEvent(one.receiver, one.event)
        finally:
            self._delivering = False


def _key_of(event: QKeyEvent) -> int:
    """One number for the press and the release of a key, whatever Shift makes of it between."""
    return event.nativeScanCode() or -event.key()

"""A scanner that types like a keyboard: wherever the focus is, its keys reach no field, button or shortcut."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent, QKeySequence, QWindow
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from shiboken6 import isValid

from lifebox.ui.presenters.wedge import Fate, Pace, Wedge

_KEYS = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease}
_OTHERS = {QEvent.Type.MouseButtonPress, QEvent.Type.InputMethod, QEvent.Type.FocusOut}
_MODIFIERS = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
}
_CONTROL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_META, _KEYPAD = Qt.KeyboardModifier.MetaModifier, Qt.KeyboardModifier.KeypadModifier
_NONE = Qt.KeyboardModifier.NoModifier


class WedgeWatch(QObject):
    """Gives the text of each scan to `take`. Where that says no, the keys go where they were meant after all.

    Keys that carry no time are the program's own and pass.
    """

    def __init__(self, app: QApplication, take: Callable[[str], bool], pace: Pace | None = None) -> None:
        super().__init__(app)
        self._app, self._take, self._wedge = app, take, Wedge(pace)
        self._kept: list[tuple[QWindow, QKeyEvent]] = []
        self._down: set[int] = set()
        self._judged: tuple[int, Fate] | None = None
        self._control_at: int | None = None
        self._last_chance = False
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.timeout.connect(self._heard_nothing)
        app.installEventFilter(self)

    def stop(self) -> None:
        """Watch no longer; nobody gets what was going on."""
        self._silence.stop()
        self._kept.clear()
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Every key comes to its window first, then to what has the keyboard there, then to what that lies in.
        if isinstance(watched, QWindow):
            if isinstance(event, QKeyEvent) and event.type() in _KEYS:
                return bool(event.timestamp()) and self._hear(watched, event)
            if event.type() in _OTHERS and not self._wedge.scans:
                self.end()
        return super().eventFilter(watched, event)

    def _hear(self, window: QWindow, event: QKeyEvent) -> bool:
        """Whether the key is kept back."""
        if isinstance(QApplication.activeModalWidget(), QFileDialog):
            # Qt's own one loses the path that is typed if keys come late; the system's dialogs hide all keys from us.
            return False
        if event.type() is QEvent.Type.KeyRelease:
            if event.key() not in self._down:
                return False
            self._down.discard(event.key())
            self._kept.append((window, _again(event)))
            return True
        # The system asks first whether the key may be a shortcut; what is judged then holds for the key itself.
        asked = event.type() is QEvent.Type.ShortcutOverride
        if asked and event.modifiers() & (_ALT | _KEYPAD) == _ALT | _KEYPAD:
            # Alt and the numeric keypad spell characters on Windows; scanners do so for letters of other layouts.
            event.accept()
            return True
        known = None if asked or self._judged is None or self._judged[0] != event.key() else self._judged[1]
        fate = known or self._judge(event)
        self._judged = (event.key(), fate) if asked else None
        if fate is Fate.GO:
            return False
        if asked:
            event.accept()
        else:
            self._down.add(event.key())
            self._kept.append((window, _again(event)))
        return True

    def _judge(self, event: QKeyEvent) -> Fate:
        at = event.timestamp()
        if self._wedge.is_over(at):
            self.end()
        if event.key() in _MODIFIERS:
            if event.key() == Qt.Key.Key_Control:
                self._control_at = at
            return Fate.SCAN if self._wedge.scans else Fate.GO
        text = "" if event.isAutoRepeat() else _typed(event)
        quick = self._control_at is not None and 0 <= at - self._control_at <= self._wedge.pace.quick_ms
        quick = quick and bool(event.modifiers() & _CONTROL)
        fate = self._wedge.strike(at, text, quick=quick)
        if fate is Fate.GO:
            self.end()
        else:
            self._await(self._wedge.patience_ms)
        return fate

    def _await(self, milliseconds: int) -> None:
        self._last_chance = not milliseconds
        self._silence.start(milliseconds)

    def _heard_nothing(self) -> None:
        """Where the program itself was slow, keys that came in time are still queued: they are heard first."""
        if self._last_chance:
            self.end()
        else:
            self._await(0)

    def end(self) -> None:
        """Wait for no more keys."""
        if not self._kept and not self._wedge.holds:
            return
        self._silence.stop()
        kept, self._kept = self._kept, []
        self._down.clear()
        text = self._wedge.end()
        if text is not None and self._take(text):
            return
        for window, event in kept:
            if isValid(window) and not (event.type() is QEvent.Type.KeyPress and _is_shortcut(event)):
                QCoreApplication.sendEvent(window, event)


def type_into(widget: QWidget, text: str) -> None:
    """As if it had been typed there."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(widget, event)


def _typed(event: QKeyEvent) -> str:
    """The character of a key; of Ctrl with a letter the control character. Mnemonics and function keys have none."""
    held = event.modifiers() & (_CONTROL | _ALT | _META)
    if held in {_NONE, _CONTROL | _ALT}:  # both together are AltGr on Windows
        return event.text() if held == _NONE or event.text().isprintable() else ""
    return chr(event.key() & 0x1F) if held == _CONTROL and 0x40 <= event.key() <= 0x5F else ""


def _again(event: QKeyEvent, kind: QEvent.Type | None = None) -> QKeyEvent:
    """The same key, without its time."""
    native = (event.nativeScanCode(), event.nativeVirtualKey(), event.nativeModifiers())
    return QKeyEvent(
        kind or event.type(), event.key(), event.modifiers(), *native, event.text(), event.isAutoRepeat(), event.count()
    )


def _is_shortcut(event: QKeyEvent) -> bool:
    """Do what the system would have done, had it been asked about the key: trigger its action if there is one."""
    focus = QApplication.focusWidget()
    if event.text().isprintable() and not event.modifiers() & _CONTROL:
        return False
    if focus is not None:
        asked = _again(event, QEvent.Type.ShortcutOverride)
        asked.ignore()
        QCoreApplication.sendEvent(focus, asked)
        if asked.isAccepted():
            return False
    keys = QKeySequence(event.keyCombination())
    action = next((each for each in _actions(focus) if keys in each.shortcuts() and each.isEnabled()), None)
    if action is not None:
        action.trigger()
    return action is not None


def _actions(focus: QWidget | None) -> Iterator[QAction]:
    """What the keyboard reaches from here: the nearest first, then the rest of the window."""
    around = focus
    while around is not None:
        yield from around.actions()
        around = around.parentWidget()
    window = QApplication.activeWindow()
    for widget in window.findChildren(QWidget) if window is not None else ():
        if widget.isVisible():
            yield from (a for a in widget.actions() if a.shortcutContext() is Qt.ShortcutContext.WindowShortcut)

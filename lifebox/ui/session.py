"""The system's own lock: whoever locks the desktop locks the program with it."""

import sys
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import SLOT, QAbstractNativeEventFilter, QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

SCREEN_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")
LOGIN_SERVICE, LOGIN_SESSION = "org.freedesktop.login1", "org.freedesktop.login1.Session"
WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK, NOTIFY_FOR_THIS_SESSION = 0x02B1, 0x7, 0


class SessionWatch(QObject):
    """Emits `locked` when the desktop is locked, as far as the system tells; where it does not, nothing happens."""

    locked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._filter: QAbstractNativeEventFilter | None = None
        if sys.platform == "win32":
            self._filter = _listen_on_windows(window, self.locked.emit)
            self.listening = self._filter is not None
        else:
            self.listening = self._listen_on_bus()

    def stop(self) -> None:
        """Watch no longer."""
        self.blockSignals(True)
        app = QCoreApplication.instance()
        if self._filter is not None and app is not None:
            app.removeNativeEventFilter(self._filter)
            self._filter = None

    def _listen_on_bus(self) -> bool:
        """Screen savers of the session tell `ActiveChanged`, the system's log-in service tells `Lock`."""
        # Loaded here: only desktops with a bus have it, and nothing else needs it.
        from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415

        heard = []
        session, system = QDBusConnection.sessionBus(), QDBusConnection.systemBus()
        if session.isConnected():
            heard += [
                session.connect("", "", saver, "ActiveChanged", self, _slot("active_changed(bool)"))
                for saver in SCREEN_SAVERS
            ]
        if system.isConnected():
            heard.append(system.connect(LOGIN_SERVICE, "", LOGIN_SESSION, "Lock", self, _slot("lock_told()")))
        return any(heard)

    @Slot(bool)
    def active_changed(self, active: bool) -> None:
        """The screen saver began or ended."""
        if active:
            self.locked.emit()

    @Slot()
    def lock_told(self) -> None:
        """The session is to be locked."""
        self.locked.emit()


def _slot(signature: str) -> bytes:
    """A slot's name as the bus wants it: a text at run time, bytes in its published types."""
    return cast("bytes", SLOT(signature))


if sys.platform == "win32":

    def _listen_on_windows(window: QWidget, locked: Callable[[], None]) -> QAbstractNativeEventFilter | None:
        """The window is told of every change of its session; None where the system refuses."""
        import ctypes  # noqa: PLC0415 - its parts for Windows exist there only
        from ctypes import wintypes  # noqa: PLC0415

        class Filter(QAbstractNativeEventFilter):
            """Sees the window's messages before Qt does and keeps none of them."""

            def nativeEventFilter(self, _kind: object, message: int) -> tuple[bool, int]:
                told = wintypes.MSG.from_address(int(message))
                if told.message == WM_WTSSESSION_CHANGE and told.wParam == WTS_SESSION_LOCK:
                    locked()
                return False, 0

        handle = wintypes.HWND(int(window.winId()))
        register = ctypes.windll.wtsapi32.WTSRegisterSessionNotification
        app = QCoreApplication.instance()
        if app is None or not register(handle, wintypes.DWORD(NOTIFY_FOR_THIS_SESSION)):
            return None
        made = Filter()
        app.installNativeEventFilter(made)
        return made

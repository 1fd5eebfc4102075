"""The system's own lock: the program is locked with the desktop, before sleep and when another user comes."""

import sys
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import SLOT, QAbstractNativeEventFilter, QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

SCREEN_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")
LOGIN_SERVICE = "org.freedesktop.login1"
LOGIN_MANAGER, LOGIN_SESSION = f"{LOGIN_SERVICE}.Manager", f"{LOGIN_SERVICE}.Session"
PROPERTIES = "org.freedesktop.DBus.Properties"
WM_WTSSESSION_CHANGE, NOTIFY_FOR_THIS_SESSION = 0x02B1, 0
WTS_LEFT = frozenset({0x2, 0x4, 0x7})
"""Another user at this screen, a remote one gone, locked."""
WM_POWERBROADCAST, PBT_APMSUSPEND = 0x0218, 0x4


class SessionWatch(QObject):
    """Emits `locked` when the desktop is locked, goes to sleep or is left to another user, as far as the system tells;
    where it does not, nothing happens.
    """

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
        """Screen savers of the session tell `ActiveChanged`; the system's log-in service tells the rest."""
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
            told = (
                (LOGIN_SESSION, "Lock", "lock_told()"),
                (LOGIN_MANAGER, "PrepareForSleep", "active_changed(bool)"),
                (PROPERTIES, "PropertiesChanged", "session_changed(QString,QVariantMap)"),
            )
            heard += [system.connect(LOGIN_SERVICE, "", what, name, self, _slot(slot)) for what, name, slot in told]
        return any(heard)

    @Slot(bool)
    def active_changed(self, active: bool) -> None:
        """The screen saver or sleep begins or ended."""
        if active:
            self.locked.emit()

    @Slot()
    def lock_told(self) -> None:
        """The session is to be locked."""
        self.locked.emit()

    @Slot(str, "QVariantMap")
    def session_changed(self, of: str, changed: dict[str, object]) -> None:
        """Something about a session is another by now. Whichever is shown no more: the user at the screen changes."""
        if of == LOGIN_SESSION and changed.get("Active") is False:
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
                left = told.message == WM_WTSSESSION_CHANGE and told.wParam in WTS_LEFT
                if left or (told.message == WM_POWERBROADCAST and told.wParam == PBT_APMSUSPEND):
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

"""Keeping the program's windows out of screenshots, recordings and shared screens, where the system can do that."""

import sys
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings
from PySide6.QtWidgets import QApplication, QWidget

from lifebox.ui.views.widgets import Menu, key

_SETTING = "window/unseen"
WDA_NONE, WDA_MONITOR, WDA_EXCLUDEFROMCAPTURE = 0x0, 0x1, 0x11

SetAffinity = Callable[[int, int], bool]
"""`SetWindowDisplayAffinity` of Windows: a window's handle and what a capture shall show of it."""


def system_affinity() -> SetAffinity | None:
    """The system's own; None where it has none."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - its parts for Windows exist there only
        from ctypes import wintypes  # noqa: PLC0415

        called = ctypes.windll.user32.SetWindowDisplayAffinity
        return lambda handle, affinity: bool(called(wintypes.HWND(handle), wintypes.DWORD(affinity)))
    return None


class ScreenPrivacy(QObject):
    """Whether captures show the windows of this program: chosen in the View menu, remembered, applied to each window as
    it is shown.
    """

    def __init__(self, settings: QSettings, window: QWidget, affinity: SetAffinity | None) -> None:
        super().__init__(window)
        self._settings, self._affinity = settings, affinity
        self.unseen = str(settings.value(_SETTING, "")).lower() == "true"
        app = QApplication.instance()
        if affinity is None or app is None:
            return
        words = QCoreApplication.translate("ScreenPrivacy", "Keep out of screenshots and shared screens")
        self.action = key(window, "Ctrl+F11", self._toggle, words, inside_only=False, menu=Menu.VIEW)
        self.action.setCheckable(True)
        self.action.setChecked(self.unseen)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self._apply(watched)
        return False

    def _toggle(self) -> None:
        self.unseen = not self.unseen
        self.action.setChecked(self.unseen)
        self._settings.setValue(_SETTING, self.unseen)
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                self._apply(window)

    def _apply(self, window: QWidget) -> None:
        if self._affinity is None:
            return
        show = partial(self._affinity, int(window.winId()))
        # Before Windows 10 of 2004 a window cannot vanish from a capture, but it can be black there.
        if not show(WDA_EXCLUDEFROMCAPTURE if self.unseen else WDA_NONE) and self.unseen:
            show(WDA_MONITOR)

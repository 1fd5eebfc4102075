"""What leaves the program by the clipboard: kept out of histories, and taken back.

Whatever is copied from a look-up is forgotten after half a minute. What people copy or cut by themselves in a field may
be all that is left of it, so that stays until the program is locked or closed. Both carry the marks by which histories
and clouds know that they shall not keep it; a history that heeds none of them keeps it all the same.
"""

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication

FORGET_AFTER_MS = 30_000
_BRIEF = "application/x-lifebox-brief"
_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
_MARKS = {
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"",
    _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"\1\0\0\0",
    _WINDOWS.format("CanIncludeInClipboardHistory"): b"\0\0\0\0",
    _WINDOWS.format("CanUploadToCloudClipboard"): b"\0\0\0\0",
}
"""As KDE, nspasteboard.org and Windows ("Clipboard Formats") ask it of password managers."""


def copy_briefly(text: str) -> None:
    """Copy what somebody's record says; the session's `ClipboardWatch` forgets it soon."""
    content = _marked(text)
    content.setData(_BRIEF, b"1")
    QGuiApplication.clipboard().setMimeData(content)


def _marked(text: str) -> QMimeData:
    content = QMimeData()
    content.setText(text)
    for name, value in _MARKS.items():
        content.setData(name, value)
    return content


class ClipboardWatch(QObject):
    """Looks after whatever a session puts on the system's clipboard. Only what came from here is ever taken away.

    `forgets_in` tells the seconds until what a look-up copied is gone, and 0 once it is or something else is there.
    """

    forgets_in = Signal(int)

    def __init__(self, parent: QObject, board: QClipboard | None = None) -> None:
        super().__init__(parent)
        self._board = board or QGuiApplication.clipboard()
        self._ours = ""
        self._forgetting = QTimer(self)
        self._forgetting.setSingleShot(True)
        self._forgetting.setInterval(FORGET_AFTER_MS)
        self._forgetting.timeout.connect(self.forget)
        self._counting = QTimer(self)
        self._counting.setInterval(1000)
        self._counting.timeout.connect(self._count)
        self._board.dataChanged.connect(self._changed)

    def forget(self) -> None:
        """Take away what came from here, if it is still there."""
        self._stop_counting()
        ours, self._ours = self._ours, ""
        if ours and self._board.text() == ours:
            self._board.clear()

    def leave(self) -> None:
        """Before the program locks or ends: nothing stays, not even what was selected with the mouse."""
        self._board.dataChanged.disconnect(self._changed)
        self.forget()
        if self._board.supportsSelection() and self._board.ownsSelection():
            self._board.clear(QClipboard.Mode.Selection)

    def _changed(self) -> None:
        """A look-up or a field put something there, or another program did."""
        content = self._board.mimeData()
        self._stop_counting()
        self._ours = ""
        if content is None or not content.hasText():
            return
        brief = content.hasFormat(_BRIEF)
        if brief or self._board.ownsClipboard():
            self._ours = content.text()
        if brief:
            self._forgetting.start()
            self._counting.start()
            self._count()
        elif self._ours and not all(content.hasFormat(name) for name in _MARKS):
            self._board.setMimeData(_marked(self._ours))

    def _count(self) -> None:
        self.forgets_in.emit(round(max(self._forgetting.remainingTime(), 0) / 1000))

    def _stop_counting(self) -> None:
        self._forgetting.stop()
        if self._counting.isActive():
            self._counting.stop()
            self.forgets_in.emit(0)

"""One line that is read aloud: its number, its words, and whether it was read."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy

from lifebox.domain.phones import phones_in
from lifebox.domain.ports import Say
from lifebox.domain.script import Line
from lifebox.domain.spelling import spelled
from lifebox.ui.views.widgets import column, icon_of, restyle, row, text_label, unbroken

_LONG = re.compile(r"[^\W\d_]{8}(?=[^\W\d_]{4})")


class LargeWords(QLabel):
    """Words that may be so large that the screen has no room for a long one: there it goes on in the next line."""

    def __init__(self, words: str, role: str) -> None:
        super().__init__(words)
        self._words = words
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setMinimumSize(1, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widest = max(map(self.fontMetrics().horizontalAdvance, self._words.split(" ")))
        wanted = _LONG.sub("\\g<0>\N{SOFT HYPHEN}", self._words) if widest > self.width() else self._words
        if wanted != self.text():
            self.setText(wanted)


class ScriptLine(QFrame):
    """The marked line has a frame and tells its phones digit by digit; a line that was read says so."""

    pointed = Signal(int)

    def __init__(self, line: Line, role: str, say: Say) -> None:
        super().__init__()
        self.line = line
        self.setProperty("scriptLine", "true")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.phones = phones_in(line.words)
        self._number = text_label(str(line.number), role)
        _keep_room(self._number, "88")
        self.words = LargeWords(unbroken(line.words), role)
        self._tick = text_label()
        self._tick.setAccessibleName(self.tr("read"))
        self._tick.setToolTip(self.tr("read"))
        self._tick.ensurePolished()
        self._tick.setFixedWidth(self._tick_size())
        self._dictated = text_label(
            "\n".join(f"{phone}: {spelled(phone, say)}" for phone in self.phones), "dictated", wrap=True
        )
        said = column(self.words, self._dictated, gap=2)
        # Its room is kept free, so that no line wraps anew when it was read.
        body = row(self._number, self._tick, said, gap=4)
        body.setContentsMargins(8, 2, 8, 2)
        body.setStretch(2, 1)
        for label in (self._number, self._tick):
            body.setAlignment(label, Qt.AlignmentFlag.AlignTop)
        self.setLayout(body)
        self.show_state(marked=False, read=False)

    def show_state(self, *, marked: bool, read: bool) -> None:
        """Whether the mark is on it, and whether it has gone on from it."""
        restyle(self, "marked", "true" if marked else "")
        self._dictated.setVisible(marked and bool(self.phones))
        size = self._tick_size()
        self._tick.setPixmap(icon_of("mdi6.check-bold").pixmap(size, size) if read else QPixmap())
        done = self.tr("read")
        self.words.setAccessibleName(f"{self.line.words} ({done})" if read else self.line.words)

    def _tick_size(self) -> int:
        return 2 * self._tick.fontMetrics().averageCharWidth()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pointed.emit(self.line.number)
        super().mousePressEvent(event)


def _keep_room(label: QLabel, text: str) -> None:
    label.ensurePolished()
    label.setMinimumWidth(label.fontMetrics().horizontalAdvance(text))

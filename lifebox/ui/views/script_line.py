"""One line that is read aloud: its number, its words, and whether it was read."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy

from lifebox.domain.phones import phones_in
from lifebox.domain.ports import Say
from lifebox.domain.script import Line
from lifebox.domain.spelling import spelled
from lifebox.ui.views.widgets import GAP, column, restyle, row, text_label


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
        self.words = text_label(line.words, role, wrap=True)
        self._read = text_label("", "quiet")
        # So that no line wraps anew when it was read.
        _keep_room(self._read, self.tr("read"))
        self._dictated = text_label(
            "\n".join(f"{phone}: {spelled(phone, say)}" for phone in self.phones), "dictated", wrap=True
        )
        said = column(self.words, self._dictated, gap=2)
        body = row(self._number, said, self._read, gap=GAP)
        body.setContentsMargins(8, 2, 8, 2)
        body.setStretch(1, 1)
        for label in (self._number, self._read):
            body.setAlignment(label, Qt.AlignmentFlag.AlignTop)
        self.setLayout(body)
        self.show_state(marked=False, read=False)

    def show_state(self, *, marked: bool, read: bool) -> None:
        """Whether the mark is on it, and whether it has gone on from it."""
        restyle(self, "marked", "true" if marked else "")
        self._dictated.setVisible(marked and bool(self.phones))
        self._read.setText(self.tr("read") if read else "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pointed.emit(self.line.number)
        super().mousePressEvent(event)


def _keep_room(label: QLabel, text: str) -> None:
    label.ensurePolished()
    label.setMinimumWidth(label.fontMetrics().horizontalAdvance(text))

"""The record that is read aloud: red, yellow, green."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from lifebox.domain.people import PersonSummary
from lifebox.domain.tiers import Arrangement, Block, Item
from lifebox.services.emergency import EmergencyRecord
from lifebox.texts import Texts
from lifebox.ui.roles import tell_as
from lifebox.ui.views.widgets import SPACE, button, clear, column, frame, key, row, text_label


class RecordPanel(QScrollArea):
    """The record as it is read aloud: red numbered and large, then yellow, then green."""

    other_wanted = Signal(int)
    red_shown = Signal()

    def __init__(self, say: Texts) -> None:
        super().__init__()
        self._say = say
        self._drawn: QFrame | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("The record to read aloud"))
        tell_as(self, QAccessible.Role.Document)
        page = QWidget()
        page.setObjectName("page")
        self._layout = QVBoxLayout(page)
        self._layout.setContentsMargins(SPACE, 0, SPACE, SPACE)
        self._layout.setSpacing(12)
        self.setWidget(page)
        self.clear_record()

    def clear_record(self) -> None:
        """Nobody is open."""
        clear(self._layout)
        hint = text_label(self.tr("The record opens here. Looking comes first, questions after."), "quiet", wrap=True)
        self._layout.addWidget(hint)
        self._layout.addStretch(1)

    def show_record(self, opened: EmergencyRecord, arrangement: Arrangement) -> None:
        """All tiers, the red one on top."""
        clear(self._layout)
        self._layout.addWidget(text_label(arrangement.name, "name", wrap=True))
        facts = " · ".join(p for p in (arrangement.birth, arrangement.address, *arrangement.facts, opened.code) if p)
        self._layout.addWidget(text_label(facts, wrap=True))
        if opened.others:
            self._layout.addLayout(self._others(opened.others))
        self._drawn = self._red(arrangement.red)
        self._drawn.installEventFilter(self)
        self._layout.addWidget(self._drawn)
        for letter, blocks in (("Y", arrangement.yellow), ("G", arrangement.green)):
            if blocks:
                self._layout.addWidget(self._band(letter, blocks))
        self._layout.addStretch(1)
        self.verticalScrollBar().setValue(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The red tier of each record tells once that it was drawn."""
        if watched is self._drawn and event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self.red_shown.emit()
        return super().eventFilter(watched, event)

    def _others(self, others: tuple[PersonSummary, ...]) -> QHBoxLayout:
        line = row(text_label(self.tr("In the same box:"), "quiet"))
        for index, other in enumerate(others[:9]):
            keys = f"Ctrl+{index + 1}"
            go = button(f"{other.name} ({keys})", partial(self.other_wanted.emit, index))
            key(go, keys, go.click, other.name, inside_only=False)
            line.addWidget(go)
        line.addStretch(1)
        return line

    def _red(self, items: tuple[Item, ...]) -> QFrame:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.addWidget(text_label("R", "tier"), 0, 0)
        grid.addWidget(text_label(self._say("Tier.R"), "tier"), 0, 1)
        for number, item in enumerate(items, start=1):
            grid.addWidget(text_label(str(number), "red"), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text_label(item.line, "red", wrap=True), number, 1)
        if not items:
            grid.addWidget(text_label(self.tr("nothing entered here"), "red", wrap=True), 1, 1)
        grid.setContentsMargins(SPACE, 12, SPACE, 12)
        return frame(grid, band="R")

    def _band(self, letter: str, blocks: tuple[Block, ...]) -> QFrame:
        body = column(text_label(f"{letter}  {self._say(f'Tier.{letter}')}", "tier"))
        body.setContentsMargins(SPACE, 12, SPACE, 12)
        for block in blocks:
            heading = text_label(block.heading)
            font = heading.font()
            font.setBold(True)
            heading.setFont(font)
            body.addWidget(heading)
            lines = [item.line for item in block.items] or [self._say(f"Knowledge.{block.knowledge.value}")]
            for line in lines:
                body.addWidget(text_label(line, wrap=True))
            body.addSpacing(4)
        return frame(body, band=letter)

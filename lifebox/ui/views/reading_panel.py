"""The record as it is read aloud: red numbered and large, then yellow, then green, with a mark on the line to read."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from lifebox.domain.governance import Status
from lifebox.domain.people import PersonSummary
from lifebox.domain.script import Passage
from lifebox.domain.spelling import spelled
from lifebox.domain.tiers import Arrangement, Tier, term
from lifebox.services.emergency import EmergencyRecord
from lifebox.services.surroundings import Surroundings
from lifebox.texts import Texts
from lifebox.ui.presenters.reading import Reading
from lifebox.ui.roles import tell_as
from lifebox.ui.views.flow import flow
from lifebox.ui.views.script_line import ScriptLine
from lifebox.ui.views.widgets import SPACE, button, clear, column, frame, hint, key, text_label

NUMBERED = 9
"""So many other people have a key of their own."""
_ROLES = {Tier.RED: "red", Tier.YELLOW: "yellow", Tier.GREEN: "green"}


class RecordPanel(QScrollArea):
    """Holds the open record. With the keyboard in it ↓ and Enter read on; whatever else is typed is a new question."""

    other_wanted = Signal(int)
    red_shown = Signal()
    read_on = Signal()
    read_again = Signal()
    tier_wanted = Signal(int)
    line_wanted = Signal(int)
    copy_wanted = Signal()
    typed = Signal(str)

    def __init__(self, say: Texts) -> None:
        super().__init__()
        self._say = say
        self._red: QFrame | None = None
        self.lines: list[ScriptLine] = []
        self._marked: ScriptLine | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("The record to read aloud"))
        tell_as(self, QAccessible.Role.Document)
        self._page = page = QWidget()
        page.setObjectName("page")
        self._layout = QVBoxLayout(page)
        self._layout.setContentsMargins(SPACE, 0, SPACE, SPACE)
        self._layout.setSpacing(12)
        self.setWidget(page)
        hint(self, "↓ Enter", self.tr("this line was read: on to the next"))
        hint(self, "↑", self.tr("back to the line before"))
        hint(self, "Ctrl+C", self.tr("copy the marked line"))
        hint(self, "PgDn PgUp", self.tr("the next tier or the one before"))
        self.clear_record()

    def clear_record(self) -> None:
        """Nobody is open."""
        self._empty()
        told = text_label(self.tr("The record opens here. Looking comes first, questions after."), "quiet", wrap=True)
        self._layout.addWidget(told)
        self._layout.addStretch(1)

    def _empty(self) -> None:
        self.lines, self._red, self._marked = [], None, None
        clear(self._layout)

    def show_record(self, opened: EmergencyRecord, arrangement: Arrangement, around: Surroundings) -> None:
        """Who it is, and who else is there; what is read follows."""
        self._empty()
        self.verticalScrollBar().setValue(0)
        self._layout.addWidget(text_label(arrangement.name, "name", wrap=True))
        facts = " · ".join(p for p in (arrangement.birth, arrangement.address, *arrangement.facts) if p)
        if facts:
            self._layout.addWidget(text_label(facts, wrap=True))
        if opened.code:
            self._layout.addWidget(self._code(opened.code))
        if opened.others or around.neighbours:
            self._layout.addLayout(self._others(opened.others, around.neighbours))

    def show_notices(self, told: Sequence[str]) -> None:
        """What is to be said before anything else."""
        if told:
            words = column(*(text_label(f"⚠ {one}", wrap=True) for one in told), margin=8, gap=4)
            self._layout.addWidget(frame(words, warning="true"))

    def show_reading(self, reading: Reading) -> None:
        """The lines of a record that was just opened, or the mark where it is now."""
        if not self.lines:
            for tier in (Tier.RED, Tier.YELLOW, Tier.GREEN):
                passages = [passage for passage in reading.passages if passage.tier is tier]
                if passages:
                    self._layout.addWidget(self._band(tier, passages))
            self._layout.addStretch(1)
        marked = reading.marked
        for shown in self.lines:
            shown.show_state(marked=shown.line is marked, read=reading.is_read(shown.line))
        self._marked = self.lines[reading.at] if marked is not None else None
        self._follow()
        if self._marked is not None and self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._marked.line.words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow()

    def _follow(self) -> None:
        """Turn the page where the marked line, or the beginning of what follows it, is not seen."""
        shown = self._marked
        if shown is None:
            return
        self._lay_out()
        height = self.viewport().height()
        around = 2 * self.fontMetrics().height()
        top = shown.mapTo(self._page, QPoint()).y()
        seen = self.verticalScrollBar().value()
        if top < seen or top + shown.height() + around > seen + height:
            self.verticalScrollBar().setValue(top - around)

    def _lay_out(self) -> None:
        """What was just added or has just grown has no place of its own yet."""
        width, height = self.viewport().width(), self.viewport().height()
        self._page.resize(width, max(self._layout.totalHeightForWidth(width), height))
        self._layout.activate()

    def _code(self, printed: str) -> QWidget:
        shown = text_label(f"{printed}: {spelled(printed, self._say)}", "dictated", wrap=True)
        words = self.tr("Code to read back")
        shown.setAccessibleName(f"{words}: {shown.text()}")
        return shown

    def _others(self, of_box: Sequence[PersonSummary], at_address: Sequence[PersonSummary]) -> QLayout:
        line = flow()
        people = [(self.tr("In the same box:"), of_box), (self.tr("At the same address:"), at_address)]
        index = 0
        for heading, group in people:
            if group and index < NUMBERED:
                line.addWidget(text_label(heading, "quiet"))
            for other in group[: NUMBERED - index]:
                line.addWidget(self._other(other, index))
                index += 1
        left_out = len(of_box) + len(at_address) - index
        if left_out:
            line.addWidget(text_label(self.tr("and %n more", "", left_out), "quiet"))
        return line

    def _other(self, other: PersonSummary, index: int) -> QWidget:
        keys = f"Ctrl+{index + 1}"
        status = term(self._say, other.status) if other.status is not Status.ACTIVE else ""
        who = ", ".join(part for part in (other.name, status) if part)
        go = button(f"{who} ({keys})", partial(self.other_wanted.emit, index), "compact")
        key(go, keys, go.click, who, inside_only=False)
        return go

    def _band(self, tier: Tier, passages: Sequence[Passage]) -> QFrame:
        body = column(text_label(f"{tier.value}  {term(self._say, tier)}", "tier"), gap=4)
        body.setContentsMargins(8, 8, 8, 12)
        for passage in passages:
            if tier is not Tier.RED:
                body.addWidget(text_label(passage.heading, "passage", wrap=True))
            for line in passage.lines:
                shown = ScriptLine(line, _ROLES[tier], self._say)
                shown.pointed.connect(self.line_wanted)
                self.lines.append(shown)
                body.addWidget(shown)
        made = frame(body, band=tier.value)
        if tier is Tier.RED:
            self._red = made
            made.installEventFilter(self)
        return made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The red tier of each record tells once that it was drawn."""
        if watched is self._red and event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self.red_shown.emit()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deeds: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Down: self.read_on.emit,
            Qt.Key.Key_Return: self.read_on.emit,
            Qt.Key.Key_Enter: self.read_on.emit,
            Qt.Key.Key_Up: self.read_again.emit,
            Qt.Key.Key_PageDown: partial(self.tier_wanted.emit, 1),
            Qt.Key.Key_PageUp: partial(self.tier_wanted.emit, -1),
        }
        deed = deeds.get(Qt.Key(event.key())) if self.lines else None
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif deed is not None:
            deed()
        elif event.text().strip() and event.text().isprintable():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

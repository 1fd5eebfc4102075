"""Ratunek: one large field, answers while typing, the record on its red tier and the disclosure below."""

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from lifebox.domain.dates import PartialDate
from lifebox.domain.disclosure import DisclosureNote, Service
from lifebox.domain.governance import Status
from lifebox.domain.people import PersonSummary
from lifebox.domain.ports import Draft
from lifebox.domain.search import Match
from lifebox.domain.tiers import Arrangement, Block, Item
from lifebox.lookup.signed.payload import TEXT_LIMIT
from lifebox.services.emergency import Answer, EmergencyRecord
from lifebox.services.office import Office
from lifebox.texts import Texts
from lifebox.ui.presenters.emergency_presenter import EmergencyPresenter
from lifebox.ui.roles import tell_as
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.flow import flow
from lifebox.ui.views.scanned_bar import ScannedBar
from lifebox.ui.views.widgets import SPACE, button, clear, column, frame, hint, key, labelled, row, text_label

BESIDE_FROM = 90
"""Letters; on a narrower page answers and record do not stand beside each other."""


class EmergencyPage(QWidget):
    """The duty officer's page."""

    notice = Signal(str, object)
    draft_wanted = Signal(object)

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts) -> None:
        super().__init__()
        self.setObjectName("page")
        self._say, self._office = say, office
        self.presenter = EmergencyPresenter(office, tasks, say, self)
        self._open_first = False
        self.field = QLineEdit()
        self.field.setProperty("big", "true")
        self.field.setAccessibleName(self.tr("Whom to look up"))
        self.field.setPlaceholderText(self.tr("code, surname, street and number, phone or PESEL"))
        self.field.setMaxLength(TEXT_LIMIT)
        self.field.textEdited.connect(self._type)
        self.field.installEventFilter(self)
        self.answers = QListWidget()
        self.answers.setObjectName("answers")
        self.answers.setAccessibleName(self.tr("People found"))
        self.answers.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.answers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.answers.setMinimumWidth(300)
        self.answers.viewport().installEventFilter(self)
        self.answers.itemClicked.connect(lambda _: self._open_current())
        self._hint = text_label(role="quiet", wrap=True)
        self.record = RecordPanel(say)
        self.record.other_wanted.connect(self.presenter.open_other)
        self.bar = DisclosureBar(say)
        self.bar.changed.connect(self.presenter.change_note)
        self.bar.close_wanted.connect(self.presenter.close)
        self.bar.hide()
        self._left, self._reading = QWidget(), False
        self.scanned = ScannedBar(say)
        self.scanned.receive_wanted.connect(self.presenter.receive)
        self._left.setLayout(column(self._hint, self.scanned, self.answers))
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self._left)
        splitter.addWidget(self.record)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([380, 800])
        splitter.setChildrenCollapsible(False)
        body = column(self.field, splitter, gap=12)
        body.setStretch(1, 1)
        body.setContentsMargins(SPACE, SPACE, SPACE, 12)
        whole = column(body, self.bar, gap=0)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self.presenter.tick)
        key(self, "Escape", self._escape, self.tr("Close the record; the disclosure is noted"))
        hint(self, "↓ ↑", self.tr("choose an answer"))
        hint(self, "Enter", self.tr("open the record"))
        self.show_answer(None)

    def begin_typing(self) -> None:
        """Put the keyboard into the field, everything selected."""
        self.field.setFocus()
        self.field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self.answers.count():
                last = self.answers.count() - 1
                self.answers.setCurrentRow(min(max(self.answers.currentRow() + step, 0), last))
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._open_current()
                return True
        elif event.type() is QEvent.Type.Resize and watched is self.answers.viewport():
            self._fit_answers()
        return super().eventFilter(watched, event)

    def _fit_answers(self) -> None:
        """Make each answer as high as its words need in the width that there is."""
        width = self.answers.viewport().width()
        for at in range(self.answers.count()):
            entry = self.answers.item(at)
            shown = self.answers.itemWidget(entry)
            layout = shown.layout() if shown is not None else None
            if layout is not None:
                entry.setSizeHint(QSize(width, layout.totalHeightForWidth(width) + 1))

    def _type(self, text: str) -> None:
        self._make_room(reading=False)
        self.presenter.type_query(text)

    def show_answer(self, answer: Answer | None) -> None:
        self.answers.clear()
        scanned = answer.scanned if answer else None
        self.scanned.show_scanned(scanned, self.presenter.receivable)
        if answer is None:
            self._hint.setText(self.tr("Type what the caller says. ↓↑ choose, Enter opens."))
            return
        for match in answer.matches:
            entry = QListWidgetItem()
            entry.setData(Qt.ItemDataRole.UserRole, match.person.id)
            shown = AnswerRow(match, self._say, self._office.clock.today())
            entry.setText("")
            entry.setData(Qt.ItemDataRole.AccessibleTextRole, shown.accessibleName())
            self.answers.addItem(entry)
            self.answers.setItemWidget(entry, shown)
        self._fit_answers()
        if answer.matches:
            self.answers.setCurrentRow(0)
            self._hint.setText(self.tr("%n found", "", len(answer.matches)))
            if self._open_first:
                self._open_current()
        elif scanned is not None:
            self._hint.clear()
        else:
            self._hint.setText(
                self.tr("Nobody found. Try the street and number, another spelling, a phone or the code.")
            )
        self._open_first = False

    def show_record(self, opened: EmergencyRecord, arrangement: Arrangement) -> None:
        self.record.show_record(opened, arrangement)
        self._make_room(reading=True)
        self.bar.begin()
        self._clock.start()

    def _make_room(self, *, reading: bool) -> None:
        """A narrow page shows the answers or the record that is read; typing brings the answers back."""
        self._reading = reading
        narrow = self.width() < BESIDE_FROM * self.fontMetrics().averageCharWidth()
        self._left.setVisible(not narrow or not reading)
        self.record.setVisible(not narrow or reading)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room(reading=self._reading)

    def show_running(self, running: timedelta) -> None:
        self.bar.show_running(running)

    def show_closed(self, by_time: bool) -> None:
        self._clock.stop()
        self.record.clear_record()
        self._make_room(reading=False)
        self.bar.hide()
        self.begin_typing()
        text = (
            self.tr("Closed after 45 minutes; the disclosure is noted.")
            if by_time
            else self.tr("Closed; the disclosure is noted.")
        )
        self.notice.emit(text, None)

    def show_received(self, draft: Draft) -> None:
        self.field.clear()
        self.presenter.type_query("")
        self.draft_wanted.emit(draft)

    def show_error(self, text: str) -> None:
        self.notice.emit(text, None)

    def _open_current(self) -> None:
        if self.answers.currentRow() < 0:
            self._open_first = bool(self.field.text().strip())
            self.presenter.search_now()
            return
        self.presenter.open(self.answers.currentItem().data(Qt.ItemDataRole.UserRole))

    def _escape(self) -> None:
        if self.presenter.is_open:
            self.presenter.close()
        else:
            self.field.clear()
            self.presenter.type_query("")
            self.begin_typing()


class AnswerRow(QWidget):
    """One answer: who, how old, where, which code, and why."""

    def __init__(self, match: Match, say: Texts, today: date) -> None:
        super().__init__()
        person = match.person
        surname = person.surname.upper()
        who = f"{surname} {person.given_names}".strip()
        name = text_label(", ".join(part for part in (who, _age(person.birth, today, say)) if part), wrap=True)
        font = name.font()
        font.setBold(True)
        name.setFont(font)
        self.code = text_label(person.code.printed if person.code else "")
        where = row(text_label(person.address, wrap=True), self.code)
        where.setStretch(0, 1)
        where.setAlignment(self.code, Qt.AlignmentFlag.AlignTop)
        reasons = ", ".join(say(f"MatchReason.{reason.value}") for reason in match.reasons)
        why = text_label(reasons, "quiet", wrap=True)
        parts: list[QWidget | QLayout] = [name, where, why]
        if person.status is not Status.ACTIVE:
            parts.insert(1, text_label(say(f"Status.{person.status.value}"), "problem"))
        body = column(*parts, gap=2)
        body.setContentsMargins(8, 6, 8, 6)
        self.setLayout(body)
        self.setAccessibleName(f"{who}, {person.address}, {reasons}")


def _age(birth: str, today: date, say: Texts) -> str:
    if not birth:
        return ""
    years, certain = PartialDate.parse(birth).age_on(today)
    return say("card.age" if certain else "card.age_about", years=years)


class RecordPanel(QScrollArea):
    """The record as it is read aloud: red numbered and large, then yellow, then green."""

    other_wanted = Signal(int)

    def __init__(self, say: Texts) -> None:
        super().__init__()
        self._say = say
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
        self._layout.addWidget(self._red(arrangement.red))
        for letter, blocks in (("Y", arrangement.yellow), ("G", arrangement.green)):
            if blocks:
                self._layout.addWidget(self._band(letter, blocks))
        self._layout.addStretch(1)
        self.verticalScrollBar().setValue(0)

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


class DisclosureBar(QFrame):
    """Who asks and why, filled in while the record is open."""

    changed = Signal(object)
    close_wanted = Signal()

    def __init__(self, say: Texts) -> None:
        super().__init__()
        self.setObjectName("actionBar")
        self.service = QComboBox()
        self.service.addItem("–", "")
        for service in Service:
            self.service.addItem(say(f"Service.{service.value}"), service.value)
        self.service.activated.connect(self._tell)
        self.caller, self.call_back, self.incident, self.purpose = (QLineEdit() for _ in range(4))
        self.verified = QCheckBox(self.tr("called back, verified"))
        self.verified.setAccessibleName(self.verified.text())
        self.verified.clicked.connect(self._tell)
        self._time = text_label("00:00", "mono")
        self._time.setAccessibleName(self.tr("Open for"))
        line = flow(
            labelled(self.tr("Who asks"), self.service),
            labelled(self.tr("Who is calling"), self.caller),
            labelled(self.tr("Call-back number"), self.call_back),
            labelled(self.tr("Incident number"), self.incident),
            labelled(self.tr("Purpose"), self.purpose),
            column(text_label(self.tr("Open for"), "label"), self._time, gap=4),
        )
        self.service.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for editor in (self.caller, self.call_back, self.incident, self.purpose):
            editor.setMaxLength(300)
            editor.textEdited.connect(self._tell)
        close = button(self.tr("Close (Esc)"), self.close_wanted.emit)
        self.setLayout(column(line, flow(self.verified, 1, close), margin=12, gap=4))

    def begin(self) -> None:
        """An empty bar for a record that was just opened."""
        self.service.setCurrentIndex(0)
        self.verified.setChecked(False)
        for editor in (self.caller, self.call_back, self.incident, self.purpose):
            editor.clear()
        self.show()

    def show_running(self, running: timedelta) -> None:
        """How long the record has been open."""
        minutes, seconds = divmod(int(running.total_seconds()), 60)
        self._time.setText(f"{minutes:02d}:{seconds:02d}")

    def note(self) -> DisclosureNote:
        """What is written down."""
        service = str(self.service.currentData() or "")
        return DisclosureNote(
            service=Service(service) if service else None,
            caller=self.caller.text(),
            call_back=self.call_back.text(),
            verified=self.verified.isChecked(),
            incident=self.incident.text(),
            purpose=self.purpose.text(),
        )

    def _tell(self) -> None:
        self.changed.emit(self.note())

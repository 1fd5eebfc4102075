"""Ratunek: one large field, answers while typing, the record on its red tier and the disclosure below."""

from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QSplitter, QWidget

from lifebox.domain.ports import Draft
from lifebox.domain.tiers import Arrangement
from lifebox.lookup.signed.payload import TEXT_LIMIT
from lifebox.services.emergency import Answer, EmergencyRecord
from lifebox.services.office import Office
from lifebox.texts import Texts
from lifebox.ui.presenters.emergency_presenter import EmergencyPresenter
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.answer_list import AnswerRow
from lifebox.ui.views.disclosure_bar import DisclosureBar
from lifebox.ui.views.reading_panel import RecordPanel
from lifebox.ui.views.scanned_bar import ScannedBar
from lifebox.ui.views.widgets import SPACE, column, hint, key, text_label

BESIDE_FROM = 90
"""Letters; on a narrower page answers and record do not stand beside each other."""


class EmergencyPage(QWidget):
    """The duty officer's page. `red_shown`: the red tier of a record that was opened has been drawn."""

    notice = Signal(str, object)
    draft_wanted = Signal(object)
    red_shown = Signal()

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
        self.record.red_shown.connect(self.red_shown)
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
        self._keys()
        self.show_answer(None)

    def _keys(self) -> None:
        key(self, "Escape", self._escape, self.tr("Close the record; the disclosure is noted"))
        hint(self, "↓ ↑", self.tr("choose an answer"))
        hint(self, "Enter", self.tr("open the record"))

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

"""The list of people, and the list of reviews, which is the same with another beginning."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QTableView,
    QToolButton,
    QWidget,
)

from lifebox.domain.access import Action
from lifebox.domain.governance import Status
from lifebox.domain.medical import AlertKind
from lifebox.domain.people import PersonSummary
from lifebox.services.office import Office
from lifebox.texts import Texts
from lifebox.ui.presenters.people_presenter import PeoplePresenter
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.people_table import ADDRESS, ALERTS, BIRTH, CODE, NAME, PAPER, REVIEW, STATUS, PeopleModel
from lifebox.ui.views.widgets import SPACE, button, column, hide_unless, hint, key, row, text_label

_SAMPLES = {
    BIRTH: "00.00.0000",
    CODE: "MCHW-MXWV-W",
    REVIEW: "00.00.0000",
}
_CELL_PADDING, _SIGN_OF_ORDER = 20, 10


class PeoplePage(QWidget):
    """Filter line, filters and the table. Enter opens; Ctrl+P prints those selected."""

    notice = Signal(str, object)
    open_wanted = Signal(object)
    new_wanted = Signal()
    print_wanted = Signal(object)

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, *, reviews: bool = False) -> None:
        super().__init__()
        self.setObjectName("page")
        self._say, self._reviews = say, reviews
        make = PeoplePresenter.of_reviews if reviews else PeoplePresenter
        self.presenter = make(office, tasks, say, self)
        self.filter = QLineEdit()
        self.filter.setAccessibleName(self.tr("Filter by name, address or code"))
        self.filter.setPlaceholderText(self.tr("name, address or code"))
        self.filter.setMaxLength(200)
        self.filter.setClearButtonEnabled(True)
        for clear in self.filter.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("Clear the filter"))
        self.filter.textEdited.connect(self.presenter.type_filter)
        self.filter.textChanged.connect(lambda text: None if text else self.presenter.type_filter(""))
        self.filter.installEventFilter(self)
        self.model = PeopleModel(say)
        self.table = self._make_table()
        self._count = text_label(role="quiet")
        self._empty = text_label(role="quiet", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        actor = office.registry.actor
        new = button(self.tr("New person"), self.new_wanted.emit, "primary")
        new.setToolTip("Ctrl+N")
        hide_unless(new, actor.may(Action.PERSON_ADDED))
        self.print_button = button(self.tr("Print selected"), self._print, "", "mdi6.printer-outline")
        hide_unless(self.print_button, actor.may(Action.PRINTED))
        self.print_button.setEnabled(False)
        title = self.tr("Reviews due within a month") if reviews else self.tr("People")
        head = row(text_label(title, "heading"), self._count, 1, self.print_button, new)
        body = column(head, self._filters(), self.table, self._empty, gap=12)
        body.setContentsMargins(SPACE, SPACE, SPACE, 12)
        self.setLayout(body)
        self._empty.hide()
        key(self, "Ctrl+P", self._print, self.tr("Print selected"))
        hint(self, "↓", self.tr("from the filter into the list"))
        hint(self, "Enter", self.tr("open the record"))
        hint(self, "Shift+↓ Ctrl+A", self.tr("select several, select all"))

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setAccessibleName(self.tr("List of people"))
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(36)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for at in range(self.model.columnCount()):
            header.resizeSection(at, self._width(table, at))
        for at in (NAME, ADDRESS, ALERTS):
            header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        table.setSortingEnabled(True)
        first = REVIEW if self._reviews else NAME
        header.setSortIndicator(first, Qt.SortOrder.AscendingOrder)
        table.doubleClicked.connect(lambda index: self._open(index.row()))
        table.selectionModel().selectionChanged.connect(lambda *_: self._selected())
        table.installEventFilter(self)
        return table

    def _width(self, table: QTableView, column: int) -> int:
        """Room for what usually stands in a column and for its title with the sign of its order."""
        words = {
            PAPER: self.model.paper_words(),
            STATUS: (self._say(f"Status.{Status.ACTIVE.value}"),),
        }.get(column, (_SAMPLES.get(column, ""),))
        content = max(table.fontMetrics().horizontalAdvance(word) for word in words)
        title = table.horizontalHeader().fontMetrics().horizontalAdvance(self.model.titles[column]) + _SIGN_OF_ORDER
        return max(content, title) + _CELL_PADDING

    def _filters(self) -> QWidget:
        self.status = QComboBox()
        self.status.setAccessibleName(self.tr("Status"))
        self.status.addItem(self.tr("any status"), "")
        for status in Status:
            self.status.addItem(self._say(f"Status.{status.value}"), status.value)
        self.alert = QComboBox()
        self.alert.setAccessibleName(self.tr("Alert"))
        self.alert.addItem(self.tr("any alert"), "")
        for alert in AlertKind:
            self.alert.addItem(self._say(f"AlertKind.{alert.value}"), alert.value)
        self.due = QCheckBox(self.tr("due for review"))
        self.stale = QCheckBox(self.tr("paper out of date"))
        self.never = QCheckBox(self.tr("not printed"))
        self.unconfirmed = QCheckBox(self.tr("alerts to confirm"))
        boxes = (self.due, self.stale, self.never, self.unconfirmed)
        for box in boxes:
            box.setAccessibleName(box.text())
            box.clicked.connect(self._choose)
        for choice in (self.status, self.alert):
            choice.activated.connect(self._choose)
        holder = QWidget()
        line = row(self.filter, self.status, self.alert)
        line.setStretch(0, 1)
        holder.setLayout(column(line, row(*boxes, 1, gap=SPACE)))
        if self._reviews:
            for hidden in (self.status, self.alert, *boxes):
                hidden.hide()
        return holder

    def begin_typing(self) -> None:
        """Put the keyboard into the filter line."""
        self.filter.setFocus()
        self.filter.selectAll()

    def refresh(self) -> None:
        """Read the list anew."""
        self.presenter.refresh()

    def show_due(self) -> None:
        """Only cards to review."""
        self._only(self.due)

    def show_stale(self) -> None:
        """Only cards whose paper is out of date."""
        self._only(self.stale)

    def show_unconfirmed(self) -> None:
        """Only cards with alerts to confirm."""
        self._only(self.unconfirmed)

    def _only(self, wanted: QCheckBox) -> None:
        for box in (self.due, self.stale, self.never, self.unconfirmed):
            box.setChecked(box is wanted)
        self.filter.clear()
        self.status.setCurrentIndex(0)
        self.alert.setCurrentIndex(0)
        self._choose()

    def _choose(self) -> None:
        status, alert = str(self.status.currentData()), str(self.alert.currentData())
        self.presenter.choose(
            status=Status(status) if status else None,
            alert=AlertKind(alert) if alert else None,
            due=self.due.isChecked(),
            stale=self.stale.isChecked(),
            never_printed=self.never.isChecked(),
            unconfirmed=self.unconfirmed.isChecked(),
        )

    def show_people(self, people: tuple[PersonSummary, ...], total: int) -> None:
        chosen = set(self.model.ids(self._rows()))
        self.model.show_people(people)
        shown = self.tr("%n person(s)", "", total)
        if total > len(people):
            shown += " · " + self.tr("the first {count} are shown").replace("{count}", str(len(people)))
        self._count.setText(shown)
        self._empty.setVisible(not people)
        self._empty.setText(self._nothing())
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for at in range(len(people)):
            if self.model.person(at).id in chosen:
                self.table.selectionModel().select(self.model.index(at, 0), flags)
        self._selected()

    def show_error(self, text: str) -> None:
        self.notice.emit(text, None)

    def _nothing(self) -> str:
        if self._reviews:
            return self.tr("No review is due within a month.")
        if self.presenter.wanted.text or self.presenter.wanted.status:
            return self.tr("Nobody matches. Shorten the text or take filters away.")
        return self.tr("People who take part will be listed here. Add the first with Ctrl+N.")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if watched is self.table and enter:
                self._open(self.table.currentIndex().row())
                return True
            if watched is self.filter and (enter or event.key() == Qt.Key.Key_Down) and self.model.rowCount():
                if enter and self.model.rowCount() == 1:
                    self._open(0)
                    return True
                self.table.setFocus()
                self.table.selectRow(0)
                return True
        return super().eventFilter(watched, event)

    def _rows(self) -> list[int]:
        return [index.row() for index in self.table.selectionModel().selectedRows()]

    def _selected(self) -> None:
        self.print_button.setEnabled(bool(self._rows()))

    def _open(self, at: int) -> None:
        if at >= 0:
            self.open_wanted.emit(self.model.person(at).id)

    def _print(self) -> None:
        if rows := self._rows():
            self.print_wanted.emit(self.model.ids(rows))

"""Przeglądy: whose card is due, with the phones beside it, so that a round of calls is made from here."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QComboBox, QMenu, QWidget

from lifebox.services.browsing import Choices
from lifebox.services.calling import CallSheet
from lifebox.services.office import Office
from lifebox.texts import Texts
from lifebox.ui.memory import Memory, ShortMemory
from lifebox.ui.presenters.people_columns import Column
from lifebox.ui.presenters.people_pages import Listed, Span
from lifebox.ui.presenters.reviews_presenter import Ahead, ReviewsPresenter
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.call_strip import CallStrip
from lifebox.ui.views.people_table import PeopleModel, PeopleTable
from lifebox.ui.views.selection_bar import SelectionBar
from lifebox.ui.views.widgets import SPACE, button, column, hint, key, row, text_label

LAYOUT = "reviews/columns"


class ReviewsPage(QWidget):
    """The worklist. T, W and U in the table mark the selected cards as reviewed today."""

    notice = Signal(str, object)
    open_wanted = Signal(object)
    new_wanted = Signal()
    print_wanted = Signal(object)
    round_wanted = Signal(object)

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, memory: Memory | None = None) -> None:
        super().__init__()
        self.setObjectName("page")
        kept = memory or ShortMemory()
        self.presenter = ReviewsPresenter(office, tasks, say, self)
        self.list = self.presenter.list
        self.model = PeopleModel(self.list.pages, say)
        self.table = self._make_table(kept)
        self._count = text_label(role="quiet")
        self._empty = text_label(role="quiet", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.ahead, self.order, self.worker = self._make_choices()
        self.call = CallStrip()
        self.bar = SelectionBar(office, tasks, say, self.list, self, self.table)
        self.bar.notice.connect(self.notice)
        self.bar.changed.connect(self.refresh)
        self.bar.print_wanted.connect(self.print_wanted)
        self.bar.round_wanted.connect(self.round_wanted)
        columns = button(self.tr("Columns"), lambda: None, "flat", "mdi6.table-column")
        columns.clicked.connect(lambda: self._show_columns(columns))
        head = row(text_label(self.tr("Reviews"), "heading"), self._count, 1, columns)
        choices = row(self.ahead, self.order, self.worker, 1)
        body = column(head, choices, self.table, self._empty, self.call, self.bar, gap=12)
        body.setStretch(2, 1)
        body.setContentsMargins(SPACE, SPACE, SPACE, 12)
        self.setLayout(body)
        self._empty.hide()
        key(self, "Ctrl+Shift+K", lambda: self._show_columns(columns), self.tr("Columns"))
        hint(self, "Enter", self.tr("open the record"))
        hint(self, "Shift+↓ Ctrl+A", self.tr("select several, select all"))

    def _make_table(self, memory: Memory) -> PeopleTable:
        table = PeopleTable(self.model, frozenset({Column.CODE, Column.STATUS}))
        table.setAccessibleName(self.tr("Cards to review"))
        table.columns.restore(memory.recall(LAYOUT))
        table.columns.changed.connect(lambda layout: memory.remember(LAYOUT, layout))
        table.show_order(Column.REVIEW)
        table.open_wanted.connect(self.open_wanted)
        table.sort_wanted.connect(self._sort)
        table.selected.connect(self._select)
        table.moved.connect(self._move)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._show_menu)
        return table

    def _make_choices(self) -> tuple[QComboBox, QComboBox, QComboBox]:
        ahead, order, worker = QComboBox(), QComboBox(), QComboBox()
        words = {
            Ahead.OVERDUE: self.tr("due by today"),
            Ahead.MONTH: self.tr("due by the end of this month"),
            Ahead.QUARTER: self.tr("due within three months"),
        }
        for one, text in words.items():
            ahead.addItem(text, one.value)
        ahead.setCurrentIndex(ahead.findData(self.presenter.ahead.value))
        order.addItem(self.tr("most urgent first"), Column.REVIEW.value)
        order.addItem(self.tr("by street"), Column.ADDRESS.value)
        order.addItem(self.tr("in another order"), "")
        worker.addItem(self.tr("any worker"), "")
        ahead.setAccessibleName(self.tr("Which reviews"))
        order.setAccessibleName(self.tr("Order"))
        worker.setAccessibleName(self.tr("Social worker"))
        worker.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        ahead.activated.connect(self._choose)
        worker.activated.connect(self._choose)
        order.activated.connect(self._choose_order)
        return ahead, order, worker

    def begin_typing(self) -> None:
        """The keys of this page work in the table."""
        self.table.setFocus()

    def refresh(self) -> None:
        """Read the list anew."""
        self.presenter.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        self.presenter.leave()
        super().hideEvent(event)

    # What the presenter shows

    def show_list(self, listed: Listed, selected: tuple[Span, ...], current: int | None) -> None:
        self.table.show_list(listed, selected, current)
        self._empty.setVisible(not len(listed))
        self._empty.setText(self.tr("Nobody is due. Look further ahead with the list above."))
        self._tell()
        self.presenter.follow()

    def show_rows(self, first: int, last: int) -> None:
        self.model.show_rows(first, last)

    def show_choices(self, choices: Choices) -> None:
        chosen = str(self.worker.currentData())
        while self.worker.count() > 1:
            self.worker.removeItem(1)
        for worker in choices.workers:
            self.worker.addItem(worker, worker)
        self.worker.setCurrentIndex(max(self.worker.findData(chosen), 0))
        self.bar.show_workers(choices.workers)

    def show_call(self, sheet: CallSheet | None) -> None:
        self.call.show_call(sheet)

    def show_scattered(self) -> None:
        self.notice.emit(self.tr("The selection was too scattered in this order and was taken back."), None)

    def show_error(self, text: str) -> None:
        self.notice.emit(text, None)

    def _tell(self) -> None:
        shown = self.tr("%n person(s)", "", len(self.list.listed))
        if count := self.list.selected_count:
            shown += " · " + self.tr("%n selected", "", count)
        self._count.setText(shown)
        self.bar.show_count(self.list.selected_count)

    def _select(self, spans: tuple[Span, ...]) -> None:
        self.list.select(spans)
        self._tell()

    def _move(self, at: int) -> None:
        self.list.move_to(at)
        self.presenter.follow()

    def _choose(self) -> None:
        self.presenter.choose(Ahead(self.ahead.currentData()), str(self.worker.currentData()))

    def _choose_order(self) -> None:
        if wanted := str(self.order.currentData()):
            self.table.show_order(Column(wanted))
            self.presenter.sort(Column(wanted), False)

    def _sort(self, by: Column, descending: bool) -> None:
        plain = by in {Column.REVIEW, Column.ADDRESS} and not descending
        self.order.setCurrentIndex(self.order.findData(by.value if plain else ""))
        self.presenter.sort(by, descending)

    def _show_columns(self, below: QWidget) -> None:
        self.table.columns.menu().popup(below.mapToGlobal(QPoint(0, below.height())))

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self.table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.bar.fill(menu)
        menu.popup(self.table.viewport().mapToGlobal(place))

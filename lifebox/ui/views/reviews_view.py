"""Przeglądy: whose card is due, with the phones beside it, so that a round of calls is made from here."""

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QComboBox

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
from lifebox.ui.views.flow import flow
from lifebox.ui.views.people_list_page import PeopleListPage
from lifebox.ui.views.widgets import SPACE, column, text_label

LAYOUT = "reviews/columns"


class ReviewsPage(PeopleListPage):
    """The worklist. T, W and U in the table mark the selected cards as reviewed today."""

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, memory: Memory | None = None) -> None:
        super().__init__()
        self.presenter = ReviewsPresenter(office, tasks, say, self)
        hidden = frozenset({Column.CODE, Column.STATUS})
        self.furnish(self.presenter, office, tasks, say, memory or ShortMemory(), name=LAYOUT, hidden=hidden)
        self.table.setAccessibleName(self.tr("Cards to review"))
        self.table.show_order(Column.REVIEW)
        self.ahead, self.order, self.worker = self._make_choices()
        self.call = CallStrip()
        head = flow(text_label(self.tr("Reviews"), "heading"), self.count, 1, self.columns_button)
        choices = flow(self.ahead, self.order, self.worker)
        body = column(head, choices, self.table, self.empty, self.call, self.bar, gap=12)
        body.setStretch(2, 1)
        body.setContentsMargins(SPACE, SPACE, SPACE, 12)
        self.setLayout(body)

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

    def hideEvent(self, event: QHideEvent) -> None:
        self.presenter.leave()
        super().hideEvent(event)

    def nothing(self) -> str:
        return self.tr("Nobody is due. Look further ahead with the list above.")

    def sort(self, by: Column, descending: bool) -> None:
        plain = by in {Column.REVIEW, Column.ADDRESS} and not descending
        self.order.setCurrentIndex(self.order.findData(by.value if plain else ""))
        super().sort(by, descending)

    def move_to(self, row: int) -> None:
        super().move_to(row)
        self.presenter.follow()

    # What the presenter shows

    def show_list(self, listed: Listed, selected: tuple[Span, ...], current: int | None) -> None:
        super().show_list(listed, selected, current)
        self.presenter.follow()

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

    def _choose(self) -> None:
        self.presenter.choose(Ahead(self.ahead.currentData()), str(self.worker.currentData()))

    def _choose_order(self) -> None:
        if wanted := str(self.order.currentData()):
            self.table.show_order(Column(wanted))
            self.presenter.sort(Column(wanted), False)

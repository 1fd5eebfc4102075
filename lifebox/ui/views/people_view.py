"""The list of people: filters, the table, and what can be done with those selected."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from lifebox.domain.access import Action
from lifebox.services.browsing import Choices
from lifebox.services.office import Office
from lifebox.texts import Texts
from lifebox.ui.memory import Memory, ShortMemory
from lifebox.ui.presenters.people_columns import Column
from lifebox.ui.presenters.people_pages import Listed, Span
from lifebox.ui.presenters.people_presenter import PeoplePresenter
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.people_filters import FilterBar
from lifebox.ui.views.people_table import PeopleModel, PeopleTable
from lifebox.ui.views.selection_bar import SelectionBar
from lifebox.ui.views.widgets import SPACE, button, column, hide_unless, hint, key, row, text_label

LAYOUT = "people/columns"


class PeoplePage(QWidget):
    """Everybody, or those whom the filters let through. Enter opens; Ctrl+P prints those selected."""

    notice = Signal(str, object)
    open_wanted = Signal(object)
    new_wanted = Signal()
    print_wanted = Signal(object)
    round_wanted = Signal(object)

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts, memory: Memory | None = None) -> None:
        super().__init__()
        self.setObjectName("page")
        kept = memory or ShortMemory()
        self.presenter = PeoplePresenter(office, tasks, say, self)
        self.list = self.presenter.list
        self.filters = FilterBar(say)
        self.filter = self.filters.text
        self.filters.typed.connect(self.presenter.type_filter)
        self.filters.changed.connect(self.presenter.choose)
        self.filters.down_wanted.connect(self._into_list)
        self.filters.open_wanted.connect(self._open_only)
        self.model = PeopleModel(self.list.pages, say)
        self.table = self._make_table(kept)
        self._count = text_label(role="quiet")
        self._empty = text_label(role="quiet", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        new = button(self.tr("New person"), self.new_wanted.emit, "primary")
        new.setToolTip("Ctrl+N")
        hide_unless(new, office.registry.actor.may(Action.PERSON_ADDED))
        columns = button(self.tr("Columns"), lambda: None, "flat", "mdi6.table-column")
        columns.clicked.connect(lambda: self._show_columns(columns))
        self.bar = SelectionBar(office, tasks, say, self.list, self, self.table)
        self.bar.notice.connect(self.notice)
        self.bar.changed.connect(self.refresh)
        self.bar.print_wanted.connect(self.print_wanted)
        self.bar.round_wanted.connect(self.round_wanted)
        self.print_button = self.bar.print_button
        head = row(text_label(self.tr("People"), "heading"), self._count, 1, columns, new)
        body = column(head, self.filters, self.table, self._empty, self.bar, gap=12)
        body.setStretch(2, 1)
        body.setContentsMargins(SPACE, SPACE, SPACE, 12)
        self.setLayout(body)
        self._empty.hide()
        key(self, "Ctrl+Shift+K", lambda: self._show_columns(columns), self.tr("Columns"))
        hint(self, "↓", self.tr("from the filter into the list"))
        hint(self, "Esc", self.tr("in the filter: clear all filters"))
        hint(self, "Enter", self.tr("open the record"))
        hint(self, "Shift+↓ Ctrl+A", self.tr("select several, select all"))

    def _make_table(self, memory: Memory) -> PeopleTable:
        table = PeopleTable(self.model, frozenset({Column.WORKER}))
        table.setAccessibleName(self.tr("List of people"))
        table.columns.restore(memory.recall(LAYOUT))
        table.columns.changed.connect(lambda layout: memory.remember(LAYOUT, layout))
        table.open_wanted.connect(self.open_wanted)
        table.sort_wanted.connect(self.presenter.sort)
        table.selected.connect(self._select)
        table.moved.connect(self.list.move_to)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._show_menu)
        return table

    def begin_typing(self) -> None:
        """Put the keyboard into the filter line."""
        self.filter.setFocus()
        self.filter.selectAll()

    def refresh(self) -> None:
        """Read the list anew."""
        self.presenter.refresh()

    def show_due(self) -> None:
        """Only cards to review."""
        self.filters.only(self.filters.due)

    def show_stale(self) -> None:
        """Only cards whose paper is out of date."""
        self.filters.only(self.filters.stale)

    def show_never(self) -> None:
        """Only people without a printed card."""
        self.filters.only(self.filters.never)

    def show_unconfirmed(self) -> None:
        """Only cards with alerts to confirm."""
        self.filters.only(self.filters.unconfirmed)

    # What the presenter shows

    def show_list(self, listed: Listed, selected: tuple[Span, ...], current: int | None) -> None:
        self.table.show_list(listed, selected, current)
        self._empty.setVisible(not len(listed))
        self._empty.setText(self._nothing())
        self._tell()

    def show_rows(self, first: int, last: int) -> None:
        self.model.show_rows(first, last)

    def show_choices(self, choices: Choices) -> None:
        self.filters.show_choices(choices)
        self.bar.show_workers(choices.workers)

    def show_scattered(self) -> None:
        self.notice.emit(self.tr("The selection was too scattered in this order and was taken back."), None)

    def show_error(self, text: str) -> None:
        self.notice.emit(text, None)

    def _nothing(self) -> str:
        if self.presenter.filters.active:
            return self.tr("Nobody matches. Shorten the text or take filters away (Esc in the filter line).")
        return self.tr("People who take part will be listed here. Add the first with Ctrl+N.")

    def _tell(self) -> None:
        shown = self.tr("%n person(s)", "", len(self.list.listed))
        if count := self.list.selected_count:
            shown += " · " + self.tr("%n selected", "", count)
        self._count.setText(shown)
        self.bar.show_count(self.list.selected_count)

    def _select(self, spans: tuple[Span, ...]) -> None:
        self.list.select(spans)
        self._tell()

    def _into_list(self) -> None:
        if self.model.rowCount():
            self.table.begin_at_top()

    def _open_only(self) -> None:
        if self.model.rowCount() == 1:
            self.open_wanted.emit(self.model.person_id(0))
        else:
            self._into_list()

    def _show_columns(self, below: QWidget) -> None:
        self.table.columns.menu().popup(below.mapToGlobal(QPoint(0, below.height())))

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self.table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.bar.fill(menu)
        menu.popup(self.table.viewport().mapToGlobal(place))

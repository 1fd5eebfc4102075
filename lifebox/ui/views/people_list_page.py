"""What the pages with a list of people share: the table with its columns, the bar below it, counts and menus."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from lifebox.services.office import Office
from lifebox.texts import Texts
from lifebox.ui.memory import Memory
from lifebox.ui.presenters.people_columns import Column
from lifebox.ui.presenters.people_pages import Listed, Span
from lifebox.ui.presenters.people_presenter import PeopleList
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.export_panel import ExportPanel
from lifebox.ui.views.people_table import PeopleModel, PeopleTable
from lifebox.ui.views.selection_bar import SelectionBar
from lifebox.ui.views.widgets import button, hint, key, text_label

translate = QCoreApplication.translate


class ListPresenter(Protocol):
    """What decides about such a list."""

    @property
    def list(self) -> PeopleList: ...

    def sort(self, column: Column, descending: bool) -> None:
        """The list is wanted in another order."""

    def refresh(self) -> None:
        """Read the list anew."""


class PeopleListPage(QWidget):
    """A page that has `furnish` make the parts of its list, and lays them out."""

    notice = Signal(str, object)
    open_wanted = Signal(object)
    new_wanted = Signal()
    print_wanted = Signal(object)
    round_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")

    def furnish(
        self,
        presenter: ListPresenter,
        office: Office,
        tasks: TaskRunner,
        say: Texts,
        memory: Memory,
        *,
        name: str,
        hidden: frozenset[Column],
    ) -> None:
        """`name` is that under which the layout of the columns is remembered; `hidden` are those hidden at first."""
        self._presenter = presenter
        self.list = presenter.list
        self.model = PeopleModel(self.list.pages, say)
        self.table = PeopleTable(self.model, hidden)
        self.table.columns.restore(memory.recall(name))
        self.table.columns.changed.connect(lambda layout: memory.remember(name, layout))
        self.table.open_wanted.connect(self.open_wanted)
        self.table.sort_wanted.connect(self.sort)
        self.table.selected.connect(self._select)
        self.table.moved.connect(self.move_to)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.count = text_label(self.tr("Reading the list…"), "quiet")
        self.empty = text_label(role="quiet", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.hide()
        self.columns_button = button(self.tr("Columns"), self._show_columns, "flat", "mdi6.table-column")
        export = ExportPanel(office, tasks, say, memory, self.list, self.table.columns.shown)
        self.bar = SelectionBar(office, tasks, say, self.list, self, self.table, export)
        self.bar.notice.connect(self.notice)
        self.bar.changed.connect(self.refresh)
        self.bar.print_wanted.connect(self.print_wanted)
        self.bar.round_wanted.connect(self.round_wanted)
        key(self, "Ctrl+Shift+K", self._show_columns, self.tr("Columns"))
        hint(self, "Enter", self.tr("open the record"))
        hint(self, "Shift+↓ Ctrl+A", self.tr("select several, select all"))

    def nothing(self) -> str:
        """What an empty list says."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Read the list anew."""
        self._presenter.refresh()

    def sort(self, by: Column, descending: bool) -> None:
        """The header was clicked."""
        self._presenter.sort(by, descending)

    def move_to(self, row: int) -> None:
        """The keyboard is on another row."""
        self.list.move_to(row)

    # What the presenter shows

    def show_list(self, listed: Listed, selected: tuple[Span, ...], current: int | None) -> None:
        self.table.show_list(listed, selected, current)
        self.empty.setVisible(not len(listed))
        self.empty.setText(self.nothing())
        self._tell()

    def show_rows(self, first: int, last: int) -> None:
        self.model.show_rows(first, last)

    def show_scattered(self) -> None:
        self.notice.emit(self.tr("The selection was too scattered in this order and was taken back."), None)

    def show_error(self, text: str) -> None:
        self.notice.emit(text, None)

    def _tell(self) -> None:
        # Asked of a page of its own, `tr` takes a number put into the English words for their translation.
        shown = translate("PeopleListPage", "%n person(s)", "", len(self.list.listed))
        if count := self.list.selected_count:
            shown += " · " + translate("PeopleListPage", "%n selected", "", count)
        self.count.setText(shown)
        self.bar.show_count(self.list.selected_count)

    def _select(self, spans: tuple[Span, ...]) -> None:
        self.list.select(spans)
        self._tell()

    def _show_columns(self) -> None:
        below = self.columns_button
        self.table.columns.menu().popup(below.mapToGlobal(QPoint(0, below.height())))

    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self.table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.bar.fill(menu)
        menu.popup(self.table.viewport().mapToGlobal(place))

"""A table of very many people: rows are fetched as they come into view, the selection follows its people."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from lifebox.domain.ids import PersonId
from lifebox.domain.people import PersonSummary
from lifebox.texts import Texts
from lifebox.ui.presenters.people_cells import LOADING, PeopleCells
from lifebox.ui.presenters.people_columns import COLUMNS, Column, ColumnPlace
from lifebox.ui.presenters.people_pages import Listed, PeoplePages, Span, joined
from lifebox.ui.views.people_columns import ColumnsMenu

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 36
_FLAGS = QItemSelectionModel.SelectionFlag
_Display, _ToolTip, _Accessible = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)


class PeopleModel(QAbstractTableModel):
    """Rows by number; what is not here yet shows as "…" and comes by itself."""

    def __init__(self, pages: PeoplePages, say: Texts) -> None:
        super().__init__()
        self._pages = pages
        self.cells = PeopleCells(say)

    def show(self, listed: Listed) -> None:
        """Another list."""
        self.beginResetModel()
        self._pages.show(listed)
        self.endResetModel()

    def show_rows(self, first: int, last: int) -> None:
        """These rows are here now."""
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(COLUMNS) - 1))

    def person_id(self, row: int) -> PersonId:
        """Whose row it is; known at once."""
        return self._pages.listed.at(row)

    def person(self, row: int) -> PersonSummary | None:
        """Who stands in a row, where that is known by now."""
        return self._pages.at(row)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._pages.listed)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Display) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == _Display:
            return self.cells.titles[COLUMNS[section]]
        return None

    def data(self, index: Index, role: int = _Display) -> Any:
        if role not in (_Display, _ToolTip, _Accessible):
            return None
        person, column = self._pages.at(index.row()), COLUMNS[index.column()]
        if person is None:
            return None if role == _ToolTip else LOADING
        if role == _Display:
            return self.cells.shown(person, column)
        whole = self.cells.whole(person, column)
        return whole if role == _ToolTip else f"{self.cells.titles[column]}: {whole}"


class PeopleTable(QTableView):
    """The table with its keys. `sort_wanted` asks for another order; the registry sorts."""

    open_wanted = Signal(object)
    sort_wanted = Signal(object, bool)
    selected = Signal(object)
    moved = Signal(int)

    def __init__(self, model: PeopleModel, hidden: frozenset[Column] = frozenset()) -> None:
        super().__init__()
        self._model = model
        self._showing = False
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.sortIndicatorChanged.connect(self._sort)
        # With the table's own selection the header would ask every selected row whether its column is whole.
        header.setSelectionModel(QItemSelectionModel(model, header))
        usual = tuple(ColumnPlace(one, shown=one not in hidden) for one in COLUMNS)
        self.columns = ColumnsMenu(self, model.cells, usual)
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        self.selectionModel().currentRowChanged.connect(self._row_changed)

    def show_list(self, listed: Listed, selected: tuple[Span, ...], current: int | None) -> None:
        """Another list with its selection. What was looked at stays in sight: the current row, else the place."""
        place, column = self.verticalScrollBar().value(), max(self.currentIndex().column(), 0)
        in_sight = self.viewport().rect().intersects(self.visualRect(self.currentIndex()))
        self._showing = True
        self._model.show(listed)
        chosen = self.selectionModel()
        if current is not None:
            chosen.setCurrentIndex(self._model.index(current, column), _FLAGS.NoUpdate)
        marked = QItemSelection()
        for first, last in selected:
            marked.select(self._model.index(first, 0), self._model.index(last, len(COLUMNS) - 1))
        chosen.select(marked, _FLAGS.ClearAndSelect)
        self._showing = False
        self.verticalScrollBar().setValue(place)
        if current is not None and in_sight:
            self.scrollTo(self.currentIndex())

    def show_order(self, column: Column, *, descending: bool = False) -> None:
        """Show by which column the list is sorted, without asking for it."""
        header = self.horizontalHeader()
        header.blockSignals(True)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(column.place, order)
        header.blockSignals(False)

    def begin_at_top(self) -> None:
        """The keyboard goes to the first row, which is selected alone."""
        self.setFocus()
        self.selectRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the page; looking through all rows for them would fetch all."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Letters of another size need other room.
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.columns.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.fit()

    def _open(self, row: int) -> None:
        if row >= 0:
            self.open_wanted.emit(self._model.person_id(row))

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        self.sort_wanted.emit(COLUMNS[column], order is Qt.SortOrder.DescendingOrder)

    def _selection_changed(self) -> None:
        if not self._showing:
            marked = self.selectionModel().selection()
            ranges = (marked.at(number) for number in range(marked.count()))
            self.selected.emit(joined(sorted((one.top(), one.bottom()) for one in ranges)))

    def _row_changed(self, index: QModelIndex) -> None:
        if not self._showing:
            self.moved.emit(index.row())

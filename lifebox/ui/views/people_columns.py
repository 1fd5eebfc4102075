"""Columns of a table of people: shown, hidden, moved and resized by mouse, by menu and by keyboard."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QTableView

from lifebox.ui.presenters.people_cells import PeopleCells
from lifebox.ui.presenters.people_columns import (
    COLUMNS,
    NARROWEST,
    WIDEST,
    Column,
    ColumnPlace,
    read_layout,
    write_layout,
)

_PADDING, _SIGN_OF_ORDER, _STEP, _LEAST_SHARE = 20, 10, 24, 150


class ColumnsMenu(QObject):
    """The layout of one table. Columns without a width of their own share the room that is left."""

    changed = Signal(str)

    def __init__(self, table: QTableView, cells: PeopleCells, usual: tuple[ColumnPlace, ...]) -> None:
        super().__init__(table)
        self._table, self._cells, self._usual = table, cells, usual
        self._header = table.horizontalHeader()
        self._own: dict[Column, int] = {}
        self._setting = False
        self._header.setSectionsMovable(True)
        self._header.setMinimumSectionSize(NARROWEST)
        self._header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._header.customContextMenuRequested.connect(self._show_at)
        self._header.sectionResized.connect(self._resized)
        self._header.sectionMoved.connect(lambda *_: self._tell())
        self.restore("")

    def restore(self, layout: str) -> None:
        """Lay the columns out as remembered, or as usual."""
        self._setting = True
        places = read_layout(layout, self._usual)
        for at, one in enumerate(places):
            self._header.moveSection(self._header.visualIndex(one.column.place), at)
            self._table.setColumnHidden(one.column.place, not one.shown)
        self._own = {one.column: one.width for one in places if one.width}
        self._setting = False
        self.fit()

    def layout(self) -> str:
        """The layout as it is now."""
        order = [COLUMNS[self._header.logicalIndex(at)] for at in range(len(COLUMNS))]
        return write_layout(ColumnPlace(one, self._own.get(one, 0), self._is_shown(one)) for one in order)

    def shown(self) -> list[Column]:
        """The columns that are not hidden."""
        return [one for one in COLUMNS if self._is_shown(one)]

    def fit(self) -> None:
        """Give every column its width."""
        self._setting = True
        shown = self.shown()
        widths = {one: self._own.get(one) or self._usual_width(one) for one in shown}
        sharing = [one for one in shown if not widths[one]]
        room = self._table.viewport().width() - sum(width or 0 for width in widths.values())
        for number, one in enumerate(sharing):
            # What division leaves over goes to the first ones.
            share = room // len(sharing) + (number < room % len(sharing))
            widths[one] = max(share, _LEAST_SHARE)
        for one, width in widths.items():
            self._header.resizeSection(one.place, width)
        self._setting = False

    def menu(self, column: Column | None = None) -> QMenu:
        """All columns to tick, and what can be done with one of them: by default the one that the keyboard is on."""
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("Columns"))
        shown = self.shown()
        for one in COLUMNS:
            tick = QAction(self._cells.titles[one], menu)
            tick.setCheckable(True)
            tick.setChecked(one in shown)
            tick.setEnabled(shown != [one])
            tick.toggled.connect(lambda on, one=one: self._show(one, on))
            menu.addAction(tick)
        current = column or COLUMNS[max(self._table.currentIndex().column(), 0)]
        title = self.tr("Column “{name}”").replace("{name}", self._cells.titles[current])
        menu.addSeparator()
        inner = menu.addMenu(title)
        self._offer(inner, self.tr("Sort by this column"), lambda: self._sort(current, Qt.SortOrder.AscendingOrder))
        self._offer(
            inner, self.tr("Sort the other way round"), lambda: self._sort(current, Qt.SortOrder.DescendingOrder)
        )
        self._offer(inner, self.tr("Move to the left"), lambda: self._move(current, -1))
        self._offer(inner, self.tr("Move to the right"), lambda: self._move(current, 1))
        self._offer(inner, self.tr("Wider"), lambda: self._widen(current, _STEP))
        self._offer(inner, self.tr("Narrower"), lambda: self._widen(current, -_STEP))
        self._offer(menu, self.tr("Columns as they were at first"), self._forget)
        return menu

    @staticmethod
    def _offer(menu: QMenu, text: str, action: Callable[[], object]) -> None:
        made = QAction(text, menu)
        made.triggered.connect(action)
        menu.addAction(made)

    def _is_shown(self, column: Column) -> bool:
        return not self._table.isColumnHidden(column.place)

    def _usual_width(self, column: Column) -> int:
        """Room for what usually stands in a narrow column and for its title with the sign of its order."""
        words = self._cells.usual(column)
        if not words:
            return 0
        content = max(self._table.fontMetrics().horizontalAdvance(word) for word in words)
        title = self._header.fontMetrics().horizontalAdvance(self._cells.titles[column]) + _SIGN_OF_ORDER
        return max(content, title) + _PADDING

    def _show(self, column: Column, on: bool) -> None:
        self._table.setColumnHidden(column.place, not on)
        self._changed()

    def _sort(self, column: Column, order: Qt.SortOrder) -> None:
        self._header.setSortIndicator(column.place, order)

    def _move(self, column: Column, by: int) -> None:
        """Past the next column that is shown."""
        place = self._header.visualIndex(column.place)
        target = place + by
        while 0 <= target < len(COLUMNS) and self._header.isSectionHidden(self._header.logicalIndex(target)):
            target += by
        if 0 <= target < len(COLUMNS):
            self._header.moveSection(place, target)

    def _widen(self, column: Column, by: int) -> None:
        self._own[column] = min(max(self._header.sectionSize(column.place) + by, NARROWEST), WIDEST)
        self._changed()

    def _forget(self) -> None:
        self.restore("")
        self._tell()

    def _resized(self, section: int, _before: int, width: int) -> None:
        if not self._setting and width:
            self._own[COLUMNS[section]] = width
            self._changed()

    def _changed(self) -> None:
        self.fit()
        self._tell()

    def _tell(self) -> None:
        if not self._setting:
            self.changed.emit(self.layout())

    def _show_at(self, place: QPoint) -> None:
        section = self._header.logicalIndexAt(place)
        self.menu(COLUMNS[section] if section >= 0 else None).popup(self._header.mapToGlobal(place))

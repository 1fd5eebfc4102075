"""Plain tables that are read and chosen from, of as many rows as a page shows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Table(QTableWidget):
    """One row is marked; arrows move in it, Tab leaves it."""

    def __init__(
        self, name: str, headings: Sequence[str], figures: Sequence[int] = (), wide: Sequence[int] = ()
    ) -> None:
        """Columns `figures` hold figures; columns `wide`, all where none is named, share the room that is left."""
        super().__init__(0, len(headings))
        self._figures = frozenset(figures)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for at, title in enumerate(headings):
            stretched = not wide or at in wide
            mode = QHeaderView.ResizeMode.Stretch if stretched else QHeaderView.ResizeMode.ResizeToContents
            self.horizontalHeader().setSectionResizeMode(at, mode)
            heading = QTableWidgetItem(title)
            heading.setTextAlignment(self._side(at))
            self.setHorizontalHeaderItem(at, heading)

    def show_rows(self, rows: Sequence[Sequence[str]], hints: Sequence[str] = ()) -> None:
        """All rows anew; the whole text of a cell, or the hint of its row, is told where the mouse rests."""
        self.setRowCount(len(rows))
        for at, cells in enumerate(rows):
            for place, text in enumerate(cells):
                cell = QTableWidgetItem(text)
                cell.setTextAlignment(self._side(place))
                cell.setToolTip(hints[at] if hints else text)
                self.setItem(at, place, cell)

    @property
    def marked_row(self) -> int | None:
        """The row that is marked."""
        rows = self.selectionModel().selectedRows()
        return rows[0].row() if rows else None

    def _side(self, place: int) -> Qt.AlignmentFlag:
        return RIGHT if place in self._figures else LEFT

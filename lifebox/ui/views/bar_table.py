"""A table of counts with a bar beside each: read by eye at once, by keyboard and by ear line by line."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem

from lifebox.ui.views.tables import Table

_SHARE = Qt.ItemDataRole.UserRole
_LEAST = 120
MOST_ROWS = 12
"""More of them scroll."""


class _BarDelegate(QStyledItemDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        if share := index.data(_SHARE):
            room = QRectF(option.rect).adjusted(4, 5, -4, -5)
            room.setWidth(max(room.width() * float(share), 2.0))
            palette: QPalette = option.palette
            painter.fillRect(room, palette.color(QPalette.ColorRole.Accent))


class BarTable(Table):
    """Names, counts and bars; as high as its rows."""

    def __init__(self, name: str, headings: tuple[str, str]) -> None:
        super().__init__(name, [*headings, ""], figures=(1,), wide=(2,))
        header = self.horizontalHeader()
        header.hide()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.setItemDelegateForColumn(2, _BarDelegate(self))
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)

    def show_counts(self, rows: Sequence[tuple[str, str, float]]) -> None:
        """Name, count in words, and the bar's length from 0 to 1."""
        self.show_rows([(name, count, "") for name, count, _ in rows])
        for at, (_, _, share) in enumerate(rows):
            if cell := self.item(at, 2):
                cell.setData(_SHARE, share)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        # Names are not cut, but leave room for the bars.
        self.horizontalHeader().setMaximumSectionSize(max(self.viewport().width() * 3 // 5, _LEAST))
        rows = min(self.rowCount(), MOST_ROWS)
        self.resizeRowsToContents()
        high = sum(self.rowHeight(at) for at in range(rows)) + 2 * self.frameWidth() + 2
        self.setFixedHeight(max(high, self.fontMetrics().height() * 2))

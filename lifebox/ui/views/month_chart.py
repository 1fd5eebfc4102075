"""The chart of the start page: two bars a month, and the same numbers as a table."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableWidget, QTableWidgetItem, QWidget

from lifebox.domain.people import MonthCount
from lifebox.ui.views.widgets import button, column, row, text_label

GAP_SHARE = 0.28
LEAST_BAR = 3.0


def month_name(month: MonthCount, *, short: bool = False) -> str:
    """The month's own name in the window's language."""
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return QLocale().standaloneMonthName(month.month, form)


class _Bars(QWidget):
    """Bars with their numbers above; the one of the current month is named in bold."""

    def __init__(self) -> None:
        super().__init__()
        self._months: tuple[MonthCount, ...] = ()
        self._now = (0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_months(self, months: Sequence[MonthCount], now: tuple[int, int]) -> None:
        self._months, self._now = tuple(months), now
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 150)

    def sizeHint(self) -> QSize:
        return QSize(480, 240)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._months:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        roles, palette = QPalette.ColorRole, self.palette()
        text, quiet, line = (palette.color(r) for r in (roles.WindowText, roles.PlaceholderText, roles.Mid))
        small = QFont(self.font())
        small.setPointSizeF(self.font().pointSizeF() * 0.82)
        letters = QFontMetricsF(small)
        foot, head = letters.height() + 6, letters.height() + 2
        base, room = self.height() - foot, self.height() - foot - head
        most = max(max(month.added, month.due) for month in self._months) or 1
        slot = self.width() / len(self._months)
        painter.setPen(line)
        painter.drawLine(QPointF(0, base), QPointF(self.width(), base))
        bar = slot * (1 - GAP_SHARE) / 2
        for at, month in enumerate(self._months):
            left = at * slot + slot * GAP_SHARE / 2
            for place, (count, colour) in enumerate(((month.added, palette.color(roles.Accent)), (month.due, quiet))):
                if not count:
                    continue
                height = max(LEAST_BAR, room * count / most)
                shape = QRectF(left + place * bar, base - height, bar - 1, height)
                _draw_bar(painter, shape, colour, filled=place == 0)
                painter.setPen(text)
                painter.setFont(small)
                if letters.horizontalAdvance(str(count)) <= bar + slot * GAP_SHARE / 2:
                    over = QRectF(shape.center().x() - slot / 2, shape.top() - head, slot, head)
                    painter.drawText(over, Qt.AlignmentFlag.AlignCenter, str(count))
            self._name(painter, month, QRectF(at * slot, base + 4, slot, foot), small)
        painter.end()

    def _name(self, painter: QPainter, month: MonthCount, place: QRectF, small: QFont) -> None:
        font = QFont(small)
        font.setBold((month.year, month.month) == self._now)
        painter.setFont(font)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        name = month_name(month, short=True)
        if QFontMetricsF(font).horizontalAdvance(name) > place.width():
            name = str(month.month)
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, name)


def _draw_bar(painter: QPainter, shape: QRectF, colour: QColor, *, filled: bool) -> None:
    """The second series is an outline: told apart without colour."""
    painter.setPen(colour)
    painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
    painter.drawRect(shape.adjusted(0.5, 0.5, -0.5, 0))


class _Sign(QWidget):
    """A bar's look beside its word."""

    def __init__(self, *, filled: bool) -> None:
        super().__init__()
        self._filled = filled
        self.setFixedSize(14, 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        role = QPalette.ColorRole.Accent if self._filled else QPalette.ColorRole.PlaceholderText
        _draw_bar(painter, QRectF(1, 1, 12, 12), self.palette().color(role), filled=self._filled)
        painter.end()


class MonthChart(QWidget):
    """New people and reviews due by month, drawn or as a table."""

    def __init__(self) -> None:
        super().__init__()
        self.bars = _Bars()
        self.table = QTableWidget(0, 3)
        self.table.setAccessibleName(self.tr("New people and reviews by month"))
        self.table.setHorizontalHeaderLabels([self.tr("Month"), self.tr("New people"), self.tr("Reviews due")])
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setMinimumHeight(150)
        self.table.hide()
        self.switch = button(self.tr("As a table"), self._switch, "link")
        signs = row(_Sign(filled=True), text_label(self.tr("New people")), _Sign(filled=False))
        signs.addWidget(text_label(self.tr("Reviews due")))
        signs.addStretch(1)
        title = text_label(self.tr("By month"), "section")
        head = row(title, 1, self.switch)
        body = column(head, signs, self.bars, self.table)
        body.setStretch(2, 1)
        body.setStretch(3, 1)
        self.setLayout(body)

    def show_months(self, months: Sequence[MonthCount], now: tuple[int, int]) -> None:
        """Counts, oldest first; `now` is the year and month of today."""
        self.bars.show_months(months, now)
        self.table.setRowCount(len(months))
        told = []
        for at, month in enumerate(months):
            name = f"{month_name(month)} {month.year}"
            cells = (name, str(month.added), str(month.due))
            told.append(", ".join(cells))
            for place, cell in enumerate(cells):
                self.table.setItem(at, place, QTableWidgetItem(cell))
        self.bars.setAccessibleName(self.tr("New people and reviews by month"))
        self.bars.setAccessibleDescription("; ".join(told))

    def _switch(self) -> None:
        as_table = self.table.isHidden()
        self.table.setVisible(as_table)
        self.bars.setVisible(not as_table)
        self.switch.setText(self.tr("As a chart") if as_table else self.tr("As a table"))
        self.switch.setAccessibleName(self.switch.text())

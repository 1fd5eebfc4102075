"""A sheet of labels in its true proportions: to click the first free label on, or to go to it with the arrows."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from lifebox.documents.stock import Calibration, LabelStock
from lifebox.ui.roles import tell_as

_EDGE = 6
_LEAST_TEXT = 26


class SheetView(QWidget):
    """`picked` carries the number of a label, from 1; `told` says in words what lies under mouse or keyboard.

    Labels before the first free one are dark, those that will be printed carry a mark. With a calibration the printed
    frames are drawn where the printer would put them if nothing were corrected. PgDn, PgUp and the wheel turn to the
    further sheets of a run; only on the first one a label can be picked.
    """

    picked = Signal(int)
    told = Signal(str)

    def __init__(self, name: str, *, pickable: bool = True) -> None:
        super().__init__()
        self._stock: LabelStock | None = None
        self._start, self._current, self._hovered = 1, 1, 0
        self._whose: tuple[str, ...] = ()
        self._turned = 0
        self._calibration: Calibration | None = None
        self._pickable = pickable
        self.setAccessibleName(name)
        tell_as(self, QAccessible.Role.Canvas)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if pickable else Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # What is shown

    def show_sheet(self, stock: LabelStock, start_at: int, calibration: Calibration | None = None) -> None:
        """A sheet with its first free label; nobody's labels yet."""
        if self._stock is not stock or self._start != start_at:
            self._current = start_at
        self._stock, self._start, self._calibration = stock, start_at, calibration
        self._whose, self._turned = (), 0
        self._say()
        self.update()

    def show_labels(self, whose: Sequence[str]) -> None:
        """What is printed on the labels from the first free one on, in words."""
        self._whose = tuple(whose)
        self._turned = min(self._turned, self.sheets - 1)
        self._say()
        self.update()

    @property
    def current(self) -> int:
        """The label that has the keyboard, from 1."""
        return self._current

    @property
    def sheets(self) -> int:
        """How many sheets the labels take, at least one."""
        stock = self._stock
        return max(-(-(self._start - 1 + len(self._whose)) // stock.per_page), 1) if stock else 1

    @property
    def sheet(self) -> int:
        """The sheet that is shown, from 1."""
        return self._turned + 1

    def turn(self, sheets: int) -> None:
        """Show a sheet further on, or back."""
        self._turned = min(max(self._turned + sheets, 0), self.sheets - 1)
        self._say()
        self.update()

    def _place(self, number: int) -> int:
        """Which print of the run lies on label `number` of the sheet shown, from 0; before the first one negative."""
        return number - self._start + self._turned * (self._stock.per_page if self._stock else 0)

    def words(self, number: int) -> str:
        """A label in words."""
        head = self.tr("Label {number}").replace("{number}", str(number))
        if self.sheets > 1:
            which = self.tr("Sheet {number} of {count} (PgUp, PgDn)").replace("{count}", str(self.sheets))
            head = f"{which.replace('{number}', str(self.sheet))} · {head}"
        at = self._place(number)
        free, used = self.tr("stays free"), self.tr("used up")
        state = used if at < 0 else self._whose[at] if at < len(self._whose) else free
        return f"{head}: {state}"

    def corner(self, number: int) -> QRectF:
        """Where a label, from 1, lies in the widget."""
        stock = self._stock
        if stock is None:
            return QRectF()
        page, scale = self._page()
        left, top = stock.corner(number - 1)
        where = QPointF(page.left() + left * scale, page.top() + top * scale)
        return QRectF(where.x(), where.y(), stock.label_width * scale, stock.label_height * scale)

    def _page(self) -> tuple[QRectF, float]:
        """The page in the widget, and pixels a millimetre."""
        stock = self._stock
        if stock is None:
            return QRectF(), 1
        room = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        scale = min(room.width() / stock.page_width, room.height() / stock.page_height)
        width, height = stock.page_width * scale, stock.page_height * scale
        return QRectF(room.left() + (room.width() - width) / 2, room.top(), width, height), scale

    def sizeHint(self) -> QSize:
        return QSize(260, 368)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 120)

    # Keyboard and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stock, key = self._stock, event.key()
        if stock is None:
            return
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -stock.columns,
            Qt.Key.Key_Down: stock.columns,
        }
        ends = {Qt.Key.Key_Home: 1, Qt.Key.Key_End: stock.per_page}
        if key in steps and 1 <= self._current + steps[Qt.Key(key)] <= stock.per_page:
            self._go_to(self._current + steps[Qt.Key(key)])
        elif key in ends:
            self._go_to(ends[Qt.Key(key)])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._pick(self._current)
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.turn(1 if key == Qt.Key.Key_PageDown else -1)
        elif key not in steps:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = self._at(event.position())
        self._say()
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = 0
        self._say()
        self.update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._at(event.position())
        if self._pickable and number:
            self._go_to(number)
            self._pick(number)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.sheets > 1 and event.angleDelta().y():
            self.turn(-1 if event.angleDelta().y() > 0 else 1)
        else:
            super().wheelEvent(event)

    def _pick(self, number: int) -> None:
        if not self._turned:
            self.picked.emit(number)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._say()
        super().focusInEvent(event)

    def _go_to(self, number: int) -> None:
        self._current = number
        self._say()
        self.update()

    def _at(self, point: QPointF) -> int:
        """The label under a point, or 0."""
        count = self._stock.per_page if self._stock else 0
        return next((number for number in range(1, count + 1) if self.corner(number).contains(point)), 0)

    def _say(self) -> None:
        text = self.words(self._hovered or self._current) if self._pickable and self._stock else ""
        self.setAccessibleDescription(text)
        self.told.emit(text)

    # Drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        stock = self._stock
        if stock is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        page, scale = self._page()
        ink = palette.color(QPalette.ColorRole.PlaceholderText)
        # Paper is white by day and by night.
        painter.setPen(QPen(ink, 1))
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawRect(page)
        for number in range(1, stock.per_page + 1):
            self._paint_label(painter, number, scale)
        if self._calibration:
            self._paint_uncorrected(painter, page, scale, self._calibration)
        painter.end()

    def _paint_label(self, painter: QPainter, number: int, scale: float) -> None:
        stock = self._stock
        assert stock is not None  # noqa: S101 nothing is painted without one
        where = self.corner(number)
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        at = self._place(number)
        printed = 0 <= at < len(self._whose)
        fill = QColor("#FFFFFF")
        if at < 0:
            fill = QColor("#8B979E")
        elif printed:
            fill = QColor(accent)
            fill.setAlpha(50)
        painter.setBrush(fill)
        painter.setPen(QPen(accent if printed else QColor("#9AA5AC"), 1))
        radius = stock.corner_radius * scale
        painter.drawRoundedRect(where, radius, radius)
        marked = number == self._hovered or (number == self._current and self.hasFocus())
        if self._pickable and marked:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(accent, 3))
            painter.drawRoundedRect(where.adjusted(1, 1, -1, -1), radius, radius)
        self._write(painter, where, str(number))

    def _write(self, painter: QPainter, where: QRectF, text: str) -> None:
        font = self.font()
        font.setPixelSize(max(7, min(14, round(where.height() * 0.5))))
        if where.width() < _LEAST_TEXT * 0.6 or QFontMetricsF(font).horizontalAdvance(text) > where.width():
            return
        painter.setFont(font)
        painter.setPen(QColor("#13202B"))
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_uncorrected(self, painter: QPainter, page: QRectF, scale: float, fix: Calibration) -> None:
        """Broken frames: where print would land without the correction."""
        stock = self._stock
        assert stock is not None  # noqa: S101 nothing is painted without one
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor("#8A4B00"), 1, Qt.PenStyle.DashLine))
        for number in range(stock.per_page):
            left, top = stock.corner(number)
            where = QRectF(
                page.left() + (left - fix.dx) / fix.scale_x * scale,
                page.top() + (top - fix.dy) / fix.scale_y * scale,
                stock.label_width / fix.scale_x * scale,
                stock.label_height / fix.scale_y * scale,
            )
            painter.drawRect(where)

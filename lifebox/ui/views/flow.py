"""Parts beside each other that go on in further lines where the page is narrow."""

from dataclasses import dataclass, field

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QSpacerItem, QWidget

from lifebox.ui.views.widgets import GAP


@dataclass
class _Line:
    """The parts of one line, with what they want of its width."""

    items: list[QLayoutItem] = field(default_factory=list)
    width: int = 0


class FlowLayout(QLayout):
    """What expands fills the line, evenly; every part is as high as its line."""

    def __init__(self, gap: int = GAP) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def add_layout(self, inner: QLayout) -> None:
        """A further part that is a layout itself."""
        self.addChildLayout(inner)
        self.addItem(inner)

    def add_stretch(self) -> None:
        """Room that pushes apart what stands on both sides of it."""
        self.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal if any(map(_grows, self._shown())) else Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        edges = self._edges()
        width -= edges.width()
        heights = [_height(line, self._widths(line, width)) for line in self._lines(width)]
        return sum(heights) + self.spacing() * max(len(heights) - 1, 0) + edges.height()

    def sizeHint(self) -> QSize:
        shown = self._shown()
        heights = (item.sizeHint().height() for item in shown)
        return QSize(self._beside(shown), max(heights, default=0)) + self._edges()

    def minimumSize(self) -> QSize:
        least = QSize(0, 0)
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return least + self._edges()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        rect = rect.marginsRemoved(self.contentsMargins())
        top = rect.top()
        lines = self._lines(rect.width())
        for line in lines:
            widths = self._widths(line, rect.width())
            # A single line stands in the middle of its room, as in a row; further lines follow at the top.
            height = max(_height(line, widths), rect.height() if len(lines) == 1 else 0)
            left = rect.left()
            fields = any(item.layout() is not None for item in line.items)
            base = top + (height + _height(line, widths)) // 2
            for item, width in zip(line.items, widths, strict=True):
                room = QRect(left, top, width, height)
                if fields and not item.expandingDirections() & Qt.Orientation.Vertical:
                    # Fields stand on one line, however many lines their captions take, and buttons beside them too.
                    room.setTop(base - _wanted(item, width))
                    room.setBottom(base - 1)
                item.setGeometry(room)
                left += width + (self.spacing() if item.spacerItem() is None else 0)
            top += height + self.spacing()

    def _edges(self) -> QSize:
        edges = self.contentsMargins()
        return QSize(edges.left() + edges.right(), edges.top() + edges.bottom())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if item.spacerItem() is not None or not item.isEmpty()]

    def _beside(self, items: list[QLayoutItem]) -> int:
        """The width of all these in one line; room to push apart takes none."""
        parts = [item.sizeHint().width() for item in items if item.spacerItem() is None]
        return sum(parts) + self.spacing() * max(len(parts) - 1, 0)

    def _lines(self, width: int) -> list[_Line]:
        lines = [_Line()]
        for item in self._shown():
            wanted = self._beside([*lines[-1].items, item])
            if wanted > width and any(one.spacerItem() is None for one in lines[-1].items):
                # Room at the end of a line goes on to the next one: what it pushed to the right stays there.
                pushing = [lines[-1].items.pop()] if lines[-1].items[-1].spacerItem() is not None else []
                lines.append(_Line([*pushing]))
            lines[-1].items.append(item)
        for line in lines:
            line.width = self._beside(line.items)
        return lines

    def _widths(self, line: _Line, width: int) -> list[int]:
        """What each part of a line gets: those that expand as much as each other, as far as each has what it needs."""
        widths = [0 if item.spacerItem() is not None else min(item.sizeHint().width(), width) for item in line.items]
        growing = [at for at, item in enumerate(line.items) if item.expandingDirections() & Qt.Orientation.Horizontal]
        room = width - line.width + sum(widths[at] for at in growing)
        for left, at in zip(
            range(len(growing), 0, -1), sorted(growing, key=widths.__getitem__, reverse=True), strict=True
        ):
            widths[at] = max(widths[at], room // left)
            room -= widths[at]
        return widths


def _grows(item: QLayoutItem) -> bool:
    return bool(item.expandingDirections() & Qt.Orientation.Horizontal)


def _height(line: _Line, widths: list[int]) -> int:
    return max(
        (_wanted(item, width) for item, width in zip(line.items, widths, strict=True)),
        default=0,
    )


def _wanted(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


def flow(*parts: QWidget | QLayout | int, gap: int = GAP) -> FlowLayout:
    """Parts beside each other, in as many lines as it takes; an integer is room that pushes apart."""
    layout = FlowLayout(gap)
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part)
        elif isinstance(part, QLayout):
            layout.add_layout(part)
        else:
            layout.add_stretch()
    return layout

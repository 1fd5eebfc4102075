"""The field that is typed in keeps its place on the screen, whatever comes or goes around it."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QSignalBlocker, QTimer
from PySide6.QtWidgets import QApplication, QBoxLayout, QScrollArea, QWidget

TOP, BOTTOM = 16, 48
"""Margins of the page."""


class Anchor(QObject):
    """Scrolls a page whenever a layout moves the field that has the keyboard, before anything is painted.

    Where the page cannot be scrolled that far, it gets room above or below, which goes as soon as nobody sees it.
    """

    def __init__(self, area: QScrollArea, page: QWidget, column: QBoxLayout) -> None:
        super().__init__(area)
        self._page, self._column, self._bar = page, column, area.verticalScrollBar()
        self._typed: QWidget | None = None
        self._place = 0
        self._above = self._below = 0
        self._watched: list[QWidget] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._take)
        # Only what a person does with it: a layout that changes the range moves the value as well.
        self._bar.actionTriggered.connect(self.let_go)
        self._bar.rangeChanged.connect(self._settle)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._focus_changed)

    def let_go(self) -> None:
        """The page is scrolled on purpose: what has the keyboard keeps its place from then on."""
        self._drop()
        self._later.start()

    def forget_room(self) -> None:
        """Another record is shown: no room is needed."""
        self._drop()
        self._make_room(0, 0)

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        # None while another window is in front: the field has its place when it is come back to.
        if new is not None and new is not self._typed:
            self.let_go()

    def _drop(self) -> None:
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched = []
        self._typed = None

    def _take(self) -> None:
        """Hold what has the keyboard, after all has been laid out that came with it, unless it was scrolled away."""
        self._drop()
        typed = QApplication.focusWidget()
        if typed is None or not self._page.isAncestorOf(typed) or typed.visibleRegion().isEmpty():
            return
        self._typed, self._place = typed, self._now(typed)
        widget: QWidget | None = typed
        while widget is not None and not widget.isWindow():
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()

    @staticmethod
    def _now(typed: QWidget) -> int:
        return typed.mapTo(typed.window(), QPoint()).y()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The page itself moves when it is scrolled.
        if event.type() is QEvent.Type.Move and watched is not self._page:
            self._settle()
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        if self._typed is None:
            return
        # Counted without the room that was made.
        wanted = self._bar.value() + self._now(self._typed) - self._place - self._above
        above = max(-wanted, 0)
        below = max(wanted - (self._bar.maximum() - self._above - self._below), 0)
        self._make_room(above, below)
        self._bar.setValue(wanted + above)

    def _make_room(self, above: int, below: int) -> None:
        if (above, below) != (self._above, self._below):
            more = above + below - self._above - self._below
            self._above, self._below = above, below
            margins = self._column.contentsMargins()
            self._column.setContentsMargins(margins.left(), TOP + above, margins.right(), BOTTOM + below)
            # The layout follows later: until then the bar could not go into the room, and the page might be painted.
            with QSignalBlocker(self._bar):
                self._bar.setMaximum(max(self._bar.maximum() + more, 0))

"""The place of the pages: one is seen; what does not fit a small screen scrolls instead of being cut."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QScrollArea, QSizePolicy, QStackedWidget, QWidget

from lifebox.ui.views.widgets import GAP, column, frame, row


class ScrollingPage(QScrollArea):
    """A page that fills the room it gets and scrolls where that is less than it needs."""

    def __init__(self, page: QWidget | None = None) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if page is not None:
            self.setWidget(page)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Whatever the keyboard reaches can be seen."""
        page = self.widget()
        if new is not None and page is not None and self.isVisible() and page.isAncestorOf(new):
            self.ensureWidgetVisible(new, 8, 8)


def scrolled(inside: QLayout) -> QLayout:
    """A page's layout that scrolls as a whole where the window is small."""
    page = QWidget()
    page.setObjectName("page")
    page.setLayout(inside)
    return row(ScrollingPage(page))


def in_the_middle(inside: QLayout, width: int) -> QLayout:
    """A page's layout with one tile in it, at most `width` wide; it scrolls where the window is small."""
    box = frame(inside, tile="true")
    box.setMaximumWidth(width)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return scrolled(column(1, row(box, margin=GAP), 2))


class PageStack(QStackedWidget):
    """All pages, one of them shown."""

    def __init__(self) -> None:
        super().__init__()
        self._areas: dict[QWidget, ScrollingPage] = {}

    def add(self, page: QWidget) -> None:
        """A further page."""
        self._areas[page] = area = ScrollingPage()
        # The page comes last: wherever something is put, all that is in it already gets the style sheet anew.
        self.addWidget(area)
        area.setWidget(page)

    def show_page(self, page: QWidget) -> None:
        """Show this one."""
        self.setCurrentWidget(self._areas[page])

    @property
    def page(self) -> QWidget:
        """The one that is shown."""
        shown = self.currentWidget()
        return next(page for page, area in self._areas.items() if area is shown)

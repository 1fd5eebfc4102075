"""The navigation on the left: find, the pages, who is logged in, lock."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from lifebox.ui.presenters.navigation import Destination, PageId
from lifebox.ui.views.widgets import column, icon_of, row, text_label


class NavigationButton(QPushButton):
    """An entry of the navigation: icon, word, key."""

    def __init__(self, title: str, sequence: str, icon: str) -> None:
        super().__init__(icon_of(icon), title)
        self._title = title
        self.setProperty("nav", "true")
        self.setAccessibleName(title)
        self.setToolTip(f"{title} ({sequence})")
        self._key = text_label(sequence, "key")
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inner = row(1, self._key)
        inner.setContentsMargins(8, 0, 4, 0)
        self.setLayout(inner)

    def fold(self, folded: bool) -> None:
        """Show the icon alone."""
        self.setText("" if folded else self._title)
        self._key.setVisible(not folded)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        beside = 0 if self._key.isHidden() else self._key.sizeHint().width() + 24
        return hint + QSize(beside, 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class NavigationBar(QScrollArea):
    """Entries below each other; on a low screen they scroll."""

    chosen = Signal(object)

    def __init__(
        self, entries: Sequence[Destination], who: str, find: Callable[[], None], lock: Callable[[], None]
    ) -> None:
        super().__init__()
        self.setObjectName("navigation")
        self._beside = 0
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        search = NavigationButton(self.tr("Find"), "Ctrl+K", "mdi6.magnify")
        search.clicked.connect(find)
        leave = NavigationButton(self.tr("Lock"), "F12", "mdi6.lock-outline")
        leave.clicked.connect(lock)
        self._pages = {entry.page: self._entry(entry) for entry in entries}
        self._who = text_label(who, "quiet", wrap=True)
        self._who.setContentsMargins(14, 8, 8, 4)
        self._buttons = [search, *self._pages.values(), leave]
        inner = column(search, *self._pages.values(), 1, self._who, leave, gap=2)
        inner.setContentsMargins(0, 8, 0, 8)
        self._holder = QWidget()
        self._holder.setObjectName("entries")
        self._holder.setLayout(inner)
        self.setWidget(self._holder)
        self.fold(False)

    def _entry(self, entry: Destination) -> NavigationButton:
        made = NavigationButton(QCoreApplication.translate("Navigation", entry.title), entry.key, entry.icon)
        made.setCheckable(True)
        made.setAutoExclusive(True)
        made.clicked.connect(lambda: self.chosen.emit(entry.page))
        return made

    def mark(self, page: PageId) -> None:
        """Show which page this is."""
        if page in self._pages:
            self._pages[page].setChecked(True)

    def fold(self, folded: bool) -> None:
        """Show icons only, or words and keys beside them."""
        self._who.setVisible(not folded)
        for made in self._buttons:
            made.fold(folded)
        self._beside = 0 if folded else 16
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As wide as the words, and the scroll bar where the window is too low for all entries."""
        scrolls = self._holder.minimumSizeHint().height() > self.height() > 0
        bar = self.verticalScrollBar().sizeHint().width() if scrolls else 0
        self.setFixedWidth(max(made.sizeHint().width() for made in self._buttons) + self._beside + bar)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

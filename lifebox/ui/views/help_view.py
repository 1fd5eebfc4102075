"""Help (F1): topics with a search, the keys of this place, and what the program is made of."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QSplitter, QTabWidget, QWidget

from lifebox.handbook import find_topics, topic
from lifebox.ui.i18n import window_language
from lifebox.ui.theme import POINTS
from lifebox.ui.views.about import about_text
from lifebox.ui.views.help_reader import HelpReader
from lifebox.ui.views.keys_view import KeysList
from lifebox.ui.views.menus import Place
from lifebox.ui.views.widgets import MARGIN, button, column, row

_ID = Qt.ItemDataRole.UserRole
_STEP = 40
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class HelpPanel(QDialog):
    """A window beside the work: it says what there is, changes nothing and may stay open."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = window_language()
        self.setWindowTitle(self.tr("Keys and help"))
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(False)
        self.search.setAccessibleName(self.tr("Find in the help and among the keys"))
        self.search.setPlaceholderText(self.search.accessibleName())
        self.search.textChanged.connect(self._find)
        self.topics = QListWidget()
        self.topics.setObjectName("sections")
        self.topics.setWordWrap(True)
        self.topics.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.topics.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.topics.setAccessibleName(self.tr("Topics"))
        self.topics.currentItemChanged.connect(self._show_chosen)
        self.reader = HelpReader()
        self.reader.topic_wanted.connect(self.open_topic)
        self.about = HelpReader()
        self.about.setAccessibleName(self.tr("About the program"))
        self.keys = KeysList()
        book = QSplitter(Qt.Orientation.Horizontal)
        book.addWidget(self.topics)
        book.addWidget(self.reader)
        book.setStretchFactor(1, 1)
        book.setSizes([240, 640])
        book.setChildrenCollapsible(False)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(book, self.tr("Help"))
        self.tabs.addTab(self.keys, self.tr("Keys here"))
        self.tabs.addTab(self.about, self.tr("About the program"))
        self.tabs.currentChanged.connect(self._turned)
        close = button(self.tr("Close"), self.close, "primary")
        self.setLayout(column(self.search, self.tabs, row(1, close), margin=MARGIN, gap=16))

    def sizeHint(self) -> QSize:
        return QSize(920, 680) * (self.font().pointSizeF() / POINTS)

    def follow(self, places: tuple[Place, ...], topic_id: str) -> None:
        """Another page is seen now; what somebody looks for stays."""
        self.keys.show_places(places)
        if not self.search.text():
            self.open_topic(topic_id)

    def show_help(self, places: tuple[Place, ...], topic_id: str) -> None:
        """Open at what belongs here."""
        self.search.clear()
        # Not before: no session waits for a book that nobody opens.
        self._find("")
        self.tabs.setTabVisible(1, bool(places))
        self.tabs.setCurrentIndex(0)
        self.follow(places, topic_id)
        self.resize(self.sizeHint().boundedTo(self.screen().availableGeometry().size()))
        self.show()
        self.raise_()
        self.activateWindow()
        self.search.setFocus()

    def open_topic(self, topic_id: str) -> None:
        """Show a topic, whatever is looked for."""
        at = self._place(topic_id)
        if at is None:
            self.search.clear()
            at = self._place(topic_id)
        if at is not None:
            self.tabs.setCurrentIndex(0)
            self.topics.setCurrentRow(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1 again closes; arrows choose a topic and PgUp, PgDn read on while the search has the keyboard."""
        pressed = Qt.Key(event.key())
        step = _STEPS.get(pressed, 0)
        if pressed is Qt.Key.Key_F1:
            self.close()
        elif abs(step) == 1 and self.tabs.currentIndex() == 0:
            self.topics.setCurrentRow(min(max(self.topics.currentRow() + step, 0), self.topics.count() - 1))
        elif step:
            bar = (self.reader, self.keys, self.about)[self.tabs.currentIndex()].verticalScrollBar()
            bar.setValue(bar.value() + step * _STEP)
        elif pressed not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            # Enter would close the dialog from the search.
            super().keyPressEvent(event)

    def _find(self, query: str) -> None:
        self.keys.narrow(query)
        shown = self._chosen()
        with QSignalBlocker(self.topics):
            self.topics.clear()
            for found, excerpt in find_topics(self._language, query):
                item = QListWidgetItem(f"{found.title}\n{excerpt}" if excerpt else found.title)
                item.setData(_ID, found.id)
                self.topics.addItem(item)
        at = None if query else self._place(shown)
        self.topics.setCurrentRow(at or 0)
        if not self.topics.count():
            self.reader.show_markdown(self.tr("Nothing is written about that. Try another word."))

    def _chosen(self) -> str:
        item = self.topics.currentItem()
        return str(item.data(_ID)) if item is not None else ""

    def _place(self, topic_id: str) -> int | None:
        ids = [self.topics.item(at).data(_ID) for at in range(self.topics.count())]
        return ids.index(topic_id) if topic_id in ids else None

    def _show_chosen(self) -> None:
        if chosen := self._chosen():
            self.reader.show_topic(topic(self._language, chosen))

    def _turned(self, tab: int) -> None:
        if tab == self.tabs.indexOf(self.about) and not self.about.toPlainText():
            self.about.show_markdown(about_text(self._language))

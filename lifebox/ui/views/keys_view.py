"""Keys and help for this place (F1): all actions and their keys, those of the current page first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QScrollArea, QWidget

from lifebox.domain.folding import fold
from lifebox.ui.roles import tell_as
from lifebox.ui.views.menus import Deed, Place
from lifebox.ui.views.widgets import MARGIN, button, column, row, text_label


class KeysPanel(QDialog):
    """A window beside the work: it says what there is, changes nothing and may stay open."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys and help"))
        self._places: tuple[Place, ...] = ()
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(False)
        self.search.setAccessibleName(self.tr("Find a key or what it does"))
        self.search.setPlaceholderText(self.tr("Find a key or what it does"))
        self.search.textChanged.connect(self._fill)
        self.list = QScrollArea()
        self.list.setAccessibleName(self.tr("Keys"))
        tell_as(self.list, QAccessible.Role.Document)
        self.list.setWidgetResizable(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        close = button(self.tr("Close"), self.close, "primary")
        self.setLayout(column(self.search, self.list, row(1, close), margin=MARGIN, gap=16))

    def follow(self, shown: tuple[Place, ...]) -> None:
        """Another page is seen now."""
        self._places = shown
        self._fill()

    def show_places(self, shown: tuple[Place, ...]) -> None:
        """Open at what can be done here, or come back to the front."""
        self.search.clear()
        self.follow(shown)
        room = self.screen().availableGeometry()
        self.resize(min(620, room.width()), min(680, room.height()))
        self.show()
        self.raise_()
        self.activateWindow()
        self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1 again closes; the arrows move the list while the search has the keyboard."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if event.key() == Qt.Key.Key_F1:
            self.close()
        elif (step := steps.get(Qt.Key(event.key()))) is not None:
            bar = self.list.verticalScrollBar()
            bar.setValue(bar.value() + step * 40)
        else:
            super().keyPressEvent(event)

    def _fill(self) -> None:
        words = fold(self.search.text()).split()
        grid = QGridLayout()
        grid.setHorizontalSpacing(MARGIN)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for place in self._places:
            fitting = [deed for deed in place.deeds if _fits(deed, words, place.title)]
            plain = sorted((deed for deed in fitting if not deed.heading), key=lambda deed: deed.rank)
            self._add_group(grid, place.title, plain)
            for heading in dict.fromkeys(deed.heading for deed in fitting if deed.heading):
                self._add_group(grid, heading, [deed for deed in fitting if deed.heading == heading])
        if not grid.count():
            grid.addWidget(text_label(self.tr("Nothing is called so. Try another word."), "quiet"), 0, 0, 1, 2)
        grid.setRowStretch(grid.rowCount(), 1)
        page = QWidget()
        page.setObjectName("page")
        page.setLayout(grid)
        self.list.setWidget(page)

    def _add_group(self, grid: QGridLayout, title: str, deeds: Sequence[Deed]) -> None:
        if not deeds:
            return
        line = grid.rowCount()
        grid.setRowMinimumHeight(line, 8)
        grid.addWidget(text_label(title, "section"), line + 1, 0, 1, 2)
        for at, deed in enumerate(deeds, start=line + 2):
            name = text_label(_native(deed.keys), "keys")
            grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text_label(deed.text, wrap=True), at, 1)


def _fits(deed: Deed, words: Sequence[str], place: str) -> bool:
    told = fold(f"{deed.text} {deed.heading} {place}") + " " + deed.keys.lower()
    return all(word in told for word in words)


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) or keys

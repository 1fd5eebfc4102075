"""All actions and their keys, those of the current page first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from lifebox.domain.folding import fold
from lifebox.ui.roles import tell_as
from lifebox.ui.views.menus import Deed, Place
from lifebox.ui.views.widgets import MARGIN, text_label


class KeysList(QScrollArea):
    """What can be done, place by place; `show_places` says where, `narrow` narrows it down."""

    def __init__(self) -> None:
        super().__init__()
        self._places: tuple[Place, ...] = ()
        self._words: list[str] = []
        self.setAccessibleName(self.tr("Keys"))
        tell_as(self, QAccessible.Role.Document)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_places(self, shown: tuple[Place, ...]) -> None:
        """These places, the one that is seen first."""
        self._places = shown
        self._fill()

    def narrow(self, query: str) -> None:
        """Only keys that are told with all words of the query."""
        self._words = fold(query).split()
        self._fill()

    def _fill(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(MARGIN)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for place in self._places:
            fitting = [deed for deed in place.deeds if _fits(deed, self._words, place.title)]
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
        self.setWidget(page)

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

"""A table of very many disclosures: rows are fetched as they come into view."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from lifebox.domain.disclosure import ListedDisclosure
from lifebox.texts import Texts
from lifebox.ui.presenters.disclosures_presenter import DisclosurePages, Listed
from lifebox.ui.presenters.people_cells import LOADING

Index = QModelIndex | QPersistentModelIndex
translate = QCoreApplication.translate
NOTHING = "–"
ROW_HEIGHT = 36
_ROOM = 24
_WORDS = "Kowalska Janina"
"""Columns of words are wide enough for these; where there is no room, the table scrolls."""
_Display, _ToolTip, _Accessible = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
Cell = Callable[[ListedDisclosure], str]


def person_words(one: ListedDisclosure, say: Texts) -> str:
    """Whose record it was, as far as that is to be told."""
    if one.person is None:
        return say("disclosure.nobody")
    return one.person.name or say(f"Status.{one.person.status.value}")


def asked_words(one: ListedDisclosure, say: Texts) -> str:
    """Who asked."""
    note = one.disclosure.told
    service = say(f"Service.{note.service.value}") if note.service else ""
    return ", ".join(part for part in (service, note.caller) if part) or NOTHING


def minutes(span: timedelta) -> str:
    """`7:05`."""
    whole, seconds = divmod(int(span.total_seconds()), 60)
    return f"{whole}:{seconds:02d}"


class DisclosuresModel(QAbstractTableModel):
    """Rows by number; what is not here yet shows as "…" and comes by itself."""

    def __init__(self, pages: DisclosurePages, say: Texts) -> None:
        super().__init__()
        self._pages, self._say = pages, say
        self.columns: tuple[tuple[str, str, Cell], ...] = (
            (translate("Disclosures", "When"), "00.00.0000 00:00", _when),
            (translate("Disclosures", "Open for"), "00:00 min", self._span),
            (translate("Disclosures", "Who asked"), "", lambda one: asked_words(one, say)),
            (translate("Disclosures", "Person"), "", lambda one: person_words(one, say)),
            (translate("Disclosures", "Incident number"), "SWD-2026/000", lambda one: one.disclosure.told.incident),
            (translate("Disclosures", "Purpose"), "", lambda one: one.disclosure.told.purpose),
            (translate("Disclosures", "Given by"), "anna.nowak", lambda one: one.disclosure.login),
        )

    def show(self, listed: Listed) -> None:
        """Another list."""
        self.beginResetModel()
        self._pages.show(listed)
        self.endResetModel()

    def show_rows(self, first: int, last: int) -> None:
        """These rows are here now."""
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def _span(self, one: ListedDisclosure) -> str:
        made = one.disclosure
        if made.closed is None:
            return translate("Disclosures", "open")
        return minutes(made.closed - made.opened)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._pages.listed)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Display) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == _Display:
            return self.columns[section][0]
        return None

    def data(self, index: Index, role: int = _Display) -> Any:
        if role not in (_Display, _ToolTip, _Accessible):
            return None
        one = self._pages.at(index.row())
        if one is None:
            return None if role == _ToolTip else LOADING
        title, _, cell = self.columns[index.column()]
        shown = cell(one) or NOTHING
        return f"{title}: {shown}" if role == _Accessible else shown


def _when(one: ListedDisclosure) -> str:
    return f"{one.disclosure.opened.astimezone():%d.%m.%Y %H:%M}"


class DisclosuresTable(QTableView):
    """One row at a time; Enter leads into its note."""

    moved = Signal(int)
    entered = Signal()

    def __init__(self, model: DisclosuresModel) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.selectionModel().currentRowChanged.connect(lambda index: self.moved.emit(index.row()))
        self.doubleClicked.connect(lambda _: self.entered.emit())

    def show_list(self, listed: Listed, row: Callable[[], int | None]) -> None:
        """Another list; the row that `row` names in it is looked at on, else the first one."""
        self._model.show(listed)
        at = row() or 0
        if len(listed):
            self.setCurrentIndex(self._model.index(at, 0))
        else:
            self.moved.emit(-1)

    def fit(self) -> None:
        """Columns of words share the room that the others leave."""
        measure = self.fontMetrics()
        needed = [
            max(measure.horizontalAdvance(words), measure.horizontalAdvance(title)) + _ROOM if words else 0
            for title, words, _ in self._model.columns
        ]
        wide = [at for at, width in enumerate(needed) if not width]
        least = measure.horizontalAdvance(_WORDS) + _ROOM
        share = max((self.viewport().width() - sum(needed)) // len(wide), 0)
        for at, width in enumerate(needed):
            self.setColumnWidth(at, width or max(share, least))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Looking through all rows for a letter would fetch all."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

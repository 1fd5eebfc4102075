"""Tables of a list that is being imported; a row is made into text when it is painted, however many there are."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from lifebox.interop.intake.findings import FindingSeverity
from lifebox.services.import_checks import RowCheck
from lifebox.services.import_runs import OpenImport
from lifebox.texts import Texts

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 36
_WIDTH, _WIDEST, _SAMPLE = 150, 320, 40
_Display, _Edit, _ToolTip, _Accessible = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
_MARK = "⚠ "


class PreviewModel(QAbstractTableModel):
    """The rows as they stand in the file, below headings that say which field each column fills."""

    def __init__(self, say: Texts) -> None:
        super().__init__()
        self._say = say
        self._opened: OpenImport | None = None

    def show(self, opened: OpenImport) -> None:
        """Another list, or the same read in another way."""
        self.beginResetModel()
        self._opened = opened
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() or self._opened is None else len(self._opened.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() or self._opened is None else len(self._opened.table.headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Display) -> Any:
        if self._opened is None or role != _Display:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(self._opened.rows[section].line)
        column = self._opened.mapping.columns[section]
        key = f"FieldKey.{column.field.value}" if column.field else "imports.verbatim"
        return f"{column.label}\n→ {self._say(key)}"

    def data(self, index: Index, role: int = _Display) -> Any:
        if self._opened is None or role not in (_Display, _ToolTip, _Accessible):
            return None
        text = self._opened.rows[index.row()].cells[index.column()]
        if role == _Accessible:
            return f"{self._opened.table.headings[index.column()]}: {text}"
        return text if role == _ToolTip else " ".join(text.split("\n"))


class CheckModel(QAbstractTableModel):
    """Rows of the list with what would become of them; cells of the list can be put right."""

    edited = Signal(int, int, str)
    OWN = 3
    """Columns of the program's before those of the list: the row's number, what it becomes, remarks."""

    def __init__(self, say: Texts) -> None:
        super().__init__()
        self._say = say
        self._opened: OpenImport | None = None
        self._results: list[RowCheck] = []
        self._rows: tuple[int, ...] = ()

    def show(self, opened: OpenImport, results: list[RowCheck], rows: tuple[int, ...]) -> None:
        """These rows of a list."""
        self.beginResetModel()
        self._opened, self._results, self._rows = opened, results, rows
        self.endResetModel()

    def renew(self, opened: OpenImport, rows: tuple[int, ...]) -> None:
        """These rows were checked anew."""
        self._opened = opened
        last = self.columnCount() - 1
        anew = set(rows)
        for at in [at for at, row in enumerate(self._rows) if row in anew]:
            self.dataChanged.emit(self.index(at, 0), self.index(at, last))

    def row(self, at: int) -> int | None:
        """Which row of the list stands there."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() or self._opened is None else self.OWN + len(self._opened.table.headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Display) -> Any:
        if self._opened is None or role != _Display or orientation is Qt.Orientation.Vertical:
            return None
        own = (self.tr("Row"), self.tr("Becomes"), self.tr("Remarks"))
        return own[section] if section < self.OWN else self._opened.table.headings[section - self.OWN]

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() >= self.OWN else flags

    def data(self, index: Index, role: int = _Display) -> Any:
        if self._opened is None or role not in (_Display, _Edit, _ToolTip, _Accessible):
            return None
        row = self._rows[index.row()]
        result = self._results[row]
        if index.column() < self.OWN:
            shown = self._own(result, index.column())
            return None if role == _Edit else shown
        at = index.column() - self.OWN
        text = self._opened.rows[row].cells[at]
        if role == _Edit:
            return text
        heading = self._opened.table.headings[at]
        found = [finding for finding in result.findings if finding.column == heading]
        noticed = [self._say(str(finding.key)) for finding in found]
        if role == _ToolTip:
            return "\n".join((text, *noticed))
        if role == _Accessible:
            return " ".join((f"{heading}: {text}", *noticed))
        matters = any(finding.severity is not FindingSeverity.NOTE for finding in found)
        return (_MARK if matters else "") + " ".join(text.split("\n"))

    def setData(self, index: Index, value: Any, role: int = _Edit) -> bool:
        if self._opened is None or role != _Edit or index.column() < self.OWN:
            return False
        row, at = self._rows[index.row()], index.column() - self.OWN
        if str(value) == self._opened.rows[row].cells[at]:
            return False
        self.edited.emit(row, at, str(value))
        return True

    def _own(self, result: RowCheck, column: int) -> str:
        if column == 0:
            return str(result.line)
        if column == 1:
            return self._say(f"Outcome.{result.outcome.value}")
        return " ".join(remarks(result, self._say))


def remarks(result: RowCheck, say: Texts) -> tuple[str, ...]:
    """What is to be told of a row, what matters most first."""
    graver = [say(str(one.key)) for one in result.rejections]
    others = [say(str(one.key)) for one in result.findings if one not in result.rejections]
    return tuple(dict.fromkeys((*graver, *map(say, result.remarks), *others)))


class ListTable(QTableView):
    """A wide table of cells; arrows move, Tab leaves it."""

    def __init__(self, model: QAbstractTableModel, name: str) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def fit(self) -> None:
        """Columns as wide as their heading and first cells, within bounds."""
        measure, model = self.fontMetrics(), self.model()
        for at in range(model.columnCount()):
            heading = str(model.headerData(at, Qt.Orientation.Horizontal) or "")
            first = (str(model.index(row, at).data() or "") for row in range(min(_SAMPLE, model.rowCount())))
            texts = (*heading.split("\n"), *first)
            widest = max(measure.horizontalAdvance(text) for text in texts) + 28
            self.setColumnWidth(at, min(widest, _WIDEST if at else _WIDTH))

    def keyboardSearch(self, search: str) -> None:
        """Looking through all rows for a letter would go through the whole list."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        editable = self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and editable:
            self.edit(self.currentIndex())
            return
        super().keyPressEvent(event)

"""Two records side by side in the page's place: a line for each difference, and the card that it gives."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from lifebox.domain.card import Card
from lifebox.domain.ids import DraftId, PersonId
from lifebox.domain.record_merging import Choice
from lifebox.services.office import Office
from lifebox.services.people import Saved
from lifebox.texts import Texts
from lifebox.ui.presenters.merge_presenter import Line, MergePresenter, PairHeading
from lifebox.ui.tasks import TaskRunner
from lifebox.ui.views.flow import flow
from lifebox.ui.views.preview import PdfPreview
from lifebox.ui.views.widgets import GAP, SPACE, Menu, button, column, frame, hint, key, row, text_label

_LABEL, _LEFT, _RIGHT, _RESULT = range(4)
_NARROWEST = 200
_TAKEN = {
    Choice.LEFT: (True, False),
    Choice.RIGHT: (False, True),
    Choice.UNITED: (True, True),
    Choice.BOTH: (True, True),
    Choice.NEITHER: (False, False),
    None: (False, False),
}


class RoomyCells(QStyledItemDelegate):
    """Cells of several lines with room above and below them, also where the text is bold."""

    def __init__(self, table: QTableWidget) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        usual = super().sizeHint(option, index)
        # A style sheet measures in the table's own font.
        font = QFont(self._table.font())
        font.setBold(True)
        room = QRect(0, 0, self._table.columnWidth(index.column()) - 3 * GAP, 10_000)
        needed = QFontMetrics(font).boundingRect(room, int(Qt.TextFlag.TextWordWrap), str(index.data() or ""))
        return QSize(usual.width(), max(usual.height(), needed.height()) + GAP)


class DifferencesTable(QTableWidget):
    """The lines and their keys: arrows choose a side, Space both, Enter leads to the next open choice."""

    left_chosen = Signal(int)
    right_chosen = Signal(int)
    both_chosen = Signal(int)
    next_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__(0, 4)
        self.setAccessibleName(self.tr("Differences of the two records"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        titles = [self.tr("Field"), self.tr("On the left"), self.tr("On the right"), self.tr("Result")]
        self.setHorizontalHeaderLabels(titles)
        self.setItemDelegate(RoomyCells(self))
        self.cellClicked.connect(self._clicked)

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """All lines anew."""
        self.setRowCount(len(lines))
        for number, line in enumerate(lines):
            self.show_line(number, line)

    def show_line(self, number: int, line: Line) -> None:
        """One line; what is taken is bold and marked, so that it is told without colour."""
        left, right = _TAKEN[line.chosen]
        name = line.label if line.label == line.heading else f"{line.heading}: {line.label}"
        self._put(number, _LABEL, name, name, bold=line.chosen is None)
        for place, text, taken in ((_LEFT, line.left, left), (_RIGHT, line.right, right)):
            told = self.tr("taken: {text}") if taken else self.tr("not taken: {text}")
            self._put(number, place, f"{'●' if taken else '○'} {text}", told.replace("{text}", text), bold=taken)
        result = self.tr("⚠ choose") if line.chosen is None else line.result
        self._put(number, _RESULT, result, result, bold=line.chosen is None)

    def _put(self, number: int, place: int, text: str, told: str, *, bold: bool) -> None:
        item = QTableWidgetItem(text)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
        item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        font = self.font()
        font.setBold(bold)
        item.setFont(font)
        self.setItem(number, place, item)

    def _clicked(self, number: int, place: int) -> None:
        if place == _LEFT:
            self.left_chosen.emit(number)
        elif place == _RIGHT:
            self.right_chosen.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {
            Qt.Key.Key_Left: self.left_chosen,
            Qt.Key.Key_Right: self.right_chosen,
            Qt.Key.Key_Space: self.both_chosen,
            Qt.Key.Key_Return: self.next_wanted,
            Qt.Key.Key_Enter: self.next_wanted,
        }
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        wanted = keys.get(Qt.Key(event.key())) if plain else None
        if wanted is None or self.currentRow() < 0:
            super().keyPressEvent(event)
            return
        wanted.emit(self.currentRow())


class MergePage(QWidget):
    """Merging two records. `left` leads back, `merged` to the record that stays."""

    notice = Signal(str, object)
    merged = Signal(object)
    left = Signal()

    def __init__(self, office: Office, tasks: TaskRunner, say: Texts) -> None:
        super().__init__()
        self.setObjectName("page")
        self.presenter = MergePresenter(office, tasks, say, self)
        self.table = DifferencesTable()
        self.preview = PdfPreview(self.tr("The card as it will be"))
        self._left, self._left_facts = text_label(role="heading"), text_label(role="quiet", wrap=True)
        self._right, self._right_facts = text_label(role="heading"), text_label(role="quiet", wrap=True)
        self.count = text_label(role="label")
        self.merge_button = button(self.tr("Merge the records"), self.presenter.merge, "primary")
        self.merge_button.setToolTip("Ctrl+S")
        back = button(self.tr("Back"), self.left.emit)
        back.setToolTip("Esc")
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self.table)
        self._splitter.addWidget(self.preview)
        self._splitter.setStretchFactor(0, 2)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setChildrenCollapsible(False)
        self.preview.setMinimumSize(QSize(240, 200))
        self.preview.hide()
        body = column(self._make_head(back), self._make_hint(), self._splitter, gap=0)
        body.setStretch(2, 1)
        self.setLayout(body)
        self._connect()

    def _make_head(self, back: QWidget) -> QWidget:
        stays = column(text_label(self.tr("Stays (left)"), "label"), self._left, self._left_facts, gap=4)
        goes = column(text_label(self.tr("Goes into it (right)"), "label"), self._right, self._right_facts, gap=4)
        card = button(self.tr("Show the card"), self.toggle_preview)
        card.setToolTip("Ctrl+L")
        for facts in (self._left_facts, self._right_facts):
            facts.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            facts.setMinimumWidth(_NARROWEST)
        line = flow(stays, goes, flow(card, back, self.merge_button), gap=SPACE)
        line.setContentsMargins(SPACE, 12, SPACE, 12)
        return frame(line)

    def _make_hint(self) -> QWidget:
        told = text_label(
            self.tr("What is the same in both is not shown. ← → choose, Space takes both or leaves out."),
            "quiet",
            wrap=True,
        )
        line = row(self.count, told, gap=SPACE)
        line.setContentsMargins(SPACE, GAP, SPACE, GAP)
        line.setStretch(1, 1)
        return frame(line, tile="true")

    def _connect(self) -> None:
        table, presenter = self.table, self.presenter
        table.left_chosen.connect(presenter.choose_left)
        table.right_chosen.connect(presenter.choose_right)
        table.both_chosen.connect(presenter.choose_both)
        table.next_wanted.connect(presenter.next_open)
        key(self, "Ctrl+S", presenter.merge, self.tr("Merge the records"))
        key(self, "Ctrl+L", self.toggle_preview, self.tr("Show the card as it will be"), menu=Menu.VIEW)
        key(self, "Escape", self.left.emit, self.tr("Back without merging"), menu=Menu.GO)
        hint(table, "←", self.tr("Take what is on the left"))
        hint(table, "→", self.tr("Take what is on the right"))
        hint(table, self.tr("Space"), self.tr("Take both, or leave a row out"))
        hint(table, "Enter", self.tr("Next open choice"))

    # Opening

    def open(self, keep: PersonId, gone: PersonId) -> None:
        """Two records of the registry; the first one stays."""
        self._clear()
        self.presenter.open(keep, gone)

    def open_typed(self, keep: PersonId, typed: Card, draft: DraftId | None) -> None:
        """A record of the registry and what was typed for a new person."""
        self._clear()
        self.presenter.open_typed(keep, typed, draft)

    def _clear(self) -> None:
        self.table.show_lines(())
        self.count.clear()
        for label in (self._left, self._left_facts, self._right, self._right_facts):
            label.clear()
        self.preview.show_pdf(b"")

    def begin_typing(self) -> None:
        """Put the keyboard on the lines."""
        self.table.setFocus()

    def toggle_preview(self) -> None:
        """Show or hide the card beside the lines."""
        shown = not self.preview.isVisible()
        self.preview.setVisible(shown)
        self.presenter.want_preview(shown)

    # What the presenter shows

    def show_pair(self, left: PairHeading, right: PairHeading, lines: tuple[Line, ...], count: int) -> None:
        for name, facts, told in ((self._left, self._left_facts, left), (self._right, self._right_facts, right)):
            name.setText(told.name)
            facts.setText(told.facts)
        self.table.show_lines(lines)
        self._show_count(count)
        self.table.setFocus()

    def show_line(self, number: int, line: Line, count: int) -> None:
        self.table.show_line(number, line)
        self._show_count(count)

    def lead_to(self, number: int) -> None:
        self.table.setCurrentCell(number, _LABEL)

    def show_preview(self, pdf: bytes) -> None:
        self.preview.show_pdf(pdf)

    def show_merged(self, saved: Saved, name: str, undo: Callable[[], None] | None, *, leads_on: bool) -> None:
        text = self.tr("Merged: {name}, version {number}.")
        self.notice.emit(text.replace("{name}", name).replace("{number}", str(saved.revision)), undo)
        # Whoever went to another page meanwhile stays there.
        if leads_on and self.isVisible():
            self.merged.emit(saved.person)

    def show_undone(self, person: PersonId) -> None:
        self.notice.emit(self.tr("The merge was undone: both records are there again."), None)
        self.merged.emit(person)

    def show_notice(self, text: str) -> None:
        self.notice.emit(text, None)

    def _show_count(self, count: int) -> None:
        self.count.setText(self.tr("%n choice(s) open", "", count) if count else self.tr("All choices made"))
